import type { Checklist } from "../../checklist/checklist";
import { isOpen } from "./actions";
import type { Assessment } from "../answers/assessment";
import { describeRating, describeScore } from "../words/describe-result";
import { isMarked } from "../answers/marks";
import { listSnapshots } from "../time/snapshot";
import type { BoardPaper, BoardText } from "../answers/board-records";
import { scoreAssessment } from "../scoring/score";

/**
 * The Board paper with its drafts brought up to date [B2]: what a person wrote or accepted stays; a text that is still what was drafted before is drafted
 * anew. Doing it again changes nothing.
 */
export function draftBoard(checklist: Checklist, assessment: Assessment, comparedWith?: string): BoardPaper {
  const before = assessment.boardRecords.board;
  const names = listSnapshots(assessment.boardRecords.snapshots);
  const decisions = draftDecisions(assessment);
  return {
    period: before?.period ?? "",
    comparedWith: comparedWith ?? keepName(before?.comparedWith, names) ?? names[names.length - 1] ?? "",
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

function draftSummary(checklist: Checklist, assessment: Assessment): string {
  const { overall, sections, gaps, unknowns } = scoreAssessment(checklist, assessment);
  const scored = sections
    .filter(({ score }) => score !== null)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const [weakest] = scored;
  const strongest = scored[scored.length - 1];
  const differ = (strongest?.score ?? 0) - (weakest?.score ?? 0) > 1e-9;
  const gapsSaid = `${count(gaps.length, "statement is", "statements are")} not fully in place`;
  const parts = [
    `The assessment rests on ${overall.answered} of ${overall.statements} statements. Overall: ${describeRating(overall)}, ${describeScore(overall)}.`,
    weakest && differ ? `The lowest score is that of ${weakest.title} (${describeScore(weakest)}).` : "",
    overall.answered === 0
      ? `${count(unknowns.length, "statement is", "statements are")} not known.`
      : `${gapsSaid}, and ${count(unknowns.length, "is", "are")} not known.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** What a Board is usually asked, each in a line of its own, empty where there is nothing to ask: to validate, to endorse actions and name their owners, and to set the next review. */
function draftDecisions({ boardRecords }: Assessment): readonly string[] {
  const open = boardRecords.actions.filter(isOpen);
  const unowned = open.filter(({ owner }) => !isMarked(owner)).length;
  return [
    "Validate the assessment, its ratings and what is not known.",
    open.length === 0
      ? ""
      : `Endorse ${count(open.length, "open action", "open actions")}, with owners, dates, costs and benefit.`,
    unowned === 0 ? "" : `Name an owner for ${count(unowned, "action that has", "actions that have")} none.`,
    "Set the date of the next review.",
  ];
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
