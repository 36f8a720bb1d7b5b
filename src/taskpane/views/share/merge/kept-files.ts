import { valueOf, type CellValue, type SheetGrid } from "../../../../spreadsheet/cells";
import type { NumberLook } from "../../../../spreadsheet/number-formats";
import { succeed } from "../../../../spreadsheet/result";
import type { ReturnedFile } from "../../../../workbook/sharing/judge-returned";
import type { Brought } from "./use-returned";

/** A file that was read, in a form that JSON can hold: without its formulas, which are five sixths of it. */
export interface KeptFile extends Pick<Brought, "id" | "name" | "chosen"> {
  readonly file: Omit<ReturnedFile, "grids"> & { readonly grids: readonly KeptGrid[] };
}

interface KeptGrid extends Omit<SheetGrid, "cells" | "numberFormats"> {
  readonly cells: readonly (readonly CellValue[])[];
  readonly formats?: readonly (readonly [number, NumberLook])[];
}

/** Whether the file had a password: then its contents are kept in memory only [X4]. */
export function hadPassword({ outcome }: Brought): boolean {
  return outcome?.ok === true && outcome.value.origin.wasEncrypted === true;
}

/**
 * What is kept of the files, so that a reload does not lose them [X4]: those that could be read without a password. A
 * browser may write its session storage to the disk, where it is not encrypted.
 */
export function toKept(brought: readonly Brought[]): readonly KeptFile[] {
  return brought.flatMap((each) => {
    const { id, name, chosen, outcome } = each;
    if (!outcome?.ok || hadPassword(each)) return [];
    const grids = outcome.value.grids.map(({ cells, numberFormats, ...grid }): KeptGrid => ({
      ...grid,
      cells: cells.map((row) => withoutEmptyEnd(row.map(valueOf))),
      ...(numberFormats ? { formats: [...numberFormats] } : {}),
    }));
    return [{ id, name, chosen, file: { ...outcome.value, grids } }];
  });
}

/** As a reader of files gives a row: to its last cell that holds something. */
function withoutEmptyEnd(row: readonly CellValue[]): readonly CellValue[] {
  let end = row.length;
  while (end > 0 && (row[end - 1] ?? null) === null) end -= 1;
  return row.slice(0, end);
}

/** The files that were kept, as if they had just been read: no formula decides how a file is judged. */
export function fromKept(kept: readonly KeptFile[]): readonly Brought[] {
  return kept.map(({ file, ...rest }) => {
    const grids = file.grids.map(({ formats, ...grid }): SheetGrid => ({
      ...grid,
      ...(formats ? { numberFormats: new Map(formats) } : {}),
    }));
    return { ...rest, fileName: file.file, file: undefined, outcome: succeed({ ...file, grids }) };
  });
}
