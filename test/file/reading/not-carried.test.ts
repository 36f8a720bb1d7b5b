import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { type OtherWorkbook, otherWorkbook, stylesOf } from "../../support/file/other-workbook";
import { drawingNamespaces } from "../../support/file/namespaces";
import { openParts } from "../../support/file/open-parts";
import { makeZip } from "../../support/file/make-zip";
import { samplePlan } from "../../support/file/sample-plan";

async function notCarriedFrom(bytes: Uint8Array): Promise<readonly string[]> {
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
  parts: [
    { name: "xl/drawings/drawing1.xml", content: `<xdr:wsDr ${drawingNamespaces}>${anchor}</xdr:wsDr>` },
    ...(more.parts ?? []),
  ],
});
const name = (xml: string): OtherWorkbook => ({ workbook: `<definedNames>${xml}</definedNames>` });

describe("what a plan cannot contain is reported in a sentence", () => {
  test.each<[string, OtherWorkbook, string]>([
    ["comments", { sheetRelationships: ["c comments ../comments1.xml"] }, "Comments are not kept (One)."],
    [
      "a pivot table",
      { sheetRelationships: ["p pivotTable ../pivotTables/p.xml"] },
      "PivotTables are not kept (One).",
    ],
    ["a picture", drawn("<xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor>"), "Pictures are not kept (One)."],
    [
      "a text box",
      drawn("<xdr:oneCellAnchor><xdr:sp/></xdr:oneCellAnchor>"),
      "Shapes and text boxes are not kept (One).",
    ],
    [
      "a drawing of an unknown kind",
      drawn("<xdr:twoCellAnchor><mc:AlternateContent/></xdr:twoCellAnchor>"),
      "Drawings other than charts are not kept (One).",
    ],
    ["macros", { workbookRelationships: ["v vbaProject vbaProject.bin"] }, "Macros are not kept."],
    [
      "another workbook",
      { workbookRelationships: ["e externalLink externalLinks/e.xml"] },
      "Links to other workbooks are not kept.",
    ],
    [
      "an unknown relationship",
      { workbookRelationships: ["n novelty novelty.xml"] },
      'Content of an unknown kind ("novelty") is not kept.',
    ],
    [
      "a sensitivity label",
      {
        rootRelationships: ["l classificationlabels docMetadata/LabelInfo.xml"],
        parts: [
          {
            name: "docMetadata/LabelInfo.xml",
            content:
              '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{1}" name="Internal" enabled="1" removed="0"/></clbl:labelList>',
          },
        ],
      },
      'The sensitivity label "Internal" is not copied. Apply it again in Excel (Home, Sensitivity).',
    ],
    [
      "a password",
      { sheet: '<sheetData/><sheetProtection sheet="1" hashValue="x"/>' },
      "Sheets stay protected, but without their password (One).",
    ],
    [
      "other permissions of protection",
      { sheet: '<sheetData/><sheetProtection sheet="1" sort="0"/>' },
      "Protected sheets only allow changes to row heights, column widths, filters and objects (One).",
    ],
    [
      "a protected structure",
      { workbook: '<workbookProtection lockStructure="1"/>' },
      "The structure of the workbook is no longer protected.",
    ],
    [
      "manual calculation",
      { workbook: '<calcPr calcMode="manual"/>' },
      "Formulas are calculated automatically.",
    ],
    [
      "a filter",
      { sheet: '<sheetData/><autoFilter ref="A1:B2"/>' },
      "Filters outside tables are not kept (One).",
    ],
    [
      "a hidden row",
      { sheet: '<sheetData><row r="1" hidden="1"/></sheetData>' },
      "Hidden rows are shown (One).",
    ],
    [
      "grouped rows",
      { sheet: '<sheetData><row r="1" outlineLevel="1"/></sheetData>' },
      "Groups of rows and columns are not kept (One).",
    ],
    [
      "sparklines",
      { sheet: "<sheetData/><extLst><ext><x14:sparklineGroups/></ext></extLst>" },
      "Sparklines are not kept (One).",
    ],
    [
      "an unknown element",
      { sheet: "<sheetData/><novelty/>" },
      'Content of an unknown kind ("novelty") is not kept (One).',
    ],
    [
      "a zoom",
      { sheet: '<sheetViews><sheetView zoomScale="85"/></sheetViews><sheetData/>' },
      "The zoom level of sheets is not kept (One).",
    ],
    [
      "a split window",
      { sheet: '<sheetViews><sheetView><pane xSplit="900"/></sheetView></sheetViews><sheetData/>' },
      "Split windows are not kept (One).",
    ],
    [
      "letter paper",
      {
        sheet:
          '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageSetup paperSize="1" fitToHeight="0"/>',
      },
      "The paper size becomes A4 (One).",
    ],
    [
      "pages that are not fitted",
      { sheet: '<sheetData/><pageSetup paperSize="9"/>' },
      "Sheets are printed one page wide (One).",
    ],
    [
      "a different first page",
      { sheet: '<sheetData/><headerFooter differentFirst="1"/>' },
      "First and even pages get the same header and footer as all other pages (One).",
    ],
    [
      "a link to the web",
      { sheet: '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>' },
      "Links to names, and to places outside the workbook, are not kept (One).",
    ],
    [
      "bold words in a cell",
      {
        sheet:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>a </t></r><r><rPr><b/></rPr><t>b</t></r></is></c></row></sheetData>',
      },
      "Formatting of individual words in a cell is not kept (One).",
    ],
    [
      "an array formula",
      {
        sheet:
          '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row></sheetData>',
      },
      "Array formulas become formulas in a single cell (One).",
    ],
    [
      "an error without a formula",
      { sheet: '<sheetData><row r="1"><c r="A1" t="e"><v>#N/A</v></c></row></sheetData>' },
      "Error values without a formula become text (One).",
    ],
    [
      "a rule for whole numbers",
      validation('type="whole" showErrorMessage="1"><formula1>1</formula1>'),
      "Data validation for whole numbers is not kept (One).",
    ],
    [
      "a list from cells",
      validation('type="list" showErrorMessage="1"><formula1>$A$1:$A$3</formula1>'),
      "Data validation for lists taken from cells is not kept (One).",
    ],
    [
      "a rule that warns",
      validation('type="custom" errorStyle="warning" showErrorMessage="1"><formula1>TRUE</formula1>'),
      "Data validation that only prompts or warns is not kept (One).",
    ],
    [
      "a rule that ignores blanks",
      validation('type="custom" allowBlank="1" showErrorMessage="1"><formula1>TRUE</formula1>'),
      "Data validation no longer ignores blank cells (One).",
    ],
    [
      "a colour scale",
      {
        sheet:
          '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"/></conditionalFormatting>',
      },
      "Conditional formats that are not based on a formula are not kept (One).",
    ],
    [
      "a name of one sheet",
      name('<definedName name="Here" localSheetId="0">One!$A$1</definedName>'),
      "Hidden names, and names for one sheet only, are not kept (One).",
    ],
    [
      "a name for a formula",
      name('<definedName name="Tax">0.2</definedName>'),
      "The name Tax does not refer to a single range of cells and is not kept.",
    ],
    [
      "a print area of several ranges",
      name('<definedName name="_xlnm.Print_Area" localSheetId="0">One!$A$1:$B$2,One!$D$1</definedName>'),
      "Only the first range of a print area is kept (One).",
    ],
    [
      "print title columns",
      name('<definedName name="_xlnm.Print_Titles" localSheetId="0">One!$A:$A,One!$1:$2</definedName>'),
      "Columns to repeat on printed pages are not kept (One).",
    ],
    [
      "strikethrough",
      look('<xf fontId="1"/>', { fonts: "<font><strike/></font>" }),
      "Strikethrough is not kept (One).",
    ],
    [
      "a gradient fill",
      look('<xf fillId="2"/>', { fills: "<fill><gradientFill/></fill>" }),
      "Pattern and gradient fills are not kept (One).",
    ],
    [
      "dotted lines",
      look('<xf borderId="1"/>', { borders: '<border><top style="dotted"/></border>' }),
      "Borders become thin or medium lines (One).",
    ],
    [
      "rotated text",
      look('<xf><alignment textRotation="90"/></xf>'),
      "Rotated text becomes horizontal (One).",
    ],
    [
      "a date in a regional format",
      look('<xf numFmtId="14"/>'),
      "Dates that follow each reader's regional settings get a fixed format (One).",
    ],
    [
      "a cell style",
      look('<xf xfId="1"/>', {
        more: '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Good" xfId="1"/></cellStyles>',
      }),
      "Cells keep their formatting, but not the name of their cell style (One).",
    ],
  ])("%s", async (_, other, sentence) => {
    expect(await notCarriedFrom(otherWorkbook(other))).toEqual([sentence]);
  });

  test("formats that no cell uses are not reported", async () => {
    const styles = stylesOf(['<xf fontId="1"/>'], { fonts: "<font><strike/></font>" });
    expect(await notCarriedFrom(otherWorkbook({ sheet: cell(0), styles }))).toEqual([]);
  });

  test("what every program writes without being asked is not reported", async () => {
    const other: OtherWorkbook = {
      sheet: `<dimension ref="A1"/><sheetViews><sheetView tabSelected="1" view="normal" zoomScale="100"><selection activeCell="B2"/></sheetView></sheetViews>
        <sheetData/><phoneticPr fontId="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst/>`,
      workbook: '<fileVersion appName="xl"/><workbookPr/><calcPr calcId="191029"/><extLst><ext/></extLst>',
      workbookRelationships: ["c calcChain calcChain.xml", "th theme theme/theme1.xml"],
      sheetRelationships: ["p printerSettings ../printerSettings/p.bin"],
    };
    expect(await notCarriedFrom(otherWorkbook(other))).toEqual([]);
  });

  test("the page of a sheet that people can unhide is reported, of a very hidden sheet not", async () => {
    const withoutPages = async (state: string): Promise<Buffer> =>
      makeZip(
        [...(await openParts(await write(samplePlan)))].map(([part, xml]) => ({
          name: part,
          content: part.startsWith("xl/worksheets/sheet")
            ? xml.replace(/<pageSetup[^>]*>/, '<pageSetup paperSize="1"/>')
            : xml.replace(/(<sheet [^>]*?)(?: state="\w+")?\/>/g, `$1 state="${state}"/>`),
        })),
      );
    const sentence = expect.stringMatching(/^The paper size becomes A4 \(/);
    expect(await notCarriedFrom(await withoutPages("hidden"))).toContainEqual(sentence);
    expect(await notCarriedFrom(await withoutPages("veryHidden"))).not.toContainEqual(sentence);
  });
});

describe("charts", () => {
  /** The sample file with one chart changed. */
  async function withChart(
    change: (xml: string) => string,
    changed = "xl/charts/chart2.xml",
  ): Promise<readonly string[]> {
    const parts = await openParts(await write(samplePlan));
    return notCarriedFrom(
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
      "is not a horizontal bar chart or a line chart",
    ],
    [
      "stacked lines",
      (xml) => xml.replace(/c:barChart/g, "c:lineChart"),
      "is stacked in a way that is not supported",
    ],
    [
      "stacked bars",
      (xml) => xml.replace("percentStacked", "stacked"),
      "is stacked in a way that is not supported",
    ],
    ["the opposite order", (xml) => xml.replace("maxMin", "minMax"), "has its first category at the bottom"],
    [
      "an automatic axis",
      (xml) => xml.replace('<c:max val="1"/>', ""),
      "has an axis without a fixed minimum and maximum",
    ],
    [
      "another sheet",
      (xml) => xml.replace("'Dash board'!$B$2", "Other!$B$2"),
      "does not take its data from its own sheet",
    ],
    ["a theme's colour", (xml) => xml.replace(/srgbClr/g, "schemeClr"), "uses a theme colour"],
  ])("of %s", async (_, change, reason) => {
    expect(await withChart(change)).toEqual([
      `The chart "Response mix" ${reason} and is not kept (Dash board).`,
    ]);
  });

  test.each<[string, (xml: string) => string, string]>([
    ["reversed", (xml) => xml.replace("minMax", "maxMin"), "runs from right to left"],
    [
      "smooth",
      (xml) => xml.replace('smooth val="0"', 'smooth val="1"'),
      "has a line style that is not supported",
    ],
    [
      "of an unsupported dash",
      (xml) => xml.replace("lgDashDotDot", "sysDash"),
      "has a line style that is not supported",
    ],
    [
      "of an unsupported marker",
      (xml) => xml.replace('symbol val="x"', 'symbol val="star"'),
      "has a line style that is not supported",
    ],
  ])("of lines that are %s", async (_, change, reason) => {
    expect(await withChart(change, "xl/charts/chart3.xml")).toEqual([
      `The chart "Trend" ${reason} and is not kept (Dash board).`,
    ]);
  });

  test("a chart with more than a plan contains", async () => {
    const change = (xml: string): string => xml.replace('legendPos val="b"', 'legendPos val="r"');
    expect(await withChart(change)).toEqual([
      "Labels, trend lines and legend positions of charts are not kept (Dash board).",
    ]);
  });
});

test("a comment, a picture and a PivotTable written by a library", async () => {
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
  const notCarried = await notCarriedFrom(await writeXlsx({ sheets }));
  expect(notCarried).toEqual(
    expect.arrayContaining([
      "Comments are not kept (Data).",
      "Pictures are not kept (Data).",
      "PivotTables are not kept (Pivot).",
    ]),
  );
});

test("after two hundred sentences, the rest is one", async () => {
  const novelties = Array.from({ length: 300 }, (_, n) => `<novelty${n}/>`).join("");
  const notCarried = await notCarriedFrom(otherWorkbook({ sheet: `<sheetData/>${novelties}` }));
  expect([notCarried.length, notCarried.at(-1)]).toEqual([201, "Other content is not kept either (One)."]);
});

test("a sentence lists three sheets and counts the rest", async () => {
  const sheets = ["A", "B", "C", "D", "E"].map((sheet) => ({ name: sheet, rows: [[1]] }));
  expect(await notCarriedFrom(await writeXlsx({ sheets }))).toEqual([
    "Sheets are printed one page wide (A, B, C and 2 more).",
  ]);
});

test("[W32] formulas that Excel stores as arrays of one cell, or with @, are plain formulas and are written as such", async () => {
  const formulas = [
    '<f t="array" ref="A1">INDEX(C1:C9,2,1)</f>',
    '<f t="array" ref="B1:B1">_xlfn.SINGLE(INDEX(C1:C9,2,1))</f>',
    "<f>_xlfn.SINGLE(C1:C9)</f>",
  ];
  const cells = formulas.map((formula, at) => `<c r="${"ABD".charAt(at)}1" cm="1">${formula}<v>1</v></c>`);
  const bytes = otherWorkbook({ sheet: `<sheetData><row r="1">${cells.join("")}</row></sheetData>` });
  const outcome = await readPlan(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  expect(outcome.value.notCarried).toEqual([]);
  const parts = await openParts(await write(outcome.value.plan));
  const written = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<f\b.*?<\/f>/g)].map(
    ([one]) => one,
  );
  expect(written).toEqual(["<f>INDEX(C1:C9,2,1)</f>", "<f>INDEX(C1:C9,2,1)</f>", "<f>C1:C9</f>"]);
});
