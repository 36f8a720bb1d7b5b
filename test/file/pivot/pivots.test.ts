import fc from "fast-check";
import { read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { findTable, viewPivot, withOwnCaptions } from "../../../src/spreadsheet/pivot";
import type { PivotPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { makeZip } from "../../support/file/make-zip";
import { normalForm } from "../../support/file/normal-form";
import { openParts } from "../../support/file/open-parts";
import { grades, hours, pivotPlan, pivotSheet } from "../../support/file/pivot-plan";

const bytes = write(pivotPlan);
const parts = bytes.then(openParts);

async function changed(change: (part: string, xml: string) => string): Promise<Uint8Array> {
  return makeZip([...(await parts)].map(([name, xml]) => ({ name, content: change(name, xml) })));
}

async function readBack(file: Uint8Array) {
  const outcome = await readPlan(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

test("[S10] the cells of a PivotTable are written", async () => {
  const outcome = await read(await bytes);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const grid = outcome.value.grids.find(({ name }) => name === "Pivots");
  expect(grid?.cells.slice(2)).toEqual([
    [
      "Visits made",
      "Column Labels",
      null,
      null,
      null,
      null,
      null,
      null,
      "Row Labels",
      "Sum of hours",
      "Number",
    ],
    ["Row Labels", "Good", "Poor", "Fair", "Grand Total", null, null, null, "Mill", 2, 1],
    ["North", null, 1, null, 1, null, null, null, "Quay & Sons", 4.5, 2],
    ["Mill", null, 1, null, 1, null, null, null, "Depot", 0, 1],
    ["South", 2, null, 1, 3, null, null, null, "Grand Total", 6.5, 4],
    ["Quay & Sons", 1, null, 1, 2],
    ["Depot", 1, null, null, 1],
    ["Grand Total", 2, 1, 1, 4],
  ]);
});

test("Excel refreshes it from the named table when it opens the file", async () => {
  const definition = (await parts).get("xl/pivotCache/pivotCacheDefinition1.xml");
  expect(definition).toContain('saveData="0" refreshOnLoad="1"');
  expect(definition).toContain('<worksheetSource name="Visits"/>');
});

test("[R3] no text of the source is in a cache, except the items that a PivotTable groups by", async () => {
  const secret = "Evidence that only the table holds";
  const plan = {
    ...pivotPlan,
    sheets: pivotPlan.sheets.map((sheet) =>
      sheet.name === "Visits"
        ? {
            ...sheet,
            blocks: sheet.blocks.map((block) => ({
              ...block,
              cells: block.cells.map((line, index) => (index === 0 ? line : [...line.slice(0, 4), secret])),
            })),
          }
        : sheet,
    ),
  };
  const made = await openParts(await write(plan));
  const caches = [...made].filter(([name]) => /pivot/i.test(name)).map(([, xml]) => xml);
  expect(caches.length).toBeGreaterThan(2);
  for (const xml of caches) expect(xml).not.toContain(secret);
  expect([...made.values()].some((xml) => xml.includes(secret))).toBe(true);
});

test("[R3] a caption that has become a heading of the source is changed", () => {
  const pivot = withOwnCaptions(hours, ["Site", "Hours", "Region", "sum of hours", "Sum of hours (figure)"]);
  expect(pivot.data.map(({ caption }) => caption)).toEqual(["Sum of hours (figure) (figure)", "Number"]);
});

test("[R3] a program that has a column of labels for each row field finds them as wide as the first", async () => {
  const columns = [
    { column: 1, columns: 1, width: 40 },
    { column: 2, columns: 1, width: 9 },
    { column: 3, columns: 1, width: 9 },
  ];
  const sheets = pivotPlan.sheets.map((sheet) => (sheet.name === "Pivots" ? { ...sheet, columns } : sheet));
  const { plan } = await readBack(await write({ ...pivotPlan, sheets }));
  const found = plan.sheets.find(({ name }) => name === "Pivots")?.columns;
  const widthOf = (at: number) =>
    found?.find(({ column, columns: span }) => at >= column && at < column + span)?.width;
  expect([1, 2, 3].map(widthOf)).toEqual([40, 40, 9]);
});

test("two PivotTables of one table share a cache", async () => {
  expect([...(await parts).keys()].filter((part) => /pivot/i.test(part)).sort()).toEqual([
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "xl/pivotTables/_rels/pivotTable1.xml.rels",
    "xl/pivotTables/_rels/pivotTable2.xml.rels",
    "xl/pivotTables/pivotTable1.xml",
    "xl/pivotTables/pivotTable2.xml",
  ]);
});

test("is read back as planned with all its items, without its cells", async () => {
  const { plan, notCarried } = await readBack(await bytes);
  expect(notCarried).toEqual([]);
  const items = (pivot: PivotPlan, ...names: readonly string[][]): PivotPlan => {
    const [first = [], ...more] = names;
    const rows = pivot.rows.map((row, index) => ({ ...row, items: [first, ...more][index] ?? [] }));
    return { ...pivot, rows, slicers: [] };
  };
  const expected: WorkbookPlan = {
    ...pivotPlan,
    sheets: pivotPlan.sheets.map((sheet) =>
      sheet === pivotSheet
        ? {
            ...sheet,
            pivots: [
              {
                ...items(grades, ["North", "South"], ["Quay & Sons", "Mill", "Depot"]),
                columns: [{ field: "Grade", items: ["Good", "Poor", "Awful", "Fair"] }],
              },
              items(hours, ["Mill", "Quay & Sons", "Depot"]),
            ],
          }
        : sheet,
    ),
  };
  expect(normalForm(plan)).toEqual(normalForm(expected));
});

test("a plan that was read can be written and read again unchanged", async () => {
  const { plan } = await readBack(await bytes);
  expect(await readBack(await write(plan))).toEqual({ plan, notCarried: [] });
});

describe("a PivotTable with another layout is reported, and its cells are kept", () => {
  const table = "xl/pivotTables/pivotTable1.xml";
  const definition = "xl/pivotCache/pivotCacheDefinition1.xml";
  test.each<[string, string, string | RegExp, string]>([
    ["a hidden item", table, '<item x="0"/>', '<item h="1" x="0"/>'],
    ["a collapsed item", table, '<item x="0"/>', '<item sd="0" x="0"/>'],
    ["an item renamed", table, '<item x="0"/>', '<item n="Up there" x="0"/>'],
    ["no grand totals", table, ' name="Grades"', ' name="Grades" rowGrandTotals="0"'],
    ["tabular form", table, / outline="1"/, ' outline="0"'],
    ["another sum", table, 'subtotal="count"', 'subtotal="average"'],
    ["shares", table, 'subtotal="count"', 'subtotal="count" showDataAs="percentOfTotal"'],
    ["another style", table, "PivotStyleLight16", "PivotStyleDark1"],
    ["a filter", table, "<dataFields", '<pageFields count="1"><pageField fld="4"/></pageFields><dataFields'],
    ["a sorted field", table, 'axis="axisRow"', 'axis="axisRow" sortType="ascending"'],
    ["a range for a source", definition, 'name="Visits"', 'ref="A1:B2" sheet="Visits"'],
    ["another table", definition, 'worksheetSource name="Visits"', 'worksheetSource name="Gone"'],
  ])("%s", async (_, part, from, to) => {
    const file = await changed((name, xml) => (name === part ? xml.replace(from, to) : xml));
    expect((await parts).get(part)).toMatch(from);
    const { plan, notCarried } = await readBack(file);
    expect(notCarried).toEqual(["PivotTables are not kept (Pivots)."]);
    const found = plan.sheets.find(({ name }) => name === "Pivots");
    expect(found?.pivots?.some(({ name }) => name === "Grades") ?? false).toBe(false);
    expect(found?.blocks[0]?.cells.flat()).toContain("Visits made");
  });
});

test.each<[string, PivotPlan]>([
  ["a table that is not there", { ...hours, source: "Gone" }],
  ["a field that is not there", { ...hours, rows: [{ field: "Gone", items: [] }] }],
  ["no rows", { ...hours, rows: [] }],
  ["figures of two kinds by columns", { ...grades, data: hours.data }],
])("a plan that contradicts itself: %s", async (_, pivot) => {
  const sheets = pivotPlan.sheets.map((sheet) => (sheet.pivots ? { ...sheet, pivots: [pivot] } : sheet));
  await expect(write({ ...pivotPlan, sheets })).rejects.toThrow(RangeError);
});

test("for any table, each group is the sum of its rows, and no row is lost", () => {
  const texts = fc.constantFrom("a", "A", "b", "", "c d");
  const row = fc.tuple(texts, texts, texts, fc.integer({ min: -9, max: 9 }), fc.constant(""));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const fields = findTable(pivotPlan.sheets, "Visits")?.fields ?? [];
      const { cells, rowLines, headRows } = viewPivot({ ...hours, rows: grades.rows }, { fields, rows });
      const figures = rowLines.map(({ path }, index) => ({
        depth: path.length,
        sum: Number(cells[headRows + index]?.[1]),
      }));
      const total = (depth: number): number =>
        figures.filter((line) => line.depth === depth).reduce((sum, line) => sum + line.sum, 0);
      const all = rows.reduce((sum, [, , , number]) => sum + number, 0);
      expect([total(0), total(1), total(2)]).toEqual([all, all, all]);
    }),
  );
});
