import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { type OtherWorkbook, otherWorkbook, stylesOf } from "../../support/file/other-workbook";
import { openParts } from "../../support/file/open-parts";
import { makeZip } from "../../support/file/make-zip";
import { samplePlan } from "../../support/file/sample-plan";

async function unsaidOf(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await readPlan(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.notCarried;
}

const cell = (style = 1): string =>
  `<sheetData><row r="1"><c r="A1" s="${style}"><v>1</v></c></row></sheetData>`;
const look = (format: string, parts: Parameters<typeof stylesOf>[1] = {}): OtherWorkbook => ({
  sheet: cell(),
  styles: stylesOf([format], parts),
});
const validation = (xml: string): OtherWorkbook => ({
  sheet: `<sheetData/><dataValidations><dataValidation sqref="A1" ${xml}</dataValidation></dataValidations>`,
});
const drawn = (anchor: string, more: Partial<OtherWorkbook> = {}): OtherWorkbook => ({
  ...more,
  sheetRelationships: ["d drawing ../drawings/drawing1.xml"],
  parts: [{ name: "xl/drawings/drawing1.xml", content: `<x:wsDr>${anchor}</x:wsDr>` }, ...(more.parts ?? [])],
});
const name = (xml: string): OtherWorkbook => ({ workbook: `<definedNames>${xml}</definedNames>` });

describe("what a plan has no words for is said in a sentence", () => {
  test.each<[string, OtherWorkbook, string]>([
    ["comments", { sheetRelationships: ["c comments ../comments1.xml"] }, "Comments are not kept (One)."],
    [
      "a pivot table",
      { sheetRelationships: ["p pivotTable ../pivotTables/p.xml"] },
      "Pivot tables are not kept (One).",
    ],
    ["a picture", drawn("<x:twoCellAnchor><x:pic/></x:twoCellAnchor>"), "Pictures are not kept (One)."],
    [
      "a text box",
      drawn("<x:oneCellAnchor><x:sp/></x:oneCellAnchor>"),
      "Shapes and text boxes are not kept (One).",
    ],
    [
      "a drawing of the newest kind",
      drawn("<x:twoCellAnchor><m:AlternateContent/></x:twoCellAnchor>"),
      "Drawings other than charts are not kept (One).",
    ],
    ["macros", { workbookRelationships: ["v vbaProject vbaProject.bin"] }, "Macros are not kept."],
    [
      "another workbook",
      { workbookRelationships: ["e externalLink externalLinks/e.xml"] },
      "Links to other workbooks are not kept.",
    ],
    [
      "a kind nobody knows",
      { workbookRelationships: ["n novelty novelty.xml"] },
      'Something of the kind "novelty" is not kept.',
    ],
    [
      "a sensitivity label",
      { rootRelationships: ["l classificationlabels docMetadata/l.xml"] },
      "Sensitivity labels are not kept.",
    ],
    [
      "a password",
      { sheet: '<sheetData/><sheetProtection sheet="1" hashValue="x"/>' },
      "Sheets stay protected, but without their password (One).",
    ],
    [
      "what else protection allows",
      { sheet: '<sheetData/><sheetProtection sheet="1" sort="0"/>' },
      "Protected sheets allow sizes of rows and columns, filters and objects, but nothing more (One).",
    ],
    [
      "a protected order of sheets",
      { workbook: '<workbookProtection lockStructure="1"/>' },
      "The order and names of the sheets are no longer protected.",
    ],
    [
      "dates from 1904",
      { workbook: '<workbookPr date1904="1"/>' },
      "The workbook counts its days from 1904, so its dates become four years earlier.",
    ],
    [
      "calculation by hand",
      { workbook: '<calcPr calcMode="manual"/>' },
      "Formulas are calculated by themselves, whatever was chosen.",
    ],
    [
      "a filter",
      { sheet: '<sheetData/><autoFilter ref="A1:B2"/>' },
      "Filters of cells that are no table are not kept (One).",
    ],
    [
      "a hidden row",
      { sheet: '<sheetData><row r="1" hidden="1"/></sheetData>' },
      "Hidden rows are shown (One).",
    ],
    [
      "grouped rows",
      { sheet: '<sheetData><row r="1" outlineLevel="1"/></sheetData>' },
      "Rows and columns are no longer grouped (One).",
    ],
    [
      "sparklines",
      { sheet: "<sheetData/><extLst><ext><x14:sparklineGroups/></ext></extLst>" },
      "Small charts inside cells are not kept (One).",
    ],
    [
      "an element nobody knows",
      { sheet: "<sheetData/><novelty/>" },
      'Something of the kind "novelty" is not kept (One).',
    ],
    [
      "a zoom",
      { sheet: '<sheetViews><sheetView zoomScale="85"/></sheetViews><sheetData/>' },
      "How far a sheet is zoomed is not kept (One).",
    ],
    [
      "a split window",
      { sheet: '<sheetViews><sheetView><pane xSplit="900"/></sheetView></sheetViews><sheetData/>' },
      "Windows split in panes that scroll are not kept (One).",
    ],
    [
      "letter paper",
      {
        sheet:
          '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageSetup paperSize="1" fitToHeight="0"/>',
      },
      "Paper other than A4 becomes A4 (One).",
    ],
    [
      "pages as they fall",
      { sheet: '<sheetData/><pageSetup paperSize="9"/>' },
      "Sheets are printed one page wide, whatever was chosen (One).",
    ],
    [
      "a first page of its own",
      { sheet: '<sheetData/><headerFooter differentFirst="1"/>' },
      "Headers and footers of first and even pages become those of all pages (One).",
    ],
    [
      "a link to the web",
      { sheet: '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>' },
      "Links that lead out of the workbook, or to a name, are not kept (One).",
    ],
    [
      "words in bold inside a cell",
      {
        sheet:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>a </t></r><r><rPr><b/></rPr><t>b</t></r></is></c></row></sheetData>',
      },
      "Formats of single words inside a cell are not kept (One).",
    ],
    [
      "an array formula",
      {
        sheet:
          '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row></sheetData>',
      },
      "Formulas over whole ranges (arrays) become formulas of one cell (One).",
    ],
    [
      "an error without a formula",
      { sheet: '<sheetData><row r="1"><c r="A1" t="e"><v>#N/A</v></c></row></sheetData>' },
      "Error values that no formula gave become text (One).",
    ],
    [
      "a rule for whole numbers",
      validation('type="whole" showErrorMessage="1"><formula1>1</formula1>'),
      "Validations of whole numbers are not kept (One).",
    ],
    [
      "a list from cells",
      validation('type="list" showErrorMessage="1"><formula1>$A$1:$A$3</formula1>'),
      "Validations of lists that are taken from cells are not kept (One).",
    ],
    [
      "a rule that warns",
      validation('type="custom" errorStyle="warning" showErrorMessage="1"><formula1>TRUE</formula1>'),
      "Validations that only prompt or warn are not kept (One).",
    ],
    [
      "a rule that lets blanks pass",
      validation('type="custom" allowBlank="1" showErrorMessage="1"><formula1>TRUE</formula1>'),
      "Validations that let blanks pass no longer do (One).",
    ],
    [
      "a scale of colours",
      {
        sheet:
          '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"/></conditionalFormatting>',
      },
      "Conditional formats that are not by formula are not kept (One).",
    ],
    [
      "a name of one sheet",
      name('<definedName name="Here" localSheetId="0">One!$A$1</definedName>'),
      "Names that are hidden, or of one sheet only, are not kept (One).",
    ],
    [
      "a name for a formula",
      name('<definedName name="Tax">0.2</definedName>'),
      "The name Tax stands for more than a range of cells and is not kept.",
    ],
    [
      "a print area in parts",
      name('<definedName name="_xlnm.Print_Area" localSheetId="0">One!$A$1:$B$2,One!$D$1</definedName>'),
      "Of a print area in several parts only the first is kept (One).",
    ],
    [
      "columns on every page",
      name('<definedName name="_xlnm.Print_Titles" localSheetId="0">One!$A:$A,One!$1:$2</definedName>'),
      "Columns that are repeated on printed pages no longer are (One).",
    ],
    [
      "struck text",
      look('<xf fontId="1"/>', { fonts: "<font><strike/></font>" }),
      "Text is no longer struck through (One).",
    ],
    [
      "a shaded fill",
      look('<xf fillId="2"/>', { fills: "<fill><gradientFill/></fill>" }),
      "Patterned and shaded fills are not kept (One).",
    ],
    [
      "dotted lines",
      look('<xf borderId="1"/>', { borders: '<border><top style="dotted"/></border>' }),
      "Borders other than thin and medium lines become the nearest of these (One).",
    ],
    ["turned text", look('<xf><alignment textRotation="90"/></xf>'), "Turned text stands straight (One)."],
    [
      "a date in each country's form",
      look('<xf numFmtId="14"/>'),
      "Dates in the form of each reader's own country get one form for all (One).",
    ],
    [
      "a cell style",
      look('<xf xfId="1"/>', {
        more: '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Good" xfId="1"/></cellStyles>',
      }),
      "Cells keep how they look, but not the name of their cell style (One).",
    ],
  ])("%s", async (_, other, sentence) => {
    expect(await unsaidOf(otherWorkbook(other))).toEqual([sentence]);
  });

  test("looks that no cell has are not spoken of", async () => {
    const styles = stylesOf(['<xf fontId="1"/>'], { fonts: "<font><strike/></font>" });
    expect(await unsaidOf(otherWorkbook({ sheet: cell(0), styles }))).toEqual([]);
  });

  test("what all programs write, and a person never chose, is not spoken of", async () => {
    const other: OtherWorkbook = {
      sheet: `<dimension ref="A1"/><sheetViews><sheetView tabSelected="1" view="normal" zoomScale="100"><selection activeCell="B2"/></sheetView></sheetViews>
        <sheetData/><phoneticPr fontId="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst/>`,
      workbook: '<fileVersion appName="xl"/><workbookPr/><calcPr calcId="191029"/><extLst><ext/></extLst>',
      workbookRelationships: ["c calcChain calcChain.xml", "t theme theme/theme1.xml"],
      sheetRelationships: ["p printerSettings ../printerSettings/p.bin"],
    };
    expect(await unsaidOf(otherWorkbook(other))).toEqual([]);
  });
});

describe("charts", () => {
  /** The sample's file with one of its charts changed. */
  async function withChart(
    change: (xml: string) => string,
    changed = "xl/charts/chart2.xml",
  ): Promise<readonly string[]> {
    const parts = await openParts(await write(samplePlan));
    return unsaidOf(
      makeZip(
        [...parts].map(([part, xml]) => ({
          name: part,
          content: part === changed ? change(xml) : xml,
        })),
      ),
    );
  }

  test.each<[string, (xml: string) => string, string]>([
    [
      "columns",
      (xml) => xml.replace('barDir val="bar"', 'barDir val="col"'),
      "is not of horizontal bars or of lines",
    ],
    ["stacked lines", (xml) => xml.replace(/c:barChart/g, "c:lineChart"), "is stacked in another way"],
    ["stacked bars", (xml) => xml.replace("percentStacked", "stacked"), "is stacked in another way"],
    ["the other way up", (xml) => xml.replace("maxMin", "minMax"), "has its first category at the foot"],
    [
      "an axis that fits itself",
      (xml) => xml.replace('<c:max val="1"/>', ""),
      "has an axis without fixed ends",
    ],
    [
      "another sheet",
      (xml) => xml.replace("'Dash board'!$B$2", "Other!$B$2"),
      "is drawn from other than cells of its own sheet",
    ],
    ["a theme's colour", (xml) => xml.replace(/srgbClr/g, "schemeClr"), "has a colour of the theme's"],
  ])("of %s", async (_, change, reason) => {
    expect(await withChart(change)).toEqual([
      `The chart "Response mix" ${reason} and is not kept (Dash board).`,
    ]);
  });

  test.each<[string, (xml: string) => string, string]>([
    ["turned round", (xml) => xml.replace("minMax", "maxMin"), "runs from right to left"],
    ["smooth", (xml) => xml.replace('smooth val="0"', 'smooth val="1"'), "has lines drawn in another way"],
    ["of other dashes", (xml) => xml.replace("lgDashDotDot", "sysDash"), "has lines drawn in another way"],
    [
      "of other markers",
      (xml) => xml.replace('symbol val="x"', 'symbol val="star"'),
      "has lines drawn in another way",
    ],
  ])("of lines that are %s", async (_, change, reason) => {
    expect(await withChart(change, "xl/charts/chart3.xml")).toEqual([
      `The chart "Trend" ${reason} and is not kept (Dash board).`,
    ]);
  });

  test("a chart that says more than a plan", async () => {
    const change = (xml: string): string => xml.replace('legendPos val="b"', 'legendPos val="r"');
    expect(await withChart(change)).toEqual([
      "Of charts, labels, trend lines and where the legend stands are not kept (Dash board).",
    ]);
  });
});

test("a comment, a picture and a pivot table that a library wrote", async () => {
  const png = Uint8Array.from(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==",
      "base64",
    ),
  );
  const sheets: WriteSheet[] = [
    {
      name: "Data",
      rows: [
        ["Region", "Sales"],
        ["North", 1],
      ],
      cells: new Map([["0,0", { value: "Region", comment: { text: "Why?", author: "A" } }]]),
      images: [{ data: png, type: "png", anchor: { from: { row: 3, col: 0 }, to: { row: 5, col: 2 } } }],
    },
    {
      name: "Pivot",
      rows: [],
      pivotTables: [
        {
          name: "P",
          sourceSheet: "Data",
          sourceRange: "A1:B2",
          rows: ["Region"],
          values: [{ field: "Sales" }],
        },
      ],
    },
  ];
  const notCarried = await unsaidOf(await writeXlsx({ sheets }));
  expect(notCarried).toEqual(
    expect.arrayContaining([
      "Comments are not kept (Data).",
      "Pictures are not kept (Data).",
      "Pivot tables are not kept (Pivot).",
    ]),
  );
});

test("a sentence names three sheets, and counts the rest", async () => {
  const sheets = ["A", "B", "C", "D", "E"].map((sheet) => ({ name: sheet, rows: [[1]] }));
  expect(await unsaidOf(await writeXlsx({ sheets }))).toEqual([
    "Sheets are printed one page wide, whatever was chosen (A, B, C and 2 more).",
  ]);
});
