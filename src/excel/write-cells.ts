import type { CellValue } from "../spreadsheet/cells";
import type { CellGuard, SheetChange } from "../spreadsheet/change";
import { attempt, done, failed, refusal, request } from "./host";
import type { ExcelFailure, Outcome } from "./outcome";
import { contentsOf, typed } from "./typed-text";

const doing = "writing into the workbook";

/**
 * Writes cells in one request, which also reads what the guards name and what is written over. Where a guard holds
 * something else by now (rows were sorted, inserted or deleted meanwhile), what was there is put back by a second request.
 * Text stays text [X1]. Protection is left as it is: only unlocked cells can be written.
 */
export function writeCells(changes: readonly SheetChange[]): Promise<Outcome<void>> {
  return attempt(doing, async () => {
    const written = await send(changes);
    if ("kind" in written) return failed(written);
    const moved = written.find(({ broken }) => broken !== undefined);
    if (!moved?.broken) return done;
    const failure: ExcelFailure = {
      kind: "cells-moved",
      sheet: moved.change.sheet,
      address: moved.broken.address,
    };
    return failed(await putBack(written, failure));
  });
}

interface Written {
  readonly change: SheetChange;
  readonly before: readonly { readonly address: string; readonly formulas: CellValue[][] }[];
  /** A guard that no longer holds. */
  readonly broken: CellGuard | undefined;
}

async function send(changes: readonly SheetChange[]): Promise<readonly Written[] | ExcelFailure> {
  try {
    const queued = await request(({ workbook }) =>
      changes.map((change) => queueChange(workbook.worksheets.getItem(change.sheet), change)),
    );
    return queued.map(writtenOf);
  } catch (error) {
    const failure = refusal(error, doing);
    if (failure.kind !== "refused") return failure;
    const sheet = changes[0]?.sheet ?? "";
    if (failure.code === Excel.ErrorCodes.accessDenied) return { kind: "cell-locked", sheet };
    if (failure.code === Excel.ErrorCodes.itemNotFound) return { kind: "sheet-not-found", sheet };
    return failure;
  }
}

type Queued = ReturnType<typeof queueChange>;

/** Each range is asked for twice: what is loaded of a range that is also set would be lost. */
function queueChange(sheet: Excel.Worksheet, change: SheetChange) {
  return {
    change,
    guards: change.guards.map((guard) => ({
      guard,
      range: sheet.getRange(guard.address).load("values"),
    })),
    cells: change.cells.map(({ address, rows }) => {
      const before = sheet.getRange(address).load("values,formulas");
      sheet.getRange(address).formulas = rows.map((row) => row.map(typed));
      return { address, before };
    }),
  };
}

function writtenOf({ change, guards, cells }: Queued): Written {
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

async function putBack(written: readonly Written[], failure: ExcelFailure): Promise<ExcelFailure> {
  try {
    await request(({ workbook }) => {
      for (const { change, before } of written) {
        const sheet = workbook.worksheets.getItem(change.sheet);
        for (const { address, formulas } of before) sheet.getRange(address).formulas = formulas;
      }
    });
    return failure;
  } catch (error) {
    const refused = refusal(error, doing);
    if (refused.kind !== "refused") return refused;
    return { ...refused, workbook: "changed", sheets: written.map(({ change }) => change.sheet) };
  }
}
