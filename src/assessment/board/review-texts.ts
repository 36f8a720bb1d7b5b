import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { isMarked } from "../answers/marks";
import { draftBoard, isDraft } from "./draft-board";

/** The texts of a Board paper to look at before it is sealed or sent: 0 is the summary, 1 the first decision [P91]. */
export interface BoardReview {
  /** Drafts that nobody has accepted or rewritten. */
  readonly drafts: readonly number[];
  /** Drafts that were accepted, and would be drafted differently today. */
  readonly stale: readonly number[];
}

export function reviewTexts(checklist: Checklist, assessment: Assessment): BoardReview {
  const { boardRecords } = assessment;
  const { board } = boardRecords;
  if (board === null) return { drafts: [], stale: [] };
  const today = draftBoard(checklist, { ...assessment, boardRecords: { ...boardRecords, board: null } });
  const drafted = [today.summary, ...today.decisions].map(({ text }) => text);
  const texts = [board.summary, ...board.decisions].map((text, index) => ({ ...text, index }));
  return {
    drafts: texts.filter(isDraft).map(({ index }) => index),
    stale: texts
      .filter(({ text, drafted: ours, accepted, index }) => {
        return text !== "" && text === ours && isMarked(accepted) && text !== drafted[index];
      })
      .map(({ index }) => index),
  };
}
