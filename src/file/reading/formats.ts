import { type Range, range } from "../../spreadsheet/address";
import type { CellFormat, FormatPlan } from "../../spreadsheet/plan";

/** Names looks, the same under the same name wherever they are, and keeps them for `WorkbookPlan.styles`. */
export class StyleNames {
  readonly styles: Record<string, CellFormat> = {};
  private readonly names = new Map<string, string>();

  /** The name of a look; undefined for the look of every cell. */
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

/** A cell (1-based) and the name of its style. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: string;
}

interface Run {
  readonly style: string;
  area: Range;
}

/** Gathers cells of the same style into rectangles: along rows first, then down. */
export function gatherFormats(cells: readonly StyledCell[]): readonly FormatPlan[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Run[] = [];
  for (const { row, column, style } of sorted) {
    const last = runs[runs.length - 1];
    const isNext = last?.area.row === row && last.area.column + last.area.columns === column;
    if (last && isNext && last.style === style) last.area = { ...last.area, columns: last.area.columns + 1 };
    else runs.push({ style, area: range(row, column, 1, 1) });
  }
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
