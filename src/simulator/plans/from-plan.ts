import { cell as cellAt, reference, type Range } from "../../spreadsheet/address";
import { isFormula, type CellContent } from "../../spreadsheet/cells";
import type {
  BorderLine,
  CellFormat,
  ChartLinePlan,
  ChartPlan,
  SheetPlan,
  ValidationPlan,
  WorkbookPlan,
} from "../../spreadsheet/plan";
import { markOpened } from "../formulas/opened";
import { charactersToPoints } from "../../spreadsheet/units";
import { chartTypes, lineStyles, markerStyles } from "../state/chart-types";
import { newChart, plainLine } from "../editing/edit-charts";
import { addPivotOf } from "../editing/edit-pivots";
import { changeFormat, changeLines } from "../editing/edit-formats";
import { newValidation } from "../editing/edit-rules";
import { newTable } from "../editing/edit-tables";
import { formatState, noBorder, normalFormat, type BorderSide, type Format } from "../state/format";
import { blankState, newSheet, newStyle, normalStyle, optionsOf, plainPage } from "../state/new-state";
import {
  cellKey,
  type ChartSeries,
  type Content,
  type Sheet,
  type Validation,
  type WorkbookState,
} from "../state/state";
import type { Workbook } from "../workbook/workbook";

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
/** The state of a workbook after a plan has been carried out. */
export function stateFromPlan(plan: WorkbookPlan, open: (state: WorkbookState) => Workbook): WorkbookState {
  const state = blankState();
  state.properties = { ...state.properties, ...plan.properties };
  state.created = plan.created;
  const normal = {
    ...normalStyle,
    format: { ...normalFormat, fontName: plan.font.name, fontSize: plan.font.size },
  };
  state.styles.set("normal", normal);
  for (const [name, format] of Object.entries(plan.styles)) {
    const style = newStyle(name, normal);
    state.styles.set(name.toLowerCase(), { ...style, format: { ...normal.format, ...fieldsOf(format) } });
  }
  state.sheets = plan.sheets.map((sheet, index) => newSheet(`{SHEET-${index + 1}}`, sheet.name));
  state.nextId = state.sheets.length + 1;
  const byName = (name: string): Sheet => {
    const found = state.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`The plan has no sheet ${name}.`);
    return found;
  };
  const active = byName(plan.activeSheet);
  state.activeSheet = active.id;
  state.selection = { sheetId: active.id, areas: [cellAt(1, 1)] };
  for (const { name, sheet, range, comment } of plan.names) {
    const formula = `=${reference(sheet, range)}`;
    state.names.set(name.toLowerCase(), { name, formula, comment, visible: true });
  }
  const workbook = open(state);
  plan.sheets.forEach((sheetPlan) => fillSheet(workbook, byName(sheetPlan.name), sheetPlan));
  for (const { name, pivots = [] } of plan.sheets)
    for (const pivot of pivots) addPivotOf(workbook, byName(name), pivot);
  return state;
}

function fillSheet(workbook: Workbook, sheet: Sheet, plan: SheetPlan): void {
  sheet.visibility = visibilities[plan.visibility];
  sheet.tabColour = plan.tabColour ?? "";
  sheet.showGridlines = plan.showGridlines;
  for (const block of plan.blocks) {
    block.cells.forEach((row, down) =>
      row.forEach((content, across) =>
        workbook.setContent(sheet, block.row + down, block.column + across, contentOf(content)),
      ),
    );
  }
  for (const { style, ranges } of plan.formats) {
    changeFormat(workbook, sheet, ranges, () => formatState(style, {}));
  }
  for (const { column, columns, width, hidden = false } of plan.columns) {
    changeLines(sheet.columns, column, columns, () => ({ size: charactersToPoints(width), hidden }));
  }
  for (const { row, rows, height, grows = false } of plan.rows) {
    // Estimated heights are for viewers that do not fit rows to their text.
    if (grows) continue;
    changeLines(sheet.rows, row, rows, () => ({ size: height, hidden: false }));
  }
  sheet.merges = plan.merges;
  sheet.validations = plan.validations.map(validationOf);
  sheet.conditionalFormats = plan.conditionalFormats.map(({ range, formula, format, stopIfTrue }) => ({
    id: `{CF-${workbook.nextId()}}`,
    areas: [range],
    anchor: { row: range.row, column: range.column },
    formula,
    stopIfTrue,
    font: { color: format.fontColour ?? "", bold: format.bold ?? false },
    fill: { color: format.fill ?? "" },
    numberFormat: format.numberFormat ?? "",
  }));
  for (const { cell, target, tip } of plan.links) {
    sheet.hyperlinks.set(cellKey(cell.row, cell.column), {
      documentReference: reference(target.sheet, target.range),
      screenTip: tip,
    });
  }
  sheet.tables = plan.tables.map(({ name, range, style }) =>
    newTable(`{TABLE-${workbook.nextId()}}`, name, range, style),
  );
  sheet.charts = plan.charts.map((chart) => chartOf(workbook, sheet, chart));
  sheet.freeze = plan.freeze;
  sheet.protection = plan.protection && { options: optionsOf(plan.protection), password: undefined };
  sheet.page = pageOf(plan);
}

function contentOf(content: CellContent): Content | undefined {
  if (content === null) return undefined;
  return isFormula(content) ? markOpened({ kind: "formula" as const, formula: content.formula }) : content;
}

/** The fields of a format that a plan sets. */
function fieldsOf(format: CellFormat): Partial<Format> {
  const fields: { -readonly [Field in keyof Format]?: Format[Field] } = {};
  const { font, border } = format;
  if (font?.name !== undefined) fields.fontName = font.name;
  if (font?.size !== undefined) fields.fontSize = font.size;
  if (font?.bold !== undefined) fields.bold = font.bold;
  if (font?.italic !== undefined) fields.italic = font.italic;
  if (font?.underline !== undefined) fields.underline = font.underline ? "Single" : "None";
  if (font?.colour !== undefined) fields.fontColour = font.colour;
  if (format.fill !== undefined) fields.fill = format.fill;
  if (border?.top) fields.borderTop = sideOf(border.top);
  if (border?.right) fields.borderRight = sideOf(border.right);
  if (border?.bottom) fields.borderBottom = sideOf(border.bottom);
  if (border?.left) fields.borderLeft = sideOf(border.left);
  if (format.horizontal !== undefined) fields.horizontal = capital(format.horizontal);
  if (format.vertical !== undefined) fields.vertical = capital(format.vertical);
  if (format.wrap !== undefined) fields.wrap = format.wrap;
  if (format.indent !== undefined) fields.indent = format.indent;
  if (format.numberFormat !== undefined) fields.numberFormat = format.numberFormat;
  if (format.locked !== undefined) fields.locked = format.locked;
  return fields;
}

function sideOf(line: BorderLine): BorderSide {
  return { ...noBorder, style: "Continuous", weight: capital(line.style), colour: line.colour };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function validationOf({ range, rule, prompt, error }: ValidationPlan): Validation {
  const plain = newValidation([range], ruleOf(rule));
  return {
    ...plain,
    ignoreBlanks: false,
    prompt: prompt ? { showPrompt: true, ...prompt } : plain.prompt,
    errorAlert: { showAlert: true, style: "Stop", ...error },
  };
}

function ruleOf(rule: ValidationPlan["rule"]): Validation["rule"] {
  switch (rule.kind) {
    case "custom":
      return rule;
    case "list":
      return { kind: "list", source: rule.values.join(","), inCellDropDown: true };
    case "decimal":
      return { kind: "decimal", operator: "Between", formula1: rule.minimum, formula2: rule.maximum };
    case "date":
      return { kind: "date", operator: "GreaterThanOrEqualTo", formula1: rule.minimum };
  }
}

function chartOf(workbook: Workbook, sheet: Sheet, plan: ChartPlan): Sheet["charts"][number] {
  const source = (area: Range): { readonly sheetId: string; readonly area: Range } => ({
    sheetId: sheet.id,
    area,
  });
  const series = plan.series.map(({ nameCell, values, colour, line }) => ({
    name: { kind: "cell" as const, source: source(nameCell) },
    values: source(values),
    categories: source(plan.categories),
    colour,
    line: line ? lineOf(line, colour) : plainLine,
  }));
  const chart = newChart(`{CHART-${workbook.nextId()}}`, plan.name, chartTypes[plan.kind], series);
  return {
    ...chart,
    title: { text: plan.title, visible: true },
    legend: { ...chart.legend, visible: plan.legend },
    position: plan.position,
    valueAxis: { ...chart.valueAxis, ...plan.valueAxis },
    categoryAxis:
      plan.kind === "line"
        ? chart.categoryAxis
        : { ...chart.categoryAxis, reversePlotOrder: true, position: "Maximum" },
    alternativeText: plan.alternativeText,
  };
}

function lineOf({ dash, marker, weight }: ChartLinePlan, colour: string): ChartSeries["line"] {
  return {
    style: lineStyles[dash],
    weight,
    marker: markerStyles[marker],
    markerSize: 7,
    markerColours: { fill: colour, outline: colour },
  };
}

function pageOf({ page }: SheetPlan): Sheet["page"] {
  const { header, footer, titleRows, printArea, breaks = [] } = page;
  return {
    ...plainPage,
    orientation: capital(page.orientation),
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1, ...(page.onePage ? { verticalFitToPages: 1 } : {}) },
    headersFooters: {
      leftHeader: header.left,
      centerHeader: header.centre,
      rightHeader: header.right,
      leftFooter: footer.left,
      centerFooter: footer.centre,
      rightFooter: footer.right,
    },
    titleRows: titleRows && {
      row: titleRows.first,
      column: 1,
      rows: titleRows.last - titleRows.first + 1,
      columns: 16_384,
    },
    printArea: printArea ? [printArea] : [],
    breaks,
  };
}
