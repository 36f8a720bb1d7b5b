import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { styles } from "../look/styles";
import type { Task } from "../state/pane-state";
import type { Pane } from "../state/use-pane";
import { useWords } from "../words";

/** The progress at which a task starts to write; it can be cancelled until then. Tasks that only read can always be. */
const writesFrom: Partial<Record<Task, number>> = {
  creating: 0.2,
  repairing: 0.4,
  finishing: 0.4,
  merging: 0.4,
  undoing: 0.4,
  reporting: 0.4,
  removing: 0,
  calculating: 0,
};

/** A reading shorter than this many milliseconds is not shown: the page would jump. */
const slow = 500;

function useSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = React.useState(false);
  React.useEffect(() => {
    setSlow(false);
    if (!isRunning) return undefined;
    const timer = window.setTimeout(() => setSlow(true), slow);
    return () => window.clearTimeout(timer);
  }, [isRunning]);
  return isSlow && isRunning;
}

/** The task in progress, on screen and for screen readers, with a button to cancel it. */
export function Progress({ pane }: { readonly pane: Pane }): JSX.Element {
  const words = useWords();
  const { busy, progress, cancelling, contents } = pane;
  const label = busy ? (cancelling ? words.shell.cancelling : words.shell.progress[busy]) : "";
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
                text={words.shell.cancel}
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
