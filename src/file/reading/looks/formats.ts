import { type Range, range } from "../../../spreadsheet/address";
import type { CellFormat, FormatPlan } from "../../../spreadsheet/plan";

/** Gives equal formats the same name, and collects them for `WorkbookPlan.styles`. */
export class StyleNames {
  readonly styles: Record<string, CellFormat> = {};
  private readonly names = new Map<string, string>();

  /** The name of a format; undefined for the default format. */
  of(look: CellFormat): string | undefined {
    if (Object.keys(look).length === 0) return undefined;
    const key = JSON.stringify(look);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = `Format ${this.names.size + 1}`;
    this.names.set(key, name);
    this.styles[name] = look;
    return name;
  }
}

/** Adjacent cells of a row (1-based) with the same style. */
export interface StyledCells {
  readonly row: number;
  readonly column: number;
  columns: number;
  readonly style: string;
}

/** Adds a cell, extending the last run if possible. A sheet may have millions of equal cells. */
export function addStyledCell(cells: StyledCells[], row: number, column: number, style: string): void {
  const last = cells[cells.length - 1];
  if (last?.row === row && last.column + last.columns === column && last.style === style) last.columns++;
  else cells.push({ row, column, columns: 1, style });
}

interface Run {
  readonly style: string;
  area: Range;
}

/** Gathers runs of cells with the same style, given row by row, into rectangles. */
export function gatherFormats(cells: readonly StyledCells[]): readonly FormatPlan[] {
  const runs = cells.map(({ row, column, columns, style }): Run => ({
    style,
    area: range(row, column, 1, columns),
  }));
  const open = new Map<string, Run>();
  const ranges = new Map<string, Run[]>();
  for (const run of runs) {
    const place = `${run.area.column} ${run.area.columns} ${run.style}`;
    const above = open.get(place);
    if (above && above.area.row + above.area.rows === run.area.row) {
      above.area = { ...above.area, rows: above.area.rows + 1 };
      continue;
    }
    open.set(place, run);
    const former = ranges.get(run.style);
    if (former) former.push(run);
    else ranges.set(run.style, [run]);
  }
  return [...ranges].map(([style, gathered]) => ({ style, ranges: gathered.map(({ area }) => area) }));
}
