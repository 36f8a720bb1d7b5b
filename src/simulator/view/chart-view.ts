import { eachCell } from "../state/areas";
import type { Range } from "../../spreadsheet/address";
import { shownText, textOf } from "../workbook/shown-text";
import type { Chart, ChartSeries, Sheet, Source } from "../state/state";
import type { Workbook } from "../workbook/workbook";

/** A chart with everything that is drawn. */
export interface ChartView {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Empty if there is none. */
  readonly title: string;
  readonly hasLegend: boolean;
  /** The cells that the chart covers. */
  readonly position: Range;
  readonly categories: readonly string[];
  /** Whether the first category is at the top. */
  readonly isReversed: boolean;
  readonly series: readonly SeriesView[];
  readonly axis: { readonly minimum: number; readonly maximum: number; readonly ticks: readonly Tick[] };
  readonly alternativeText: string;
}

interface SeriesView {
  readonly name: string;
  readonly colour: string;
  /** The line of a series in a line chart. */
  readonly line: ChartSeries["line"];
  /** Undefined for a cell without a number, which draws nothing. */
  readonly values: readonly (number | undefined)[];
}

interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Excel's default colours, for series without one. */
const seriesColours = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The charts of a sheet that have a position. */
export function chartsOf(workbook: Workbook, sheet: Sheet): readonly ChartView[] {
  return sheet.charts.flatMap((chart) => (chart.position ? [chartOf(workbook, chart, chart.position)] : []));
}

function chartOf(workbook: Workbook, chart: Chart, position: Range): ChartView {
  const series = chart.series.map((one, index) => ({
    name: nameOf(workbook, one),
    colour: one.colour || (seriesColours[index % seriesColours.length] ?? "#4472C4"),
    line: one.line,
    values: one.values ? numbersIn(workbook, one.values) : [],
  }));
  const { legend, title, categoryAxis, alternativeText, id, name, type } = chart;
  const categories = chart.series[0]?.categories;
  return {
    id,
    name,
    type,
    title: title.visible ? title.text : "",
    hasLegend: legend.visible,
    position,
    categories: categories ? textsIn(workbook, categories) : [],
    isReversed: categoryAxis.reversePlotOrder,
    series,
    axis: axisOf(workbook, chart, series),
    alternativeText,
  };
}

function nameOf(workbook: Workbook, { name }: ChartSeries): string {
  return name.kind === "text" ? name.text : (textsIn(workbook, name.source)[0] ?? "");
}

function textsIn(workbook: Workbook, { sheetId, area }: Source): readonly string[] {
  const texts: string[] = [];
  const sheet = workbook.sheet(sheetId);
  eachCell(area, (row, column) => texts.push(textOf(workbook, sheet, row, column)));
  return texts;
}

function numbersIn(workbook: Workbook, { sheetId, area }: Source): readonly (number | undefined)[] {
  const numbers: (number | undefined)[] = [];
  const sheet = workbook.sheet(sheetId);
  eachCell(area, (row, column) => {
    const value = workbook.value(sheet, row, column);
    numbers.push(typeof value === "number" ? value : undefined);
  });
  return numbers;
}

function axisOf(
  workbook: Workbook,
  { type, valueAxis }: Chart,
  series: readonly SeriesView[],
): ChartView["axis"] {
  const all = series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const isShare = type.endsWith("100");
  const highest = isShare ? 1 : Math.max(0, ...all);
  const minimum = valueAxis.minimum === "" ? Math.min(0, ...all) : valueAxis.minimum;
  const maximum = valueAxis.maximum === "" ? highest || 1 : valueAxis.maximum;
  const step = valueAxis.majorUnit === "" ? roundStep((maximum - minimum) / 5) : valueAxis.majorUnit;
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = minimum + index * step;
    return { value, text: shownText(value, valueAxis.numberFormat, workbook.behaviours.language) };
  });
  return { minimum, maximum, ticks };
}

/** The smallest of 1, 2 and 5 times a power of ten that is not less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((times) => times * power >= least - 1e-12) ?? 10) * power;
}
