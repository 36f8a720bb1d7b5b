import { fail, succeed, type Result } from "../spreadsheet/result";
import {
  sheetsOfBoardStep,
  takeBoardStep,
  type BoardStep,
  type StepDone,
} from "../workbook/board/board-steps";
import type { InterpretedAssessment } from "../workbook/reading/interpret";
import type { JobProblem } from "./job-problem";
import type { JobPort, PivotsMade } from "./port";
import { readSound } from "./read-accepted";

export interface MadeForBoard {
  /** The result of each step, in order. */
  readonly done: readonly StepDone[];
  /** Null when no PivotTables were requested. */
  readonly pivots: PivotsMade | null;
}

/** Carries out steps for the Board one after the other, and writes the sheets that they change [P13]. */
export async function makeForBoard<P>(
  port: JobPort<P>,
  steps: readonly BoardStep[],
  { withPivots }: { readonly withPivots: boolean },
): Promise<Result<MadeForBoard, JobProblem | P>> {
  const read = await readSound(port);
  if (!read.ok) return read;
  const before = read.value.own;
  if (port.isCancelled()) return fail({ kind: "cancelled" });
  const { today } = port.moment();
  const { assessor } = before.assessment.details;
  let own: InterpretedAssessment = before;
  const done: StepDone[] = [];
  for (const step of steps) {
    const taken = await takeBoardStep(own, signSnapshot(step, assessor), { today, hash: port.hash });
    if (!taken.ok) return taken;
    own = { ...own, assessment: taken.value.assessment };
    done.push(taken.value.done);
  }
  const written = await port.writeSheets({
    before,
    after: own.assessment,
    sheets: sheetsOfBoardStep(before.assessment.boardRecords, own.assessment.boardRecords),
    pivots: withPivots ? "make" : "refresh",
    step: "board",
  });
  return written.ok ? succeed({ done, pivots: written.value }) : written;
}

/** A snapshot without a name gets the assessor's name. */
function signSnapshot(step: BoardStep, assessor: string): BoardStep {
  return step.kind === "snapshot" ? { ...step, takenBy: step.takenBy || assessor } : step;
}
