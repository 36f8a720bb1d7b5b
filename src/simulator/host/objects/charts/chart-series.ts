import type { ChartSeries, Source } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, colour, number, oneOf, text } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, type Scalar } from "../../host-object";
import { cellsOf } from "../ranges/cells";

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Automatic", "RoundDot"];
const markerStyles = [
  "Invalid",
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
];

/** One series of a chart. */
export function seriesObject(
  excel: Excel,
  found: () => ChartSeries,
  change: (fields: Partial<ChartSeries>) => void,
  remove: () => void,
): HostObject {
  return new HostObject("ChartSeries", {
    scalars: {
      name: {
        get: () => seriesName(excel, found()),
        set: (value) => change({ name: { kind: "text", text: text(value, "name") } }),
      },
      gapWidth: {
        since: "1.7",
        get: () => found().gapWidth,
        set: (value) => change({ gapWidth: number(value, "gapWidth") }),
      },
      overlap: {
        since: "1.8",
        get: () => found().overlap,
        set: (value) => change({ overlap: number(value, "overlap") }),
      },
      markerStyle: {
        since: "1.7",
        get: () => found().line.marker,
        set: (value) =>
          change({ line: { ...found().line, marker: oneOf(value, markerStyles, "markerStyle") } }),
      },
      markerSize: {
        since: "1.7",
        get: () => found().line.markerSize,
        set: (value) => change({ line: { ...found().line, markerSize: number(value, "markerSize") } }),
      },
      markerBackgroundColor: markerColour(found, change, 0),
      markerForegroundColor: markerColour(found, change, 1),
      hasDataLabels: {
        since: "1.7",
        get: () => found().hasDataLabels,
        set: (value) => change({ hasDataLabels: boolean(value, "hasDataLabels") }),
      },
    },
    parts: {
      format: {
        get: () =>
          new HostObject("ChartSeriesFormat", {
            parts: {
              fill: {
                get: () =>
                  new HostObject("ChartFill", {
                    methods: {
                      setSolidColor: { call: ([value]) => change({ colour: colour(value, "color") }) },
                      clear: { call: () => change({ colour: "" }) },
                    },
                  }),
              },
              line: { get: () => lineFormat(found, change) },
            },
          }),
      },
    },
    methods: {
      delete: { since: "1.7", call: remove },
      setValues: { since: "1.7", call: ([source]) => change({ values: sourceOf(source) }) },
      setXAxisValues: { since: "1.7", call: ([source]) => change({ categories: sourceOf(source) }) },
    },
  });
}

function lineFormat(found: () => ChartSeries, change: (fields: Partial<ChartSeries>) => void): HostObject {
  return new HostObject("ChartLineFormat", {
    scalars: {
      color: {
        get: () => found().colour,
        set: (value) => change({ colour: colour(value, "color") }),
      },
      lineStyle: {
        since: "1.7",
        get: () => found().line.style,
        set: (value) => change({ line: { ...found().line, style: oneOf(value, lineStyles, "lineStyle") } }),
      },
      weight: {
        since: "1.7",
        get: () => found().line.weight,
        set: (value) => change({ line: { ...found().line, weight: number(value, "weight") } }),
      },
    },
  });
}

/** The fill colour (0) or outline colour (1) of a marker. */
function markerColour(
  found: () => ChartSeries,
  change: (fields: Partial<ChartSeries>) => void,
  which: 0 | 1,
): Scalar {
  return {
    since: "1.7",
    get: () => found().line.markerColours[which],
    set: (value) => {
      const [inside, outline] = found().line.markerColours;
      const given = colour(value, "a marker's colour");
      const markerColours = which === 0 ? ([given, outline] as const) : ([inside, given] as const);
      change({ line: { ...found().line, markerColours } });
    },
  };
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
