import { readFileSync } from "node:fs";
import { HostObject } from "../../src/simulator/host/host-object";
import { isAtLeast } from "../../src/simulator/host/requirement-sets";
import type { Excel as HostExcel } from "../../src/simulator/host/excel";
import { workbookObject } from "../../src/simulator/host/objects/sheets/workbook";
import { worksheetObject } from "../../src/simulator/host/objects/sheets/worksheet";
import { onSheet, openExcel } from "../support/excel/excel";

/**
 * The requirement set of each class member according to Microsoft's type definitions: `Range.values` → `1.1`.
 */
function publishedSets(): ReadonlyMap<string, string> {
  const lines = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8").split("\n");
  const sets = new Map<string, string>();
  let [isExcel, className, classSet, set] = [false, "", "", ""];
  for (const line of lines) {
    if (/^declare namespace (\w+)/.test(line)) isExcel = line.startsWith("declare namespace Excel ");
    if (!isExcel) continue;
    if (/^\s*\/\*\*/.test(line)) set = "";
    set = /\[Api set: ExcelApi(?:Online)? (\d+\.\d+)/.exec(line)?.[1] ?? set;
    const found = /^    class (\w+)/.exec(line)?.[1];
    if (found !== undefined) [className, classSet, set] = [found, set, ""];
    if (/^    (interface|enum|namespace|type) /.test(line)) className = "";
    const member = /^        (?:readonly )?(\w+)(?:\(|:|\?:|<)/.exec(line)?.[1];
    if (className === "" || member === undefined || sets.has(`${className}.${member}`)) continue;
    sets.set(`${className}.${member}`, set === "" ? classSet : set);
  }
  return sets;
}

interface Reached {
  readonly object: HostObject;
  /** The requirement set needed to get the object. */
  readonly set: string;
}

/** One object of each modelled class. */
async function modelledObjects(): Promise<ReadonlyMap<string, Reached>> {
  const simulator = openExcel();
  await onSheet((sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true);
    sheet.charts.add("BarClustered", sheet.getRange("A1:B2"), "Columns");
    context.workbook.names.add("Name", sheet.getRange("A1"));
    sheet.getRange("A1").conditionalFormats.add("Custom");
    sheet.customProperties.add("key", "value");
  });
  const objects = new Map<string, Reached>();
  const visit = (object: unknown, set: string): void => {
    const known = object instanceof HostObject ? objects.get(object.type) : undefined;
    if (!(object instanceof HostObject) || (known && isAtLeast(set, known.set))) return;
    objects.set(object.type, { object, set });
    for (const [name, part] of Object.entries(object.members.parts ?? {})) {
      // A name of the workbook belongs to no sheet and throws.
      if (object.type !== "NamedItem" || name !== "worksheet") visit(part.get(), later(set, part.since));
    }
    visit(object.members.items?.()[0], set);
    if (object.type !== "Worksheet") return;
    for (const method of ["getRange", "getRanges"]) {
      const { since, call } = object.method(method, "1.20");
      visit(call(["A1"]), later(set, since));
    }
  };
  const { workbook, host } = simulator;
  const excel: HostExcel = {
    workbook,
    host,
    created: [],
    listeners: new Map(),
    worksheetObject: (sheetId) => worksheetObject(excel, sheetId),
  };
  visit(workbookObject(excel), "1.1");
  return objects;
}

function later(one: string, other = "1.1"): string {
  return isAtLeast(one, other) ? one : other;
}

/** Members that only occur in messages, or are elsewhere in the definitions. */
const unpublished = [
  /^Worksheet\.(gridlines|headings)$/,
  /\._/,
  /^Workbook\.createAndOpenWorkbook$/,
  /^Application\.createWorkbook$/,
  /^WorkbookCreated\./,
];

test("every modelled member is available from the requirement set in Microsoft's definitions", async () => {
  const published = publishedSets();
  const wrong: string[] = [];
  let checked = 0;
  for (const [type, { object, set: reached }] of await modelledObjects()) {
    const { scalars, parts, methods } = object.members;
    for (const [name, { since }] of Object.entries({ ...scalars, ...parts, ...methods })) {
      const key = `${type}.${name}`;
      if (unpublished.some((pattern) => pattern.test(key))) continue;
      checked += 1;
      const set = published.get(key);
      if (set === undefined) wrong.push(`${key} is no member that Microsoft publishes`);
      else if (later(set, reached) !== later(reached, since))
        wrong.push(`${key} is of ${set}, not ${since ?? "1.1"}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(300);
});
