import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { mergeCopies } from "../../../../assessment/merging/merge";
import { mergeLogSheet } from "../../../../workbook/form/layout";
import { findSheet, type PaneProblem } from "../../../port/port";
import { styles } from "../../../look/styles";
import { useWords } from "../../../words";
import { useShareWords } from "../../../words/share";
import type { ReturnedPartProps } from "./returned-props";
import { Disputes } from "./Disputes";
import { listCopies } from "./judge-all";
import { listPromptChanges, listRowChanges } from "./list-changes";
import { Preview } from "./Preview";
import { countUndecided, useDecisions } from "./use-decisions";

/** What a merge that was applied came to. */
interface Done {
  readonly rows: number;
  readonly files: number;
  /** The files that it was made of. */
  readonly ids: readonly number[];
  readonly unlogged: PaneProblem | null;
}

/**
 * The rows to decide, exactly what will change, and the step that does it. All of it is worked out anew whenever the workbook
 * changes.
 */
export function MergeReturned({ pane, assessed, returned, judged }: ReturnedPartProps): JSX.Element {
  const { checklist, assessment } = assessed;
  const { brought } = returned;
  const copies = React.useMemo(() => listCopies(judged), [judged]);
  const merge = React.useMemo(
    () => mergeCopies(checklist, assessment, copies),
    [checklist, assessment, copies],
  );
  const decisions = useDecisions(merge, assessment.details.assessor);
  const [changed, setChanged] = React.useState<readonly string[]>([]);
  const [done, setDone] = React.useState<Done>();
  React.useEffect(() => {
    if (brought.length > 0) setDone((before) => (before?.unlogged ? before : undefined));
  }, [brought]);
  const rows = listRowChanges(merge, decisions.decisions);
  const prompts = listPromptChanges(merge);
  const count = rows.length + prompts.length;
  const apply = async (): Promise<void> => {
    // When only the log is to be written again, files that came since are not in it.
    const isAgain = done?.unlogged ? done : undefined;
    const ids = isAgain?.ids ?? brought.filter(({ outcome }) => outcome).map(({ id }) => id);
    const wanted = { previewed: merge, decisions: decisions.decisions, returns: copies };
    const merged = await pane.merge(wanted);
    if (!merged) return;
    if (merged.kind === "changed") {
      decisions.forget(merged.items);
      setChanged(merged.items);
      return;
    }
    setChanged([]);
    const { rows: changes, files } = isAgain ?? { rows: count, files: copies.length };
    setDone({ rows: changes, files, ids, unlogged: merged.unlogged });
    if (merged.unlogged) return;
    decisions.clear();
    returned.takeAway(ids);
  };
  return (
    <>
      {done && <DonePart done={done} sheet={findSheet(assessed, mergeLogSheet)} show={pane.show} />}
      {copies.length > 0 && (
        <>
          <Disputes assessed={assessed} merge={merge} decisions={decisions} changed={changed} />
          <Preview
            rows={rows}
            prompts={prompts}
            checklist={checklist}
            decidedBy={decisions.by}
            hasDecisions={decisions.decisions.length > 0}
            undecided={countUndecided(merge, decisions)}
            isBusy={pane.busy !== undefined || returned.reading !== undefined}
            apply={() => void apply()}
          />
        </>
      )}
    </>
  );
}

/** What was merged; the focus comes here, since what it came from has gone. */
function DonePart({
  done: { rows, files, unlogged },
  sheet,
  show,
}: {
  readonly done: Done;
  readonly sheet: string | undefined;
  readonly show: (sheet: string, address: string | null) => void;
}): JSX.Element {
  const { done: words } = useShareWords();
  const { failure } = useWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const why = unlogged && failure(unlogged);
  return (
    <section className={styles.group} aria-labelledby="merged-heading">
      <h3 className={styles.subheading} id="merged-heading" tabIndex={-1} ref={heading}>
        {words.title}
      </h3>
      <MessageBar messageBarType={why ? MessageBarType.warning : MessageBarType.success} isMultiline>
        {why ? `${words.unlogged} ${why.what} ${words.again}` : words.what(rows, files)}
      </MessageBar>
      {!why && sheet !== undefined && (
        <div>
          <DefaultButton text={words.toLog} onClick={() => show(sheet, null)} />
        </div>
      )}
    </section>
  );
}
