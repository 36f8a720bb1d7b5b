import type { Checklist } from "../../checklist/checklist";
import type { Answer, Assessment } from "../answers/assessment";
import { noCirculation } from "../answers/circulation";
import { responseOf } from "../answers/marks";
import type { BoardPaper, SnapshotEntry } from "../answers/board-records";
import { succeed, type Result } from "../../spreadsheet/result";
import { addSnapshot, listSnapshots, takeSnapshot, type SnapshotsFull } from "./snapshot";

export interface Renewal {
  readonly assessment: Assessment;
  /** The snapshot that was taken of the old one; null where its last snapshot holds just these answers. */
  readonly snapshot: string | null;
}

/**
 * The next assessment, begun from one that is done. What was said is kept beside each row until somebody says it again;
 * evidence, the annex, actions, snapshots, the rule and the marking stay; dates, sign-off, circulation, and the Board's
 * acceptance begin anew. A snapshot of the old one is taken first.
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
      answers: old.answers.map(askAgain),
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
  const name = listSnapshots(snapshots).slice(-1)[0];
  const last = snapshots.filter(({ snapshot }) => snapshot === name);
  const now = takeSnapshot(checklist, old, request);
  if (last.length === now.length && last.every((entry, index) => isSame(entry, now[index])))
    return succeed({ assessment: old, snapshot: null });
  const added = addSnapshot(checklist, old, request);
  if (!added.ok) return added;
  return succeed({ assessment: added.value.assessment, snapshot: added.value.name });
}

/** Whether two rows say the same of the same, whoever took them and when. */
function isSame(one: SnapshotEntry, other: SnapshotEntry | undefined): boolean {
  const texts: readonly (keyof SnapshotEntry)[] = ["level", "item", "response", "score", "rating", "rule"];
  return texts.every((text) => one[text] === other?.[text]);
}

/** The row with its boxes empty. Where nothing was said, what was said the time before still stands. */
function askAgain({ statement, marks, evidence, lastTime }: Answer): Answer {
  const said = responseOf({ statement, marks, evidence }) ?? lastTime;
  return { statement, marks: [], evidence, ...(said && { lastTime: said }) };
}

/** The paper for the next period, which is compared with the last snapshot. */
function openAgain({ summary, decisions }: BoardPaper, comparedWith: string): BoardPaper {
  return {
    period: "",
    comparedWith,
    summary: { ...summary, accepted: "" },
    decisions: decisions.map((decision) => ({ ...decision, accepted: "" })),
  };
}
