import { resultWords } from "./results";
import { sentence, type Sentence } from "./sentence";

export const snapshotsWords = {
  headings: ["Snapshot", "Taken on"],
  noScore: "No score yet.",
  rulesDiffer: " The scoring rules differ: see the Rule column.",
  all: "All snapshots",
} as const;

export const trendChart = {
  title: "Scores over time",
  alternativeText:
    "Line chart of the overall score and the score of each phase, for each snapshot, from 0% to 100%. The figures are in the table to the left.",
} as const;

export function snapshotsNote(shown: number, all: number): string {
  const note = "One row for each snapshot, with its scores. Rows are added and never changed.";
  if (all < 2) return `${note} The chart appears with the second snapshot.`;
  return shown === all ? note : `${note} The last ${shown} of ${all} snapshots are shown.`;
}

export function scoreInSnapshot<Fact>(score: Fact, snapshot: Fact): Sentence<Fact> {
  return sentence`${score} in ${snapshot}`;
}

export function noScoreInSnapshot<Fact>(snapshot: Fact): Sentence<Fact> {
  return sentence`no score in ${snapshot}`;
}

export function lastScore<Fact>(score: Fact): Sentence<Fact> {
  return [resultWords.overallIs, score, "."];
}

export function lastTwoScores<Fact>(earlier: Fact, last: Fact): Sentence<Fact> {
  return [resultWords.overallIs, earlier, ", then ", last, "."];
}
