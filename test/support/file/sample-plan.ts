import { cell, range } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { PagePlan, SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";

const page: PagePlan = {
  orientation: "landscape",
  header: { left: "OFFICIAL", centre: "Plant && Sons", right: "&D" },
  footer: { left: "", centre: "Page &P of &N", right: "2026 review" },
};

export const emptySheet: SheetPlan = {
  name: "Empty",
  visibility: "visible",
  showGridlines: true,
  blocks: [],
  formats: [],
  columns: [],
  rows: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  links: [],
  tables: [],
  charts: [],
  page: {
    orientation: "portrait",
    header: { left: "", centre: "", right: "" },
    footer: { left: "", centre: "", right: "" },
  },
};

export const emptyPlan: WorkbookPlan = {
  properties: { title: "", subject: "", author: "", comments: "", keywords: "" },
  created: "2026-03-02T09:30:00Z",
  font: { name: "Calibri", size: 11 },
  styles: {},
  sheets: [emptySheet],
  names: [],
  activeSheet: "Empty",
};

/** A plan of one sheet with one block at A1. */
export function planOf(cells: readonly (readonly CellContent[])[]): WorkbookPlan {
  return { ...emptyPlan, sheets: [{ ...emptySheet, blocks: [{ row: 1, column: 1, cells }] }] };
}

const answers: SheetPlan = {
  ...emptySheet,
  name: "DO Bob's part",
  tabColour: "#1F4E79",
  showGridlines: false,
  blocks: [
    { row: 1, column: 1, cells: [["=not a formula"], [" Assessment of Bob's part "]] },
    {
      row: 4,
      column: 1,
      cells: [
        ["No.", "Statement", "Yes", "No", "Weight", "Due", "Choice", "Check"],
        [
          1,
          "First\nstatement",
          "X",
          null,
          0.5,
          46_000,
          "In part",
          { formula: '=IF(COUNTA(C5:D5)=1,"","Check <one>")', value: "" },
        ],
        [
          2,
          "Second & last",
          "X",
          "X",
          1,
          46_001,
          "Yes",
          { formula: '=IF(COUNTA(C6:D6)=1,"","Check <one>")', value: "Check <one>" },
        ],
      ],
    },
    { row: 8, column: 1, cells: [["Scores"], ["To the dashboard"]] },
  ],
  formats: [
    { style: "title", ranges: [range(1, 1, 2, 8)] },
    { style: "header", ranges: [range(4, 1, 1, 8)] },
    { style: "input", ranges: [range(5, 3, 2, 2), range(5, 7, 2, 1)] },
    { style: "weight", ranges: [range(5, 5, 2, 1)] },
    { style: "date", ranges: [range(5, 6, 2, 1)] },
    { style: "boxed", ranges: [range(10, 2, 2, 3)] },
  ],
  columns: [
    { column: 1, columns: 1, width: 6 },
    { column: 2, columns: 1, width: 40 },
    { column: 3, columns: 6, width: 12 },
    { column: 10, columns: 2, width: 8, hidden: true },
  ],
  rows: [{ row: 1, rows: 2, height: 24 }],
  merges: [range(2, 1, 1, 3)],
  validations: [
    {
      range: range(5, 3, 2, 2),
      rule: { kind: "custom", formula: "=COUNTA($C5:$D5)<2" },
      prompt: { title: "One box", message: 'Check "one" box.\nClear the other first.' },
      error: { title: "One box per row", message: "Clear the other box first (Delete)." },
    },
    {
      range: range(5, 7, 2, 1),
      rule: { kind: "list", values: ["Yes", "In part", 'The "rest"'] },
      error: { title: "Choice", message: "Choose from the list." },
    },
    {
      range: range(5, 5, 2, 1),
      rule: { kind: "decimal", minimum: 0, maximum: 1 },
      error: { title: "Weight", message: "0 to 1." },
    },
    {
      range: range(5, 6, 2, 1),
      rule: { kind: "date", minimum: 36_526 },
      error: { title: "Date", message: "A date from 2000." },
    },
  ],
  conditionalFormats: [
    {
      range: range(5, 1, 2, 8),
      formula: "=COUNTA($C5:$D5)>1",
      format: { fill: "#F8CBAD", fontColour: "#7F0000", bold: true },
      stopIfTrue: true,
    },
    { range: range(5, 1, 2, 1), formula: "=TRUE", format: { numberFormat: '"▲ "0' }, stopIfTrue: false },
    { range: range(5, 1, 2, 8), formula: '=$G5="Yes"', format: { fill: "#C6E0B4" }, stopIfTrue: false },
  ],
  links: [
    { cell: cell(9, 1), target: { sheet: "Dash board", range: cell(1, 1) }, tip: 'Go to "Dash board"' },
  ],
  freeze: { rows: 4, columns: 2 },
  protection: { formatColumns: true, formatRows: true, autoFilter: false, editObjects: true },
  page: { ...page, titleRows: { first: 4, last: 4 }, printArea: range(1, 1, 11, 8), breaks: [6, 9] },
};

const part = "'DO Bob''s part'";

const dashboard: SheetPlan = {
  ...emptySheet,
  name: "Dash board",
  blocks: [
    {
      row: 1,
      column: 1,
      cells: [
        ["Section", "Score", "Gap", "Complete", "Rating"],
        [
          { formula: `=${part}!B5`, value: "First\nstatement" },
          { formula: `=SUM(${part}!E5)`, value: 0.5 },
          { formula: "=1-B2", value: 0.5 },
          { formula: `=${part}!H5=""`, value: true },
          { formula: '=IF(B2>=Green,"● Green","■ Amber")', value: "■ Amber" },
        ],
        [
          { formula: `=${part}!B6`, value: "Second & last" },
          { formula: `=SUM(${part}!E6)`, value: 1 },
          { formula: "=1-B3", value: 0 },
          { formula: `=${part}!H6=""`, value: false },
          { formula: '=IF(B3>=Green,"● Green","■ Amber")', value: "● Green" },
        ],
      ],
    },
    { row: 5, column: 1, cells: [["Green from", 0.8, true, -1.5e-7]] },
  ],
  formats: [
    { style: "header", ranges: [range(1, 1, 1, 5)] },
    { style: "percent", ranges: [range(2, 2, 2, 2)] },
  ],
  columns: [{ column: 1, columns: 5, width: 16 }],
  tables: [{ name: "Scores", range: range(1, 1, 3, 5), style: "TableStyleLight1" }],
  charts: [
    {
      name: "Score by section",
      title: "Score by section",
      kind: "bar-clustered",
      position: range(7, 1, 14, 3),
      categories: range(2, 1, 2, 1),
      series: [{ nameCell: cell(1, 2), name: "Score", values: range(2, 2, 2, 1), colour: "#1F4E79" }],
      valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
      legend: false,
      alternativeText: "Score of each section & the rest",
    },
    {
      name: "Response mix",
      title: "Response mix",
      kind: "bar-stacked-100",
      position: range(7, 4, 14, 4),
      categories: range(2, 1, 2, 1),
      series: [
        { nameCell: cell(1, 2), name: "Score", values: range(2, 2, 2, 1), colour: "#548235" },
        { nameCell: cell(1, 3), name: "Gap", values: range(2, 3, 2, 1), colour: "#BFBFBF" },
      ],
      valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
      legend: true,
      alternativeText: "Share of each response",
    },
    {
      name: "Trend",
      title: "Trend",
      kind: "line",
      position: range(22, 1, 14, 6),
      categories: range(2, 1, 2, 1),
      series: [
        {
          nameCell: cell(1, 2),
          name: "Score",
          values: range(2, 2, 2, 1),
          colour: "#17375E",
          line: { dash: "solid", marker: "circle", weight: 3 },
        },
        {
          nameCell: cell(1, 3),
          name: "Gap",
          values: range(2, 3, 2, 1),
          colour: "#C53030",
          line: { dash: "dash-dot-dot", marker: "cross", weight: 1.5 },
        },
      ],
      valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
      legend: true,
      alternativeText: "Scores over time",
    },
  ],
  page: { ...page, orientation: "portrait", printArea: range(1, 1, 21, 7) },
};

const hidden: SheetPlan = {
  ...emptySheet,
  name: "_data",
  visibility: "veryHidden",
  blocks: [{ row: 1, column: 1, cells: [['{"id":"sample"}', 7, false]] }],
};

/** A plan that uses every field. */
export const samplePlan: WorkbookPlan = {
  properties: {
    title: "Sample & test",
    subject: "Every field of a plan",
    author: "A. Tester",
    comments: "Made for tests",
    keywords: "sample; test",
  },
  created: "2026-03-02T09:30:00Z",
  font: { name: "Calibri", size: 11 },
  styles: {
    title: { font: { size: 16, bold: true, colour: "#1F4E79" }, vertical: "center" },
    header: {
      font: { bold: true, colour: "#FFFFFF" },
      fill: "#1F4E79",
      horizontal: "center",
      vertical: "center",
      wrap: true,
      border: { bottom: { style: "medium", colour: "#000000" } },
    },
    input: { fill: "#FFF2CC", horizontal: "center", locked: false },
    weight: { numberFormat: "0.00", horizontal: "right", indent: 1, locked: false },
    date: { numberFormat: "dd mmm yyyy", horizontal: "left", locked: false },
    percent: { numberFormat: "0%", font: { italic: true, underline: true, name: "Arial" } },
    boxed: {
      fill: "#E2EFDA",
      vertical: "top",
      wrap: true,
      border: {
        top: { style: "thin", colour: "#7F7F7F" },
        right: { style: "thin", colour: "#7F7F7F" },
        bottom: { style: "thin", colour: "#7F7F7F" },
        left: { style: "thin", colour: "#7F7F7F" },
      },
    },
  },
  sheets: [answers, dashboard, { ...emptySheet, name: "Empty", visibility: "hidden" }, hidden],
  names: [{ name: "Green", sheet: "Dash board", range: cell(5, 2), comment: "Least score for Green" }],
  activeSheet: "Dash board",
};
