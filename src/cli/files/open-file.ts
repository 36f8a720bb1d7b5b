import type { PlanRead } from "../../file/reading/to-plan";
import { openWorkbookFile } from "../../file/reading/open-workbook-file";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import { interpret } from "../../workbook/reading/interpret";
import type { Environment, Refusal } from "../environment/environment";
import type { JobProblem } from "../../jobs/job-problem";
import type { WorkbookRead } from "../../jobs/port";
import { readAssessment, readOwners, type OwnWorkbook } from "../../jobs/read-accepted";
import { readBytes, refuse } from "./disk";
import { inflate } from "./inflate";

/** A workbook opened from a file. */
export interface OpenFile extends WorkbookRead {
  readonly path: string;
  /** The password that opened it; empty if it has none. */
  readonly password: string;
  /** Reads the whole workbook, with the sheets that people added, on the first call only. */
  readonly readWhole: () => Promise<Result<PlanRead, Refusal>>;
}

/**
 * Opens a workbook. Macros are ignored, with a warning if it has an assessment [C8]: a workbook that is not ours gets
 * only the line that refuses it.
 * @param passwords tried in turn if it has a password
 */
export async function openFile(
  path: string,
  passwords: readonly string[],
  { warn, progress }: Pick<Environment, "warn" | "progress">,
): Promise<Result<OpenFile, Refusal>> {
  progress(`Reading ${path}…`);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const read = await openWorkbookFile(bytes.value, { passwords, inflate });
  if (!read.ok) return refuse(path, { kind: "file", problem: read.problem });
  const { grids, origin, password, plan: readPlan } = read.value;
  const interpretation = interpret(grids);
  if (interpretation.kind === "assessment") {
    if (origin.hasMacros) warn(macrosIgnored(path));
    for (const renamed of origin.renamed) warn(sheetRenamed(path, renamed));
  }
  let whole: Promise<Result<PlanRead, Refusal>> | undefined;
  const readWhole = async (): Promise<Result<PlanRead, Refusal>> => {
    const plan = await readPlan();
    return plan.ok ? plan : refuse(path, { kind: "file", problem: plan.problem });
  };
  return succeed({
    path,
    password,
    grids,
    interpretation,
    readWhole: () => (whole ??= readWhole()),
  });
}

export function macrosIgnored(path: string): string {
  return `${path}: this workbook has macros. They were not run, and nothing in them was read.`;
}

/** A sheet whose name Excel would refuse, and the name under which it is read. */
function sheetRenamed(path: string, { from, to }: { readonly from: string; readonly to: string }): string {
  return `${path}: Excel does not allow the sheet name "${from}". The sheet is read as "${to}": rename it.`;
}

/** Opens a workbook that has an assessment: the owner's or a copy. */
export async function openAssessment(
  path: string,
  passwords: readonly string[],
  environment: Environment,
): Promise<Result<OwnWorkbook, Refusal>> {
  const file = await openFile(path, passwords, environment);
  if (!file.ok) return file;
  return aboutFile(path, await readAssessment(readingPort(file.value, environment)));
}

/** The owner's assessment in an open file. */
export async function readOwnersIn(
  file: OpenFile,
  environment: Environment,
): Promise<Result<OwnWorkbook, Refusal>> {
  return aboutFile(file.path, await readOwners(readingPort(file, environment)));
}

function readingPort(
  file: OpenFile,
  { checklist }: Environment,
): Parameters<typeof readAssessment<never>>[0] {
  return { read: async () => succeed(file), builtIn: async () => checklist };
}

/** Reports a job's own problem against the workbook that the job used. */
export function aboutFile<Value>(
  path: string,
  result: Result<Value, JobProblem | Refusal>,
): Result<Value, Refusal> {
  if (result.ok) return result;
  return fail("subject" in result.problem ? result.problem : { subject: path, problem: result.problem });
}
