import {
  describeCap,
  describeEvidence,
  describeRange,
  describeRating,
  describeScore,
  formatPercent,
  ratingSymbol,
  ratingWord,
} from "../../assessment/words/describe-result";
import { describeRule, describeRuleDifference, formatShare } from "../../assessment/words/describe-rule";
import type { Rule } from "../../assessment/answers/assessment";
import type { Results, ScoreResult } from "../../assessment/scoring/results";
import type { Checklist } from "../../checklist/checklist";
import { makeWords } from "./make-words";
import { settings } from "./settings";
import { whatIf } from "./what-if";

/** The words of the view of scores and ratings. */
const results = {
  title: "Results",
  overall: "Overall",
  phases: "Phases",
  sections: "Sections",
  noneYet: {
    title: "No statement is answered yet",
    note: (statements: number) =>
      `The results appear once you have answered some of the ${statements} statements.`,
    start: "Start assessing",
  },
  inDetail: "Sections and phases in detail",
  components: "Components",
  goToDashboard: "Go to Dashboard",
  answered: ({
    answered,
    statements,
    provisional,
  }: Pick<ScoreResult, "answered" | "statements" | "provisional">) =>
    `${answered} of ${statements} answered${provisional ? ", provisional" : ""}`,
  /** The number of answers and of those with evidence [S9]. */
  basis: (result: ScoreResult) =>
    `${result.answered} of ${result.statements} answered, ${result.withEvidence} with evidence.`,
  why: explainRating,
  heldBy: (caps: ScoreResult["caps"]) =>
    `Held at ${ratingWord("amber")}: ${caps.map(describeCap).join("; ")}.`,
  howScored: "How this is scored",
  toSettings: "Change the scoring in Settings",
  barLegend:
    "Solid bars are scores. Stripes are what Not sure and unanswered statements could add. The two marks show where Amber and Green start.",
  heat: {
    title: "Every statement",
    signs: {
      yes: "Y",
      "in-part": "P",
      no: "N",
      "not-sure": "?",
      "not-applicable": "–",
      unanswered: "",
    },
    unanswered: "Unanswered",
    legend: "Key to the squares, with numbers",
    square: (number: number, label: string) => `${number}: ${label}`,
    tip: (number: number, label: string, text: string) => `${number}: ${label}. ${text}`,
    count: (label: string, count: number) => `${label} ${count}`,
  },
  gaps: {
    title: "Largest gaps",
    note: (counts: readonly { readonly label: string; readonly count: number }[]) =>
      counts.map(({ label, count }) => `${count} ${label}`).join(", "),
    lead: "Key statements first, then No, Not sure and In part. Choose one to go to it.",
    none: "No statement is answered No, Not sure or In part.",
  },
  unknowns: {
    title: "Not known",
    lead: "Not sure first, then unanswered: neither gives assurance. Choose one to go to it.",
    none: "Every statement is answered, and none is Not sure.",
    unanswered: "Unanswered",
    ask: (roles: readonly string[]) => `Ask: ${roles.join("; ")}.`,
    often: "Who might know several of these",
    role: (role: string, statements: readonly number[]) =>
      `${role}: statements ${joinWords(statements.map(String))}.`,
    ours: "These are this tool’s suggestions.",
  },
  key: "Key",
  change: {
    now: "Now",
    same: "No score or rating changes.",
    others: (same: number, all: number) =>
      same === 0 ? "Every section changes." : `${same} of ${all} sections stay the same.`,
    summary: (before: ScoreResult, after: ScoreResult, sections: number) =>
      `Overall ${describeResult(before)} would become ${describeResult(after)}. ${sections === 1 ? "1 section changes" : `${sections} sections change`}.`,
  },
  count: (count: number) => `${count}`,
  percent: formatPercent,
  symbol: ratingSymbol,
  ratingWord,
  range: describeRange,
  score: describeScore,
  rating: describeRating,
  evidence: describeEvidence,
  rule: describeRule,
  ruleDifference: describeRuleDifference,
  whatIf,
  settings,
};

export const useResultWords = makeWords(results);

function describeResult(result: ScoreResult): string {
  return result.score === null
    ? describeRating(result)
    : `${describeRating(result)}, ${describeScore(result)}`;
}

function joinWords(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** What holds the overall rating at Amber [S6], or what stands between it and the next one. */
function explainRating(results: Results, rule: Rule, checklist: Checklist): readonly string[] {
  const { rating, caps } = results.overall;
  if (rating === "incomplete") return ["Provisional until every statement is answered."];
  if (rating === "red") return [`${ratingWord("amber")} starts at ${formatShare(rule.amberAt)}.`];
  if (rating !== "amber") return [];
  if (caps.length === 0) return [`${ratingWord("green")} starts at ${formatShare(rule.greenAt)}.`];
  return caps.map((cap) => {
    const red = results.sections.filter((section) => section.rating === "red");
    const keys = results.gaps.filter(({ key, response }) => key && response !== "in-part");
    const names = red.map(({ id }) => checklist.sections.find((section) => section.id === id)?.sheet ?? id);
    const what = {
      "red-section": `${joinWords(names)} ${red.length === 1 ? "is" : "are"} ${ratingWord("red")}`,
      "key-statement": `${describeCap(cap)} (${joinWords(keys.map(({ statement }) => `${statement}`))})`,
      "no-or-not-sure": describeCap(cap),
      "not-applicable-share": describeCap(cap),
    };
    return `Held at ${ratingWord("amber")}: ${what[cap]}.`;
  });
}
