import type { CellValue } from "../../spreadsheet/cells";
import { itemOf, type TableData } from "../../spreadsheet/pivot";
import { escapeXml } from "../package/escape-text";
import type { DrawnPivot } from "./draw-pivots";

/**
 * The cache that all PivotTables of one table share: a copy of its values, which Excel refreshes when it
 * opens the file.
 */
export interface PivotCache {
  readonly source: string;
  readonly table: TableData;
  /** The items of each field that a PivotTable groups by, in the order of the first PivotTable that does. */
  readonly items: ReadonlyMap<string, readonly string[]>;
}

/** Returns one cache for each source table, in order. */
export function gatherCaches(pivots: readonly DrawnPivot[]): readonly PivotCache[] {
  const sources = [...new Set(pivots.map(({ pivot }) => pivot.source.toLowerCase()))];
  return sources.flatMap((source) => {
    const over = pivots.filter(({ pivot }) => pivot.source.toLowerCase() === source);
    const [first] = over;
    if (!first) return [];
    const items = new Map<string, string[]>();
    for (const [field, found] of over.flatMap(({ view }) => [...view.items])) {
      const known = items.get(field) ?? [];
      items.set(field, known);
      for (const { text } of found) if (indexOfItem(text, known) < 0) known.push(text);
    }
    return [{ source: first.pivot.source, table: first.table, items }];
  });
}

/** The index of an item among those of its field. Excel ignores case. */
export function indexOfItem(text: string, items: readonly string[]): number {
  return items.findIndex((item) => item.toLowerCase() === text.toLowerCase());
}

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Excel's limit for an item. Longer texts are marked in the cache. */
const longestItem = 255;

export function writeCacheDefinition({ source, table, items }: PivotCache): string {
  const fields = table.fields.map((field, index) => {
    const values = table.rows.map((row) => row[index] ?? null);
    const shared = items.get(field);
    const content = shared ? writeItems(shared) : `<sharedItems${describe(values)}/>`;
    return `<cacheField name="${escapeXml(field)}" numFmtId="0">${content}</cacheField>`;
  });
  return (
    `<pivotCacheDefinition ${namespaces} r:id="rId1" refreshOnLoad="1" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="${table.rows.length}">` +
    `<cacheSource type="worksheet"><worksheetSource name="${escapeXml(source)}"/></cacheSource>` +
    `<cacheFields count="${fields.length}">${fields.join("")}</cacheFields></pivotCacheDefinition>`
  );
}

function writeItems(items: readonly string[]): string {
  const isLong = items.some((text) => text.length > longestItem);
  const texts = items.map((text) => `<s v="${escapeXml(text)}"/>`).join("");
  return `<sharedItems count="${items.length}"${isLong ? ' longText="1"' : ""}>${texts}</sharedItems>`;
}

/** The attributes that describe the values of a field that no PivotTable groups by. */
function describe(values: readonly CellValue[]): string {
  const numbers = values.filter((value) => typeof value === "number");
  const texts = values.filter((value) => typeof value === "string");
  const hasBlanks = values.some((value) => value === null);
  const others = values.length - numbers.length - values.filter((value) => value === null).length;
  const parts = [
    others === 0 && !hasBlanks && 'containsSemiMixedTypes="0"',
    others === 0 && 'containsString="0"',
    hasBlanks && 'containsBlank="1"',
    others > 0 && numbers.length > 0 && 'containsMixedTypes="1"',
    numbers.length > 0 && 'containsNumber="1"',
    numbers.length > 0 && numbers.every(Number.isInteger) && 'containsInteger="1"',
    numbers.length > 0 && `minValue="${Math.min(...numbers)}" maxValue="${Math.max(...numbers)}"`,
    texts.some((text) => text.length > longestItem) && 'longText="1"',
  ];
  return parts.flatMap((part) => (part === false ? [] : [` ${part}`])).join("");
}

export function writeCacheRecords({ table, items }: PivotCache): string {
  const records = table.rows.map((row) => {
    const cells = table.fields.map((field, index) => {
      const value = row[index] ?? null;
      const shared = items.get(field);
      return shared ? `<x v="${indexOfItem(itemOf(value), shared)}"/>` : writeValue(value);
    });
    return `<r>${cells.join("")}</r>`;
  });
  return `<pivotCacheRecords ${namespaces} count="${records.length}">${records.join("")}</pivotCacheRecords>`;
}

function writeValue(value: CellValue): string {
  if (value === null) return "<m/>";
  if (typeof value === "number") return `<n v="${value}"/>`;
  if (typeof value === "boolean") return `<b v="${value ? 1 : 0}"/>`;
  return `<s v="${escapeXml(value)}"/>`;
}
