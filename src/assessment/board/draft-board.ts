import type { Checklist } from "../../checklist/checklist";
import { isOpen } from "./actions";
import type { Assessment } from "../answers/assessment";
import { describeRating, describeScore } from "../words/describe-result";
import { isMarked } from "../answers/marks";
import { findEarlierSnapshot } from "../time/earlier-snapshot";
import { listSnapshots } from "../time/snapshot";
import type { BoardPaper, BoardText } from "../answers/board-records";
import { tolerance } from "../scoring/rate";
import { scoreAssessment } from "../scoring/score";
import { draftDecisionTexts, draftSummaryText } from "./words/board-drafts";

/**
 * Updates the drafts on the Board paper [B2]. Text that a person wrote or accepted stays; text that is still
 * an earlier draft is drafted again. A second update changes nothing.
 */
export function draftBoard(checklist: Checklist, assessment: Assessment, comparedWith?: string): BoardPaper {
  const before = assessment.boardRecords.board;
  const names = listSnapshots(assessment.boardRecords.snapshots);
  const decisions = draftDecisions(assessment);
  return {
    period: before?.period ?? "",
    comparedWith:
      comparedWith ??
      keepName(before?.comparedWith, names) ??
      findEarlierSnapshot(checklist, assessment) ??
      "",
    summary: redraft(before?.summary, draftSummary(checklist, assessment)),
    decisions: decisions.map((drafted, index) => redraft(before?.decisions[index], drafted)),
  };
}

function keepName(name: string | undefined, names: readonly string[]): string | undefined {
  return name !== undefined && names.includes(name) ? name : undefined;
}

function redraft(before: BoardText | undefined, drafted: string): BoardText {
  const isOurs = before === undefined || (before.text === before.drafted && !isMarked(before.accepted));
  return isOurs ? { text: drafted, drafted, accepted: "" } : before;
}

/** Whether the paper shows a text as a draft: nobody has rewritten, cleared or accepted it. */
export function isDraft({ text, drafted, accepted }: BoardText): boolean {
  return text !== "" && text === drafted && !isMarked(accepted);
}

function draftSummary(checklist: Checklist, assessment: Assessment): string {
  const { overall, sections, gaps, unknowns } = scoreAssessment(checklist, assessment);
  const scored = sections
    .filter(({ score }) => score !== null)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const [weakest] = scored;
  const strongest = scored[scored.length - 1];
  const differ = (strongest?.score ?? 0) - (weakest?.score ?? 0) > tolerance;
  return draftSummaryText({
    answered: overall.answered,
    statements: overall.statements,
    rating: describeRating(overall),
    score: describeScore(overall),
    lowest: weakest && differ ? { title: weakest.title, score: describeScore(weakest) } : null,
    gaps: gaps.length,
    unknowns: unknowns.length,
  });
}

/** [B5] */
function draftDecisions({ boardRecords }: Assessment): readonly string[] {
  const open = boardRecords.actions.filter(isOpen);
  const owned = open.filter(({ owner }) => isMarked(owner)).length;
  return draftDecisionTexts(owned, open.length - owned);
}
