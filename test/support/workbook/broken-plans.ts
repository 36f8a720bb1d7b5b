import { cell, range } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { PagePlan, SheetPlan, ValidationPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";

type Change = (sheet: SheetPlan) => Partial<SheetPlan>;

function change(name: string, how: Change): (plan: WorkbookPlan) => WorkbookPlan {
  return (plan) => ({
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...how(sheet) } : sheet)),
  });
}

/** Puts a content into the Dashboard's cell A3. */
function put(content: CellContent): (plan: WorkbookPlan) => WorkbookPlan {
  return putAt("Dashboard", 3, 1, content);
}

function putAt(sheet: string, row: number, column: number, content: CellContent) {
  return change(sheet, ({ blocks }) => ({
    blocks: blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, at) =>
        at + block.row === row ? line.map((old, to) => (to + block.column === column ? content : old)) : line,
      ),
    })),
  }));
}

const calculate = (formula: string) => put({ formula, value: "" });

function changePage(how: (page: PagePlan) => Partial<PagePlan>) {
  return change("PLAN Policy", ({ page }) => ({ page: { ...page, ...how(page) } }));
}

function changeValidation(how: (validation: ValidationPlan) => Partial<ValidationPlan>) {
  return change("PLAN Policy", ({ validations }) => ({
    validations: validations.map((validation) => ({ ...validation, ...how(validation) })),
  }));
}

function highlight(formula: string) {
  return change("PLAN Policy", () => ({
    conditionalFormats: [{ range: range(6, 1, 5, 1), formula, format: {}, stopIfTrue: false }],
  }));
}

const changeChart = (how: (chart: SheetPlan["charts"][number]) => Partial<SheetPlan["charts"][number]>) =>
  change("Dashboard", ({ charts }) => ({ charts: charts.map((chart) => ({ ...chart, ...how(chart) })) }));

const name =
  (text: string, sheet = "Settings", row = 4) =>
  (plan: WorkbookPlan): WorkbookPlan => ({
    ...plan,
    names: [...plan.names, { name: text, sheet, range: cell(row, 2), comment: "" }],
  });

const renameSheet = (to: string) => change("Annex A 3", () => ({ name: to }));

/** The style of a cell of the Dashboard with a formula. */
const styleFormula = (style: string) =>
  change("Dashboard", ({ blocks, formats }) => ({
    blocks: [...blocks, { row: 900, column: 1, cells: [[{ formula: "=1", value: 1 }]] }],
    formats: [...formats, { style, ranges: [cell(900, 1)] }],
  }));

const captions = (...texts: readonly string[]) =>
  change("Dashboard", () => ({
    pivots: [
      {
        name: "Figures",
        source: "Responses",
        position: cell(950, 1),
        rows: [{ field: "Section", items: [] }],
        columns: [],
        data: texts.map((caption) => ({
          field: "Points",
          caption,
          summarize: "sum" as const,
          numberFormat: "0",
        })),
        slicers: [],
      },
    ],
  }));

/** Ways to break a plan of PSeMS, each with the rule that must notice. */
export const breaks: readonly (readonly [string, string, (plan: WorkbookPlan) => WorkbookPlan])[] = [
  ["readable", "a structured reference", calculate("=SUM(Responses[Points])")],
  ["readable", "an array constant", calculate("=SUM({1,2})")],
  ["readable", "another workbook", calculate("='[1]Cover'!$A$1+[1]Cover!A1")],
  ["readable", "a spilled range", calculate("=SUM(A1#)")],
  ["readable", "an error", calculate("=#REF!+1")],
  ["readable", "a whole column", calculate("=SUM(A:A)")],
  ["readable", "an implicit intersection", calculate("=@A1")],
  ["readable", "a parenthesis too few", calculate('=IF(A1="","",1')],
  ...[
    "INDIRECT",
    "AGGREGATE",
    "HYPERLINK",
    "OFFSET",
    "SUMPRODUCT",
    "NOW",
    "RAND",
    "_xlfn.CONCAT",
    "XLOOKUP",
  ].map((each) => ["functions", each, calculate(`=IF(A1="",1,${each}("A1"))`)] as const),
  ["functions", "a function in a rule", highlight('=INDIRECT("A1")=1')],
  ["today", "a second TODAY", calculate("=TODAY()")],
  ["today", "no TODAY", putAt("Settings", 5, 2, 46_000)],
  ["lengths", "a long formula", calculate(`=${Array(2000).fill("$A$1").join("&")}`)],
  ["lengths", "a long literal", calculate(`="${"x".repeat(256)}"`)],
  ["lengths", "many calls in one another", calculate(`=${"INT(".repeat(65)}1${")".repeat(65)}`)],
  ["lengths", "a long rule", highlight(`=${Array(60).fill("$A$6").join("+")}=1`)],
  ["references", "a sheet that is not there", calculate("='History'!$A$1")],
  ["references", "cells where nothing is", calculate("='Cover'!$A$1000")],
  ["references", "a column further than the table", calculate("=SUM('Responses'!$A$5:$ZZ$5)")],
  ["references", "a name that is not defined", calculate("=GreenAtt")],
  ["references", "a rule that looks at another sheet", highlight("='Cover'!$A$1=1")],
  ["references", "a rule that runs out below", highlight("=$A1048576=1")],
  ["index", "an index alone", calculate("=INDEX($A$6:$A$9,2)")],
  ["circles", "an index into its own range", calculate("=INDEX($A$1:$Z$99,2,1)")],
  [
    "circles",
    "an index into a range in which another cell depends on it",
    putAt("PLAN Policy", 6, 14, { formula: "=INDEX($J$6:$J$9,2,1)", value: 0 }),
  ],
  ["joins", "a fraction", calculate('=1/3&"%"')],
  ["joins", "a cell with a fraction", calculate('="at "&$C$9*100')],
  ["joins", "a name for a fraction", calculate('=IF($A$1="","",GreenAt)&"%"')],
  ["names", "a name like a cell", name("AB12")],
  ["names", "a name like a row and column", name("R1C1")],
  ["names", "a name with a space", name("As at")],
  ["names", "the same name twice", name("asat")],
  ["names", "a name for a sheet that is not there", name("Fine", "History")],
  ["names", "a name for nothing", name("Fine", "Settings", 999)],
  ["names", "a sheet name that is too long", renameSheet("x".repeat(32))],
  ["names", "a sheet name that Excel refuses", renameSheet("Annex A/3")],
  ["names", "a sheet name that Excel keeps for itself", renameSheet("History")],
  ["names", "two sheets of a name", renameSheet("ANNEX A 2")],
  ["names", "no active sheet", (plan) => ({ ...plan, activeSheet: "History" })],
  [
    "blocks",
    "a ragged block",
    change("Cover", () => ({ blocks: [{ row: 1, column: 1, cells: [["a", "b"], ["c"]] }] })),
  ],
  ["blocks", "blocks on one another", change("Cover", ({ blocks }) => ({ blocks: [...blocks, ...blocks] }))],
  ["blocks", "a block outside", change("Cover", () => ({ blocks: [{ row: 0, column: 1, cells: [["a"]] }] }))],
  [
    "formats",
    "formats on one another",
    change("Cover", ({ formats }) => ({ formats: [...formats, { style: "text", ranges: [cell(1, 1)] }] })),
  ],
  [
    "formats",
    "a style that is not defined",
    change("Cover", () => ({ formats: [{ style: "pink", ranges: [cell(1, 1)] }] })),
  ],
  ["formats", "a formula in the Text format", styleFormula("input")],
  ["pivots", "a caption that is a heading", captions("Statement", "Total")],
  ["pivots", "a caption twice", captions("Total", "total")],
  [
    "sizes",
    "two widths",
    change("Cover", ({ columns }) => ({ columns: [...columns, { column: 2, columns: 1, width: 9 }] })),
  ],
  [
    "sizes",
    "two heights",
    change("Cover", ({ rows }) => ({ rows: [...rows, { row: 1, rows: 2, height: 9 }] })),
  ],
  [
    "sizes",
    "a row that is too high",
    change("Cover", ({ rows }) => ({ rows: [...rows, { row: 99, rows: 1, height: 410 }] })),
  ],
  ["texts", "a long text", put("x".repeat(32_768))],
  ["texts", "no number", put(Number.NaN)],
  [
    "validations",
    "a long title",
    changeValidation(({ error }) => ({ error: { ...error, title: "x".repeat(33) } })),
  ],
  [
    "validations",
    "a long message",
    changeValidation(() => ({ prompt: { title: "x", message: "x".repeat(256) } })),
  ],
  [
    "validations",
    "a long list",
    changeValidation(() => ({ rule: { kind: "list", values: ["x".repeat(256)] } })),
  ],
  ["validations", "a comma in a list", changeValidation(() => ({ rule: { kind: "list", values: ["a,b"] } }))],
  [
    "validations",
    "two of a cell",
    change("PLAN Policy", ({ validations }) => ({ validations: [...validations, ...validations] })),
  ],
  [
    "links",
    "a link without text",
    change("Cover", ({ links }) => ({ links: links.map((link) => ({ ...link, cell: cell(300, 9) })) })),
  ],
  [
    "links",
    "a link to nothing",
    change("Cover", ({ links }) => ({
      links: links.map((link) => ({ ...link, target: { sheet: "Board", range: cell(1, 1) } })),
    })),
  ],
  ["tables", "a header that is a formula", putAt("Responses", 4, 1, { formula: '="Phase"', value: "Phase" })],
  ["tables", "a header twice", putAt("Responses", 4, 1, "section")],
  ["tables", "a row without content", putAt("Responses", 6, 1, null)],
  ["tables", "merged cells", change("Responses", () => ({ merges: [range(5, 1, 1, 2)] }))],
  ["charts", "a chart on a table", changeChart(() => ({ position: range(9, 1, 5, 5) }))],
  ["charts", "no text for those who do not see", changeChart(() => ({ alternativeText: "" }))],
  ["charts", "empty categories", changeChart(() => ({ categories: range(500, 1, 7, 1) }))],
  [
    "charts",
    "values of other rows",
    changeChart(({ series }) => ({
      series: series.map((entry) => ({ ...entry, values: range(9, 3, 6, 1) })),
    })),
  ],
  [
    "charts",
    "a series by another name",
    changeChart(({ series }) => ({ series: series.map((entry) => ({ ...entry, name: "Scores" })) })),
  ],
  ["marking", "a marking that is not live", putAt("PLAN Policy", 1, 1, "PROTECT – COMMERCIAL")],
  ["pages", "no marking in a footer", changePage(({ footer }) => ({ footer: { ...footer, centre: "" } }))],
  ["pages", "a long header", changePage(({ header }) => ({ header: { ...header, left: "x".repeat(255) } }))],
  [
    "pages",
    "an ampersand that is no code",
    changePage(({ header }) => ({ header: { ...header, left: "this & that" } })),
  ],
  [
    "pages",
    "no print titles",
    change("PLAN Policy", ({ page: { header, footer, orientation } }) => ({
      page: { header, footer, orientation },
    })),
  ],
  ["pages", "a print area that leaves rows out", changePage(() => ({ printArea: range(1, 1, 3, 9) }))],
  [
    "protection",
    "sheets that are open",
    (plan) => ({ ...plan, sheets: plan.sheets.map(({ protection: _, ...sheet }) => sheet) }),
  ],
];
