import { resultWords } from "./results";
import { sentence, type Sentence } from "./sentence";

export const dashboardWords = {
  scoresBySection: "Scores by section",
  scoresByPhase: "Scores by phase",
  scoresByComponent: "Scores by component",
  symbol: "Symbol",
  couldBe: "Could be",
  heldBy: "Held at Amber because",
  key: "Key",
  /** The heading of a hidden column: the row on Responses. */
  place: "Row",
  gaps: "Gaps: No, Not sure or In part",
  unknowns: "Unknowns: Not sure or unanswered",
  charts: "Charts",
  noScores: "No section has a score yet.",
  responsesBySection: "Responses by section",
  rule: "How it is scored",
} as const;

export const scoreChart = {
  title: "Score by section",
  series: resultWords.score,
  alternativeText: `Bar chart of the score of each section, from 0% to 100%. The figures are in the table ${dashboardWords.scoresBySection}.`,
} as const;

export const responseChart = {
  title: dashboardWords.responsesBySection,
  alternativeText: `Stacked bar chart of the share of each response in each section. The figures are in the table ${dashboardWords.responsesBySection}.`,
} as const;

export function lowestAndHighest<Fact>(
  lowest: { readonly title: Fact; readonly score: Fact },
  highest: { readonly title: Fact; readonly score: Fact },
): Sentence<Fact> {
  return sentence`Lowest score: ${lowest.title} (${lowest.score}). Highest: ${highest.title} (${highest.score}).`;
}

/** Where every section that has a score has the same one. */
export function sameScore<Fact>(score: Fact): Sentence<Fact> {
  return sentence`The score is ${score} in every section that has one.`;
}

/** How many of each response: `In total: Yes 5, In part 3.` */
export function responseTotals<Fact>(counts: readonly { readonly label: string; readonly count: Fact }[]) {
  return counts.flatMap(({ label, count }, index): Sentence<Fact> => [
    `${index === 0 ? "In total: " : ", "}${label} `,
    count,
    index === counts.length - 1 ? "." : "",
  ]);
}
