import { listPastMerges, undoMerge as undo } from "../assessment/merging/undo-merge";
import { fail, succeed, type Result } from "../spreadsheet/result";
import type { JobProblem } from "./job-problem";
import { writeMerged } from "./merge";
import type { JobPort } from "./port";
import { readSound } from "./read-accepted";

export interface UndoWanted {
  /** When the merge took place, as the log has it; absent for the last merge that can be undone. */
  readonly mergedAt?: string;
  /** Who undoes it; the assessor if empty. */
  readonly by: string;
}

/** A merge undone. */
export interface Undone {
  readonly mergedAt: string;
  /** The statements and prompts that hold again what they held before. */
  readonly restored: readonly string[];
  /** Those that someone has changed since: they stay as they are. */
  readonly kept: readonly string[];
}

/** Undoes a merge, and writes down in the log that it did [J9]. Rows that someone has changed since stay as they are. */
export async function undoMerge<P>(
  port: JobPort<P>,
  { mergedAt, by }: UndoWanted,
): Promise<Result<Undone, JobProblem | P>> {
  const read = await readSound(port);
  if (!read.ok) return read;
  const { own } = read.value;
  const { checklist, assessment } = own;
  const merges = listPastMerges(assessment.circulation.log);
  const wanted = mergedAt === undefined ? merges[0] : merges.find((each) => each.mergedAt === mergedAt);
  if (!wanted) return fail({ kind: "nothing-to-undo", known: merges.map((each) => each.mergedAt) });
  const who = { mergedAt: wanted.mergedAt, by: by || assessment.details.assessor };
  const undone = undo(checklist, assessment, who, port.moment());
  const { restored, kept } = undone;
  if (restored.length === 0) return fail({ kind: "all-changed-since", items: kept });
  const written = await writeMerged(port, read.value, undone.assessment, "undo");
  return written.ok ? succeed({ mergedAt: wanted.mergedAt, restored, kept }) : written;
}
