import type { ChartView } from "../simulator/view/chart-view";

/** One bar, in pixels from the top left corner of the chart. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A bar chart laid out: all that is drawn, and where. */
export interface ChartLayout {
  readonly title: Label | undefined;
  readonly bars: readonly Bar[];
  readonly categories: readonly Label[];
  readonly ticks: readonly (Label & { readonly top: number; readonly bottom: number })[];
  readonly legend: readonly (Label & { readonly colour: string })[];
}

const titleHeight = 30;
const tickHeight = 22;
const legendHeight = 24;
const margin = 12;
/** Excel's gap between categories: one and a half times a bar, or a part of it where bars stand close. */
const gap = 0.6;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Lays a bar chart out.
 * @param measure the width of a text in the chart's font, in pixels
 */
export function layOutChart(chart: ChartView, size: Size, measure: (text: string) => number): ChartLayout {
  const longest = Math.max(0, ...chart.categories.map(measure));
  const left = margin + Math.min(longest + 8, size.width * 0.45);
  const right = size.width - margin - 12;
  const top = chart.title === "" ? margin : titleHeight + 6;
  const bottom = size.height - tickHeight - (chart.hasLegend ? legendHeight : 0) - 4;
  const { minimum, maximum, ticks } = chart.axis;
  const xOf = (value: number): number =>
    left + ((clamp(value, minimum, maximum) - minimum) / (maximum - minimum)) * Math.max(0, right - left);
  const band = Math.max(0, bottom - top) / Math.max(1, chart.categories.length);
  const bandTop = (index: number): number =>
    top + band * (chart.isReversed ? index : chart.categories.length - 1 - index);
  const isStacked = chart.type.includes("Stacked");
  return {
    title: chart.title === "" ? undefined : { x: size.width / 2, y: 21, text: chart.title },
    bars: chart.categories.flatMap((_, index) =>
      isStacked
        ? stack(chart, index, xOf, bandTop(index), band)
        : cluster(chart, index, xOf, bandTop(index), band),
    ),
    categories: chart.categories.map((text, index) => ({ x: left - 6, y: bandTop(index) + band / 2, text })),
    ticks: ticks.map(({ value, text }) => ({ x: xOf(value), y: bottom + 15, text, top, bottom })),
    legend: chart.hasLegend ? legendOf(chart, size, measure) : [],
  };
}

type Place = (value: number) => number;

function cluster(chart: ChartView, index: number, xOf: Place, top: number, band: number): readonly Bar[] {
  const height = band / (chart.series.length + gap);
  const zero = xOf(Math.max(0, chart.axis.minimum));
  return chart.series.flatMap(({ values, colour }, at) => {
    const value = values[index];
    if (value === undefined) return [];
    const end = xOf(value);
    const y = top + (height * gap) / 2 + height * at;
    return [{ x: Math.min(zero, end), y, width: Math.abs(end - zero), height, colour }];
  });
}

/** Shares of the whole where the type says 100, amounts else. */
function stack(chart: ChartView, index: number, xOf: Place, top: number, band: number): readonly Bar[] {
  const height = band / (1 + gap);
  const amounts = chart.series.map(({ values }) => Math.max(0, values[index] ?? 0));
  const whole = chart.type.endsWith("100") ? amounts.reduce((sum, amount) => sum + amount, 0) : 1;
  let reached = 0;
  return chart.series.flatMap(({ colour }, at) => {
    const from = reached;
    reached += whole === 0 ? 0 : (amounts[at] ?? 0) / whole;
    const width = xOf(reached) - xOf(from);
    return width <= 0 ? [] : [{ x: xOf(from), y: top + (height * gap) / 2, width, height, colour }];
  });
}

function legendOf(chart: ChartView, size: Size, measure: (text: string) => number): ChartLayout["legend"] {
  const widths = chart.series.map(({ name }) => measure(name) + 30);
  let x = Math.max(margin, (size.width - widths.reduce((sum, width) => sum + width, 0)) / 2);
  return chart.series.map(({ name, colour }, at) => {
    const label = { x, y: size.height - 12, text: name, colour };
    x += widths[at] ?? 0;
    return label;
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
