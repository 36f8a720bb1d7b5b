import { range, toAddress, type Range } from "../../spreadsheet/address";
import type { ChartLinePlan, ChartPlan } from "../../spreadsheet/plan";

const types = {
  "bar-clustered": "BarClustered",
  "bar-stacked-100": "BarStacked100",
  line: "LineMarkers",
} as const;

const dashes = {
  solid: "Continuous",
  dash: "Dash",
  dot: "Dot",
  "dash-dot": "DashDot",
  "dash-dot-dot": "DashDotDot",
} as const;

const markers = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  diamond: "Diamond",
  cross: "X",
} as const;

/** The name that a chart has while it is drawn. A chart with this name was left behind by an interrupted step [X11]. */
export function nameWhileDrawn(name: string): string {
  return `${name} (unfinished)`;
}

export function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const chart = sheet.charts.add(types[plan.kind], sheet.getRange(toAddress(sourceOf(plan))), "Columns");
  chart.name = nameWhileDrawn(plan.name);
  drawWhole(sheet, chart, plan);
}

/** Draws the rest of a chart that an interrupted step left behind. */
export function finishChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const chart = sheet.charts.getItem(nameWhileDrawn(plan.name));
  chart.setData(sheet.getRange(toAddress(sourceOf(plan))), "Columns");
  drawWhole(sheet, chart, plan);
}

function drawWhole(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan): void {
  drawSeries(sheet, chart, plan, sourceOf(plan));
  chart.title.text = plan.title;
  chart.legend.visible = plan.legend;
  chart.axes.valueAxis.set({ ...plan.valueAxis });
  // Excel draws bars from the bottom up. Reversed, the first category is at the top and the value axis stays
  // at the bottom.
  if (plan.kind !== "line") chart.axes.categoryAxis.set({ reversePlotOrder: true, position: "Maximum" });
  const { row, column, rows, columns } = plan.position;
  chart.setPosition(
    toAddress(range(row, column, 1, 1)),
    toAddress(range(row + rows - 1, column + columns - 1, 1, 1)),
  );
  chart.name = plan.name;
}

/** Updates the source cells of an existing chart. */
export function redrawChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const chart = sheet.charts.getItem(plan.name);
  const source = sourceOf(plan);
  chart.name = nameWhileDrawn(plan.name);
  chart.setData(sheet.getRange(toAddress(source)), "Columns");
  drawSeries(sheet, chart, plan, source);
  chart.name = plan.name;
}

/**
 * The range to create a chart from. It includes the cells above the values, because Excel names series by
 * cells only if they are in the source range. Names set as text are lost when a file is opened again
 * (office-js issue 2941).
 * The categories are not included, so that the number of series does not depend on whether Excel recognises
 * the first column as text. Each series gets its categories separately.
 */
function sourceOf(plan: ChartPlan): Range {
  const areas = plan.series.flatMap((series) => [series.nameCell, series.values]);
  const top = Math.min(...areas.map((area) => area.row));
  const left = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return range(top, left, bottom - top, right - left);
}

function drawSeries(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan, source: Range): void {
  const planned = new Map(plan.series.map((series) => [series.values.column - source.column, series]));
  for (let index = source.columns - 1; index >= 0; index -= 1) {
    if (!planned.has(index)) chart.series.getItemAt(index).delete();
  }
  const categories = sheet.getRange(toAddress(plan.categories));
  [...planned]
    .sort(([a], [b]) => a - b)
    .forEach(([, series], index) => {
      const drawn = chart.series.getItemAt(index);
      drawn.setXAxisValues(categories);
      if (series.line) drawLine(drawn, series.line, series.colour);
      else drawn.format.fill.setSolidColor(series.colour);
    });
}

function drawLine(drawn: Excel.ChartSeries, { dash, marker, weight }: ChartLinePlan, colour: string): void {
  drawn.format.line.set({ color: colour, lineStyle: dashes[dash], weight });
  drawn.set({
    markerStyle: markers[marker],
    markerSize: 7,
    markerBackgroundColor: colour,
    markerForegroundColor: colour,
  });
}
