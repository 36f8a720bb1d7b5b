import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar } from "../../../notices/MessageBar";
import { addComments } from "../../../../assessment/merging/add-comments";
import { listPlainTexts } from "../../../../assessment/merging/comments";
import { disputeDecided, listReplaced } from "../../../../assessment/merging/decisions";
import { mergeCopies } from "../../../../assessment/merging/merge";
import { mergeLogSheet } from "../../../../workbook/form/layout";
import { findSheet } from "../../../port/port";
import { styles } from "../../../look/styles";
import { nameFor } from "../../../state/session";
import { useKept } from "../../../state/use-kept";
import { useReturnedWords } from "../../../words/returned";
import { useShareWords } from "../../../words/share";
import type { ReturnedPartProps } from "./returned-props";
import { Comments } from "./Comments";
import { Disputes } from "./Disputes";
import { listCopies } from "./judge-all";
import { listPromptChanges, listRowChanges } from "./list-changes";
import { nameFiles, nameUnclear } from "./name-files";
import { Preview } from "./Preview";
import { ReplacedAnswers } from "./ReplacedAnswers";
import { countUndecided, useDecisions } from "./use-decisions";

/** The result of a merge. */
interface MergeResult {
  readonly rows: number;
  readonly files: number;
  /** The number of disputed rows that were left open. */
  readonly open: number;
}

/**
 * The disputed rows, also those that earlier merges left open, the preview and the merge. Everything is calculated again
 * whenever the workbook changes [P10].
 */
export function MergeReturned({ pane, assessed, returned, judged }: ReturnedPartProps): JSX.Element {
  const { checklist, assessment } = assessed;
  const { brought } = returned;
  const copies = React.useMemo(() => listCopies(judged), [judged]);
  const [comments, setComments] = useKept<readonly string[]>(nameFor(assessed.ids, "comments"), []);
  const merged = React.useMemo(
    () => mergeCopies(checklist, assessment, copies),
    [checklist, assessment, copies],
  );
  const merge = React.useMemo(() => addComments(merged, comments), [merged, comments]);
  const decisions = useDecisions(merge, assessed);
  const { fileOf, unclearFile } = React.useMemo(() => {
    const all = [...copies, ...merge.rows.flatMap(({ answers }) => answers.map(({ copy }) => copy))];
    const named = nameFiles(all);
    return { fileOf: named, unclearFile: nameUnclear(all, named) };
  }, [copies, merge]);
  const [changed, setChanged] = React.useState<readonly string[]>([]);
  const [done, setDone] = React.useState<MergeResult>();
  const isOther = pane.busy !== undefined && pane.busy !== "showing";
  React.useEffect(() => {
    if (brought.length > 0 || isOther) setDone(undefined);
  }, [brought, isOther]);
  const disputed = disputeDecided(merge, decisions.decisions);
  const rows = listRowChanges(disputed, decisions.decisions);
  const own = new Set(listReplaced(merge).map(({ statement }) => statement));
  const prompts = listPromptChanges(merge);
  const count = rows.length + prompts.length;
  const apply = async (): Promise<void> => {
    const ids = brought.filter(({ outcome }) => outcome).map(({ id }) => id);
    const wanted = {
      ...{ previewed: merge, decisions: decisions.decisions, returns: copies, comments },
      leavesOpen: true,
    };
    const applied = await pane.obtain("merging", (port, run) => port.merge(wanted, run));
    if (!applied) return;
    if (applied.kind === "changed") {
      decisions.forget(applied.items);
      setChanged(applied.items);
      return;
    }
    setChanged([]);
    setDone({ rows: count, files: copies.length, open: countUndecided(merge, decisions) });
    decisions.clear();
    setComments([]);
    returned.removeAll(ids);
  };
  return (
    <>
      {done && <Merged done={done} sheet={findSheet(assessed, mergeLogSheet)} show={pane.show} />}
      {(copies.length > 0 || merge.rows.some(({ outcome }) => outcome === "disputed")) && (
        <>
          <Disputes
            assessed={assessed}
            merge={merge}
            decisions={decisions}
            changed={changed}
            fileOf={fileOf}
            unclearFile={unclearFile}
            addPlainTexts={(person) => {
              const texts = listPlainTexts(merge, assessment.circulation.contributors, person);
              setComments((before) => [...new Set([...before, ...texts])]);
            }}
          />
          <Comments
            merge={merge}
            unclearFile={unclearFile}
            choose={(id, isChosen) =>
              setComments((before) => [...before.filter((each) => each !== id), ...(isChosen ? [id] : [])])
            }
          />
          <ReplacedAnswers
            merge={merge}
            decisions={decisions}
            checklist={checklist}
            unclearFile={unclearFile}
          />
          <Preview
            rows={rows.filter(({ statement }) => !own.has(statement))}
            count={count}
            replaced={listReplaced(disputed).length}
            prompts={prompts}
            checklist={checklist}
            decidedBy={decisions.by}
            decisions={decisions.decisions.length}
            files={copies.length}
            unclearFile={unclearFile}
            undecided={countUndecided(merge, decisions)}
            isBusy={pane.busy !== undefined || returned.reading !== undefined}
            apply={() => void apply()}
          />
        </>
      )}
    </>
  );
}

/** Shown after a merge. The heading takes the focus, since the preview has disappeared. */
function Merged({
  done,
  sheet,
  show,
}: {
  readonly done: MergeResult;
  readonly sheet: string | undefined;
  readonly show: (sheet: string, address: string | null) => void;
}): JSX.Element {
  const { done: words } = useReturnedWords();
  const { saveNow } = useShareWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useLayoutEffect(() => heading.current?.focus(), [done]);
  const { rows, files, open } = done;
  return (
    <section className={styles.group} aria-labelledby="merged-heading">
      <h3 className={styles.subheading} id="merged-heading" tabIndex={-1} ref={heading}>
        {words.title}
      </h3>
      <MessageBar kind="success">
        {`${words.what(rows, files)}${open === 0 ? "" : ` ${words.open(open)}`} ${words.goBack}`}{" "}
        <strong>{saveNow}</strong>
      </MessageBar>
      {sheet !== undefined && (
        <div>
          <DefaultButton text={words.toLog} onClick={() => show(sheet, null)} />
        </div>
      )}
    </section>
  );
}
