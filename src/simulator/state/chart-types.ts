import type { ChartLinePlan, ChartPlan } from "../../spreadsheet/plan";

/** Excel's names for the chart types of a plan. */
export const chartTypes: Readonly<Record<ChartPlan["kind"], string>> = {
  "bar-clustered": "BarClustered",
  "bar-stacked-100": "BarStacked100",
  line: "LineMarkers",
};

export const lineStyles: Readonly<Record<ChartLinePlan["dash"], string>> = {
  solid: "Continuous",
  dash: "Dash",
  dot: "Dot",
  "dash-dot": "DashDot",
  "dash-dot-dot": "DashDotDot",
};

export const markerStyles: Readonly<Record<ChartLinePlan["marker"], string>> = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  diamond: "Diamond",
  cross: "X",
};

/** The plan's name for an Excel name; undefined if a plan has none. */
export function planNameOf<Name extends string>(
  excelNames: Readonly<Record<Name, string>>,
  excelName: string,
): Name | undefined {
  return (Object.keys(excelNames) as Name[]).find((name) => excelNames[name] === excelName);
}
