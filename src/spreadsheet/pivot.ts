import { type CellValue, valueOf } from "./cells";
import type { PivotDataPlan, PivotFieldPlan, PivotPlan, SheetPlan } from "./plan";
import { contentAt } from "./plan-cells";

/** A table's headings and the values of each row. */
export interface TableData {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cells of a table on these sheets; undefined when there is no table of this name. */
export function findTable(sheets: readonly SheetPlan[], name: string): TableData | undefined {
  for (const sheet of sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const { row, column, rows, columns } = table.range;
    const [fields = [], ...body] = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => valueOf(contentAt(sheet, row + down, column + across))),
    );
    return { fields: fields.map((field) => String(field ?? "")), rows: body };
  }
  return undefined;
}

/** Whether these sheets have the table and fields that a PivotTable uses. */
export function hasSource(sheets: readonly SheetPlan[], { source, rows, columns, data }: PivotPlan): boolean {
  const fields = findTable(sheets, source)?.fields;
  return fields !== undefined && [...rows, ...columns, ...data].every(({ field }) => fields.includes(field));
}

/** Gives the figures of a PivotTable captions that are no heading of its source: Excel refuses others [R3]. */
export function withOwnCaptions(pivot: PivotPlan, fields: readonly string[]): PivotPlan {
  const taken = new Set(fields.map((field) => field.toLowerCase()));
  const own = (caption: string): string =>
    taken.has(caption.toLowerCase()) ? own(`${caption} (figure)`) : caption;
  return { ...pivot, data: pivot.data.map((data) => ({ ...data, caption: own(data.caption) })) };
}

/** A row or column of a PivotTable, by the items that it stands for, outermost first; empty for the grand total. */
export interface PivotLine {
  /** The index of each item in {@link PivotView.items}. */
  readonly path: readonly number[];
}

/** The contents of a PivotTable. */
export interface PivotView {
  /** All items of each field: the planned ones, then any others in the order in which they occur. */
  readonly items: ReadonlyMap<string, readonly PivotItem[]>;
  readonly rowLines: readonly PivotLine[];
  /** Empty when there is no column field. */
  readonly columnLines: readonly PivotLine[];
  /** Heading rows above the first figures. */
  readonly headRows: number;
  /** From the top left cell; all rows have the same length. */
  readonly cells: readonly (readonly CellValue[])[];
}

interface PivotItem {
  readonly text: string;
  /** Whether any row of the table has this item. */
  readonly isThere: boolean;
}

/** As in Excel in English. */
const words = { rows: "Row Labels", columns: "Column Labels", total: "Grand Total" } as const;

/**
 * Works out a PivotTable in compact form, as Excel lays it out. Items that differ only in case are the same.
 * @throws RangeError when the table lacks a field, or the PivotTable has a form that cannot be drawn.
 */
export function viewPivot(plan: PivotPlan, table: TableData): PivotView {
  const [column, ...more] = plan.columns;
  const isDrawn = column ? plan.data.length === 1 : plan.data.length > 0;
  if (!isDrawn || more.length > 0 || plan.rows.length === 0)
    throw new RangeError(`The pivot table "${plan.name}" is of a form that is not drawn.`);
  const groups = [...plan.rows, ...plan.columns].map((field) => groupBy(field, plan, table));
  const rowGroups = groups.slice(0, plan.rows.length);
  const columnGroups = groups.slice(plan.rows.length);
  const rowLines = [...listLines(rowGroups, allRows(table)), { path: [] }];
  const columnLines = column ? [...listLines(columnGroups, allRows(table)), { path: [] }] : [];
  const figure = (row: PivotLine, across: PivotLine, data: PivotDataPlan): CellValue => {
    const at = fieldIndex(plan, table, data.field);
    const found = rowsOf(columnGroups, across, rowsOf(rowGroups, row, allRows(table)));
    return summarize(
      data,
      found.map((index) => table.rows[index]?.[at] ?? null),
    );
  };
  const body = rowLines.map((line): CellValue[] => [
    labelOf(rowGroups, line),
    ...(column
      ? columnLines.flatMap((across) => plan.data.map((data) => figure(line, across, data)))
      : plan.data.map((data) => figure(line, { path: [] }, data))),
  ]);
  const captions = plan.data.map(({ caption }) => caption);
  const blanks = columnLines.slice(1).map(() => null);
  const head: CellValue[][] = column
    ? [
        [captions[0] ?? "", words.columns, ...blanks],
        [words.rows, ...columnLines.map((line) => labelOf(columnGroups, line))],
      ]
    : [[words.rows, ...captions]];
  return {
    items: new Map(groups.map(({ field, items }) => [field, items])),
    rowLines,
    columnLines,
    headRows: head.length,
    cells: [...head, ...body],
  };
}

interface Group {
  readonly field: string;
  readonly items: readonly PivotItem[];
  /** The index of the item in each row of the table. */
  readonly itemOf: readonly number[];
}

function groupBy({ field, items }: PivotFieldPlan, plan: PivotPlan, table: TableData): Group {
  const at = fieldIndex(plan, table, field);
  const texts = new Map(items.map((text) => [text.toLowerCase(), text]));
  const there = new Set<string>();
  for (const row of table.rows) {
    const text = itemOf(row[at]);
    there.add(text.toLowerCase());
    if (!texts.has(text.toLowerCase())) texts.set(text.toLowerCase(), text);
  }
  const keys = [...texts.keys()];
  return {
    field,
    items: [...texts].map(([key, text]) => ({ text, isThere: there.has(key) })),
    itemOf: table.rows.map((row) => keys.indexOf(itemOf(row[at]).toLowerCase())),
  };
}

/** The item that a value belongs to. */
export function itemOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? "(blank)" : String(value);
}

function fieldIndex(plan: PivotPlan, table: TableData, field: string): number {
  const at = table.fields.indexOf(field);
  if (at < 0) throw new RangeError(`The table of the pivot table "${plan.name}" has no column "${field}".`);
  return at;
}

function allRows(table: TableData): readonly number[] {
  return table.rows.map((_, index) => index);
}

/** Every line that has rows of the table, each group before the lines within it. */
function listLines([group, ...inner]: readonly Group[], rows: readonly number[]): PivotLine[] {
  if (!group) return [];
  return group.items.flatMap((_, item) => {
    const found = rows.filter((row) => group.itemOf[row] === item);
    if (found.length === 0) return [];
    return [{ path: [item] }, ...listLines(inner, found).map(({ path }) => ({ path: [item, ...path] }))];
  });
}

function rowsOf(groups: readonly Group[], { path }: PivotLine, rows: readonly number[]): readonly number[] {
  return rows.filter((row) => path.every((item, depth) => groups[depth]?.itemOf[row] === item));
}

function labelOf(groups: readonly Group[], { path }: PivotLine): string {
  const item = path[path.length - 1];
  return item === undefined ? words.total : (groups[path.length - 1]?.items[item]?.text ?? "");
}

/** Null when there are no rows. Blanks are not counted, and only numbers are added. */
function summarize({ summarize: how }: PivotDataPlan, values: readonly CellValue[]): CellValue {
  if (values.length === 0) return null;
  if (how === "count") return values.filter((value) => value !== null).length;
  return values.reduce((sum: number, value) => sum + (typeof value === "number" ? value : 0), 0);
}
