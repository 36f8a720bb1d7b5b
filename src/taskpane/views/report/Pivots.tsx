import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useReportWords } from "../../words/report";
import { Start } from "../fields/Start";
import { Outcome } from "./Outcome";
import type { Reporting } from "./use-report";

interface PivotsProps {
  readonly pane: Pane;
  readonly reporting: Reporting;
}

/** Makes the PivotTables, and lists those left as users have changed them. */
export function Pivots({ pane, reporting: { done, report } }: PivotsProps): JSX.Element {
  const { pivots: words, goTo } = useReportWords();
  const made = done?.kind === "pivots" ? done : undefined;
  return (
    <>
      <p className={styles.quiet}>{words.lead}</p>
      <Start pane={pane} text={words.start} onClick={() => report({ kind: "pivots" })} isSecond />
      <Outcome>
        {made && (
          <>
            {words.made(made.made.length, made.refreshed.length, made.sheet)}{" "}
            {made.kept.length > 0 && words.kept(made.kept.map(({ sheet, pivot }) => `${pivot} (${sheet})`))}
          </>
        )}
      </Outcome>
      {made && (
        <div>
          <DefaultButton text={goTo(made.sheet)} onClick={() => pane.show(made.sheet, null)} />
        </div>
      )}
    </>
  );
}
