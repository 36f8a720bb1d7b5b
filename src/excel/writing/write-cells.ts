import type { CellValue } from "../../spreadsheet/cells";
import type { CellGuard, SheetChange } from "../../spreadsheet/change";
import { attempt, done, refusal, request } from "../host/host";
import type { ExcelProblem, ExcelResult } from "../host/excel-problem";
import { contentsOf, typed } from "../planning/typed-text";
import { keptApostrophes, typeBlock, type TypedBlock } from "./type-block";
import { fail } from "../../spreadsheet/result";

const doing = "writing into the workbook";

/**
 * Writes cells [P1]. One block takes one request, which also reads the guards and the cells being overwritten. If
 * a guard no longer holds its value, because rows were sorted, inserted or deleted, a second request restores
 * the cells. For several blocks, an earlier request reads all of them, so that they can be restored if Excel
 * refuses part of the work [X3].
 * Text stays text [X1]. Protection is not changed, so only unlocked cells can be written, and nothing is assumed
 * about number formats: text that needs an apostrophe is read back, and if Excel kept the apostrophe, as some do in
 * cells with the Text format, it is written once more without.
 */
export function writeCells(changes: readonly SheetChange[]): Promise<ExcelResult<void>> {
  const isOneBlock = changes.reduce((sum, { cells }) => sum + cells.length, 0) === 1;
  return attempt(doing, () => (isOneBlock ? writeAtOnce(changes) : readThenWrite(changes)));
}

async function writeAtOnce(changes: readonly SheetChange[]): Promise<ExcelResult<void>> {
  const written: TypedBlock[] = [];
  const earlier = await send(changes, (sheet, change, workbook) => {
    const reading = queueRead(sheet, change);
    written.push(...queueWrite(workbook, change));
    return reading;
  });
  if ("kind" in earlier) return fail(earlier);
  const moved = findMoved(earlier);
  if (moved) return fail(await restore(earlier, moved));
  return finish(written, earlier, changes);
}

async function readThenWrite(changes: readonly SheetChange[]): Promise<ExcelResult<void>> {
  const locks: ReturnType<typeof queueLocks>[] = [];
  const earlier = await send(changes, (sheet, change) => {
    locks.push(queueLocks(sheet, change));
    return queueRead(sheet, change);
  });
  if ("kind" in earlier) return fail(earlier);
  const moved = findMoved(earlier) ?? findLocked(locks);
  if (moved) return fail(moved);
  try {
    const written = await request(({ workbook }) =>
      changes.flatMap((change) => queueWrite(workbook, change)),
    );
    return await finish(written, earlier, changes);
  } catch (error) {
    const problem = explain(refusal(error, doing), changes);
    return fail(problem.kind === "editing-cell" ? problem : await restore(earlier, problem));
  }
}

function queueLocks(sheet: Excel.Worksheet, { sheet: name, cells }: SheetChange) {
  return {
    name,
    sheet: sheet.protection.load("protected"),
    cells: cells.map(({ address }) => sheet.getRange(address).format.protection.load("locked")),
  };
}

/** `locked` is null if only some cells of a block are locked. */
function findLocked(locks: readonly ReturnType<typeof queueLocks>[]): ExcelProblem | undefined {
  const locked = locks.find(
    ({ sheet, cells }) => sheet.protected && cells.some((cell) => (cell.locked as boolean | null) !== false),
  );
  return locked && { kind: "cell-locked", sheet: locked.name };
}

/** The guards and cells of one change, as read before writing. */
interface CellsBefore {
  readonly change: SheetChange;
  readonly before: readonly { readonly address: string; readonly formulas: CellValue[][] }[];
  /** The first guard whose cell has changed. */
  readonly broken: CellGuard | undefined;
}

async function send(
  changes: readonly SheetChange[],
  queue: (sheet: Excel.Worksheet, change: SheetChange, workbook: Excel.Workbook) => Queued,
): Promise<readonly CellsBefore[] | ExcelProblem> {
  try {
    const queued = await request(({ workbook }) =>
      changes.map((change) => queue(workbook.worksheets.getItem(change.sheet), change, workbook)),
    );
    return queued.map(cellsBeforeOf);
  } catch (error) {
    return explain(refusal(error, doing), changes);
  }
}

/** Turns a refusal into a more specific failure, where its code allows. */
function explain(problem: ExcelProblem, changes: readonly SheetChange[]): ExcelProblem {
  if (problem.kind !== "refused") return problem;
  const sheet = changes[0]?.sheet ?? "";
  if (problem.code === Excel.ErrorCodes.accessDenied) return { kind: "cell-locked", sheet };
  if (problem.code === Excel.ErrorCodes.itemNotFound) return { kind: "sheet-not-found", sheet };
  return problem;
}

function findMoved(earlier: readonly CellsBefore[]): ExcelProblem | undefined {
  const moved = earlier.find(({ broken }) => broken !== undefined);
  return moved?.broken && { kind: "cells-moved", sheet: moved.change.sheet, address: moved.broken.address };
}

type Queued = ReturnType<typeof queueRead>;

/** Reads through a separate range object, because loaded values are lost on an object that is also set. */
function queueRead(sheet: Excel.Worksheet, change: SheetChange) {
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

function queueWrite(workbook: Excel.Workbook, { sheet, cells }: SheetChange): TypedBlock[] {
  return cells.map(({ address, rows }) =>
    typeBlock(
      workbook,
      sheet,
      address,
      rows.map((row) => row.map(typed)),
    ),
  );
}

/** Types text once more without an apostrophe, where Excel kept it. */
async function finish(
  written: readonly TypedBlock[],
  earlier: readonly CellsBefore[],
  changes: readonly SheetChange[],
): Promise<ExcelResult<void>> {
  const kept = keptApostrophes(written);
  if (kept.length === 0) return done;
  try {
    await request(({ workbook }) => kept.map((block) => retype(workbook, block)));
    return done;
  } catch (error) {
    return fail(await restore(earlier, explain(refusal(error, doing), changes)));
  }
}

function retype(workbook: Excel.Workbook, { sheet, address, inputs }: TypedBlock): TypedBlock {
  return typeBlock(workbook, sheet, address, inputs);
}

function cellsBeforeOf({ change, guards, cells }: Queued): CellsBefore {
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

/** An empty cell can be an empty text or null. */
function isSame(one: CellValue, other: CellValue): boolean {
  return (one ?? "") === (other ?? "");
}

/** Restores the cells. If a user is editing a cell, it waits until they have finished. */
async function restore(earlier: readonly CellsBefore[], problem: ExcelProblem): Promise<ExcelProblem> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const written = earlier.flatMap(({ change, before }) =>
        before.map(({ address, formulas }) => typeBlock(context.workbook, change.sheet, address, formulas)),
      );
      await context.sync();
      const kept = keptApostrophes(written);
      if (kept.length === 0) return;
      for (const block of kept) retype(context.workbook, block);
      await context.sync();
    });
    return problem;
  } catch (error) {
    const refused = refusal(error, doing);
    if (refused.kind !== "refused") return refused;
    return { ...refused, workbook: "changed", sheets: earlier.map(({ change }) => change.sheet) };
  }
}
