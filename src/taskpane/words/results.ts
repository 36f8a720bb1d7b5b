import {
  describeCap,
  describeEvidence,
  describeRating,
  describeScore,
  ratingWord,
} from "../../assessment/words/describe-result";
import { describeRule, describeRuleDifference } from "../../assessment/words/describe-rule";
import type { CapId } from "../../assessment/answers/assessment";
import type { ScoreResult } from "../../assessment/scoring/results";
import { makeWords } from "./make-words";
import { settings } from "./settings";
import { whatIf } from "./what-if";

/** The words of the view of scores and ratings. */
const results = {
  title: "Results",
  copy: {
    what: "This workbook is a copy. Scores and ratings are in the original workbook, once the copies are merged.",
    toCheck: "Check responses",
  },
  parts: "Parts of this view",
  overall: "Overall",
  phases: "Phases",
  sections: "Sections",
  components: (count: number) => `Components (${count})`,
  goToDashboard: "Go to Dashboard",
  provisional: "Provisional until every statement has exactly one response.",
  answered: ({
    answered,
    statements,
    provisional,
  }: Pick<ScoreResult, "answered" | "statements" | "provisional">) =>
    `${answered} of ${statements} answered${provisional ? ", provisional" : ""}`,
  heldBy: (caps: readonly CapId[]) => `Held at ${ratingWord("amber")}: ${caps.map(describeCap).join("; ")}.`,
  howScored: "How this is scored",
  toSettings: "Change the scoring in Settings",
  barLegend:
    "Solid bars are scores. Stripes are what Not sure and unanswered statements could add. The two marks show where Amber and Green start.",
  mix: {
    title: "Responses",
    unanswered: "Unanswered",
    legend: "Key to the patterns, with numbers",
    count: (label: string, count: number) => `${label} ${count}`,
    sentence: (counts: readonly { readonly label: string; readonly count: number }[]) =>
      `${counts.map(({ label, count }) => `${label} ${count}`).join(", ")}.`,
  },
  gaps: {
    title: "Largest gaps",
    lead: "Key statements first, then No, Not sure and In part. Choose one to go to its row.",
    none: "No statement is answered No, Not sure or In part.",
    unanswered: "No statement is answered yet.",
  },
  unknowns: {
    title: "Unknowns",
    lead: "Not sure first, then unanswered: neither gives assurance. Choose one to go to its row.",
    none: "Every statement is answered, and none is Not sure.",
    unanswered: "Unanswered",
    ask: (roles: readonly string[]) => `Ask: ${roles.join("; ")}.`,
    often: "Who might know several of these",
    role: (role: string, statements: readonly number[]) => `${role}: statements ${listNumbers(statements)}.`,
    ours: "These are this tool’s suggestions.",
  },
  statement: {
    key: "Key",
    assess: "Assess",
    assessLabel: (number: number) => `Assess statement ${number}`,
  },
  change: {
    now: "Now",
    same: "No score or rating changes.",
    others: (same: number, all: number) =>
      same === 0 ? "Every section changes." : `${same} of ${all} sections stay the same.`,
    summary: (before: ScoreResult, after: ScoreResult, sections: number) =>
      `Overall ${describeResult(before)} would become ${describeResult(after)}. ${sections === 1 ? "1 section changes" : `${sections} sections change`}.`,
  },
  score: describeScore,
  rating: describeRating,
  evidence: describeEvidence,
  rule: describeRule,
  ruleDifference: describeRuleDifference,
  whatIf,
  settings,
};

export type ResultWords = typeof results;

export const useResultWords = makeWords(results);

function describeResult(result: ScoreResult): string {
  return result.score === null
    ? describeRating(result)
    : `${describeRating(result)}, ${describeScore(result)}`;
}

function listNumbers(numbers: readonly number[]): string {
  const last = numbers[numbers.length - 1] ?? "";
  return numbers.length < 2 ? `${last}` : `${numbers.slice(0, -1).join(", ")} and ${last}`;
}
