import type { CellValue } from "../../spreadsheet/cells";
import type { CellGuard, SheetChange } from "../../spreadsheet/change";
import { attempt, done, refusal, request } from "../host/host";
import type { ExcelProblem, ExcelResult } from "../host/excel-problem";
import { contentsOf, typed } from "../planning/typed-text";
import { fail } from "../../spreadsheet/result";

const doing = "writing into the workbook";

/**
 * Writes cells, by one request where they are one block: it also reads what the guards name and what is written over. Where a
 * guard holds something else by now (rows were sorted, inserted or deleted meanwhile), what was there is put back by a second
 * request. Several blocks are looked at by a request of their own first, so that what a refusal half-way has left can be put
 * back too [X3]. Text stays text [X1]. Protection is left as it is: only unlocked cells can be written.
 */
export function writeCells(changes: readonly SheetChange[]): Promise<ExcelResult<void>> {
  const isOneBlock = changes.reduce((sum, { cells }) => sum + cells.length, 0) === 1;
  return attempt(doing, () => (isOneBlock ? writeAtOnce(changes) : lookAndWrite(changes)));
}

async function writeAtOnce(changes: readonly SheetChange[]): Promise<ExcelResult<void>> {
  const seen = await send(changes, (sheet, change) => {
    const looked = queueLook(sheet, change);
    queueWrite(sheet, change);
    return looked;
  });
  if ("kind" in seen) return fail(seen);
  const moved = findMoved(seen);
  return moved ? fail(await putBack(seen, moved)) : done;
}

async function lookAndWrite(changes: readonly SheetChange[]): Promise<ExcelResult<void>> {
  const locks: ReturnType<typeof queueLocks>[] = [];
  const seen = await send(changes, (sheet, change) => {
    locks.push(queueLocks(sheet, change));
    return queueLook(sheet, change);
  });
  if ("kind" in seen) return fail(seen);
  const moved = findMoved(seen) ?? findLocked(locks);
  if (moved) return fail(moved);
  try {
    await request(({ workbook }) => {
      for (const change of changes) queueWrite(workbook.worksheets.getItem(change.sheet), change);
    });
    return done;
  } catch (error) {
    const problem = explain(refusal(error, doing), changes);
    return fail(problem.kind === "editing-cell" ? problem : await putBack(seen, problem));
  }
}

function queueLocks(sheet: Excel.Worksheet, { sheet: name, cells }: SheetChange) {
  return {
    name,
    sheet: sheet.protection.load("protected"),
    cells: cells.map(({ address }) => sheet.getRange(address).format.protection.load("locked")),
  };
}

/** `locked` is null where some cells of a block are. */
function findLocked(locks: readonly ReturnType<typeof queueLocks>[]): ExcelProblem | undefined {
  const locked = locks.find(
    ({ sheet, cells }) => sheet.protected && cells.some((cell) => (cell.locked as boolean | null) !== false),
  );
  return locked && { kind: "cell-locked", sheet: locked.name };
}

/** What was read of a change's sheet before anything was written. */
interface Seen {
  readonly change: SheetChange;
  readonly before: readonly { readonly address: string; readonly formulas: CellValue[][] }[];
  /** A guard that no longer holds. */
  readonly broken: CellGuard | undefined;
}

async function send(
  changes: readonly SheetChange[],
  queue: (sheet: Excel.Worksheet, change: SheetChange) => Queued,
): Promise<readonly Seen[] | ExcelProblem> {
  try {
    const queued = await request(({ workbook }) =>
      changes.map((change) => queue(workbook.worksheets.getItem(change.sheet), change)),
    );
    return queued.map(seenOf);
  } catch (error) {
    return explain(refusal(error, doing), changes);
  }
}

/** What a refusal means here. */
function explain(problem: ExcelProblem, changes: readonly SheetChange[]): ExcelProblem {
  if (problem.kind !== "refused") return problem;
  const sheet = changes[0]?.sheet ?? "";
  if (problem.code === Excel.ErrorCodes.accessDenied) return { kind: "cell-locked", sheet };
  if (problem.code === Excel.ErrorCodes.itemNotFound) return { kind: "sheet-not-found", sheet };
  return problem;
}

function findMoved(seen: readonly Seen[]): ExcelProblem | undefined {
  const moved = seen.find(({ broken }) => broken !== undefined);
  return moved?.broken && { kind: "cells-moved", sheet: moved.change.sheet, address: moved.broken.address };
}

type Queued = ReturnType<typeof queueLook>;

/** A range of its own for reading: what is loaded of a range that is also set would be lost. */
function queueLook(sheet: Excel.Worksheet, change: SheetChange) {
  return {
    change,
    guards: change.guards.map((guard) => ({
      guard,
      range: sheet.getRange(guard.address).load("values"),
    })),
    cells: change.cells.map(({ address }) => ({
      address,
      before: sheet.getRange(address).load("values,formulas"),
    })),
  };
}

function queueWrite(sheet: Excel.Worksheet, { cells }: SheetChange): void {
  for (const { address, rows } of cells) {
    sheet.getRange(address).formulas = rows.map((row) => row.map(typed));
  }
}

function seenOf({ change, guards, cells }: Queued): Seen {
  return {
    change,
    before: cells.map(({ address, before }) => ({
      address,
      formulas: contentsOf(before.values, before.formulas).map((row) => row.map(typed)),
    })),
    broken: guards.find(({ guard, range }) => !isSame(guard.value, valueIn(range)))?.guard,
  };
}

function valueIn(range: Excel.Range): CellValue {
  const values: CellValue[][] = range.values;
  return values[0]?.[0] ?? null;
}

/** An empty cell is read as an empty text in one place and as nothing in another. */
function isSame(one: CellValue, other: CellValue): boolean {
  return (one ?? "") === (other ?? "");
}

/** Writes back what was there; while somebody is typing in a cell, it waits until they are done. */
async function putBack(seen: readonly Seen[], problem: ExcelProblem): Promise<ExcelProblem> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      for (const { change, before } of seen) {
        const sheet = context.workbook.worksheets.getItem(change.sheet);
        for (const { address, formulas } of before) sheet.getRange(address).formulas = formulas;
      }
      await context.sync();
    });
    return problem;
  } catch (error) {
    const refused = refusal(error, doing);
    if (refused.kind !== "refused") return refused;
    return { ...refused, workbook: "changed", sheets: seen.map(({ change }) => change.sheet) };
  }
}
