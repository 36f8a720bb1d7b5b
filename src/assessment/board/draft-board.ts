import type { Checklist } from "../../checklist/checklist";
import { isLate, isOpen } from "./actions";
import type { Assessment } from "../answers/assessment";
import { describeRating, describeScore, formatPercent, ratingWord } from "../words/describe-result";
import { isMarked } from "../answers/marks";
import { findEarlierSnapshot } from "../time/earlier-snapshot";
import { listSnapshots } from "../time/snapshot";
import { snapshotLevels, type BoardPaper, type BoardText } from "../answers/board-records";
import { ratings, type Results, type ScoreResult } from "../scoring/results";
import { scoreAssessment } from "../scoring/score";
import { draftDecisionTexts, draftSummaryText, type SummaryFacts } from "./words/board-drafts";

/** The lines of the paper that people write: the summary, then the decisions. */
function draftTexts(
  checklist: Checklist,
  assessment: Assessment,
  today: string,
  comparedWith: string,
): readonly [string, ...string[]] {
  const results = scoreAssessment(checklist, assessment);
  const open = assessment.boardRecords.actions.filter(isOpen);
  const owned = open.filter(({ owner }) => isMarked(owner));
  const decisions = draftDecisionTexts({
    unanswered: results.overall.counts.unanswered,
    overdue: open.filter((action) => isLate(action, today)).length,
    toEndorse: owned.filter(({ endorsedBy }) => !isMarked(endorsedBy)).length,
    unowned: open.length - owned.length,
  });
  return [draftSummary(results, findBefore(assessment, comparedWith)), ...decisions];
}

/**
 * Updates the drafts on the Board paper [B2] [B5]. Text that a person wrote or accepted stays; text that is still
 * an earlier draft is drafted again. A second update on the same day changes nothing.
 * @param today `yyyy-mm-dd`
 */
export function draftBoard(
  checklist: Checklist,
  assessment: Assessment,
  today: string,
  comparedWith?: string,
): BoardPaper {
  const before = assessment.boardRecords.board;
  const names = listSnapshots(assessment.boardRecords.snapshots);
  const compared =
    comparedWith ?? keepName(before?.comparedWith, names) ?? findEarlierSnapshot(checklist, assessment) ?? "";
  const [summary, ...decisions] = draftTexts(checklist, assessment, today, compared);
  return {
    period: before?.period ?? "",
    comparedWith: compared,
    summary: redraft(before?.summary, summary),
    decisions: decisions.map((drafted, index) => redraft(before?.decisions[index], drafted)),
  };
}

/** A text on the Board paper that an update leaves as it is, although what it was drafted from has changed. */
export interface OutdatedText {
  /** 0 for the summary, then the number of the decision. */
  readonly line: number;
  readonly text: string;
  /** What would be drafted now. */
  readonly drafted: string;
}

/** The accepted or rewritten texts with figures that may be of earlier answers or actions [B20]. */
export function listOutdatedTexts(
  checklist: Checklist,
  assessment: Assessment,
  today: string,
): readonly OutdatedText[] {
  const { board } = assessment.boardRecords;
  if (!board) return [];
  const lines = [board.summary, ...board.decisions];
  return draftTexts(checklist, assessment, today, board.comparedWith).flatMap(
    (drafted, line): OutdatedText[] => {
      const before = lines[line];
      const isKept = before !== undefined && figuresIn(before.text) !== "" && !isDraft(before);
      return isKept && figuresIn(before.drafted) !== figuresIn(drafted)
        ? [{ line, text: before.text, drafted }]
        : [];
    },
  );
}

/** The numbers of a text, in order: other words alone make no text outdated. */
function figuresIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
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

/** The overall result in a snapshot. */
function findBefore({ boardRecords }: Assessment, snapshot: string): SummaryFacts["before"] {
  const entry = boardRecords.snapshots.find(
    (each) => each.snapshot === snapshot && each.level === snapshotLevels.overall,
  );
  const rating = ratings.find((id) => id === entry?.rating);
  if (snapshot === "" || !entry || rating === undefined || entry.score === "") return null;
  return { snapshot, rating: ratingWord(rating), score: formatPercent(Number(entry.score)) };
}

function draftSummary({ overall, sections }: Results, before: SummaryFacts["before"]): string {
  const { counts, statements } = overall;
  return draftSummaryText({
    statements,
    unanswered: counts.unanswered,
    isApplicable: overall.score !== null,
    rating: describeRating(overall),
    score: describeScore(overall),
    before,
    lowest: findLowest(sections),
    no: counts.no,
    inPart: counts.inPart,
    notSure: counts.notSure,
  });
}

/** The section with the lowest score, if it is the only one as people see the scores. Sections with unanswered statements do not count. */
function findLowest(sections: readonly ScoreResult[]): { title: string; score: string } | null {
  const [lowest, next] = sections
    .flatMap(({ title, score, provisional }) => (score === null || provisional ? [] : [{ title, score }]))
    .sort((a, b) => a.score - b.score);
  if (!lowest || !next || formatPercent(lowest.score) === formatPercent(next.score)) return null;
  return { title: lowest.title, score: formatPercent(lowest.score) };
}
