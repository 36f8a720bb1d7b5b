import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { UnfinishedStep } from "../../../workbook/steps/step-note";
import { styles } from "../../look/styles";
import { MessageBar } from "../../notices/MessageBar";
import type { Pane } from "../../state/use-pane";
import { useWorkbookNotices } from "../../words/workbook-notices";
import { Confirm } from "../fields/Confirm";

/** What concerns the whole workbook, whichever view is in front: above the views, or instead of them. */
export function WorkbookNotices({ pane }: { readonly pane: Pane }): JSX.Element {
  const { unfinished: words } = useWorkbookNotices();
  const { contents, done } = pane;
  const assessed = contents?.kind === "assessment" ? contents : undefined;
  const [kept, setKept] = React.useState<readonly string[]>();
  const remove = async (): Promise<void> => {
    const removed = await pane.obtain("removing", (port, run) => port.remove(run));
    if (removed) setKept(removed.kept);
  };
  return (
    <div className={styles.workbook}>
      {assessed?.unfinished && (
        <Unfinished step={assessed.unfinished} pane={pane} remove={() => void remove()} />
      )}
      {done === "finishing" && <MessageBar kind="success">{words.finished}</MessageBar>}
      {done === "removing" && kept && <MessageBar kind="success">{words.removed(kept)}</MessageBar>}
      {assessed?.calculation === "manual" && <ManualCalculation pane={pane} />}
    </div>
  );
}

interface UnfinishedProps {
  readonly step: UnfinishedStep;
  readonly pane: Pane;
  readonly remove: () => void;
}

/** A step that was interrupted: it can be finished, and a checklist that was never completed can be removed [X11] [X12]. */
function Unfinished({ step: { step, startedAt }, pane, remove }: UnfinishedProps): JSX.Element {
  const { unfinished: words } = useWorkbookNotices();
  const [isAsking, setAsking] = React.useState(false);
  const isBusy = pane.busy !== undefined;
  return (
    <section className={styles.group} aria-labelledby="unfinished-heading">
      <h2 className={styles.heading} id="unfinished-heading">
        {words.titles[step]}
      </h2>
      <MessageBar kind="warning">{words.what}</MessageBar>
      <p className={styles.quiet}>{words.since(startedAt)}</p>
      <div className={styles.buttons}>
        <PrimaryButton
          text={words.finish}
          onClick={() => void pane.run("finishing", (port, run) => port.repair(run))}
          disabled={isBusy}
          allowDisabledFocus
        />
        {step === "create" && (
          <DefaultButton
            text={words.remove}
            onClick={() => setAsking(true)}
            disabled={isBusy || isAsking}
            allowDisabledFocus
          />
        )}
      </div>
      {isAsking && (
        <Confirm
          question={words.question}
          yes={words.yes}
          no={words.no}
          isBusy={isBusy}
          onYes={remove}
          onNo={() => setAsking(false)}
        >
          <p>{words.removes}</p>
        </Confirm>
      )}
    </section>
  );
}

/** Scores on the sheets lag behind while Excel calculates only when asked [P26]. */
function ManualCalculation({ pane }: { readonly pane: Pane }): JSX.Element {
  const { manual: words } = useWorkbookNotices();
  return (
    <MessageBar kind="warning">
      <p>{words.what}</p>
      <button
        type="button"
        className={styles.linkButton}
        onClick={() => void pane.run("calculating", (port) => port.calculateAutomatically())}
        disabled={pane.busy !== undefined}
      >
        {words.set}
      </button>
    </MessageBar>
  );
}
