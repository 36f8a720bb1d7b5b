import type { Range } from "../../../../spreadsheet/address";
import { addChart, newSeries } from "../../../editing/edit-charts";
import { bounding } from "../../../state/areas";
import type { Chart, ChartAxis, ChartSeries, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, number, oneOf, text } from "../../given";
import { apiNotFound, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { among, collection, hasKey, oneIn, property, within, type Target } from "../../members";
import { seriesObject } from "./chart-series";
import { areaGiven, areaOf, cellsOf } from "../ranges/cells";

/** Chart types that are modelled. */
const chartTypes = [
  ...["Bar", "Column"].flatMap((kind) => ["Clustered", "Stacked", "Stacked100"].map((form) => kind + form)),
  "Line",
  "LineMarkers",
];
const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"];

/** `worksheet.charts`. */
export function chartsObject(excel: Excel, sheet: Sheet): HostObject {
  const charts = collection(
    "the chart",
    () => sheet.charts,
    hasKey,
    ({ id }) => chartObject(excel, sheet, id),
  );
  return new HostObject("ChartCollection", {
    ...charts,
    scalars: { count: { get: charts.count } },
    methods: {
      getItem: { call: ([key]) => charts.item(key) },
      getItemOrNullObject: { since: "1.4", call: charts.orNull },
      getItemAt: { call: charts.at },
      add: {
        call: ([type, source, seriesBy]) => {
          excel.workbook.mustAllow(sheet, "allowEditObjects");
          const kind = chartTypes.find((one) => one === type);
          if (!kind) throw apiNotFound(`ChartCollection.add("${String(type)}")`);
          return chartObject(
            excel,
            sheet,
            addChart(excel.workbook, sheet, kind, seriesOf(excel, source, seriesBy)).id,
          );
        },
      },
    },
  });
}

/** The series that are drawn from a range. */
function seriesOf({ workbook }: Excel, source: unknown, seriesBy: unknown): readonly ChartSeries[] {
  const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
  return newSeries(workbook, cellsOf(source, "sourceData").sheet(), areaOf(source, "sourceData"), by);
}

function chartObject(excel: Excel, sheet: Sheet, id: string): HostObject {
  const { workbook } = excel;
  const chart = oneIn(
    id,
    "the chart",
    () => workbook.sheet(sheet.id).charts,
    (charts) => {
      workbook.mustAllow(sheet, "allowEditObjects");
      sheet.charts = charts;
    },
  );
  const { found, change } = chart;
  const title = new HostObject("ChartTitle", {
    scalars: {
      text: {
        get: () => found().title.text,
        set: (value) => change({ title: { text: text(value, "title.text"), visible: true } }),
      },
      visible: property(within(chart, "title"), "visible", boolean),
    },
  });
  const legend = new HostObject("ChartLegend", {
    scalars: {
      visible: property(within(chart, "legend"), "visible", boolean),
      position: property(within(chart, "legend"), "position", among(legendPositions)),
    },
  });
  const axes = new HostObject("ChartAxes", {
    parts: {
      valueAxis: { get: () => axisObject(within(chart, "valueAxis")) },
      categoryAxis: { get: () => axisObject(within(chart, "categoryAxis")) },
    },
  });
  const corner = (given: unknown): Range => areaGiven(excel, sheet, given);
  return new HostObject("Chart", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { since: "1.7", get: () => found().id },
      name: property(chart, "name", text),
      chartType: property(chart, "type", among(chartTypes), "1.7"),
    },
    parts: {
      title: { get: () => title },
      legend: { get: () => legend },
      series: { get: () => seriesCollection(excel, chart) },
      axes: { get: () => axes },
      worksheet: { since: "1.2", get: () => excel.worksheetObject(sheet.id) },
    },
    methods: {
      delete: { call: chart.remove },
      setPosition: {
        call: ([start, end]) => change({ position: bounding(corner(start), corner(end ?? start)) }),
      },
      setData: { call: ([source, by]) => change({ series: seriesOf(excel, source, by) }) },
    },
  });
}

/** The end or the step of an axis: empty for Excel's own choice. */
const bound = (value: unknown, what: string): number | "" => (value === "" ? "" : number(value, what));

/** One axis of a chart. */
function axisObject(axis: Target<ChartAxis>): HostObject {
  return new HostObject("ChartAxis", {
    scalars: {
      minimum: property(axis, "minimum", bound),
      maximum: property(axis, "maximum", bound),
      numberFormat: property(axis, "numberFormat", text, "1.8"),
      reversePlotOrder: property(axis, "reversePlotOrder", boolean, "1.7"),
      position: property(axis, "position", among(["Automatic", "Maximum", "Minimum", "Custom"]), "1.8"),
      visible: property(axis, "visible", boolean, "1.7"),
    },
  });
}

function seriesCollection(excel: Excel, { found, change }: Target<Chart>): HostObject {
  const seriesAt = (index: number): HostObject => {
    const replace = (put: (one: ChartSeries) => readonly ChartSeries[]): void =>
      change({ series: found().series.flatMap((one, place) => (place === index ? put(one) : [one])) });
    const target: Target<ChartSeries> = {
      found: () => {
        const series = found().series[index];
        if (!series) throw itemNotFound("the series");
        return series;
      },
      change: (fields) => replace((one) => [{ ...one, ...fields }]),
    };
    return seriesObject(excel, target, () => replace(() => []));
  };
  const all = collection(
    "the series",
    () => found().series.map((_, index) => index),
    (index, key) => index === key,
    seriesAt,
  );
  return new HostObject("ChartSeriesCollection", {
    items: all.items,
    scalars: { count: { get: all.count } },
    methods: { getItemAt: { call: all.at } },
  });
}
