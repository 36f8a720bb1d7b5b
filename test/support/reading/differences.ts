import { columnLetters, maximumColumns } from "../../../src/spreadsheet/address";
import {
  isUnreadable,
  placeKey,
  valueOf,
  type CellContent,
  type SheetGrid,
} from "../../../src/spreadsheet/cells";
import type { Shown, ShownSheet } from "./flat-sheets";
import { isKnownDifference, isKnownSheet } from "./known-differences";

/** A cell, or a list of sheets, that we read differently from what LibreOffice displays. */
export interface Difference {
  /** Such as `Cover!B5`. */
  readonly where: string;
  readonly ours: unknown;
  readonly shown: unknown;
}

/** How a file came to be: saved by a program, or changed after that. */
export type Source = "gnumeric" | "mutant" | "other program";

/** A cell of ours, and what LibreOffice shows in its place. */
export interface Pair {
  readonly source: Source;
  readonly content: CellContent;
  /** It is listed as a cell without a text that can be read. */
  readonly isUnreadable: boolean;
  readonly shown: Shown | undefined;
  /** Whether LibreOffice has a formula there. */
  readonly isShownFormula: boolean;
}

/** Compares our reading of a workbook with what LibreOffice displays, cell by cell. */
export function differences(
  grids: readonly SheetGrid[],
  shown: readonly ShownSheet[],
  source: Source = "other program",
): readonly Difference[] {
  const ours = grids.map(({ name }) => name);
  const theirs = shown.map(({ name }) => name).filter((name) => !isKnownSheet(name, source));
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) return [{ where: "sheets", ours, shown: theirs }];
  return grids.flatMap((grid) => {
    const sheet = shown.find(({ name }) => name === grid.name);
    return sheet ? differencesOn(grid, sheet, source) : [];
  });
}

function differencesOn(
  grid: SheetGrid,
  { cells, formulas }: ShownSheet,
  source: Source,
): readonly Difference[] {
  const contents = new Map<number, CellContent>();
  grid.cells.forEach((row, down) =>
    row.forEach((content, across) => {
      if (content !== null) contents.set(placeKey(grid.row + down, grid.column + across), content);
    }),
  );
  const unreadable = new Set(
    (grid.attachments ?? [])
      .filter(({ kind }) => isUnreadable(kind))
      .map(({ range }) => placeKey(range.row, range.column)),
  );
  return [...new Set([...contents.keys(), ...cells.keys()])].flatMap((key) => {
    const content = contents.get(key) ?? null;
    const pair: Pair = {
      source,
      content,
      isUnreadable: unreadable.has(key),
      shown: cells.get(key),
      isShownFormula: formulas.has(key),
    };
    if (isSame(pair) || isKnownDifference(pair)) return [];
    return [{ where: `${grid.name}!${placeOf(key)}`, ours: content, shown: pair.shown ?? null }];
  });
}

function isSame({ content, shown }: Pair): boolean {
  const value = valueOf(content);
  if (typeof value === "number" && typeof shown === "number") return isClose(value, shown);
  return (value === null || value === "" ? undefined : value) === shown;
}

/** Dates and times are shown by the second, and numbers with 15 digits. */
function isClose(one: number, other: number): boolean {
  return (
    Math.abs(one - other) <= Math.max(Math.abs(one) * 1e-14, Number.MIN_VALUE) || Math.abs(one - other) < 1e-8
  );
}

function placeOf(key: number): string {
  return `${columnLetters((key % maximumColumns) + 1)}${Math.floor(key / maximumColumns)}`;
}
