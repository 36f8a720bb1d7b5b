import type { ChartLinePlan } from "../../spreadsheet/plan";
import type { ChartView } from "../view/chart-view";

/** A place in pixels from the top left corner of the chart. */
interface Place {
  readonly x: number;
  readonly y: number;
}

interface Bar extends Place, Size {
  readonly colour: string;
}

interface Label extends Place {
  readonly text: string;
}

interface AnchoredLabel extends Label {
  readonly anchor: "middle" | "end";
}

/** A part of a line without gaps, as the points of a polyline. */
interface Stroke {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly colour: string;
  readonly width: number;
  /** Alternate lengths of dashes and gaps; empty for a solid line. */
  readonly dashes: readonly number[];
}

export interface MarkerPlace extends Place {
  readonly colour: string;
  readonly shape: ChartLinePlan["marker"];
}

/** A gridline with the axis value next to it. */
interface TickLine extends AnchoredLabel {
  readonly line: Readonly<Record<"x1" | "x2" | "y1" | "y2", number>>;
}

/** The layout of a bar or line chart: everything to draw, with positions. */
export interface ChartLayout {
  readonly title: Label | undefined;
  readonly bars: readonly Bar[];
  readonly strokes: readonly Stroke[];
  readonly markers: readonly MarkerPlace[];
  readonly categories: readonly AnchoredLabel[];
  readonly ticks: readonly TickLine[];
  readonly legend: readonly (Label & {
    readonly colour: string;
    readonly marker?: ChartLinePlan["marker"];
  })[];
}

const titleHeight = 30;
const tickHeight = 22;
const legendHeight = 24;
const margin = 12;
/** Excel's gap between categories: one and a half bars, or less where bars overlap. */
const gap = 0.6;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Calculates the layout of a chart.
 * @param measure returns the width of a text in the chart's font, in pixels
 */
export function layOutChart(chart: ChartView, size: Size, measure: (text: string) => number): ChartLayout {
  const title = chart.title === "" ? undefined : { x: size.width / 2, y: 21, text: chart.title };
  const legend = chart.legend ? legendOf(chart, size, measure) : [];
  const drawn = chart.kind === "line" ? layOutLines(chart, size, measure) : layOutBars(chart, size, measure);
  return { title, legend, ...drawn };
}

type Drawn = Omit<ChartLayout, "title" | "legend">;

/** Where the bars or lines are, between the title and the axis or the legend. */
function heightsOf({ title, legend }: ChartView, { height }: Size): { top: number; bottom: number } {
  const bottom = height - tickHeight - (legend ? legendHeight : 0) - 4;
  return { top: title === "" ? margin : titleHeight + 6, bottom };
}

function layOutBars(chart: ChartView, size: Size, measure: (text: string) => number): Drawn {
  const longest = Math.max(0, ...chart.categories.map(measure));
  const left = margin + Math.min(longest + 8, size.width * 0.45);
  const right = size.width - margin - 12;
  const { top, bottom } = heightsOf(chart, size);
  const { minimum, maximum, ticks } = chart.axis;
  const xOf = (value: number): number =>
    left + ((clamp(value, minimum, maximum) - minimum) / (maximum - minimum)) * Math.max(0, right - left);
  const band = Math.max(0, bottom - top) / Math.max(1, chart.categories.length);
  const bandTop = (index: number): number => top + band * index;
  const draw = chart.kind === "bar-stacked-100" ? stack : cluster;
  return {
    strokes: [],
    markers: [],
    bars: chart.categories.flatMap((_, index) => draw(chart, index, xOf, bandTop(index), band)),
    categories: chart.categories.map((text, index) => ({
      x: left - 6,
      y: bandTop(index) + band / 2,
      text,
      anchor: "end",
    })),
    ticks: ticks.map(({ value, text }) => {
      const x = xOf(value);
      return { x, y: bottom + 15, text, anchor: "middle", line: { x1: x, x2: x, y1: top, y2: bottom } };
    }),
  };
}

/** Lines from left to right, each point in the middle of its category; an empty cell makes a gap. */
function layOutLines(chart: ChartView, size: Size, measure: (text: string) => number): Drawn {
  const { minimum, maximum, ticks } = chart.axis;
  const left = margin + Math.max(0, ...ticks.map(({ text }) => measure(text))) + 8;
  const right = size.width - margin;
  const { top, bottom } = heightsOf(chart, size);
  const band = Math.max(0, right - left) / Math.max(1, chart.categories.length);
  const xOf = (index: number): number => left + band * (index + 0.5);
  const yOf = (value: number): number =>
    bottom - ((clamp(value, minimum, maximum) - minimum) / (maximum - minimum)) * Math.max(0, bottom - top);
  const strokes: Stroke[] = [];
  const markers: MarkerPlace[] = [];
  for (const { values, colour, line = plainLine } of chart.series) {
    let points: [number, number][] = [];
    const end = (): void => {
      const width = line.weight / 0.75;
      if (points.length > 1)
        strokes.push({ points, colour, width, dashes: dashes[line.dash].map((length) => length * width) });
      points = [];
    };
    chart.categories.forEach((_, index) => {
      const value = values[index];
      if (value === undefined) return end();
      const [x, y] = [xOf(index), yOf(value)];
      points.push([x, y]);
      markers.push({ x, y, colour, shape: line.marker });
    });
    end();
  }
  return {
    bars: [],
    strokes,
    markers,
    categories: chart.categories.map((text, index) => ({
      x: xOf(index),
      y: bottom + 12,
      text: fit(text, band, measure),
      anchor: "middle",
    })),
    ticks: ticks.map(({ value, text }) => {
      const y = yOf(value);
      return { x: left - 6, y: y + 4, text, anchor: "end", line: { x1: left, x2: right, y1: y, y2: y } };
    }),
  };
}

/** Cuts a text to the width available. */
function fit(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  let length = text.length - 1;
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length -= 1;
  return `${text.slice(0, length)}…`;
}

const plainLine: ChartLinePlan = { dash: "solid", marker: "circle", weight: 2.25 };

/** Lengths in widths of the line. */
const dashes: Readonly<Record<ChartLinePlan["dash"], readonly number[]>> = {
  solid: [],
  dash: [4, 3],
  dot: [1, 1],
  "dash-dot": [4, 3, 1, 3],
  "dash-dot-dot": [8, 3, 1, 3, 1, 3],
};

type XOf = (value: number) => number;

function cluster(chart: ChartView, index: number, xOf: XOf, top: number, band: number): readonly Bar[] {
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

/** Each value as its share of all. */
function stack(chart: ChartView, index: number, xOf: XOf, top: number, band: number): readonly Bar[] {
  const height = band / (1 + gap);
  const amounts = chart.series.map(({ values }) => Math.max(0, values[index] ?? 0));
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
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
  return chart.series.map(({ name, colour, line = plainLine }, at) => {
    const label = {
      x,
      y: size.height - 12,
      text: name,
      colour,
      ...(chart.kind === "line" && { marker: line.marker }),
    };
    x += widths[at] ?? 0;
    return label;
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
