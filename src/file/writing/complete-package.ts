import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { inflate } from "../package/deflate";
import { completeChart } from "./complete-chart";
import { completeStyles } from "./complete-styles";
import type { DrawnPivot } from "../pivot/draw-pivots";
import { makePivotParts, relationships } from "../pivot/pivot-parts";
import { escapeXml } from "../package/escape-text";
import { type ZipEntry, readZipDirectory } from "../package/zip-directory";
import { pack, writeZip } from "../package/zip-writer";

/**
 * Corrects the file that the library wrote, adds what it leaves out, and sets the time of the zip entries to
 * the plan's. The library
 * - writes styles that need corrections ({@link completeStyles});
 * - selects no sheet;
 * - names all charts "Chart 1", "Chart 2" …;
 * - names series by text instead of by a cell, and writes no values for them, so that viewers that do not
 *   calculate draw empty charts [S10];
 * - writes gridlines without a colour, which makes them black;
 * - fixes the height of every row with a height, including those that grow with their text.
 * PivotTables are added here too, because the library writes neither their rows and columns nor their source
 * table. Parts that need no correction are copied unchanged.
 */
export async function completePackage(
  bytes: Uint8Array,
  plan: WorkbookPlan,
  pivots: readonly DrawnPivot[],
  activeSheet: number,
  created: Date,
): Promise<Uint8Array> {
  const directory = readZipDirectory(bytes, Infinity);
  if (!directory.ok) throw new Error("The library wrote an archive that cannot be read.");
  const styles = directory.value.find(({ name }) => name === stylesPart);
  const added = pivots.length > 0 && styles ? makePivotParts(pivots, await readText(styles)) : undefined;
  const edits = collectEdits(plan, activeSheet);
  const isThere = new Set(directory.value.map(({ name }) => name));
  const parts = new Map(added?.parts);
  if (added) {
    edits.set(workbookPart, (xml) => extend(xml, "workbook", added.workbook));
    edits.set(workbookLinks, (xml) => extend(xml, "Relationships", added.workbookRelationships));
    edits.set(typesPart, (xml) => extend(xml, "Types", added.contentTypes));
    for (const [sheet, links] of added.sheetRelationships) {
      const part = `xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`;
      if (isThere.has(part)) edits.set(part, (xml) => extend(xml, "Relationships", links));
      else parts.set(part, relationships(links));
    }
  }
  const entries = await Promise.all([
    ...directory.value.map(async (entry) => {
      const edit = edits.get(entry.name);
      return edit ? packText(entry.name, edit(await readText(entry))) : entry;
    }),
    ...[...parts].map(([name, xml]) => packText(name, xml)),
  ]);
  return writeZip(entries, created);
}

type Edit = (xml: string) => string;

const stylesPart = "xl/styles.xml";
const workbookPart = "xl/workbook.xml";
const workbookLinks = "xl/_rels/workbook.xml.rels";
const typesPart = "[Content_Types].xml";

function packText(name: string, xml: string): Promise<ZipEntry> {
  return pack(name, new TextEncoder().encode(xml));
}

function extend(xml: string, element: string, content: string): string {
  return replaceOnce(xml, `</${element}>`, `${content}</${element}>`);
}

/** The corrections by part name. Parts are numbered in the same way as by the library. */
function collectEdits(plan: WorkbookPlan, activeSheet: number): Map<string, Edit> {
  const edits = new Map<string, Edit>();
  edits.set(stylesPart, completeStyles);
  let chartNumber = 0;
  for (const [index, sheet] of plan.sheets.entries()) {
    edits.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) => {
      const grown = letRowsGrow(xml, sheet);
      return index === activeSheet ? replaceOnce(grown, "<sheetView ", '<sheetView tabSelected="1" ') : grown;
    });
    if (sheet.charts.length === 0) continue;
    edits.set(`xl/drawings/drawing${index + 1}.xml`, (xml) =>
      xml.replace(/ name="Chart (\d+)"/g, (text, number: string) => {
        const chart = sheet.charts[Number(number) - 1];
        return chart ? ` name="${escapeXml(chart.name)}"` : text;
      }),
    );
    for (const chart of sheet.charts) {
      chartNumber++;
      edits.set(`xl/charts/chart${chartNumber}.xml`, (xml) => completeChart(xml, sheet, chart));
    }
  }
  return edits;
}

function letRowsGrow(xml: string, sheet: SheetPlan): string {
  const growing = new Set(
    sheet.rows.flatMap(({ row, rows, grows }) =>
      grows ? Array.from({ length: rows }, (_, index) => String(row + index)) : [],
    ),
  );
  return xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, row: string) =>
    growing.has(row) ? tag.replace(/ customHeight="1"/, "") : tag,
  );
}

async function readText(entry: ZipEntry): Promise<string> {
  if (entry.method === 0) return new TextDecoder().decode(entry.data);
  const content = await inflate(entry.data, entry.declaredSize);
  if (content.kind !== "inflated")
    throw new Error(`The library wrote "${entry.name}" in a way that cannot be read.`);
  return new TextDecoder().decode(content.bytes);
}

function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The library no longer writes ${from}.`);
  return text.replace(from, () => to);
}
