import { read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { range } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { CellFormat, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { openParts } from "../../support/file/open-parts";
import { emptyPlan, emptySheet } from "../../support/file/sample-plan";

/** One column of cells that share a format. */
function planWith(contents: readonly CellContent[], format: CellFormat): WorkbookPlan {
  return {
    ...emptyPlan,
    styles: { look: format },
    sheets: [
      {
        ...emptySheet,
        blocks: [{ row: 1, column: 1, cells: contents.map((content) => [content]) }],
        formats: [{ style: "look", ranges: [range(1, 1, contents.length + 1, 1)] }],
      },
    ],
  };
}

/** The cell format of each cell, as XML without its children. */
async function formatsOf(bytes: Uint8Array): Promise<string[]> {
  const parts = await openParts(bytes);
  const xfs = /<cellXfs .*<\/cellXfs>/s.exec(parts.get("xl/styles.xml") ?? "")?.[0] ?? "";
  const formats = [...xfs.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
  const cells = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<c r="\w+"[^>]*>/g)];
  return cells.map(([cell]) => formats[Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)] ?? "");
}

const mixed = ["=1+1", "Agreed", "00123", 7, "3/4", true, "'x", { formula: '="="', value: "=" }];
const isQuoted = [true, false, true, false, true, false, true, false, false];

test.each<[string, CellFormat]>([
  ["no format", {}],
  ["an alignment", { horizontal: "center", wrap: true, locked: false }],
  ["the Text format", { numberFormat: "@", font: { bold: true } }],
])("[X1] text that looks like something else is marked, and nothing else is: %s", async (_, format) => {
  const contents = format.numberFormat === "@" ? mixed.filter((one) => typeof one === "string") : mixed;
  const bytes = await write(planWith(contents, format));
  const marks = (await formatsOf(bytes)).map((xf) => xf.includes('quotePrefix="1"'));
  expect(marks.slice(0, contents.length)).toEqual(
    contents.map((content) => isQuoted[mixed.indexOf(content)] ?? false),
  );
  expect((await openParts(bytes)).get("xl/styles.xml")).not.toContain("readingOrder");
  expect(await read(bytes)).toMatchObject({ value: { grids: [{ cells: contents.map((one) => [one]) }] } });
});

test.each([
  ["@", 49],
  ["m/d/yyyy", 14],
  ["m/d/yyyy h:mm", 22],
])("[E1] [E4] the number format %s is written as Excel's own", async (numberFormat, id) => {
  const plan = planWith(["text"], { numberFormat });
  const other = { ...plan, styles: { look: { numberFormat }, more: { numberFormat: "d mmm yyyy" } } };
  const sheets = other.sheets.map((sheet) => ({
    ...sheet,
    formats: [...sheet.formats, { style: "more", ranges: [range(1, 2, 1, 1)] }],
  }));
  const bytes = await write({ ...other, sheets });
  const styles = (await openParts(bytes)).get("xl/styles.xml") ?? "";
  expect((await formatsOf(bytes))[0]).toContain(`numFmtId="${id}"`);
  expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="165" formatCode="d mmm yyyy"/></numFmts>');
  expect((await openParts(await write(plan))).get("xl/styles.xml")).not.toContain("numFmts");
  const readBack = await readPlan(bytes);
  expect(readBack.ok && Object.values(readBack.value.plan.styles)).toContainEqual({ numberFormat });
});

test("[C6] rows without cells keep their heights, also below the last cell", async () => {
  const rows = [
    { row: 2, rows: 1, height: 40 },
    { row: 6, rows: 2, height: 33 },
  ];
  const sheets = [{ ...emptySheet, rows, blocks: [{ row: 1, column: 1, cells: [["x"]] }] }];
  const bytes = await write({ ...emptyPlan, sheets });
  expect((await openParts(bytes)).get("xl/worksheets/sheet1.xml")).toContain(
    '<row r="2" ht="40" customHeight="1"/><row r="6" ht="33" customHeight="1"/><row r="7" ht="33" customHeight="1"/>',
  );
  const readBack = await readPlan(bytes);
  expect(readBack.ok && readBack.value.plan.sheets[0]?.rows).toEqual(rows);
});
