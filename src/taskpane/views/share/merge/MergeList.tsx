import * as React from "react";
import { MessageBar } from "../../../notices/MessageBar";
import { listPastMerges, type PastMerge } from "../../../../assessment/merging/undo-merge";
import type { UndoResult } from "../../../port/port";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import type { AssessedViewProps } from "../../../state/view-props";
import { useReturnedWords } from "../../../words/returned";
import { LongList } from "../../fields/LongList";
import { ShortField } from "../../fields/ShortField";
import { Confirm } from "../../fields/Confirm";

/** The merges that can be undone, the last first [P17]. */
export function MergeList({ pane, assessed }: AssessedViewProps): JSX.Element {
  const { past: words } = useReturnedWords();
  const { circulation, details } = assessed.assessment;
  const merges = React.useMemo(() => listPastMerges(circulation.log), [circulation.log]);
  const [asked, setAsked] = React.useState<string>();
  const [by, setBy] = React.useState(details.assessor);
  const [undone, setUndone] = React.useState<UndoResult>();
  const undo = async (mergedAt: string): Promise<void> => {
    const result = await pane.obtain("undoing", (port, run) =>
      port.undoMerge({ mergedAt, by: by.trim() }, run),
    );
    if (!result) return;
    setUndone(result);
    setAsked(undefined);
  };
  const item = (merge: PastMerge): JSX.Element => {
    const { mergedAt, files, contributors, items } = merge;
    return (
      <li key={mergedAt} className={shareStyles.item}>
        <p className={shareStyles.head}>
          <strong>{words.merge(mergedAt)}</strong>
          <span className={shareStyles.status}>{words.rows(items.length)}</span>
        </p>
        {files.length > 0 && <p className={styles.small}>{words.files(contributors, files)}</p>}
        <div>
          <button
            type="button"
            className={styles.fix}
            aria-label={words.undoLabel(mergedAt)}
            onClick={() => setAsked(mergedAt)}
          >
            {words.undo}
          </button>
        </div>
        {asked === mergedAt && (
          <Confirm
            question={words.confirm(mergedAt)}
            yes={words.undo}
            no={words.keep}
            isBusy={pane.busy !== undefined}
            onYes={() => void undo(mergedAt)}
            onNo={() => setAsked(undefined)}
          >
            <p>{words.confirmWhat(items.length)}</p>
            <ShortField label={words.by} description={words.byHint} value={by} onChange={setBy} />
          </Confirm>
        )}
      </li>
    );
  };
  return (
    <>
      {undone && <Undone undone={undone} />}
      {merges.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <LongList items={merges} id="merges" label={words.list}>
          {item}
        </LongList>
      )}
    </>
  );
}

/** Shown after a merge was undone. The heading takes the focus, since the question has disappeared. */
function Undone({ undone }: { readonly undone: UndoResult }): JSX.Element {
  const { past: words } = useReturnedWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useLayoutEffect(() => heading.current?.focus(), [undone]);
  const { mergedAt, restored, kept } = undone;
  return (
    <div className={styles.group}>
      <h4 className={styles.term} tabIndex={-1} ref={heading}>
        {words.undone}
      </h4>
      <MessageBar kind="success">{words.restored(mergedAt, restored.length)}</MessageBar>
      {kept.length > 0 && <MessageBar kind="warning">{words.kept(kept)}</MessageBar>}
    </div>
  );
}
