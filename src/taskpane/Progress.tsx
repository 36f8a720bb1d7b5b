import * as React from "react";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { styles } from "./styles";
import type { Task } from "./use-pane";

const words: Readonly<Record<Task, string>> = {
  reading: "Reading the workbook…",
  creating: "Creating the checklist. This takes a few seconds…",
  repairing: "Repairing the workbook. This takes a few seconds…",
  showing: "",
};

interface ProgressProps {
  readonly busy: Task | undefined;
  /** Nothing has been read yet, so there is nothing else to see. */
  readonly first: boolean;
}

/** Says what is being done, to eyes and to ears. Reading again is too short to move the page about for. */
export function Progress({ busy, first }: ProgressProps): JSX.Element {
  const label = busy ? words[busy] : "";
  const shown = busy === "creating" || busy === "repairing" || (busy === "reading" && first);
  return (
    <>
      <div role="status" className={styles.hidden}>
        {label}
      </div>
      {shown && (
        <div className={styles.progress}>
          <ProgressIndicator label={label} ariaValueText={label} />
        </div>
      )}
    </>
  );
}
