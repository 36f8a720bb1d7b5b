import { listStatements, type Checklist, type Section } from "../../checklist/checklist";
import type { Answer, Assessment, CapId, Rule } from "../answers/assessment";
import { countAnswers, countAtBest, type Tally } from "./count-answers";
import { listGaps, listUnknowns } from "./gaps";
import { responseOf } from "../answers/marks";
import { exceedsNotApplicableShare, rateCounts, scoreCounts } from "./rate";
import type { Counts, ScoreResult, Results } from "./results";

/**
 * The caps whose condition is met in a group: now, and if every Not sure and every unanswered statement were
 * Yes.
 */
interface Holds {
  readonly now: readonly CapId[];
  readonly atBest: readonly CapId[];
}

type Answers = ReadonlyMap<number, Answer>;

/**
 * Scores and rates the whole assessment, its phases, sections and components, each pooled by statement
 * [S1] [S2] [S3] [S4] [S5] [S6], with the conditions for each cap, and lists gaps and unknowns [S11]. A statement without an answer is unanswered. Never throws.
 * Low is the score. High is the score if every Not sure and every unanswered statement were Yes, and
 * `couldBe` is the rating in that case, with its own caps.
 */
export function scoreAssessment(checklist: Checklist, assessment: Assessment): Results {
  const { rule } = assessment;
  const answers: Answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  const resultOf = (group: { readonly id: string; readonly title: string }, statements: readonly number[]) =>
    resultOfPart(checklist, group, statements, answers, rule);

  const sections = checklist.sections.map((section) => resultOf(section, numbersOf([section])));
  return {
    overall: resultOfWhole(checklist, sections, answers, rule),
    phases: checklist.phases.map((phase) =>
      resultOf(phase, numbersOf(checklist.sections.filter((section) => section.phase === phase.id))),
    ),
    sections,
    components: checklist.components.map((component) => resultOf(component, component.statements)),
    gaps: listGaps(checklist, answers, rule.keyStatements),
    unknowns: listUnknowns(checklist, answers),
  };
}

/** A section, phase or component: any No or Not sure holds it at Amber. */
function resultOfPart(
  checklist: Checklist,
  { id, title }: { readonly id: string; readonly title: string },
  statements: readonly number[],
  answers: Answers,
  rule: Rule,
): ScoreResult {
  const tally = tallyOf(checklist, statements, answers);
  const hold = (counts: Counts): readonly CapId[] =>
    counts.no + counts.notSure > 0 ? ["no-or-not-sure"] : [];
  return makeResult(id, title, tally, rule, { now: hold(tally.counts), atBest: hold(countAtBest(tally)) });
}

/** The overall result: a Red section, a key statement that is No or Not sure, or too many N/A hold it at Amber. */
function resultOfWhole(
  checklist: Checklist,
  sections: readonly ScoreResult[],
  answers: Answers,
  rule: Rule,
): ScoreResult {
  const tally = tallyOf(checklist, numbersOf(checklist.sections), answers);
  const known = new Set(listStatements(checklist).map((statement) => statement.number));
  const keys = rule.keyStatements
    .filter((number) => known.has(number))
    .map((number) => responseAt(checklist, answers, number));
  const manyNotApplicable = exceedsNotApplicableShare(tally.counts, tally.statements, rule);
  const hold = (redSection: boolean, keyStatement: boolean): readonly CapId[] => [
    ...(redSection ? (["red-section"] as const) : []),
    ...(keyStatement ? (["key-statement"] as const) : []),
    ...(manyNotApplicable ? (["not-applicable-share"] as const) : []),
  ];
  return makeResult("overall", "Overall", tally, rule, {
    now: hold(
      sections.some((section) => section.rating === "red"),
      keys.some((response) => response === "no" || response === "not-sure"),
    ),
    atBest: hold(
      sections.some((section) => section.couldBe === "red"),
      keys.some((response) => response === "no"),
    ),
  });
}

function makeResult(id: string, title: string, tally: Tally, rule: Rule, holds: Holds): ScoreResult {
  const atBest = countAtBest(tally);
  const score = scoreCounts(tally.counts, rule);
  const { rating, caps } = rateCounts(tally.counts, rule, holds.now);
  return {
    id,
    title,
    score,
    low: score,
    high: scoreCounts(atBest, rule),
    rating,
    couldBe: rateCounts(atBest, rule, holds.atBest).rating,
    caps,
    provisional: tally.counts.unanswered > 0,
    ...tally,
  };
}

function numbersOf(sections: readonly Section[]): readonly number[] {
  return sections.flatMap((section) => section.statements.map((statement) => statement.number));
}

function tallyOf(checklist: Checklist, statements: readonly number[], answers: Answers): Tally {
  return countAnswers(
    checklist,
    statements.map((number) => answers.get(number)),
  );
}

function responseAt(checklist: Checklist, answers: Answers, number: number) {
  const answer = answers.get(number);
  return answer === undefined ? null : responseOf(checklist, answer);
}
