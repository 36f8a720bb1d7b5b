import type { ChartView } from "../../../src/companion/view/chart-view";
import { layOutChart } from "../../../src/companion/charts/chart-geometry";

const line = { dash: "dash", weight: 1.5, marker: "square" } as const;

const clustered: ChartView = {
  name: "Chart",
  kind: "bar-clustered",
  title: "Score",
  legend: false,
  position: { row: 1, column: 1, rows: 10, columns: 4 },
  categories: ["Plan", "Do"],
  series: [{ name: "Score", colour: "#112233", line, values: [0.5, undefined] }],
  axis: { minimum: 0, maximum: 1, ticks: [0, 0.5, 1].map((value) => ({ value, text: `${value * 100}%` })) },
  alternativeText: "",
};
const size = { width: 400, height: 300 };
const measure = (text: string): number => text.length * 6;

describe("a bar chart", () => {
  test("has a bar for each number, as long as its value on the axis", () => {
    const { bars, ticks } = layOutChart(clustered, size, measure);
    expect(bars).toHaveLength(1);
    const [zero, half] = ticks;
    expect(bars[0]?.x).toBeCloseTo(zero?.x ?? NaN);
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(half?.x ?? NaN);
    expect(bars[0]?.colour).toBe("#112233");
  });

  test("has its first category on top", () => {
    const [first = 0, second = 0] = layOutChart(clustered, size, measure).categories.map(({ y }) => y);
    expect(first).toBeLessThan(second);
  });

  test("stacked to 100 % it fills the axis, and is empty where there is nothing to share", () => {
    const stacked: ChartView = {
      ...clustered,
      kind: "bar-stacked-100",
      legend: true,
      series: [
        { name: "Yes", colour: "#00FF00", line, values: [1, 0] },
        { name: "No", colour: "#FF0000", line, values: [3, 0] },
      ],
    };
    const { bars, ticks, legend } = layOutChart(stacked, size, measure);
    expect(bars.map(({ colour }) => colour)).toEqual(["#00FF00", "#FF0000"]);
    const [yes, no] = bars;
    expect((no?.width ?? 0) / (yes?.width ?? 1)).toBeCloseTo(3);
    expect((no?.x ?? 0) + (no?.width ?? 0)).toBeCloseTo(ticks[2]?.x ?? NaN);
    expect(legend.map(({ text }) => text)).toEqual(["Yes", "No"]);
  });

  test("stays inside its frame, however small", () => {
    const small = { width: 120, height: 80 };
    for (const { x, y, width, height } of layOutChart(clustered, small, measure).bars) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(small.width);
      expect(y + height).toBeLessThanOrEqual(small.height);
    }
  });
});

describe("a chart of lines", () => {
  const lines: ChartView = {
    ...clustered,
    kind: "line",
    legend: true,
    categories: ["a long name of a snapshot", "Q2", "Q3", "Q4"],
    series: [{ name: "Overall", colour: "#112233", line, values: [0, 1, undefined, 0.5] }],
  };

  test("has a marker for each number, at its height, and a gap where there is none", () => {
    const { markers, strokes, ticks, bars } = layOutChart(lines, size, measure);
    expect(bars).toEqual([]);
    const heights = ticks.map(({ line: { y1 } }) => y1);
    expect(markers.map(({ y }) => y)).toEqual([heights[0], heights[2], heights[1]]);
    expect(markers.every(({ shape }) => shape === "square")).toBe(true);
    expect(strokes.map(({ points }) => points.length)).toEqual([2]);
    expect(strokes[0]?.dashes).not.toEqual([]);
  });

  test("shows one snapshot as a marker without a line", () => {
    const one = { ...lines, categories: ["Q1"], series: [{ ...clustered.series[0], values: [0.4] }] };
    const { markers, strokes } = layOutChart(one as ChartView, size, measure);
    expect([markers.length, strokes.length]).toEqual([1, 0]);
  });

  test("cuts a name that is wider than its place, and marks the legend with the series' own marker", () => {
    const { categories, legend } = layOutChart(lines, size, measure);
    expect(categories[0]?.text).toMatch(/^a .*…$/);
    expect(legend.map(({ marker }) => marker)).toEqual(["square"]);
  });
});
