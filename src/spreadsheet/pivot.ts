import { type CellValue, valueOf } from "./cells";
import type { PivotDataPlan, PivotFieldPlan, PivotPlan, SheetPlan } from "./plan";
import { contentAt } from "./plan-cells";

/** The cells of a table: its headings, and the values of each row. */
export interface TableData {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cells of a table of these sheets; undefined when there is none of this name. */
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

/** Whether these sheets have the table and the fields that a PivotTable counts. */
export function hasSource(sheets: readonly SheetPlan[], { source, rows, columns, data }: PivotPlan): boolean {
  const fields = findTable(sheets, source)?.fields;
  return fields !== undefined && [...rows, ...columns, ...data].every(({ field }) => fields.includes(field));
}

/** A row or a column of a PivotTable: the items that it stands for, outermost first; none for the grand total. */
export interface PivotLine {
  /** Each by its place in {@link PivotView.items} of its field. */
  readonly path: readonly number[];
}

/** What a PivotTable shows. */
export interface PivotView {
  /** For each field that it groups by, all items: those that are planned, then others as they come. */
  readonly items: ReadonlyMap<string, readonly PivotItem[]>;
  readonly rowLines: readonly PivotLine[];
  /** Where there is no column field, none. */
  readonly columnLines: readonly PivotLine[];
  /** Rows of the heading above the first figures. */
  readonly headRows: number;
  /** From its top left cell, all rows of one length. */
  readonly cells: readonly (readonly CellValue[])[];
}

interface PivotItem {
  readonly text: string;
  /** Whether any row of the table has it. */
  readonly isThere: boolean;
}

/** The words of an Excel in English. */
const words = { rows: "Row Labels", columns: "Column Labels", total: "Grand Total" } as const;

/**
 * Works out what a PivotTable shows, in compact form, as Excel lays it out. Items are the same when they differ by case alone.
 * @throws RangeError when it names a field that the table does not have, or is of a form that is not drawn.
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
  /** The item of each row of the table. */
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

/** Every line that has rows of the table, a group before what is in it. */
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

/** Nothing where there are no rows; blanks are not counted, and only numbers are added up. */
function summarize({ summarize: how }: PivotDataPlan, values: readonly CellValue[]): CellValue {
  if (values.length === 0) return null;
  if (how === "count") return values.filter((value) => value !== null).length;
  return values.reduce((sum: number, value) => sum + (typeof value === "number" ? value : 0), 0);
}
