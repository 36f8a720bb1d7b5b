import * as React from "react";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useReportWords } from "../../words/report";
import { Start } from "../fields/Start";
import { HandOver } from "../hand-over/HandOver";
import { Outcome } from "./Outcome";
import type { Reporting } from "./use-report";

interface NextAssessmentProps {
  readonly pane: Pane;
  readonly reporting: Reporting;
}

/** Starts the next assessment in a new workbook [T6]. */
export function NextAssessment({ pane, reporting: { done, report } }: NextAssessmentProps): JSX.Element {
  const { renew: words } = useReportWords();
  return (
    <>
      <p className={styles.quiet}>{words.lead}</p>
      <Start pane={pane} text={words.start} onClick={() => report({ kind: "renew" })} isSecond />
      <Outcome>{done?.kind === "renew" ? words.done(done.waiting, done.snapshot) : undefined}</Outcome>
      {done?.kind === "renew" && <HandOver pane={pane} ready={done.ready} />}
    </>
  );
}
