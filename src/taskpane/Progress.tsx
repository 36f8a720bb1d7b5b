import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { styles } from "./styles";
import type { Pane } from "./use-pane";
import { useWords } from "./words";

/** A repair can be called off until it begins to write. */
const repairWritesFrom = 0.75;

/** Says what is being done and how far it has come, to eyes and to ears. Reading again is too short to move the page about for. */
export function Progress({ pane }: { readonly pane: Pane }): JSX.Element {
  const words = useWords();
  const { busy, progress, cancelling, contents } = pane;
  const label = busy ? (cancelling ? words.shell.callingOff : words.shell.progress[busy]) : "";
  const isLong = busy === "creating" || busy === "repairing";
  const canCancel = busy === "creating" || (busy === "repairing" && (progress ?? 0) < repairWritesFrom);
  return (
    <>
      <div role="status" className={styles.hidden}>
        {label}
      </div>
      {(isLong || (busy === "reading" && contents === undefined)) && (
        <div className={styles.progress}>
          <p>{label}</p>
          <progress
            className={styles.progressBar}
            aria-label={label}
            {...(progress === undefined
              ? {}
              : { value: progress, "aria-valuetext": words.shell.share(progress) })}
          />
          {canCancel && (
            <div>
              <DefaultButton
                text={words.shell.callOff}
                onClick={pane.cancel}
                disabled={cancelling}
                allowDisabledFocus
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}
