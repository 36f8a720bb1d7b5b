import { range } from "../../spreadsheet/address";
import { type PivotView, type TableData, findTable, viewPivot } from "../../spreadsheet/pivot";
import type { CellFormat, FormatPlan, PivotPlan, SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";

/** A PivotTable of a plan with its source and the cells it shows. */
export interface DrawnPivot {
  readonly pivot: PivotPlan;
  readonly view: PivotView;
  readonly table: TableData;
  /** The 0-based position of its sheet in the plan. */
  readonly sheet: number;
}

/** The fill of the heading and the grand total in a new PivotTable. */
const headFill = "#D9E1F2";

/**
 * Adds the cells that PivotTables show to the plan, for viewers that do not calculate [S10] [R3].
 * @throws RangeError if a PivotTable refers to a table or a field that the plan does not have.
 */
export function drawPivots(plan: WorkbookPlan): {
  readonly plan: WorkbookPlan;
  readonly pivots: readonly DrawnPivot[];
} {
  const pivots = plan.sheets.flatMap((sheet, index) =>
    (sheet.pivots ?? []).map((pivot): DrawnPivot => {
      const table = sourceOf(plan, pivot);
      return { pivot, table, view: viewPivot(pivot, table), sheet: index };
    }),
  );
  if (pivots.length === 0) return { plan, pivots };
  const styles = new Map<string, CellFormat>();
  const sheets = plan.sheets.map((sheet, index): SheetPlan => {
    const drawn = pivots.filter((pivot) => pivot.sheet === index);
    return {
      ...sheet,
      blocks: [
        ...sheet.blocks,
        ...drawn.map(({ pivot: { position }, view }) => ({
          row: position.row,
          column: position.column,
          cells: view.cells,
        })),
      ],
      columns: sheet.columns.map((one) => widen(one, sheet, drawn)),
      formats: [...sheet.formats, ...drawn.flatMap((pivot) => formatsOf(pivot, styles))],
    };
  });
  return { plan: { ...plan, sheets, styles: { ...plan.styles, ...Object.fromEntries(styles) } }, pivots };
}

/** LibreOffice has a column of labels for each row field, so the columns after the first are as wide as that one. */
function widen(
  one: SheetPlan["columns"][number],
  { columns }: SheetPlan,
  drawn: readonly DrawnPivot[],
): SheetPlan["columns"][number] {
  const pivot = drawn.find(({ pivot: { position, rows } }) => {
    const after = one.column - position.column;
    return one.columns === 1 && after > 0 && after < rows.length;
  });
  const first = pivot && columns.find(({ column }) => column === pivot.pivot.position.column);
  return first ? { ...one, width: Math.max(one.width, first.width) } : one;
}

function sourceOf({ sheets }: WorkbookPlan, { name, source }: PivotPlan): TableData {
  const table = findTable(sheets, source);
  if (!table) throw new RangeError(`The plan has no table "${source}" for the pivot table "${name}".`);
  return table;
}

/**
 * The formats that Excel's style gives the cells, so that the sheet looks the same before and after a
 * refresh.
 */
function formatsOf({ pivot, view }: DrawnPivot, styles: Map<string, CellFormat>): readonly FormatPlan[] {
  return view.cells.flatMap((line, down) =>
    line.map((_, across): FormatPlan => {
      const path = view.rowLines[down - view.headRows]?.path;
      const isEdge = !path || path.length === 0;
      const data = pivot.data[pivot.columns.length > 0 ? 0 : across - 1];
      const indent = across === 0 && path ? Math.max(0, path.length - 1) : 0;
      const format: CellFormat = {
        ...((isEdge || path.length < pivot.rows.length) && { font: { bold: true } }),
        ...(isEdge && { fill: headFill }),
        ...(indent > 0 && { horizontal: "left", indent }),
        ...(path && across > 0 && data && { numberFormat: data.numberFormat }),
      };
      const style = `pivot ${JSON.stringify(format)}`;
      styles.set(style, format);
      return {
        style,
        ranges: [range(pivot.position.row + down, pivot.position.column + across, 1, 1)],
      };
    }),
  );
}
