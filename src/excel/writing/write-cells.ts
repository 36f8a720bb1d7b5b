import type { SheetChange } from "../../spreadsheet/change";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { fail } from "../../spreadsheet/result";
import type { ExcelProblem, ExcelResult } from "../host/excel-problem";
import { attempt, done, refusal, requestAfterTyping } from "../host/host";
import { typed } from "../planning/typed-text";
import { findMoved, heldBefore, queueBefore, type CellsBefore } from "../reading/changed-cells";
import { inDates1904 } from "./in-dates-1904";
import { keptApostrophes, typeBlock, type TypedBlock } from "./type-block";

const doing = "writing into the workbook";

/**
 * Writes cells [P1] in one request, which also reads the guards and what the cells held. If a guard no longer holds
 * its value, because rows were sorted, inserted or deleted, a second request gives the cells back what they held.
 * Text stays text [X1]. Protection is not changed, so only unlocked cells can be written, and nothing is assumed
 * about number formats: text that needs an apostrophe is read back, and if Excel kept the apostrophe, as some do in
 * cells with the Text format, it is written once more without.
 * If Excel refuses one of several blocks, those before it are written; writing all again gives the same result.
 * @param dates the year from which the workbook counts days; the changes have 1900 dates. With 1904 dates, one
 *   more request reads the number formats of the cells first.
 */
export function writeCells(
  changes: readonly SheetChange[],
  dates: DateSystem = 1900,
): Promise<ExcelResult<void>> {
  return attempt(doing, async () => {
    const own = dates === 1904 ? await inDates1904(changes) : changes;
    try {
      const { before, written } = await requestAfterTyping(({ workbook }) => queueChanges(workbook, own));
      return await finishChanges(before, written);
    } catch (error) {
      return fail(explain(refusal(error, doing), own));
    }
  });
}

/** Queues reading the cells of changes, and typing them. */
export function queueChanges(
  workbook: Excel.Workbook,
  changes: readonly SheetChange[],
): { readonly before: readonly CellsBefore[]; readonly written: readonly TypedBlock[] } {
  const before = queueBefore(workbook, changes);
  const written = changes.flatMap(({ sheet, cells }) =>
    cells.map(({ address, rows }) =>
      typeBlock(
        workbook,
        sheet,
        address,
        rows.map((row) => row.map(typed)),
      ),
    ),
  );
  return { before, written };
}

/** Gives the cells back what they held if a guard did not hold; types text again where Excel kept its apostrophe. */
export async function finishChanges(
  before: readonly CellsBefore[],
  written: readonly TypedBlock[],
): Promise<ExcelResult<void>> {
  const moved = findMoved(before);
  if (moved) {
    await type(keptApostrophes(await type(heldBefore(before))));
    return fail(moved);
  }
  await type(keptApostrophes(written));
  return done;
}

type Block = Pick<TypedBlock, "sheet" | "address" | "inputs">;

async function type(blocks: readonly Block[]): Promise<readonly TypedBlock[]> {
  if (blocks.length === 0) return [];
  return requestAfterTyping(({ workbook }) =>
    blocks.map(({ sheet, address, inputs }) => typeBlock(workbook, sheet, address, inputs)),
  );
}

/** Turns a refusal into a more specific failure, where its code allows. */
function explain(problem: ExcelProblem, changes: readonly SheetChange[]): ExcelProblem {
  if (problem.kind !== "refused") return problem;
  const sheet = changes[0]?.sheet ?? "";
  if (problem.code === Excel.ErrorCodes.accessDenied) return { kind: "cell-locked", sheet };
  if (problem.code === Excel.ErrorCodes.itemNotFound) return { kind: "sheet-not-found", sheet };
  return changes.flatMap(({ cells }) => cells).length > 1 ? { ...problem, workbook: "changed" } : problem;
}
