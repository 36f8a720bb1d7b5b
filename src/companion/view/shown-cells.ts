import { contains, type Range } from "../../spreadsheet/address";
import { findTable, hasSource, viewPivot } from "../../spreadsheet/pivot";
import type { Block, CellFormat, SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";

/** A sheet with the cells of its PivotTables filled in, and where these are. */
export interface ShownSheet {
  readonly plan: SheetPlan;
  readonly pivots: readonly {
    readonly range: Range;
    readonly headRows: number;
    readonly formats: readonly string[];
  }[];
}

const known = new WeakMap<WorkbookPlan, Map<string, ShownSheet>>();

/** @throws RangeError when there is no such sheet. */
export function shownSheet(workbook: WorkbookPlan, name: string): ShownSheet {
  const sheets = known.get(workbook) ?? new Map<string, ShownSheet>();
  known.set(workbook, sheets);
  const found = sheets.get(name) ?? fillPivots(workbook, name);
  sheets.set(name, found);
  return found;
}

function fillPivots(workbook: WorkbookPlan, name: string): ShownSheet {
  const plan = workbook.sheets.find((sheet) => sheet.name === name);
  if (!plan) throw new RangeError(`There is no sheet ${name}.`);
  const blocks: Block[] = [];
  const pivots = (plan.pivots ?? []).flatMap((pivot) => {
    const table = hasSource(workbook.sheets, pivot) ? findTable(workbook.sheets, pivot.source) : undefined;
    if (!table) return [];
    const { cells, headRows, columnLines } = viewPivot(pivot, table);
    const { row, column } = pivot.position;
    const range = { row, column, rows: cells.length, columns: cells[0]?.length ?? 1 };
    blocks.push({ row, column, cells });
    const [first] = pivot.data;
    const formats = pivot.columns.length > 0 ? columnLines.map(() => first) : pivot.data;
    return [{ range, headRows, formats: formats.map((data) => data?.numberFormat ?? "General") }];
  });
  return { plan: blocks.length > 0 ? { ...plan, blocks: [...blocks, ...plan.blocks] } : plan, pivots };
}

/** How Excel draws a PivotTable: headings and the grand total in bold on light blue. */
export function pivotFormat({ pivots }: ShownSheet, row: number, column: number): readonly CellFormat[] {
  const pivot = pivots.find(({ range }) => contains(range, row, column));
  if (!pivot) return [];
  const { range, headRows, formats } = pivot;
  const numberFormat = formats[column - range.column - 1];
  const isStrong = row < range.row + headRows || row === range.row + range.rows - 1;
  return [
    ...(isStrong ? [{ font: { bold: true }, fill: "#DDEBF7" }] : []),
    ...(row >= range.row + headRows && numberFormat !== undefined ? [{ numberFormat }] : []),
  ];
}
