import type { Range } from "../../spreadsheet/address";
import type { Chart, ChartAxis, ChartSeries, Sheet, Source } from "../state/state";
import type { Workbook } from "../workbook/workbook";

const plainAxis: ChartAxis = {
  minimum: "",
  maximum: "",
  numberFormat: "General",
  reversePlotOrder: false,
  position: "Automatic",
  visible: true,
};

/** The default line of a series. */
export const plainLine: ChartSeries["line"] = {
  style: "Automatic",
  weight: 2.25,
  marker: "Automatic",
  markerSize: 5,
  markerColours: { fill: "", outline: "" },
};

export function newChart(id: string, name: string, type: string, series: readonly ChartSeries[]): Chart {
  return {
    id,
    name,
    type,
    title: { text: "", visible: true },
    legend: { visible: true, position: "Bottom" },
    position: undefined,
    series,
    valueAxis: plainAxis,
    categoryAxis: plainAxis,
    alternativeText: "",
  };
}

/** Adds a chart with Excel's default name. */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: string,
  series: readonly ChartSeries[],
): Chart {
  const number = workbook.nextId();
  const chart = newChart(`{CHART-${number}}`, `Chart ${number}`, type, series);
  sheet.charts = [...sheet.charts, chart];
  return chart;
}

/**
 * The series that Excel creates from an area. By columns, a first column of text has the categories and a
 * first row of text the names; by rows, the other way round. Names and categories refer to their cells.
 */
export function newSeries(
  workbook: Workbook,
  sheet: Sheet,
  area: Range,
  seriesBy: string,
): readonly ChartSeries[] {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && area.rows >= area.columns);
  const source = (row: number, column: number, rows: number, columns: number): Source => ({
    sheetId: sheet.id,
    area: { row: area.row + row, column: area.column + column, rows, columns },
  });
  const isText = (row: number, column: number): boolean => holdsNoNumber(workbook, sheet, area, row, column);
  const hasTopHeaders =
    area.rows > 1 && indexes(area.columns, area.columns > 1 ? 1 : 0).every((at) => isText(0, at));
  const hasLeftHeaders =
    area.columns > 1 && indexes(area.rows, area.rows > 1 ? 1 : 0).every((at) => isText(at, 0));
  const top = hasTopHeaders ? 1 : 0;
  const left = hasLeftHeaders ? 1 : 0;
  const count = byColumns ? area.columns - left : area.rows - top;
  return Array.from({ length: count }, (_, index) => {
    const named = byColumns ? hasTopHeaders : hasLeftHeaders;
    const categorised = byColumns ? hasLeftHeaders : hasTopHeaders;
    return {
      name: named
        ? { kind: "cell", source: byColumns ? source(0, left + index, 1, 1) : source(top + index, 0, 1, 1) }
        : { kind: "text", text: `Series${index + 1}` },
      values: byColumns
        ? source(top, left + index, area.rows - top, 1)
        : source(top + index, left, 1, area.columns - left),
      categories: !categorised
        ? undefined
        : byColumns
          ? source(top, 0, area.rows - top, 1)
          : source(0, left, 1, area.columns - left),
      colour: "",
      line: plainLine,
    };
  });
}

function holdsNoNumber(workbook: Workbook, sheet: Sheet, area: Range, row: number, column: number): boolean {
  const value = workbook.value(sheet, area.row + row, area.column + column);
  return value === undefined || typeof value === "string";
}

function indexes(count: number, from: number): readonly number[] {
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => from + index);
}
