import { read } from "../../../src/file/reading/read";
import { moveFormula } from "../../../src/file/reading/cells/shared-formulas";
import { write } from "../../../src/file/writing/write";
import type { CellContent, SheetGrid } from "../../../src/spreadsheet/cells";
import { type ZipPart, makeZip, workbookOf, workbookParts } from "../../support/file/make-zip";
import { mainNamespaces, relationships, toStrict } from "../../support/file/namespaces";
import { samplePlan } from "../../support/file/sample-plan";

async function gridsOf(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.grids;
}

describe("cells saved by other programs", () => {
  test.each<[string, string, CellContent, string?]>([
    ["text among the shared strings", '<c r="A1" t="s"><v>0</v></c>', "Policy", "<si><t>Policy</t></si>"],
    [
      "rich text, joined",
      '<c r="A1" t="s"><v>0</v></c>',
      "In part ",
      '<si><r><rPr><b/></rPr><t>In</t></r><r><t xml:space="preserve"> part </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>',
    ],
    ["text in the cell", '<c r="A1" t="inlineStr"><is><t> x_x000D_ </t></is></c>', " x\r "],
    [
      "rich text in the cell",
      '<c r="A1" t="inlineStr"><is><r><t>a_x0009_</t></r><r><t>b</t></r></is></c>',
      "a\tb",
    ],
    ["a carriage return", '<c r="A1" t="s"><v>0</v></c>', "a\r\nb", "<si><t>a_x000D_\nb</t></si>"],
    ["an end of line as Windows has it", '<c r="A1" t="s"><v>0</v></c>', "a\nb", "<si><t>a\r\nb</t></si>"],
    ["entities", '<c r="A1" t="s"><v>0</v></c>', "<é> & ✓", "<si><t>&lt;&#233;&gt; &amp; &#x2713;</t></si>"],
    ["a date under a date format", '<c r="A1" s="1"><v>45352.75</v></c>', 45_352.75],
    ["the day that never was", '<c r="A1" s="1"><v>60</v></c>', 60],
    ["a Boolean", '<c r="A1" t="b"><v>1</v></c>', true],
    ["a Boolean as LibreOffice saves it", '<c r="A1" t="b"><f>FALSE()</f><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"],
    ["a formula with a number", '<c r="A1"><f>1+1</f><v>2</v></c>', { formula: "=1+1", value: 2 }],
    ["a formula with a text", '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', { formula: '="a"', value: "a" }],
    ["a formula with no text", '<c r="A1" t="str"><f>""</f><v></v></c>', { formula: '=""', value: "" }],
    [
      "a formula with an error",
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { formula: "=1/0", value: "#DIV/0!" },
    ],
    ["a formula without a value", '<c r="A1"><f>B1</f></c>', { formula: "=B1", value: null }],
    [
      "an array formula",
      '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>3</v></c>',
      { formula: "=SUM(B1:B2*2)", value: 3 },
    ],
    ["a cell without a place", "<c><v>5</v></c>", 5],
  ])("%s", async (_, cell, content, strings = "") => {
    const [grid] = await gridsOf(workbookOf(`<row r="1">${cell}</row>`, strings));
    expect(grid).toMatchObject({ name: "One", row: 1, column: 1, cells: [[content]] });
  });

  test("elements with a prefix, as some programs write them", async () => {
    const row = '<x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>a</x:v></x:c></x:row>';
    const [grid] = await gridsOf(makeZip(workbookParts(`<x:sheetData>${row}</x:sheetData>`)));
    expect(grid?.cells).toEqual([[{ formula: "=B1", value: "a" }]]);
  });

  test("shared formulas are relative to their own cell", async () => {
    const rows = `<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A1+$A1+A$1+$A$1</f><v>1</v></c>
      <c r="C2"><f t="shared" si="0"/><v>2</v></c></row>
      <row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>`;
    const [grid] = await gridsOf(workbookOf(rows));
    expect(grid?.cells).toEqual([
      [
        { formula: "=A1+$A1+A$1+$A$1", value: 1 },
        { formula: "=B1+$A1+B$1+$A$1", value: 2 },
      ],
      [null, { formula: "=B2+$A2+B$1+$A$1", value: 3 }],
    ]);
  });
});

describe("moving a formula", () => {
  test.each([
    ["A1", 1, 1, "B2"],
    ["$A$1:A1", 2, 0, "$A$1:A3"],
    ['"A1"&A1&"say ""A1"""', 1, 0, '"A1"&A2&"say ""A1"""'],
    ["'A1'!A1", 1, 0, "'A1'!A2"],
    ["'It''s A1'!$A1", 1, 0, "'It''s A1'!$A2"],
    ["A1!B2", 1, 0, "A1!B3"],
    ["LOG10(A1)", 1, 0, "LOG10(A2)"],
    ["Rate_A1+A1.b+Scores", 1, 0, "Rate_A1+A1.b+Scores"],
    ["XFE1+XFD1", 0, 1, "XFE1+A1"],
    ["A2", -1, 0, "A1"],
    ["A1", -1, 0, "A1048576"],
  ])("%s by %i and %i is %s", (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});

describe("worksheets", () => {
  test("all worksheets are read in order, even hidden ones, trimmed to the used area", async () => {
    const grids = await gridsOf(await write(samplePlan));
    expect(grids.map(({ name }) => name)).toEqual(["DO Bob's part", "Dash board", "Empty", "_data"]);
    expect(grids[2]).toEqual({
      name: "Empty",
      row: 1,
      column: 1,
      cells: [],
      pageHeader: "",
      pageFooter: "",
      numberFormats: new Map(),
      attachments: [],
    });
    expect(grids[3]?.cells).toEqual([['{"id":"sample"}', 7, false]]);
    expect(grids[0]?.pageHeader).toBe("&LOFFICIAL&CPlant && Sons&R&D");
    expect(grids[0]?.pageFooter).toBe("&CPage &P of &N&R2026 review");
  });

  test("[X2b] the used area starts at the first content, and rows end at their last", async () => {
    const rows = `<row r="3"><c r="B3" s="1"/><c r="C3"><v>1</v></c></row><row r="5"><c r="D5"><v>2</v></c><c r="F5" s="1"/></row>`;
    const [grid] = await gridsOf(workbookOf(rows));
    expect(grid).toMatchObject({
      row: 3,
      column: 3,
      cells: [[1], [], [null, 2]],
    });
  });

  test("a chart sheet is skipped", async () => {
    const parts = workbookParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>').map(
      (part) => ({
        ...part,
        content: String(part.content)
          .replace("<sheets>", '<sheets><sheet name="Chart" sheetId="2" r:id="c"/>')
          .replace(
            '<Relationship Id="s1"',
            `${relationships(["c chartsheet chartsheets/sheet1.xml"])}<Relationship Id="s1"`,
          ),
      }),
    );
    expect(await gridsOf(makeZip(parts))).toMatchObject([{ name: "One", cells: [[1]] }]);
  });

  test("[X2b] the strict form of the standard is read", async () => {
    const parts = workbookParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>').map(
      (part) => ({ ...part, content: toStrict(String(part.content)) }),
    );
    expect(await gridsOf(makeZip(parts))).toMatchObject([{ name: "One", cells: [[1]] }]);
  });
});

describe("files that are not a workbook, or are damaged", () => {
  const good = workbookParts("<sheetData/>");
  const without = (name: string): ZipPart[] => good.filter((part) => part.name !== name);
  const changed = (name: string, content: string): ZipPart[] =>
    good.map((part) => (part.name === name ? { name, content } : part));
  test.each<[string, readonly ZipPart[], string]>([
    ["a zip of pictures", [{ name: "a.png", content: "x" }], "not-a-workbook"],
    ["a Word document", changed("xl/workbook.xml", '<w:document xmlns:w="w"/>'), "not-a-workbook"],
    [
      "a binary workbook",
      changed("_rels/.rels", String(good[1]?.content).replace("xl/workbook.xml", "xl/workbook.bin")),
      "binary-workbook",
    ],
    ["a workbook without its list of types", without("[Content_Types].xml"), "not-a-workbook"],
    ["a workbook whose main part is gone", without("xl/workbook.xml"), "not-a-workbook"],
    ["a workbook without sheets", changed("xl/workbook.xml", `<workbook ${mainNamespaces}/>`), "damaged"],
    [
      "a sheet that ends too early",
      changed("xl/worksheets/sheet1.xml", `<worksheet ${mainNamespaces}><sheetData><row r=`),
      "damaged",
    ],
  ])("%s", async (_, parts, kind) => {
    expect(await read(makeZip(parts))).toMatchObject({ ok: false, problem: { kind } });
  });

  test("the same parts are read if unchanged", async () => {
    expect(await read(makeZip(good))).toMatchObject({ ok: true });
  });
});
