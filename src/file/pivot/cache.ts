import { escapeXml } from "../package/escape-text";
import type { DrawnPivot } from "./draw-pivots";

/**
 * What all PivotTables of one table share. Excel can keep a copy of the whole table with it; we write none and ask
 * Excel to keep none, so that no evidence is in a file twice. Excel reads the table when it opens the file [R3].
 */
export interface PivotCache {
  readonly source: string;
  /** The headings of the table. */
  readonly fields: readonly string[];
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
    return [{ source: first.pivot.source, fields: first.table.fields, items }];
  });
}

/** The index of an item among those of its field. Excel ignores case. */
export function indexOfItem(text: string, items: readonly string[]): number {
  return items.findIndex((item) => item.toLowerCase() === text.toLowerCase());
}

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Excel's limit for an item. Longer texts are marked in the cache. */
const longestItem = 255;

export function writeCacheDefinition({ source, fields, items }: PivotCache): string {
  const cacheFields = fields.map((field) => {
    const shared = items.get(field);
    return `<cacheField name="${escapeXml(field)}" numFmtId="0">${shared ? writeItems(shared) : "<sharedItems/>"}</cacheField>`;
  });
  return (
    `<pivotCacheDefinition ${namespace} saveData="0" refreshOnLoad="1" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3">` +
    `<cacheSource type="worksheet"><worksheetSource name="${escapeXml(source)}"/></cacheSource>` +
    `<cacheFields count="${fields.length}">${cacheFields.join("")}</cacheFields></pivotCacheDefinition>`
  );
}

function writeItems(items: readonly string[]): string {
  const isLong = items.some((text) => text.length > longestItem);
  const texts = items.map((text) => `<s v="${escapeXml(text)}"/>`).join("");
  return `<sharedItems count="${items.length}"${isLong ? ' longText="1"' : ""}>${texts}</sharedItems>`;
}
