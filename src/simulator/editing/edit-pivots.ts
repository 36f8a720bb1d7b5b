import { contains, type Range } from "../../spreadsheet/address";
import type { CellValue } from "../../spreadsheet/cells";
import { itemOf, type TableData, viewPivot } from "../../spreadsheet/pivot";
import type { PivotPlan } from "../../spreadsheet/plan";
import { apiNotFound, invalidOperation } from "../state/host-error";
import { eachCell, intersect } from "../state/areas";
import type { Pivot, Sheet, Table } from "../state/state";
import type { Workbook } from "../workbook/workbook";

/** Adds an empty PivotTable. */
export function addPivot(workbook: Workbook, sheet: Sheet, name: string, table: Table, at: Range): Pivot {
  const corner = { ...at, rows: 1, columns: 1 };
  const pivot: Pivot = {
    id: `{PIVOT-${workbook.nextId()}}`,
    name,
    tableId: table.id,
    corner,
    rows: [],
    columns: [],
    data: [],
    items: {},
    layoutType: "Compact",
    autoFormat: true,
    refreshOnOpen: false,
    area: corner,
  };
  mustBeFree(workbook, sheet, pivot, corner);
  sheet.pivots = [...sheet.pivots, pivot];
  return pivot;
}

/** Adds the PivotTable of a plan, as Excel does when it opens a file. */
export function addPivotOf(workbook: Workbook, sheet: Sheet, plan: PivotPlan): void {
  const source = workbook.state.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === plan.source);
  if (!source) throw new Error(`The plan has no table ${plan.source}.`);
  const { id } = addPivot(workbook, sheet, plan.name, source, plan.position);
  changePivot(workbook, sheet, id, {
    rows: plan.rows.map(({ field }) => field),
    columns: plan.columns.map(({ field }) => field),
    data: plan.data.map(({ field, caption, summarize, numberFormat }) => ({
      field,
      name: caption,
      summarizeBy: summarize === "sum" ? "Sum" : "Count",
      numberFormat,
    })),
    items: Object.fromEntries([...plan.rows, ...plan.columns].map(({ field, items }) => [field, items])),
    autoFormat: false,
    refreshOnOpen: true,
  });
}

/** Changes a PivotTable and refreshes it from its source table. */
export function changePivot(workbook: Workbook, sheet: Sheet, id: string, fields: Partial<Pivot>): void {
  sheet.pivots = sheet.pivots.map((one) => {
    if (one.id !== id) return one;
    const pivot = { ...one, ...fields };
    return { ...pivot, area: draw(workbook, sheet, pivot) };
  });
}

export function deletePivot(workbook: Workbook, sheet: Sheet, { id, area }: Pivot): void {
  sheet.pivots = sheet.pivots.filter((pivot) => pivot.id !== id);
  eachCell(area, (row, column) => workbook.setContent(sheet, row, column, undefined));
}

/** The current source table of a PivotTable; undefined if it was deleted. */
export function sourceOf(
  workbook: Workbook,
  { tableId }: Pivot,
): (TableData & { readonly name: string }) | undefined {
  for (const sheet of workbook.state.sheets) {
    const table = sheet.tables.find(({ id }) => id === tableId);
    if (!table) continue;
    const { area } = table;
    const [head = [], ...rows] = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (__, across): CellValue => {
        const value = workbook.value(sheet, area.row + down, area.column + across);
        return typeof value === "object" ? value.error : (value ?? null);
      }),
    );
    return { name: table.name, fields: head.map(String), rows };
  }
  return undefined;
}

/** The plan of a PivotTable; undefined while it has no rows, no data fields or no source table. */
export function planOfPivot(workbook: Workbook, pivot: Pivot): PivotPlan | undefined {
  const table = sourceOf(workbook, pivot);
  if (!table || pivot.rows.length === 0 || pivot.data.length === 0) return undefined;
  const fieldOf = (field: string) => ({ field, items: pivot.items[field] ?? sortedItems(table, field) });
  return {
    name: pivot.name,
    source: table.name,
    position: pivot.corner,
    rows: pivot.rows.map(fieldOf),
    columns: pivot.columns.map(fieldOf),
    data: pivot.data.map(({ field, name, summarizeBy, numberFormat }) => ({
      field,
      caption: name,
      summarize: summarizeBy === "Sum" ? "sum" : "count",
      numberFormat,
    })),
    slicers: [],
  };
}

/** Excel sorts the items of a new field, and uses the first spelling of each. */
function sortedItems({ fields, rows }: TableData, field: string): readonly string[] {
  const at = fields.indexOf(field);
  const texts = new Map<string, string>();
  for (const row of rows) {
    const text = itemOf(row[at]);
    if (!texts.has(text.toLowerCase())) texts.set(text.toLowerCase(), text);
  }
  return [...texts.values()].sort((a, b) => a.localeCompare(b, "en", { sensitivity: "base" }));
}

/** Writes the cells of a PivotTable if they are free. */
function draw(workbook: Workbook, sheet: Sheet, pivot: Pivot): Range {
  const table = sourceOf(workbook, pivot);
  if (!table) throw invalidOperation(`the table of the PivotTable ${pivot.name} is gone`);
  const isOther = pivot.columns.length > 1 || (pivot.columns.length > 0 && pivot.data.length > 1);
  if (isOther)
    throw apiNotFound("PivotTables with columns of several fields, or of fields and several figures");
  const plan = planOfPivot(workbook, pivot);
  const cells = plan ? viewPivot(plan, table).cells : [];
  const area = plan ? { ...pivot.corner, rows: cells.length, columns: cells[0]?.length ?? 1 } : pivot.corner;
  mustBeFree(workbook, sheet, pivot, area);
  eachCell(pivot.area, (row, column) => workbook.setContent(sheet, row, column, undefined));
  eachCell(area, (row, column) => {
    const value = cells[row - area.row]?.[column - area.column] ?? undefined;
    workbook.setContent(sheet, row, column, value);
  });
  return area;
}

function mustBeFree(workbook: Workbook, sheet: Sheet, pivot: Pivot, area: Range): void {
  if (sheet.pivots.some((other) => other.id !== pivot.id && intersect(other.area, area)))
    throw invalidOperation("a PivotTable cannot overlap another");
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw invalidOperation("a PivotTable cannot overlap a table");
  eachCell(area, (row, column) => {
    const isOwn = sheet.pivots.some((one) => one.id === pivot.id && contains(one.area, row, column));
    if (!isOwn && workbook.content(sheet, row, column) !== undefined)
      throw invalidOperation("the cells for the PivotTable are not empty");
  });
}
