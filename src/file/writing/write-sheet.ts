import type {
  Cell,
  CellStyle,
  ChartSeries,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  MergeRange,
  RowDef,
  SheetChart,
  TableDefinition,
  WriteSheet,
} from "hucre";
import { type Range, reference, toAddress } from "../../spreadsheet/address";
import { valueOf } from "../../spreadsheet/cells";
import type {
  ChartLinePlan,
  ChartPlan,
  PagePlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from "../../spreadsheet/plan";
import { charactersToFileWidth } from "../../spreadsheet/units";
import { toCells } from "./cells";
import { lineDashes, lineMarkers } from "../package/line-looks";
import { contentAt } from "../../spreadsheet/plan-cells";
import { toColour, toDifferentialStyle, toHex } from "./styles";
import { escapeText } from "../package/escape-text";

/**
 * One sheet of the plan in the library's terms. Print titles and print areas are written as names of the
 * workbook.
 */
export function toSheet(sheet: SheetPlan, styles: ReadonlyMap<string, CellStyle>): WriteSheet {
  const { freeze, protection } = sheet;
  const rows = toRows(sheet);
  return {
    name: sheet.name,
    columns: toColumns(sheet),
    cells: withLastRow(toCells(sheet, styles), rows),
    rowDefs: rows,
    merges: sheet.merges.map(toMerge),
    dataValidations: sheet.validations.map(toValidation),
    conditionalRules: toConditionalRules(sheet),
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) && { freezePane: { ...freeze } }),
    ...(protection && {
      protection: {
        sheet: true,
        objects: !protection.editObjects,
        scenarios: true,
        formatColumns: protection.formatColumns,
        formatRows: protection.formatRows,
        autoFilter: protection.autoFilter,
      },
    }),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      // 0 means as many pages as needed.
      fitToHeight: sheet.page.onePage ? 1 : 0,
    },
    // The library takes the row above a break, counted from 0.
    ...(sheet.page.breaks && { rowBreaks: sheet.page.breaks.map((row) => row - 2) }),
    ...toHeaderFooter(sheet.page),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColour && { tabColor: toColour(sheet.tabColour) }),
    },
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "veryHidden",
    tables: sheet.tables.map((table) => toTable(sheet, table)),
    charts: sheet.charts.map((chart) => toChart(sheet, chart)),
  };
}

function toColumns(sheet: SheetPlan): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const { column, columns: count, width, hidden } of sheet.columns) {
    for (let index = column - 1; index < column - 1 + count; index++) {
      while (columns.length <= index) columns.push({});
      columns[index] = { width: charactersToFileWidth(width), hidden: hidden ?? false };
    }
  }
  return columns;
}

function toRows(sheet: SheetPlan): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const { row, rows: count, height } of sheet.rows) {
    for (let index = row - 1; index < row - 1 + count; index++) rows.set(index, { height });
  }
  return rows;
}

/** The library writes no row below the last cell, so the last row with a height gets an empty cell. */
function withLastRow(
  cells: Map<string, Partial<Cell>>,
  rows: ReadonlyMap<number, RowDef>,
): Map<string, Partial<Cell>> {
  const last = [...rows.keys()].reduce((lowest, row) => Math.max(lowest, row), 0);
  return cells.has(`${last},0`) || rows.size === 0 ? cells : cells.set(`${last},0`, {});
}

function toMerge({ row, column, rows, columns }: Range): MergeRange {
  return { startRow: row - 1, startCol: column - 1, endRow: row + rows - 2, endCol: column + columns - 2 };
}

function toValidation({ range, rule, prompt, error }: ValidationPlan): DataValidation {
  return {
    range: toAddress(range),
    ...toRule(rule),
    allowBlank: false,
    showInputMessage: true,
    showErrorMessage: true,
    ...(prompt && { inputTitle: escapeText(prompt.title), inputMessage: escapeText(prompt.message) }),
    errorTitle: escapeText(error.title),
    errorMessage: escapeText(error.message),
  };
}

function toRule(
  rule: ValidationPlan["rule"],
): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  switch (rule.kind) {
    case "custom":
      return { type: "custom", formula1: withoutEquals(rule.formula) };
    case "list":
      // The list is a text in a formula, so quotation marks are doubled.
      return { type: "list", formula1: `"${rule.values.join(",").replace(/"/g, '""')}"` };
    case "decimal":
      return {
        type: "decimal",
        operator: "between",
        formula1: `${rule.minimum}`,
        formula2: `${rule.maximum}`,
      };
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: `${rule.minimum}` };
  }
}

function toConditionalRules(sheet: SheetPlan): ConditionalRule[] {
  return sheet.conditionalFormats.map(({ range, formula, format, stopIfTrue }, index) => ({
    type: "expression",
    priority: index + 1,
    range: toAddress(range),
    formula: withoutEquals(formula),
    style: toDifferentialStyle(format),
    stopIfTrue,
  }));
}

function toTable(sheet: SheetPlan, { name, range, style }: TablePlan): TableDefinition {
  const columns = Array.from({ length: range.columns }, (_, index) => ({
    name: escapeText(String(valueOf(contentAt(sheet, range.row, range.column + index)) ?? "")),
  }));
  return { name, range: toAddress(range), style, columns };
}

/** The chart as far as the library can write it. Names and cached values of the series are added later. */
function toChart(sheet: SheetPlan, chart: ChartPlan): SheetChart {
  const { row, column, rows, columns } = chart.position;
  const isLine = chart.kind === "line";
  return {
    ...(isLine
      ? { type: "line", lineGrouping: "standard", dispBlanksAs: "gap" }
      : { type: "bar", barGrouping: chart.kind === "bar-clustered" ? "clustered" : "percentStacked" }),
    title: chart.title,
    anchor: {
      from: { row: row - 1, col: column - 1 },
      to: { row: row + rows - 1, col: column + columns - 1 },
    },
    series: chart.series.map((series) => ({
      name: series.name,
      values: reference(sheet.name, series.values),
      categories: reference(sheet.name, chart.categories),
      color: toHex(series.colour),
      ...(series.line && toLine(series.line, toHex(series.colour))),
    })),
    legend: chart.legend ? "bottom" : false,
    altText: chart.alternativeText,
    axes: {
      // Categories of bars run from top to bottom, as in the cells, with the value axis below them.
      x: { ...(isLine ? {} : { reverse: true }), majorTickMark: "none", minorTickMark: "none" },
      y: {
        ...(isLine ? {} : { crosses: "max" }),
        gridlines: { major: true },
        majorTickMark: "none",
        minorTickMark: "none",
        scale: { min: chart.valueAxis.minimum, max: chart.valueAxis.maximum },
        numberFormat: { formatCode: chart.valueAxis.numberFormat, sourceLinked: false },
      },
    },
  };
}

function toLine(
  { dash, marker, weight }: ChartLinePlan,
  colour: string,
): Pick<ChartSeries, "stroke" | "marker" | "smooth"> {
  return {
    smooth: false,
    stroke: { dash: lineDashes[dash], width: weight },
    marker: { symbol: lineMarkers[marker], size: 7, fill: colour, line: colour },
  };
}

function toHeaderFooter({ header, footer }: PagePlan): Pick<WriteSheet, "headerFooter"> {
  const code = ({ left, centre, right }: PagePlan["header"]): string =>
    escapeText((left && `&L${left}`) + (centre && `&C${centre}`) + (right && `&R${right}`));
  const oddHeader = code(header);
  const oddFooter = code(footer);
  if (!oddHeader && !oddFooter) return {};
  return { headerFooter: { ...(oddHeader && { oddHeader }), ...(oddFooter && { oddFooter }) } };
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}
