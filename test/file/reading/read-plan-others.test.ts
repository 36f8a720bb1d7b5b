import { read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { limits } from "../../../src/file/package/limits";
import { write } from "../../../src/file/writing/write";
import { range } from "../../../src/spreadsheet/address";
import type { CellFormat, SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { drawingNamespaces, themeNamespace } from "../../support/file/namespaces";
import { changePart, makeZip, workbookOf, workbookParts } from "../../support/file/make-zip";
import { type OtherWorkbook, otherWorkbook, stylesOf } from "../../support/file/other-workbook";
import { emptyPlan, samplePlan } from "../../support/file/sample-plan";

async function readOther(other: OtherWorkbook): Promise<{
  readonly plan: WorkbookPlan;
  readonly sheet: SheetPlan;
  readonly notCarried: readonly string[];
}> {
  const outcome = await readPlan(otherWorkbook(other));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const [sheet] = outcome.value.plan.sheets;
  if (!sheet) throw new Error("There is no sheet.");
  // Every plan that was read can be written.
  await write(outcome.value.plan);
  return { ...outcome.value, sheet };
}

const theme = {
  name: "xl/theme/theme1.xml",
  content: `<a:theme ${themeNamespace}><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
};

/** The format of A1 with a style in a workbook with a theme. */
async function lookOf(
  format: string,
  parts: Parameters<typeof stylesOf>[1] = {},
): Promise<{ readonly look: CellFormat | undefined; readonly notCarried: readonly string[] }> {
  const { plan, sheet, notCarried } = await readOther({
    sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
    styles: stylesOf([format], parts),
    workbookRelationships: ["th theme theme/theme1.xml"],
    parts: [theme],
  });
  return { look: plan.styles[sheet.formats[0]?.style ?? ""], notCarried };
}

describe("formats saved by other programs", () => {
  const solid = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
  test.each<[string, string, Parameters<typeof stylesOf>[1], CellFormat | undefined]>([
    ["the text colour of the theme is the default", '<xf fontId="0"/>', {}, undefined],
    ["a colour of the theme", '<xf fillId="2"/>', { fills: solid('theme="4"') }, { fill: "#4472C4" }],
    [
      "dark and light theme colours are swapped",
      '<xf fillId="2"/>',
      { fills: solid('theme="3"') },
      { fill: "#44546A" },
    ],
    ["a lighter shade", '<xf fillId="2"/>', { fills: solid('theme="4" tint="0.8"') }, { fill: "#DAE3F3" }],
    ["a darker shade", '<xf fillId="2"/>', { fills: solid('theme="0" tint="-0.5"') }, { fill: "#808080" }],
    ["a colour by number", '<xf fillId="2"/>', { fills: solid('indexed="13"') }, { fill: "#FFFF00" }],
    [
      "an indexed colour of the workbook",
      '<xf fillId="2"/>',
      {
        fills: solid('indexed="1"'),
        more: '<colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="FF0B5A22"/></indexedColors></colors>',
      },
      { fill: "#0B5A22" },
    ],
    ["a format by number", '<xf numFmtId="10"/>', {}, { numberFormat: "0.00%" }],
    [
      "a format that is called General",
      '<xf numFmtId="165"/>',
      { more: '<numFmts><numFmt numFmtId="165" formatCode="General"/></numFmts>' },
      undefined,
    ],
    [
      "a border without a colour",
      '<xf borderId="1"/>',
      { borders: '<border><left style="none"/><bottom style="medium"/></border>' },
      { border: { bottom: { style: "medium", colour: "#000000" } } },
    ],
    [
      "explicit defaults",
      '<xf applyProtection="0"><alignment horizontal="general" vertical="bottom" wrapText="false" indent="0" textRotation="0"/><protection locked="true" hidden="false"/></xf>',
      {},
      undefined,
    ],
    [
      "switches that are off",
      '<xf fontId="1"/>',
      {
        fonts: '<font><b val="0"/><i val="false"/><u val="none"/><sz val="11"/><name val="Calibri"/></font>',
      },
      undefined,
    ],
  ])("%s", async (_, format, parts, expected) => {
    expect(await lookOf(format, parts)).toEqual({ look: expected, notCarried: [] });
  });

  test("formats of whole columns and rows are given to used cells, and the rest is reported", async () => {
    const { plan, sheet, notCarried } = await readOther({
      sheet: `<cols><col min="2" max="3" width="20" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>
        <row r="2" s="2" customFormat="1"><c r="C2" s="1"/></row><row r="3"><c r="C3"><v>1</v></c></row></sheetData>`,
      styles: stylesOf(['<xf numFmtId="9"/>', '<xf numFmtId="1"/>']),
    });
    const found = sheet.formats.map(({ style, ranges }) => [plan.styles[style]?.numberFormat, ranges]);
    expect(found).toEqual([
      ["0%", [range(1, 2, 1, 2), range(2, 3, 1, 1), range(3, 2, 1, 1)]],
      ["0", [range(2, 1, 1, 2)]],
    ]);
    expect(notCarried).toContain(
      "Formats of whole rows and columns apply only as far as the last filled cell (One).",
    );
  });
});

describe("sheets saved by other programs", () => {
  test("widths to the pixel, and hidden columns", async () => {
    const { sheet } = await readOther({
      sheet: `<cols><col min="1" max="1" width="40.7109375" customWidth="1"/><col min="2" max="3" width="12.71"/>
        <col min="4" max="4" width="9.14"/><col min="5" max="16384" width="0" hidden="1" customWidth="1"/></cols><sheetData/>`,
    });
    expect(sheet.columns).toEqual([
      { column: 1, columns: 1, width: 40 },
      { column: 2, columns: 2, width: 12 },
      { column: 5, columns: 16_380, width: 8.43, hidden: true },
    ]);
  });

  test("used columns get the file's standard width, and the rest is reported", async () => {
    const { sheet, notCarried } = await readOther({
      sheet: `<sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="15"/><cols><col min="2" max="2" width="20.71" customWidth="1"/></cols>
        <sheetData><row r="1"><c r="D1"><v>1</v></c></row></sheetData>`,
    });
    expect(sheet.columns).toEqual([
      { column: 1, columns: 1, width: 10.86 },
      { column: 2, columns: 1, width: 20 },
      { column: 3, columns: 2, width: 10.86 },
    ]);
    expect(notCarried).toEqual(["Empty columns get Excel's standard width (One)."]);
  });

  test("fixed heights, and heights fitted by a program", async () => {
    const { sheet } = await readOther({
      sheet: `<sheetFormatPr defaultRowHeight="12.8"/><sheetData><row r="1" ht="24" customHeight="true"/><row r="2" ht="24" customHeight="1"/>
        <row r="3" ht="12.8" customHeight="false"/><row r="4" ht="30"/></sheetData>`,
    });
    expect(sheet.rows).toEqual([
      { row: 1, rows: 2, height: 24 },
      { row: 4, rows: 1, height: 30, grows: true },
    ]);
  });

  test("a rule for several ranges becomes one for each, relative to its first cell", async () => {
    const { sheet } = await readOther({
      sheet: `<sheetData/><conditionalFormatting sqref="B3:B5 D4"><cfRule type="expression" dxfId="0" priority="2"><formula>A3&gt;$A$1</formula></cfRule></conditionalFormatting>
        <conditionalFormatting sqref="F1"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>TRUE</formula></cfRule></conditionalFormatting>
        <dataValidations><dataValidation type="custom" showErrorMessage="1" sqref="B3 C4"><formula1>A3&lt;&gt;""</formula1></dataValidation></dataValidations>`,
      styles:
        '<dxfs><dxf><font><b val="0"/></font><fill><patternFill><bgColor rgb="FFF8CBAD"/></patternFill></fill></dxf></dxfs>',
    });
    const format = { bold: false, fill: "#F8CBAD" };
    expect(sheet.conditionalFormats).toEqual([
      { range: range(1, 6, 1, 1), formula: "=TRUE", format, stopIfTrue: true },
      { range: range(3, 2, 3, 1), formula: "=A3>$A$1", format, stopIfTrue: false },
      { range: range(4, 4, 1, 1), formula: "=C4>$A$1", format, stopIfTrue: false },
    ]);
    const error = { title: "", message: "" };
    expect(sheet.validations).toEqual([
      { range: range(3, 2, 1, 1), rule: { kind: "custom", formula: '=A3<>""' }, error },
      { range: range(4, 3, 1, 1), rule: { kind: "custom", formula: '=B4<>""' }, error },
    ]);
  });

  test("headers are split into their sections, and those for all pages are read", async () => {
    const { sheet } = await readOther({
      sheet: `<sheetData/><headerFooter><oddHeader>Top &amp;&amp; &amp;"Times New Roman,Regular"&amp;12&amp;A&amp;R&amp;D</oddHeader><oddFooter>&amp;LA &amp;&amp;L B&amp;C&amp;P</oddFooter></headerFooter>`,
    });
    expect(sheet.page.header).toEqual({
      left: "",
      centre: 'Top && &"Times New Roman,Regular"&12&A',
      right: "&D",
    });
    expect(sheet.page.footer).toEqual({ left: "A &&L B", centre: "&P", right: "" });
  });

  test("shared formulas are relative to their own cell", async () => {
    const { sheet } = await readOther({
      sheet: `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>`,
    });
    expect(sheet.blocks[0]?.cells).toEqual([
      [{ formula: "=A1*2", value: 2 }],
      [{ formula: "=A2*2", value: 4 }],
    ]);
  });

  test("elements with a prefix, comments and raw text are read", async () => {
    const { sheet } = await readOther({
      sheet: `<!-- <mergeCells><mergeCell ref="C1:D1"/></mergeCells> --><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</row>]]></t></is></c></row></sheetData>
        <x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells>`,
    });
    expect(sheet.merges).toEqual([range(1, 1, 1, 2)]);
    expect(sheet.blocks[0]?.cells).toEqual([["</row>"]]);
  });

  test("a workbook with few properties", async () => {
    const outcome = await readPlan(makeZip(workbookParts("<sheetData/>")));
    expect(outcome).toMatchObject({
      value: {
        plan: {
          properties: emptyPlan.properties,
          created: "1980-01-01T00:00:00Z",
          font: { name: "Calibri", size: 11 },
          activeSheet: "One",
          sheets: [{ blocks: [], formats: [], showGridlines: true }],
        },
      },
    });
  });
});

describe("[X2] a file that `read` refuses is refused for the same reason", () => {
  const good = workbookParts("<sheetData/>");
  const without = (name: string): Buffer => makeZip(good.filter((part) => part.name !== name));
  const withSheet = (xml: string): Buffer => makeZip(workbookParts(xml));
  test.each<[string, Uint8Array | Promise<Uint8Array>]>([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("No,Statement\n1,Policy\n")],
    ["a zip of pictures", makeZip([{ name: "a.png", content: "x" }])],
    ["half a workbook", write(samplePlan).then((bytes) => bytes.subarray(0, 4000))],
    [
      "a workbook with a flipped byte",
      write(samplePlan).then((bytes) => bytes.map((byte, at) => (at === 900 ? byte ^ 255 : byte))),
    ],
    ["an encrypted part", makeZip([{ name: "a.xml", content: "x", flags: 1 }])],
    [
      "a bomb",
      makeZip(changePart(good, "xl/worksheets/sheet1.xml", () => " ".repeat(limits["inflated-bytes"] + 1))),
    ],
    ["a cell twice", workbookOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ["a cell that is none", withSheet('<sheetData><row r="1"><c r="AAAA1"/></row></sheetData>')],
    ["no list of types", without("[Content_Types].xml")],
  ])("%s", async (_, given) => {
    const bytes = await given;
    const outcome = await readPlan(bytes);
    expect(outcome.ok).toBe(false);
    expect(outcome).toEqual(await read(bytes));
  });

  test.each<[string, OtherWorkbook]>([
    ["styles that break off", { styles: "<fonts>" }],
    [
      "a chart that ends too early",
      {
        sheetRelationships: ["d drawing ../drawings/drawing1.xml"],
        parts: [
          { name: "xl/drawings/drawing1.xml", content: `<xdr:wsDr ${drawingNamespaces}><a></xdr:wsDr>` },
        ],
      },
    ],
    [
      "properties that are not XML",
      {
        rootRelationships: ["p core-properties docProps/core.xml"],
        parts: [{ name: "docProps/core.xml", content: "none" }],
      },
    ],
    ["an attribute that is none", { sheet: "<sheetData/><mergeCells count></mergeCells>" }],
    [
      "excessive rules",
      {
        sheet: `<sheetData/><conditionalFormatting sqref="${"A1 ".repeat(1_000)}">${'<cfRule type="expression"><formula>1</formula></cfRule>'.repeat(101)}</conditionalFormatting>`,
      },
    ],
  ])("what only a whole plan needs is damage too: %s", async (_, other) => {
    expect(await readPlan(otherWorkbook(other))).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });

  test("heights and formats of rows far below are kept", async () => {
    const rows = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" s="1" customFormat="1" ht="30"/></sheetData>`;
    const { sheet } = await readOther({ sheet: rows });
    expect(sheet.rows).toEqual([{ row: 1_048_576, rows: 1, height: 30, grows: true }]);
  });
});
