import * as React from "react";
import { MessageBar } from "../../notices/MessageBar";
import type { Assessed } from "../../port/port";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useSetUpWords } from "../../words/set-up";
import { Fold } from "../fields/Fold";
import { Start } from "../fields/Start";

interface RepairProps {
  readonly pane: Pane;
  readonly assessed: Assessed;
}

/** Restores the sheets of the checklist, with what it keeps and that it cannot be undone. */
export function Repair({ pane, assessed }: RepairProps): JSX.Element {
  const words = useSetUpWords();
  const { done } = pane;
  const { missing } = assessed;
  return (
    <>
      {done === "repairing" && <MessageBar kind="success">{words.repair.done}</MessageBar>}
      {missing.length > 0 && <MessageBar kind="warning">{words.missing(missing)}</MessageBar>}
      <Fold title={words.repair.title} startsOpen={missing.length > 0}>
        <p>{words.repair.what}</p>
        <p className={styles.quiet}>{words.repair.warning}</p>
        <Start
          pane={pane}
          text={words.repair.button}
          onClick={() => pane.run("repairing", (port, run) => port.repair(run))}
          isSecond
        />
      </Fold>
    </>
  );
}
