import type { DrawnPivot } from "./draw-pivots";
import { gatherCaches, writeCacheDefinition } from "./cache";
import { builtInFormats } from "../package/built-in-formats";
import { unescapeText } from "../package/escape-text";
import { writePivotTable } from "./table";

/** The parts, and additions to other parts, that PivotTables need in a file. */
export interface PivotParts {
  /** New parts by name, without the relationships of sheets. */
  readonly parts: ReadonlyMap<string, string>;
  /** Inserted before the end of `xl/workbook.xml`, and of its relationships. */
  readonly workbook: string;
  readonly workbookRelationships: string;
  /** Inserted into the relationships of a sheet, by its position in the plan. */
  readonly sheetRelationships: ReadonlyMap<number, string>;
  readonly contentTypes: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * @param styles the file's styles part, which has the ids of number formats.
 * @throws Error if a number format is missing there.
 */
export function makePivotParts(pivots: readonly DrawnPivot[], styles: string): PivotParts {
  const caches = gatherCaches(pivots);
  const parts = new Map<string, string>();
  const types: string[] = [];
  const add = (part: string, type: string, xml: string): void => {
    parts.set(part, declaration + xml);
    types.push(`<Override PartName="/${part}" ContentType="${spreadsheet}.${type}+xml"/>`);
  };
  const relate = (part: string, to: string): void => void parts.set(part, declaration + relationships(to));
  caches.forEach((cache, index) => {
    const part = `pivotCacheDefinition${index + 1}.xml`;
    add(`xl/pivotCache/${part}`, "pivotCacheDefinition", writeCacheDefinition(cache));
  });
  const sheetRelationships = new Map<number, string>();
  pivots.forEach((drawn, index) => {
    const cacheIndex = caches.findIndex(
      (one) => one.source.toLowerCase() === drawn.pivot.source.toLowerCase(),
    );
    const cache = caches[cacheIndex];
    if (!cache) throw new Error(`The pivot table "${drawn.pivot.name}" has no cache.`);
    const part = `pivotTable${index + 1}.xml`;
    const xml = writePivotTable(drawn, cache, cacheIndex + 1, (code) => formatId(code, styles));
    add(`xl/pivotTables/${part}`, "pivotTable", xml);
    relate(
      `xl/pivotTables/_rels/${part}.rels`,
      relationship("rId1", "pivotCacheDefinition", `../pivotCache/pivotCacheDefinition${cacheIndex + 1}.xml`),
    );
    const link = relationship(`rIdPivot${index + 1}`, "pivotTable", `../pivotTables/${part}`);
    sheetRelationships.set(drawn.sheet, (sheetRelationships.get(drawn.sheet) ?? "") + link);
  });
  const links = caches.map((_, index) => `<pivotCache cacheId="${index + 1}" r:id="rIdPivot${index + 1}"/>`);
  return {
    parts,
    workbook: `<pivotCaches>${links.join("")}</pivotCaches>`,
    workbookRelationships: caches
      .map((_, index) =>
        relationship(
          `rIdPivot${index + 1}`,
          "pivotCacheDefinition",
          `pivotCache/pivotCacheDefinition${index + 1}.xml`,
        ),
      )
      .join(""),
    sheetRelationships,
    contentTypes: types.join(""),
  };
}

/** A complete relationships part. */
export function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function formatId(code: string, styles: string): number {
  const id = builtInFormats.get(code);
  if (id !== undefined) return id;
  for (const [, own, text = ""] of styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)) {
    if (decode(text) === code) return Number(own);
  }
  throw new Error(`The library wrote no number format ${code}.`);
}

function decode(text: string): string {
  const entities: Readonly<Record<string, string>> = { quot: '"', lt: "<", gt: ">", apos: "'", amp: "&" };
  return unescapeText(text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole));
}
