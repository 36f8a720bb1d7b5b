import type { Range } from "../../../../spreadsheet/address";
import { addChart, changeChart, newSeries, plainLine } from "../../../editing/edit-charts";
import { bounding } from "../../../state/areas";
import type { Chart, ChartAxis, ChartSeries, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, oneOf, optionalText, text, wholeNumber } from "../../given";
import { apiNotFound, invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { axisObject } from "./chart-axis";
import { seriesObject } from "./chart-series";
import { areaOf, cellsOf, parseOnSheet } from "../ranges/cells";

/** Chart types that are modelled. */
const chartTypes = [
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Line",
  "LineMarkers",
];
const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"];

/** `worksheet.charts`. */
export function chartsObject(excel: Excel, sheet: Sheet): HostObject {
  const find = (key: unknown): Chart | undefined => {
    const wanted = text(key, "the name of a chart").toLowerCase();
    return sheet.charts.find((chart) => chart.id === key || chart.name.toLowerCase() === wanted);
  };
  const item = (key: unknown): HostObject => {
    const chart = find(key);
    if (!chart) throw itemNotFound(`the chart ${String(key)}`);
    return chartObject(excel, sheet, chart.id);
  };
  return new HostObject("ChartCollection", {
    scalars: { count: { get: () => sheet.charts.length } },
    items: () => sheet.charts.map((chart) => chartObject(excel, sheet, chart.id)),
    item,
    methods: {
      getCount: { since: "1.4", call: () => sheet.charts.length },
      getItem: { call: ([key]) => item(key) },
      getItemOrNullObject: { since: "1.4", call: ([key]) => (find(key) ? item(key) : null) },
      getItemAt: {
        call: ([index]) => {
          const chart = sheet.charts[wholeNumber(index, "index")];
          if (!chart) throw itemNotFound("the chart");
          return chartObject(excel, sheet, chart.id);
        },
      },
      add: {
        call: ([type, source, seriesBy]) => {
          excel.workbook.mustAllow(sheet, "allowEditObjects");
          const kind = chartTypes.find((one) => one === type);
          if (!kind) throw apiNotFound(`ChartCollection.add("${String(type)}")`);
          const cells = cellsOf(source, "sourceData");
          const [area] = cells.areas;
          if (!area) throw invalidArgument("sourceData");
          const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
          return chartObject(excel, sheet, addChart(excel.workbook, sheet, kind, cells.sheet(), area, by).id);
        },
      },
    },
  });
}

function chartObject(excel: Excel, sheet: Sheet, id: string): HostObject {
  const { workbook } = excel;
  const found = (): Chart => {
    const chart = workbook.sheet(sheet.id).charts.find((one) => one.id === id);
    if (!chart) throw itemNotFound(`the chart ${id}`);
    return chart;
  };
  const change = (fields: Partial<Chart>): void => {
    workbook.mustAllow(sheet, "allowEditObjects");
    changeChart(sheet, found().id, (chart) => ({ ...chart, ...fields }));
  };
  const title = new HostObject("ChartTitle", {
    scalars: {
      text: {
        get: () => found().title.text,
        set: (value) => change({ title: { text: text(value, "title.text"), visible: true } }),
      },
      visible: {
        get: () => found().title.visible,
        set: (value) => change({ title: { ...found().title, visible: boolean(value, "title.visible") } }),
      },
    },
  });
  const legend = new HostObject("ChartLegend", {
    scalars: {
      visible: {
        get: () => found().legend.visible,
        set: (value) => change({ legend: { ...found().legend, visible: boolean(value, "legend.visible") } }),
      },
      position: {
        get: () => found().legend.position,
        set: (value) =>
          change({
            legend: { ...found().legend, position: oneOf(value, legendPositions, "legend.position") },
          }),
      },
    },
  });
  const axis = (which: "valueAxis" | "categoryAxis"): HostObject =>
    axisObject(
      () => found()[which],
      (fields: Partial<ChartAxis>) => change({ [which]: { ...found()[which], ...fields } }),
    );
  return new HostObject("Chart", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { since: "1.7", get: () => found().id },
      name: {
        get: () => found().name,
        set: (value) => change({ name: text(value, "name") }),
      },
      chartType: {
        since: "1.7",
        get: () => found().type,
        set: (value) => change({ type: oneOf(value, chartTypes, "chartType") }),
      },
    },
    parts: {
      title: { get: () => title },
      legend: { get: () => legend },
      series: { get: () => seriesCollection(excel, found, change) },
      axes: {
        get: () =>
          new HostObject("ChartAxes", {
            parts: {
              valueAxis: { get: () => axis("valueAxis") },
              categoryAxis: { get: () => axis("categoryAxis") },
            },
          }),
      },
      worksheet: { since: "1.2", get: () => excel.worksheetObject(sheet.id) },
    },
    methods: {
      delete: {
        call: () => {
          workbook.mustAllow(sheet, "allowEditObjects");
          const gone = found();
          sheet.charts = sheet.charts.filter((chart) => chart !== gone);
        },
      },
      setPosition: {
        call: ([start, end]) => {
          const first = cornerOf(excel, sheet, start);
          const last = end === undefined || end === null ? first : cornerOf(excel, sheet, end);
          change({ position: bounding(first, last) });
        },
      },
      setData: {
        call: ([source, seriesBy]) => {
          const cells = cellsOf(source, "sourceData");
          const [area] = cells.areas;
          if (!area) throw invalidArgument("sourceData");
          const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
          change({ series: newSeries(workbook, cells.sheet(), area, by) });
        },
      },
    },
  });
}

function seriesCollection(
  excel: Excel,
  found: () => Chart,
  change: (fields: Partial<Chart>) => void,
): HostObject {
  const at = (index: number): HostObject =>
    seriesObject(
      excel,
      () => {
        const series = found().series[index];
        if (!series) throw itemNotFound("the series");
        return series;
      },
      (fields: Partial<ChartSeries>) =>
        change({
          series: found().series.map((one, place) => (place === index ? { ...one, ...fields } : one)),
        }),
      () => change({ series: found().series.filter((_, place) => place !== index) }),
    );
  return new HostObject("ChartSeriesCollection", {
    scalars: { count: { get: () => found().series.length } },
    items: () => found().series.map((_, index) => at(index)),
    methods: {
      getCount: { since: "1.4", call: () => found().series.length },
      getItemAt: {
        call: ([index]) => {
          const place = wholeNumber(index, "index");
          if (place < 0 || place >= found().series.length) throw itemNotFound("the series");
          return at(place);
        },
      },
      add: {
        since: "1.7",
        call: ([name]) => {
          const { series } = found();
          change({
            series: [
              ...series,
              {
                name: { kind: "text", text: optionalText(name, "name") ?? `Series${series.length + 1}` },
                values: undefined,
                categories: series[0]?.categories,
                colour: "",
                line: plainLine,
                hasDataLabels: false,
                gapWidth: 150,
                overlap: 0,
              },
            ],
          });
          return at(series.length);
        },
      },
    },
  });
}

function cornerOf(excel: Excel, sheet: Sheet, given: unknown): Range {
  const [area] =
    typeof given === "string" ? parseOnSheet(excel, sheet, given) : [areaOf(given, "the position")];
  if (!area) throw invalidArgument("the position");
  return area;
}
