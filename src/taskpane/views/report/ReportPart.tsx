import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar } from "../../notices/MessageBar";
import type { ViewProps } from "../../state/view-props";
import { reportStyles } from "../../look/report";
import { findSheet, type Assessed, type BoardResult, type BoardWanted } from "../../port/port";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";

interface ReportPartProps extends ViewProps {
  readonly assessed?: Assessed;
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** The sheet that this part makes, by its planned name. */
  readonly sheet?: string;
  readonly children: React.ReactNode;
}

/** A part of the view, with a button to go to its sheet. */
export function ReportPart({
  id,
  title,
  lead,
  sheet,
  assessed,
  pane,
  children,
}: ReportPartProps): JSX.Element {
  const words = useReportWords();
  const actual = sheet === undefined || !assessed ? undefined : findSheet(assessed, sheet);
  return (
    <section className={reportStyles.part} aria-labelledby={`report-${id}`}>
      <h3 className={styles.subheading} id={`report-${id}`}>
        {title}
      </h3>
      <p className={styles.quiet}>{lead}</p>
      {children}
      {actual !== undefined && (
        <div>
          <DefaultButton text={words.goTo(actual)} onClick={() => pane.show(actual, null)} />
        </div>
      )}
    </section>
  );
}

/** Takes a step and keeps its result, until the step is taken again. */
export function useReport({ pane }: Pick<ViewProps, "pane">): {
  readonly done: BoardResult["done"] | undefined;
  /** Resolves with whether the step was taken. */
  readonly report: (wanted: BoardWanted) => Promise<boolean>;
} {
  const [done, setDone] = React.useState<BoardResult["done"]>();
  const report = async (wanted: BoardWanted): Promise<boolean> => {
    setDone(undefined);
    const reported = await pane.obtain(wanted.kind === "roll-up" ? "rolling-up" : "reporting", (port, run) =>
      port.makeForBoard(wanted, run),
    );
    setDone(reported?.done);
    return reported !== undefined;
  };
  return { done, report };
}

/** The result of a step, also for screen readers. */
export function Outcome({
  children,
  isWarning = false,
}: {
  readonly children?: React.ReactNode;
  readonly isWarning?: boolean;
}): JSX.Element {
  return (
    <div role="status">
      {children !== undefined && <MessageBar kind={isWarning ? "warning" : "success"}>{children}</MessageBar>}
    </div>
  );
}
