import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { styles } from "../look/styles";
import type { Pane, Task } from "../state/use-pane";
import { useWords } from "../words";

/** How far what changes sheets in place has come when it begins to write: until then it can be called off. */
const writesFrom: Partial<Record<Task, number>> = { repairing: 0.75, merging: 0.3, reporting: 0.75 };

/** Milliseconds from which something is long enough to move the page about for. */
const long = 500;

/** Whether something has been going on for a while. */
function useSlow(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = React.useState(false);
  React.useEffect(() => {
    setSlow(false);
    if (!isGoingOn) return undefined;
    const timer = window.setTimeout(() => setSlow(true), long);
    return () => window.clearTimeout(timer);
  }, [isGoingOn]);
  return isSlow && isGoingOn;
}

/** Says what is being done and how far it has come, to eyes and to ears, and calls it off. */
export function Progress({ pane }: { readonly pane: Pane }): JSX.Element {
  const words = useWords();
  const { busy, progress, cancelling, contents } = pane;
  const label = busy ? (cancelling ? words.shell.callingOff : words.shell.progress[busy]) : "";
  const isSlow = useSlow(busy === "reading");
  const isShown = (busy !== undefined && busy !== "reading" && busy !== "showing") || isSlow;
  const canCancel = (progress ?? 0) < (busy ? (writesFrom[busy] ?? Infinity) : 0);
  return (
    <>
      <div role="status" className={styles.hidden}>
        {label}
      </div>
      {busy && (isShown || (busy === "reading" && contents === undefined)) && (
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
                onClick={() => pane.cancel(busy)}
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
