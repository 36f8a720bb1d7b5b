import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { isDraft, listOutdatedTexts } from "./draft-board";

/** The texts of the Board paper to look at before it is sealed or sent [P91]. */
export interface TextReview {
  /** The number of drafts that nobody has accepted or rewritten. */
  readonly drafts: number;
  /** Texts whose figures may be of earlier answers: 0 is the summary, 1 the first decision. */
  readonly outdated: readonly number[];
}

/** @param today `yyyy-mm-dd` */
export function reviewTexts(checklist: Checklist, assessment: Assessment, today: string): TextReview {
  const { board } = assessment.boardRecords;
  return {
    drafts: board === null ? 0 : [board.summary, ...board.decisions].filter(isDraft).length,
    outdated: listOutdatedTexts(checklist, assessment, today).map(({ line }) => line),
  };
}
