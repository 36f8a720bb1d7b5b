import type { Checklist } from "../../checklist/checklist";
import type { Answer, Assessment } from "../answers/assessment";
import { noCirculation } from "../answers/circulation";
import { responseOf } from "../answers/marks";
import type { BoardPaper } from "../answers/board-records";
import { succeed, type Result } from "../../spreadsheet/result";
import { isSnapshotOf } from "./earlier-snapshot";
import { addSnapshot, listSnapshots, type SnapshotsFull } from "./snapshot";

export interface Renewal {
  readonly assessment: Assessment;
  /** The snapshot taken of the old assessment; null if its last snapshot already has the same answers. */
  readonly snapshot: string | null;
}

/**
 * Starts the next assessment from a finished one [T6]. The old responses are kept next to each row until they are
 * confirmed or changed. Evidence, the annex, actions, snapshots, the rule and the marking are kept. Dates,
 * sign-off, circulation and the Board's acceptance start again. First a snapshot of the old assessment is
 * taken.
 * @param today `yyyy-mm-dd`
 */
export function renewAssessment(
  checklist: Checklist,
  old: Assessment,
  today: string,
): Result<Renewal, SnapshotsFull> {
  const held = keepResults(checklist, old, today);
  if (!held.ok) return held;
  const { boardRecords } = held.value.assessment;
  return succeed({
    snapshot: held.value.snapshot,
    assessment: {
      ...old,
      details: { ...old.details, date: "" },
      answers: old.answers.map((answer) => askAgain(checklist, answer)),
      prompts: old.prompts.map(({ place: _, ...prompt }) => prompt),
      steps: Object.fromEntries(checklist.steps.map(({ id }) => [id, ""])),
      circulation: noCirculation,
      boardRecords: {
        ...boardRecords,
        actions: boardRecords.actions.map(({ place: _, ...action }) => action),
        signOff: null,
        board:
          boardRecords.board &&
          openAgain(boardRecords.board, listSnapshots(boardRecords.snapshots).slice(-1)[0] ?? ""),
      },
    },
  });
}

function keepResults(checklist: Checklist, old: Assessment, today: string): Result<Renewal, SnapshotsFull> {
  const { assessor, date } = old.details;
  const { snapshots } = old.boardRecords;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date.trim()) ? date.trim() : today;
  const request = { name: date, takenBy: assessor, takenOn: day };
  if (isSnapshotOf(checklist, old, listSnapshots(snapshots).slice(-1)[0]))
    return succeed({ assessment: old, snapshot: null });
  const added = addSnapshot(checklist, old, request);
  if (!added.ok) return added;
  return succeed({ assessment: added.value.assessment, snapshot: added.value.name });
}

/** The row with its boxes cleared. A row without one response keeps the response from the time before. */
function askAgain(checklist: Checklist, answer: Answer): Answer {
  const { statement, evidence, typed, lastTime } = answer;
  const response = responseOf(checklist, answer) ?? lastTime;
  return { statement, marks: [], evidence, ...(typed && { typed }), ...(response && { lastTime: response }) };
}

/** The paper for the next period, compared with the last snapshot. */
function openAgain({ summary, decisions }: BoardPaper, comparedWith: string): BoardPaper {
  return {
    period: "",
    comparedWith,
    summary: { ...summary, accepted: "" },
    decisions: decisions.map((decision) => ({ ...decision, accepted: "" })),
  };
}
