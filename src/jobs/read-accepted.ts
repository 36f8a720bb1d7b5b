import { fail, succeed, type Result } from "../spreadsheet/result";
import { findChecklistProblem } from "../workbook/reading/find-checklist-problem";
import type { InterpretedAssessment } from "../workbook/reading/interpret";
import { findRowsWithoutPlace } from "../workbook/reading/rows-without-place";
import { addPending } from "../workbook/steps/pending";
import type { JobProblem } from "./job-problem";
import type { JobPort, WorkbookRead } from "./port";

/** An assessment and the sheets it was read from. */
export interface OwnWorkbook extends Omit<WorkbookRead, "interpretation"> {
  readonly own: InterpretedAssessment;
}

type Reading<P, Value> = Promise<Result<Value, JobProblem | P>>;

/**
 * The assessment in an owner's workbook or a copy. It is refused if its checklist claims to be the built-in
 * one but differs from it [C7].
 */
export async function readAssessment<P>(port: Pick<JobPort<P>, "read" | "builtIn">): Reading<P, OwnWorkbook> {
  const read = await port.read();
  if (!read.ok) return read;
  const { interpretation, grids } = read.value;
  if (interpretation.kind === "not-ours") return fail({ kind: "no-assessment" });
  if (interpretation.kind === "hidden-sheet-missing") return fail({ kind: "hidden-sheet-missing" });
  if (interpretation.kind === "unreadable-template")
    return fail({ kind: "unreadable-checklist", problems: interpretation.problems });
  const problem = findChecklistProblem(interpretation.checklist, await port.builtIn());
  return problem ? fail(problem) : succeed({ own: withPending(interpretation), grids });
}

/** Whatever a job writes then, it also finishes a step that was interrupted [X11]. */
function withPending(own: InterpretedAssessment): InterpretedAssessment {
  const { unfinished, assessment } = own;
  return unfinished ? { ...own, assessment: addPending(assessment, unfinished) } : own;
}

/** The owner's assessment; a contributor's copy is refused. */
export async function readOwners<P>(port: Pick<JobPort<P>, "read" | "builtIn">): Reading<P, OwnWorkbook> {
  const read = await readAssessment(port);
  if (!read.ok) return read;
  const { copy } = read.value.own;
  return copy ? fail({ kind: "is-copy", issuedTo: copy.issuedTo }) : read;
}

/**
 * The owner's assessment, for a job that writes it; refused if an answer has no place in the checklist, because it would be
 * lost [X5].
 */
export async function readSound<P>(
  port: Pick<JobPort<P>, "read" | "builtIn" | "newId">,
): Reading<P, OwnWorkbook> {
  const read = await readOwners(port);
  if (!read.ok) return read;
  const { own, grids } = read.value;
  return rejectRowsWithoutPlace(own) ?? succeed({ own: withIds(own, port.newId), grids });
}

/** A workbook that has no ids yet gets them from the first job that writes it [W33]. */
export function withIds(own: InterpretedAssessment, newId: () => string): InterpretedAssessment {
  return own.copy || own.ids.assessmentId !== ""
    ? own
    : { ...own, ids: { assessmentId: newId(), copyId: newId() } };
}

export function rejectRowsWithoutPlace(
  own: InterpretedAssessment,
): ReturnType<typeof fail<JobProblem>> | null {
  const findings = findRowsWithoutPlace(own);
  return findings.length === 0
    ? null
    : fail<JobProblem>({ kind: "rows-without-place", findings, checklist: own.checklist });
}
