import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { Answer } from "../answers/assessment";
import { isMarked, responseOf } from "../answers/marks";
import type { Counts } from "./results";

/** The answers to a group of statements, counted before any rule is applied. */
export interface Tally {
  readonly counts: Counts;
  readonly statements: number;
  readonly answered: number;
  /** Statements not answered N/A, including unanswered ones [S2]. */
  readonly applicable: number;
  /** Answered statements with text as evidence [S9]. */
  readonly withEvidence: number;
}

const countedAs: Readonly<Record<ResponseId, keyof Counts>> = {
  yes: "yes",
  "in-part": "inPart",
  no: "no",
  "not-sure": "notSure",
  "not-applicable": "notApplicable",
};

/** Counts the answers to some statements. A missing answer counts as unanswered. */
export function countAnswers(checklist: Checklist, answers: readonly (Answer | undefined)[]): Tally {
  const counts = { yes: 0, inPart: 0, no: 0, notSure: 0, notApplicable: 0, unanswered: 0 };
  let withEvidence = 0;
  for (const answer of answers) {
    const response = answer === undefined ? null : responseOf(checklist, answer);
    counts[response === null ? "unanswered" : countedAs[response]] += 1;
    if (answer !== undefined && response !== null && isMarked(answer.evidence)) withEvidence += 1;
  }
  return {
    counts,
    statements: answers.length,
    answered: answers.length - counts.unanswered,
    applicable: answers.length - counts.notApplicable,
    withEvidence,
  };
}

/** The counts if every Not sure and every unanswered statement were Yes [S3]. */
export function countAtBest({ counts }: Tally): Counts {
  return { ...counts, yes: counts.yes + counts.notSure + counts.unanswered, notSure: 0, unanswered: 0 };
}
