import { type Range, cell, parseAddress } from "../../../spreadsheet/address";
import type { PivotDataPlan, PivotFieldPlan, PivotPlan } from "../../../spreadsheet/plan";
import type { PartStore } from "../../guard/part-store";
import { pivotStyle } from "../../pivot/table";
import { unescapeText } from "../../package/escape-text";
import { child, children, numberOf, flag, textOf } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import type { ReadCell } from "../cells/read-cells";
import type { Worksheet } from "../workbook/read-worksheet";
import { numberFormatReader } from "../looks/number-formats";
import { notCarriedWords } from "../../words/not-carried";

/** A PivotTable that a plan can contain, and the cells that show it, which the plan does not need. */
export interface ReadPivot {
  readonly pivot: PivotPlan;
  readonly area: Range;
}

/** What is needed to read the PivotTables of a workbook. */
export interface PivotSources {
  readonly store: PartStore;
  readonly formatOf: FormatOf;
  /** The headings of each table, by its name in lower case. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
}

type FormatOf = (id: number) => string | undefined;

export function pivotSources(
  store: PartStore,
  worksheets: readonly Worksheet[],
  styles: XmlElement | undefined,
): PivotSources {
  const numberFormat = numberFormatReader(styles);
  const tables = worksheets.flatMap((sheet) =>
    store.targets(sheet.part, "table").flatMap((part): [string, ReadonlySet<string>][] => {
      const table = openPart(store, part, "table");
      if (!table) return [];
      if (numberOf(table, "headerRowCount") === 0) return [];
      const headings = children(child(table, "tableColumns"), "tableColumn").map((one) => text(one, "name"));
      return [[textOf(table, "displayName").toLowerCase(), new Set(headings)]];
    }),
  );
  return { store, formatOf: (id) => numberFormat(id).code, tables: new Map(tables) };
}

/**
 * Reads the PivotTables of a sheet from their parts. Those that a plan cannot contain stay as ordinary cells [R4].
 */
export function readPivots(
  pivotParts: readonly string[],
  { store, formatOf, tables }: PivotSources,
  sheet: string,
  notCarried: NotCarried,
): readonly ReadPivot[] {
  return pivotParts.flatMap((part) => {
    const [cache = ""] = store.targets(part, "pivotCacheDefinition");
    const table = openPart(store, part, "pivotTableDefinition");
    const definition = openPart(store, cache, "pivotCacheDefinition");
    const read = table && definition && readPivot(table, definition, formatOf);
    if (read && hasSource(read.pivot, tables)) return [read];
    notCarried.add(notCarriedWords.pivots, sheet);
    return [];
  });
}

function hasSource({ source, rows, columns, data }: PivotPlan, tables: PivotSources["tables"]): boolean {
  const headings = tables.get(source.toLowerCase());
  return headings !== undefined && [...rows, ...columns, ...data].every(({ field }) => headings.has(field));
}

/** Removes the cells that show PivotTables. */
export function withoutPivots(cells: readonly ReadCell[], pivots: readonly ReadPivot[]): readonly ReadCell[] {
  if (pivots.length === 0) return cells;
  return cells.filter(
    ({ row, column }) =>
      !pivots.some(
        ({ area }) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      ),
  );
}

function openPart(store: PartStore, part: string, name: string): XmlElement | undefined {
  return store.tree(part, { namespace: "main", name });
}

const plainElements = new Set([
  "location",
  "pivotFields",
  "rowFields",
  "rowItems",
  "colFields",
  "colItems",
  "dataFields",
  "pivotTableStyleInfo",
  "extLst",
]);
/** Attributes that change the layout of a PivotTable or a field when they are off. */
const formFlags = ["compact", "outline", "rowGrandTotals", "colGrandTotals"];
const fieldFlags = ["compact", "outline", "defaultSubtotal", "subtotalTop"];

/**
 * Reads a PivotTable with the layout that `write` gives it, whichever program saved it; undefined for any
 * other.
 */
function readPivot(table: XmlElement, definition: XmlElement, formatOf: FormatOf): ReadPivot | undefined {
  const area = parseAddress(textOf(child(table, "location"), "ref"));
  const source = textOf(child(definition, "cacheSource", "worksheetSource"), "name");
  const fields = children(child(table, "pivotFields"), "pivotField");
  const cacheFields = children(child(definition, "cacheFields"), "cacheField");
  const isPlain =
    table.children.every(({ name }) => plainElements.has(name)) &&
    formFlags.every((name) => name === "outline" || flag(table, name, true)) &&
    flag(table, "outline") &&
    !flag(table, "dataOnRows") &&
    textOf(child(table, "pivotTableStyleInfo"), "name") === pivotStyle;
  if (!isPlain || !area || source === "" || fields.length !== cacheFields.length) return undefined;
  const axis = (name: string): readonly (PivotFieldPlan | undefined)[] =>
    children(child(table, name), "field")
      .map((field) => numberOf(field, "x") ?? -1)
      .filter((index) => index !== -2)
      .map((index) => readField(fields[index], cacheFields[index]));
  const [rows, columns] = [axis("rowFields"), axis("colFields")];
  const data = children(child(table, "dataFields"), "dataField").map((field) =>
    readData(field, cacheFields, formatOf),
  );
  const all = [...rows, ...columns, ...data];
  const isDrawn =
    rows.length > 0 && (columns.length === 0 ? data.length > 0 : columns.length + data.length === 2);
  if (!isDrawn || all.includes(undefined)) return undefined;
  return {
    area,
    pivot: {
      name: text(table, "name"),
      source: text(child(definition, "cacheSource", "worksheetSource"), "name"),
      position: cell(area.row, area.column),
      rows: rows.flatMap((field) => field ?? []),
      columns: columns.flatMap((field) => field ?? []),
      data: data.flatMap((field) => field ?? []),
      slicers: [],
    },
  };
}

function readField(
  field: XmlElement | undefined,
  cacheField: XmlElement | undefined,
): PivotFieldPlan | undefined {
  const isPlain =
    field &&
    cacheField &&
    children(field, "items").length === 1 &&
    field.children.length === 1 &&
    fieldFlags.every((name) => flag(field, name, true)) &&
    /^(manual)?$/.test(textOf(field, "sortType"));
  if (!isPlain || child(cacheField, "fieldGroup")) return undefined;
  const shared = child(cacheField, "sharedItems")?.children ?? [];
  const texts: string[] = [];
  for (const item of children(child(field, "items"), "item")) {
    if (textOf(item, "t") === "default") continue;
    const value = shared[numberOf(item, "x") ?? -1];
    const isChanged = flag(item, "h") || !flag(item, "sd", true) || item.attributes.has("n");
    if (value?.name !== "s" || isChanged || textOf(item, "t") !== "") return undefined;
    texts.push(text(value, "v"));
  }
  return { field: text(cacheField, "name"), items: texts };
}

function readData(
  data: XmlElement,
  cacheFields: readonly XmlElement[],
  formatOf: FormatOf,
): PivotDataPlan | undefined {
  const field = cacheFields[numberOf(data, "fld") ?? -1];
  const how = textOf(data, "subtotal");
  const shownAs = textOf(data, "showDataAs");
  const summarize = how === "count" ? "count" : /^(sum)?$/.test(how) ? "sum" : undefined;
  if (!field || !summarize || !/^(normal)?$/.test(shownAs)) return undefined;
  return {
    field: text(field, "name"),
    caption: text(data, "name"),
    summarize,
    numberFormat: formatOf(numberOf(data, "numFmtId") ?? 0) ?? "General",
  };
}

function text(element: XmlElement | undefined, name: string): string {
  return unescapeText(textOf(element, name));
}
