import type { WorkbookPlan } from "../spreadsheet/plan";
import { inflate } from "./deflate";
import { completeChart } from "./mend-chart";
import { escapeXml } from "./text";
import { type ZipEntry, readZipDirectory } from "./zip-directory";
import { pack, writeZip } from "./zip-writer";

/**
 * Puts into a written file what the library leaves out, and stamps it with the time of the plan:
 * - the size of a font stands after its colour, which the standard has the other way round;
 * - no sheet is marked as the selected one, so that Excel groups none or the wrong ones;
 * - a chart is named "Chart 1", whatever it is called;
 * - a series is named by a text, not by its cell, and carries no values, so that a viewer that does not calculate
 *   draws an empty chart [S10];
 * - grid lines have no colour, which makes them black, before the bars in weight.
 * Parts that need nothing are copied as they are.
 */
export async function mend(
  bytes: Uint8Array,
  plan: WorkbookPlan,
  activeSheet: number,
  created: Date,
): Promise<Uint8Array> {
  const directory = readZipDirectory(bytes, Infinity);
  if (!directory.ok) throw new Error("The library wrote an archive that cannot be read.");
  const edits = collectEdits(plan, activeSheet);
  const entries = await Promise.all(
    directory.value.map(async (entry) => {
      const edit = edits.get(entry.name);
      return edit ? pack(entry.name, new TextEncoder().encode(edit(await readText(entry)))) : entry;
    }),
  );
  return writeZip(entries, created);
}

type Edit = (xml: string) => string;

/** What is to be done to which part; parts are numbered as the library numbers them. */
function collectEdits(plan: WorkbookPlan, activeSheet: number): ReadonlyMap<string, Edit> {
  const edits = new Map<string, Edit>();
  edits.set("xl/styles.xml", (xml) => xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1"));
  edits.set(`xl/worksheets/sheet${activeSheet + 1}.xml`, (xml) =>
    replaceOnce(xml, "<sheetView ", '<sheetView tabSelected="1" '),
  );
  let chartNumber = 0;
  for (const [index, sheet] of plan.sheets.entries()) {
    if (sheet.charts.length === 0) continue;
    edits.set(`xl/drawings/drawing${index + 1}.xml`, (xml) =>
      sheet.charts.reduce(
        (text, chart, n) => replaceOnce(text, ` name="Chart ${n + 1}"`, ` name="${escapeXml(chart.name)}"`),
        xml,
      ),
    );
    for (const chart of sheet.charts) {
      chartNumber++;
      edits.set(`xl/charts/chart${chartNumber}.xml`, (xml) => completeChart(xml, sheet, chart));
    }
  }
  return edits;
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
