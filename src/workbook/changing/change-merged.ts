import type { Checklist } from "../../checklist/checklist";
import type { Answer, Assessment, PromptAnswer } from "../../assessment/answers/assessment";
import { responseOf } from "../../assessment/answers/marks";
import type { SheetGrid } from "../../spreadsheet/cells";
import { changeCells, type SheetChange } from "../../spreadsheet/change";
import { changeAnswer, guard, mergeChanges } from "./change-cells";

/** The changes from one state of an assessment to another. An item is a statement's number or a prompt's id. */
export interface MergeChanges {
  /** One for each sheet. */
  readonly changes: readonly SheetChange[];
  /** Changed rows that are not on any sheet. */
  readonly unplaced: readonly (number | string)[];
}

/**
 * The changes to cells that carry out a merge. Every box and text of a row is guarded, so that a change that
 * someone makes meanwhile is not overwritten [X5].
 */
export function changeMerged(
  checklist: Checklist,
  before: Assessment,
  after: Assessment,
  grids: readonly SheetGrid[],
): MergeChanges {
  const changes: SheetChange[] = [];
  const unplaced: (number | string)[] = [];
  const keep = (item: number | string, change: SheetChange | null | undefined): void => {
    if (change) changes.push(change);
    if (change === undefined) unplaced.push(item);
  };
  const answers = new Map(after.answers.map((answer) => [answer.statement, answer]));
  for (const answer of before.answers)
    keep(answer.statement, changeRow(checklist, answer, answers.get(answer.statement) ?? answer, grids));
  const prompts = new Map(after.prompts.map((prompt) => [prompt.prompt, prompt]));
  for (const prompt of before.prompts)
    keep(prompt.prompt, changePromptRow(prompt, prompts.get(prompt.prompt) ?? prompt, grids));
  return { changes: mergeChanges(changes), unplaced };
}

/** Null when nothing changes, undefined when there is no row to change. */
function changeRow(
  checklist: Checklist,
  before: Answer,
  after: Answer,
  grids: readonly SheetGrid[],
): SheetChange | null | undefined {
  const isMarked = after.marks !== before.marks;
  const isWritten = after.evidence !== before.evidence;
  const { place } = before;
  if (!isMarked && !isWritten) return null;
  if (!place) return undefined;
  const { sheet, statement, responses, evidence } = place;
  return {
    sheet,
    cells: [
      ...(isMarked ? changeAnswer(place, responseOf(checklist, after), grids).cells : []),
      ...(isWritten ? changeCells([[evidence, after.evidence]]) : []),
    ],
    guards: [statement, ...Object.values(responses), evidence].map((address) => guard(grids, sheet, address)),
  };
}

function changePromptRow(
  before: PromptAnswer,
  after: PromptAnswer,
  grids: readonly SheetGrid[],
): SheetChange | null | undefined {
  const texts = (["answer", "evidence", "bearsOn"] as const).filter((text) => after[text] !== before[text]);
  const { place } = before;
  if (texts.length === 0) return null;
  if (!place) return undefined;
  const { sheet, prompt, answer, evidence, bearsOn } = place;
  return {
    sheet,
    cells: texts.flatMap((text) => changeCells([[place[text], after[text]]])),
    guards: [prompt, answer, evidence, bearsOn].map((address) => guard(grids, sheet, address)),
  };
}
