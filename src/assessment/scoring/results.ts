import type { CapId } from "../answers/assessment";

export const ratings = ["green", "amber", "red", "incomplete", "not-applicable"] as const;
export type Rating = (typeof ratings)[number];

export interface Counts {
  readonly yes: number;
  readonly inPart: number;
  readonly no: number;
  readonly notSure: number;
  readonly notApplicable: number;
  readonly unanswered: number;
}

/**
 * The result of a section, phase or component, or the overall result, always pooled by statement [S4]. Scores
 * are 0–1, and null when nothing is applicable.
 */
export interface ScoreResult {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rating: Rating;
  /** The rating if every Not sure and every unanswered row were Yes [S3]. */
  readonly couldBe: Rating;
  /** The caps that apply [S6]; empty unless they hold the rating below what the score gives. */
  readonly caps: readonly CapId[];
  readonly provisional: boolean;
  readonly answered: number;
  readonly applicable: number;
  readonly statements: number;
  /** Answered statements with text as evidence [S9]. */
  readonly withEvidence: number;
  readonly counts: Counts;
}

/** A statement answered No, Not sure or In part [S11]. */
export interface Gap {
  readonly statement: number;
  readonly section: string;
  readonly response: "no" | "not-sure" | "in-part";
  readonly key: boolean;
}

export interface Results {
  readonly overall: ScoreResult;
  readonly phases: readonly ScoreResult[];
  readonly sections: readonly ScoreResult[];
  readonly components: readonly ScoreResult[];
  /** Key statements first, then No, Not sure, In part, then by number [S11]. */
  readonly gaps: readonly Gap[];
  /** Not sure first, then unanswered, each by number. */
  readonly unknowns: readonly {
    readonly statement: number;
    readonly section: string;
    readonly response: "not-sure" | null;
  }[];
}
