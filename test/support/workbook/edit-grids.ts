import { parseAddress } from "../../../src/spreadsheet/address";
import type { CellContent, SheetGrid } from "../../../src/spreadsheet/cells";

type Lines = readonly (readonly CellContent[])[];

/** What a person does to a workbook, as a change of the sheets that a reader finds. */
export type Edit = (grids: readonly SheetGrid[]) => readonly SheetGrid[];

/** Changes one sheet. */
export function onSheet(name: string, change: (grid: SheetGrid) => SheetGrid): Edit {
  return (grids) => grids.map((grid) => (grid.name === name ? change(grid) : grid));
}

/** Changes the lines of one sheet; `change` gets them from the worksheet's row 1 on. */
function onLines(name: string, change: (lines: Lines) => Lines): Edit {
  return onSheet(name, (grid) => ({ ...grid, cells: change(grid.cells) }));
}

/** Types contents into cells, by address. */
export function typeInto(sheet: string, contents: Readonly<Record<string, CellContent>>): Edit {
  const typed = Object.entries(contents).map(([address, content]) => ({ ...parseAddress(address), content }));
  return onLines(sheet, (lines) => {
    const width = Math.max(...lines.map((line) => line.length), ...typed.map(({ column = 1 }) => column));
    const height = Math.max(lines.length, ...typed.map(({ row = 1 }) => row));
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => {
        const own = typed.find((each) => each.row === row + 1 && each.column === column + 1);
        return own ? own.content : (lines[row]?.[column] ?? null);
      }),
    );
  });
}

export function insertRow(sheet: string, before: number, line: readonly CellContent[] = []): Edit {
  return onLines(sheet, (lines) => [...lines.slice(0, before - 1), line, ...lines.slice(before - 1)]);
}

export function deleteRow(sheet: string, row: number): Edit {
  return onLines(sheet, (lines) => lines.filter((_, index) => index !== row - 1));
}

/** Cuts a row out of one sheet and puts it below everything on another. */
export function moveRow(from: string, row: number, to: string): Edit {
  return (grids) => {
    const line = grids.find(({ name }) => name === from)?.cells[row - 1] ?? [];
    return inTurn(
      deleteRow(from, row),
      onLines(to, (lines) => [...lines, line]),
    )(grids);
  };
}

/** Copies a row and inserts the copy below it. */
export function repeatRow(sheet: string, row: number): Edit {
  return onLines(sheet, (lines) => [...lines.slice(0, row), lines[row - 1] ?? [], ...lines.slice(row)]);
}

/** Puts the lines from one row to another into the opposite order. */
export function reverseRows(sheet: string, first: number, last: number): Edit {
  return onLines(sheet, (lines) => [
    ...lines.slice(0, first - 1),
    ...lines.slice(first - 1, last).reverse(),
    ...lines.slice(last),
  ]);
}

/** Moves all of a sheet down and to the right, as inserted rows and columns do. */
export function moveSheet(sheet: string, rows: number, columns: number): Edit {
  return onSheet(sheet, (grid) => ({ ...grid, row: grid.row + rows, column: grid.column + columns }));
}

export function insertColumn(sheet: string, before: number): Edit {
  return onLines(sheet, (lines) =>
    lines.map((line) => [...line.slice(0, before - 1), null, ...line.slice(before - 1)]),
  );
}

export function swapColumns(sheet: string, one: number, other: number): Edit {
  return onLines(sheet, (lines) =>
    lines.map((line) =>
      line.map((content, index) => {
        if (index === one - 1) return line[other - 1] ?? null;
        return index === other - 1 ? (line[one - 1] ?? null) : content;
      }),
    ),
  );
}

export function renameSheet(from: string, to: string): Edit {
  return onSheet(from, (grid) => ({ ...grid, name: to }));
}

export function deleteSheet(name: string): Edit {
  return (grids) => grids.filter((grid) => grid.name !== name);
}

export function inTurn(...edits: readonly Edit[]): Edit {
  return (grids) => edits.reduce((found, edit) => edit(found), grids);
}
