import type { ChartLinePlan, ChartPlan } from "../../spreadsheet/plan";

/** What Excel calls the kinds of chart that a plan has. */
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

/** The plan's own word for what Excel calls something; undefined when it has none. */
export function wordFor<Word extends string>(
  words: Readonly<Record<Word, string>>,
  called: string,
): Word | undefined {
  return (Object.keys(words) as Word[]).find((word) => words[word] === called);
}
