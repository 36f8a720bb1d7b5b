import { lineStyles, markerStyles } from "../../../state/chart-types";
import type { ChartSeries, Source } from "../../../state/state";
import type { Excel } from "../../excel";
import { colour, number, text } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, type Method, type Scalar } from "../../host-object";
import { among, from, property, within, type Target } from "../../members";
import { cellsOf } from "../ranges/cells";

const ownStyles = ["None", "Automatic"];

/** One series of a chart. */
export function seriesObject(excel: Excel, series: Target<ChartSeries>, remove: () => void): HostObject {
  const { found, change } = series;
  const line = within(series, "line");
  const markers = within(line, "markerColours");
  const outline = new HostObject("ChartLineFormat", {
    scalars: {
      color: { get: () => found().colour, set: (value) => change({ colour: colour(value, "color") }) },
      lineStyle: property(line, "style", among([...ownStyles, ...Object.values(lineStyles)]), "1.7"),
      weight: property(line, "weight", number, "1.7"),
    },
  });
  const fill = new HostObject("ChartFill", {
    methods: {
      setSolidColor: { call: ([value]) => change({ colour: colour(value, "color") }) },
      clear: { call: () => change({ colour: "" }) },
    },
  });
  const format = new HostObject("ChartSeriesFormat", {
    parts: { fill: { get: () => fill }, line: { get: () => outline } },
  });
  return new HostObject("ChartSeries", {
    scalars: {
      name: {
        get: () => seriesName(excel, found()),
        set: (value) => change({ name: { kind: "text", text: text(value, "name") } }),
      },
      ...from<Scalar>("1.7", {
        markerStyle: property(line, "marker", among([...ownStyles, ...Object.values(markerStyles)])),
        markerSize: property(line, "markerSize", number),
        markerBackgroundColor: property(markers, "fill", colour),
        markerForegroundColor: property(markers, "outline", colour),
      }),
    },
    parts: { format: { get: () => format } },
    methods: from<Method>("1.7", {
      delete: { call: remove },
      setValues: { call: ([source]) => change({ values: sourceOf(source) }) },
      setXAxisValues: { call: ([source]) => change({ categories: sourceOf(source) }) },
    }),
  });
}

function seriesName(excel: Excel, { name }: ChartSeries): string {
  if (name.kind === "text") return name.text;
  const { sheetId, area } = name.source;
  const value = excel.workbook.value(excel.workbook.sheet(sheetId), area.row, area.column);
  return typeof value === "object" ? value.error : String(value ?? "");
}

function sourceOf(given: unknown): Source {
  const cells = cellsOf(given, "sourceData");
  const [area, ...more] = cells.areas;
  if (!area || more.length > 0 || (area.rows > 1 && area.columns > 1)) {
    throw invalidArgument("a series is drawn from one row or one column");
  }
  return { sheetId: cells.sheet().id, area };
}
