import type { CellValue } from "../../spreadsheet/cells";
import type { CellGuard, SheetChange } from "../../spreadsheet/change";
import type { ExcelProblem } from "../host/excel-problem";
import { contentsOf, typed } from "../planning/typed-text";

/** The cells of one change, and their guards, as they are before it is written. */
export type CellsBefore = ReturnType<typeof queueBefore>[number];

/** Reads through separate range objects, because loaded values are lost on an object that is also set. */
export function queueBefore({ worksheets }: Excel.Workbook, changes: readonly SheetChange[]) {
  return changes.map((change) => {
    const sheet = worksheets.getItem(change.sheet);
    return {
      change,
      guards: change.guards.map((guard) => ({ guard, found: sheet.getRange(guard.address).load("values") })),
      cells: change.cells.map(({ address }) => ({
        address,
        found: sheet.getRange(address).load("values,formulas"),
      })),
    };
  });
}

export type Locks = ReturnType<typeof queueLocks>[number];

export function queueLocks({ worksheets }: Excel.Workbook, changes: readonly SheetChange[]) {
  return changes.map(({ sheet: name, cells }) => {
    const sheet = worksheets.getItem(name);
    return {
      name,
      sheet: sheet.protection.load("protected"),
      cells: cells.map(({ address }) => sheet.getRange(address).format.protection.load("locked")),
    };
  });
}

/** `locked` is null if only some cells of a block are locked. */
export function findLocked(locks: readonly Locks[]): ExcelProblem | undefined {
  const locked = locks.find(
    ({ sheet, cells }) => sheet.protected && cells.some((cell) => (cell.locked as boolean | null) !== false),
  );
  return locked && { kind: "cell-locked", sheet: locked.name };
}

/** The first guard that no longer holds: rows were sorted, inserted or deleted. */
export function findMoved(before: readonly CellsBefore[]): ExcelProblem | undefined {
  for (const { change, guards } of before) {
    const broken = guards.find(({ guard, found }) => !holds(guard, found));
    if (broken) return { kind: "cells-moved", sheet: change.sheet, address: broken.guard.address };
  }
  return undefined;
}

/** An empty cell can be an empty text or null. */
function holds({ value }: CellGuard, found: Excel.Range): boolean {
  const values: CellValue[][] = found.values;
  return (values[0]?.[0] ?? "") === (value ?? "");
}

/** What to type to give the cells back what they held, by sheet and address. */
export function heldBefore(before: readonly CellsBefore[]): readonly {
  readonly sheet: string;
  readonly address: string;
  readonly inputs: (string | number | boolean)[][];
}[] {
  return before.flatMap(({ change, cells }) =>
    cells.map(({ address, found }) => ({
      sheet: change.sheet,
      address,
      inputs: contentsOf(found.values, found.formulas).map((row) => row.map(typed)),
    })),
  );
}
