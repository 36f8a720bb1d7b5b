import * as React from "react";
import type { Finding } from "../../../assessment/findings/findings";
import { styles } from "../../look/styles";
import type { AssessedViewProps } from "../../state/view-props";
import { useCheckWords } from "../../words/check";

interface WhereAndNextProps extends Pick<AssessedViewProps, "pane" | "assessed"> {
  readonly finding: Finding;
}

/** The place of a finding, which links to its cells, and what to do next. */
export function WhereAndNext({ pane, assessed, finding }: WhereAndNextProps): JSX.Element {
  const { where, next } = useCheckWords().parts(finding, assessed.checklist);
  const { sheet, address } = finding;
  return (
    <>
      {where !== "" && sheet !== null && (
        <>
          <button type="button" className={styles.linkButton} onClick={() => pane.show(sheet, address)}>
            {where}
          </button>
          <br />
        </>
      )}
      {next}.
    </>
  );
}
