import { listStatements, type Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import type { ReturnedCopy } from "../answers/circulation";
import { listCopies } from "./list-copy-answers";
import { bearsOnItem, findLoggedAnswers } from "./logged-answers";
import { mergePrompt, type MergedPrompt } from "./merged-prompt";
import { mergeRow, type MergedRow } from "./merged-row";
import { listOpenAnswers } from "./open-answers";

/** The result of a merge. Nothing has been changed yet. */
export interface Merge {
  readonly rows: readonly MergedRow[];
  readonly prompts: readonly MergedPrompt[];
}

/**
 * Merges returned copies, and the answers that earlier merges left open, into the owner's assessment, row by row. A row is
 * `taken` if one person answered or all agree. It is `disputed` if answers differ, if the owner changed it as well, or if a
 * person must check it first. A blank never overwrites an answer [J3]. The order of the copies makes no difference [J4].
 * Answers that are already in the log count as issued, so merging again changes nothing.
 */
export function mergeCopies(
  checklist: Checklist,
  current: Assessment,
  returns: readonly ReturnedCopy[],
): Merge {
  const { log } = current.circulation;
  const copies = listCopies([...returns, ...listOpenAnswers(checklist, log, returns)]);
  const logged = findLoggedAnswers(checklist, log);
  const answers = new Map(current.answers.map((answer) => [answer.statement, answer]));
  const prompts = new Map(current.prompts.map((prompt) => [prompt.prompt, prompt]));
  const isDone = (copy: ReturnedCopy, item: string): boolean =>
    logged.isMerged(copy) && !logged.isOpen(copy, item) && !logged.isUndone(copy, item);
  const asksAnnex = ({ asked }: ReturnedCopy): boolean =>
    (checklist.annex?.statements ?? []).some((number) => asked.includes(number));
  return {
    rows: listStatements(checklist).map(({ number }) =>
      mergeRow(checklist, answers.get(number) ?? { statement: number, marks: [], evidence: "" }, copies, {
        isOlder: logged.isOlder,
        listOthers: (response, proposed) => logged.listOthers(number, response, proposed),
        isDone: (copy) => isDone(copy, String(number)),
        inFile: (copy) => logged.inFile(copy, number),
        before: (copy) => logged.statement(copy, number),
      }),
    ),
    prompts: (checklist.annex?.tables ?? [])
      .flatMap((table) => table.prompts)
      .map(({ id }) =>
        mergePrompt(
          id,
          prompts.get(id),
          { all: copies, asked: copies.filter(asksAnnex) },
          {
            isDone: (copy) => isDone(copy, id) && isDone(copy, bearsOnItem(id)),
            inFile: () => undefined,
            before: (copy) => logged.prompt(copy, id),
          },
        ),
      ),
  };
}
