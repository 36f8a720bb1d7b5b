import type { ChartSeries, Source } from "../../workbook/state";
import type { Excel } from "../excel";
import { boolean, colour, number, text } from "../given";
import { invalidArgument } from "../host-error";
import { HostObject } from "../host-object";
import { cellsOf } from "./cells";

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
