import { describeFileProblem } from "../../file/words/describe-problem";
import type { FileOutcome } from "../port/port";

type ReadProblem = Extract<FileOutcome, { readonly ok: false }>["problem"];

/** Why a file was not read, and what to do next. */
export function describeReadProblem(problem: ReadProblem): string {
  return problem.kind === "cancelled" ? "Reading was cancelled." : describeFileProblem(problem);
}
