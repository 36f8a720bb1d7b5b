import type { Sentence } from "./sentence";

export const dashboardWords = {
  scoresBySection: "Scores by section",
  scoresByPhase: "Scores by phase",
  scoresByComponent: "Scores by component",
  couldBe: "Could be",
  heldBy: "Held at Amber because",
  /** After the response of a key statement. */
  keyed: " (key)",
  /** The heading of a hidden column: the row on Responses. */
  place: "Row",
  gaps: "Gaps: No, Not sure or In part",
  unknowns: "Unknowns: Not sure or unanswered",
  responsesBySection: "Responses by section",
  rule: "How it is scored",
} as const;

export const responseChart = {
  title: dashboardWords.responsesBySection,
  alternativeText: `Stacked bar chart of the share of each response in each section. The figures are in the table ${dashboardWords.responsesBySection}.`,
} as const;

/** How many of each response: `In total: Yes 5, In part 3.` */
export function responseTotals<Fact>(counts: readonly { readonly label: string; readonly count: Fact }[]) {
  return counts.flatMap(({ label, count }, index): Sentence<Fact> => [
    `${index === 0 ? "In total: " : ", "}${label} `,
    count,
    index === counts.length - 1 ? "." : "",
  ]);
}
