import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { Instead } from "./Instead";
import { MessageBar } from "./MessageBar";
import type { DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import type { Assessed, OpenView } from "../port/port";
import { styles } from "../look/styles";
import type { Pane } from "../state/use-pane";
import { useWords } from "../words";

interface NeedsAssessmentProps {
  readonly title: string;
  readonly pane: Pane;
  readonly open: OpenView;
  readonly children: (assessed: Assessed) => JSX.Element;
}

/** A view that needs an assessment, or what to do when there is none. */
export function NeedsAssessment({ title, pane, open, children }: NeedsAssessmentProps): JSX.Element | null {
  const words = useWords();
  const { contents } = pane;
  switch (contents?.kind) {
    case undefined:
      return <ReadAgain pane={pane} />;
    case "assessment":
      return children(contents);
    case "unreadable":
      return <Unreadable problems={contents.problems} />;
    case "derived":
      return <Derived what={contents.what} />;
    case "hidden-sheet-missing":
      return <HiddenSheetMissing />;
    case "none":
      return (
        <Instead
          title={title}
          lines={[words.shell.noChecklist]}
          button={words.shell.createOne}
          onClick={() => open("set-up")}
        />
      );
  }
}

/** Replaces a view when the workbook could not be read. */
export function ReadAgain({ pane }: { readonly pane: Pane }): JSX.Element | null {
  const words = useWords();
  if (!pane.problem) return null;
  return (
    <div>
      <DefaultButton text={words.shell.tryAgain} onClick={pane.read} />
    </div>
  );
}

/** A workbook that was made from assessments: what it is, and that no checklist belongs in it. */
export function Derived({ what }: { readonly what: DerivedWorkbook }): JSX.Element {
  const { derived } = useWords().shell;
  return (
    <>
      <h2 className={styles.heading}>{derived.title[what]}</h2>
      <p>{derived.what[what]}</p>
      <p>{derived.next}</p>
    </>
  );
}

/** A workbook of ours without its very hidden sheet: why, and which workbook to use. */
export function HiddenSheetMissing(): JSX.Element {
  const { hiddenSheetMissing } = useWords().shell;
  return (
    <>
      <h2 className={styles.heading}>{hiddenSheetMissing.title}</h2>
      <MessageBar kind="warning">{hiddenSheetMissing.what}</MessageBar>
      <p>{hiddenSheetMissing.next}</p>
    </>
  );
}

export function Unreadable({ problems }: { readonly problems: readonly string[] }): JSX.Element {
  const { unreadable } = useWords().shell;
  return (
    <>
      <h2 className={styles.heading}>{unreadable.title}</h2>
      <MessageBar kind="warning">{unreadable.what}</MessageBar>
      <ul className={styles.steps}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>{unreadable.next}</p>
    </>
  );
}
