import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import type { SnapshotEntry } from "../answers/board-records";
import { listSnapshots, takeSnapshot } from "./snapshot";

/** Whether the snapshot of this name has the answers, results and scoring rule of the assessment. */
export function isSnapshotOf(
  checklist: Checklist,
  assessment: Assessment,
  name: string | undefined,
): boolean {
  const kept = assessment.boardRecords.snapshots.filter(({ snapshot }) => snapshot === name);
  const now = takeSnapshot(checklist, assessment, { name: "", takenBy: "", takenOn: "" });
  return kept.length === now.length && kept.every((entry, index) => isSame(entry, now[index]));
}

/**
 * The snapshot to compare the assessment with, unless a person chooses another: the last one that differs from it and was
 * not taken today; undefined if there is none [B3].
 * @param today `yyyy-mm-dd`
 */
export function findEarlierSnapshot(
  checklist: Checklist,
  assessment: Assessment,
  today?: string,
): string | undefined {
  const { snapshots } = assessment.boardRecords;
  const ofToday = new Set(
    snapshots.filter(({ takenOn }) => takenOn === today).map(({ snapshot }) => snapshot),
  );
  return [...listSnapshots(snapshots)]
    .reverse()
    .find((name) => !ofToday.has(name) && !isSnapshotOf(checklist, assessment, name));
}

/** Whether two rows record the same result; who took the snapshot and when makes no difference. */
function isSame(one: SnapshotEntry, other: SnapshotEntry | undefined): boolean {
  const texts: readonly (keyof SnapshotEntry)[] = ["level", "item", "response", "score", "rating", "rule"];
  return texts.every((text) => one[text] === other?.[text]);
}
