import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Change } from "../port/port";
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
  showing: 0,
};

/** Changes of texts, whose fields show that they are being saved. */
const shownInField: readonly Change["kind"][] = ["evidence", "prompt", "detail", "action"];

/** What takes fewer milliseconds than this is not shown. */
const slow = 500;

function useSlow(label: string): boolean {
  const [slowest, setSlowest] = React.useState("");
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSlowest(label), label === "" ? 0 : slow);
    return () => window.clearTimeout(timer);
  }, [label]);
  return label !== "" && slowest === label;
}

/** The task or the change in progress, on screen and for screen readers, with a button to cancel a task [P62]. */
export function Progress({ pane }: { readonly pane: Pane }): JSX.Element {
  const { shell } = useWords();
  const { busy, progress, cancelling, contents, writing } = pane;
  const isSaving = writing.some(({ kind }) => !shownInField.includes(kind));
  const doing = busy ? shell.progress[busy] : isSaving ? shell.saving : "";
  const label = busy && cancelling ? shell.cancelling : doing;
  // Reading and the like are mostly quick; a step has just been asked for, so it is shown at once.
  const isQuick = busy === undefined || busy === "showing" || (busy === "reading" && contents !== undefined);
  const isSlow = useSlow(doing);
  const canCancel = busy !== undefined && (progress ?? 0) < (writesFrom[busy] ?? Infinity);
  return (
    <>
      <div role="status" className={styles.hidden}>
        {isSlow || !isQuick ? label : ""}
      </div>
      {doing !== "" && (isSlow || !isQuick) && (
        <div className={styles.progress}>
          <div>
            <p>{label}</p>
            <progress
              className={styles.progressBar}
              aria-label={label}
              {...(progress === undefined
                ? {}
                : { value: progress, "aria-valuetext": shell.share(progress) })}
            />
            {canCancel && (
              <div>
                <DefaultButton
                  text={shell.cancel}
                  onClick={() => pane.cancel(busy)}
                  disabled={cancelling}
                  allowDisabledFocus
                />
              </div>
            )}
          </div>
        </div>
      )}
    </>
  );
}
