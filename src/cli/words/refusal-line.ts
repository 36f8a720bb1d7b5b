import type { Refusal } from "../environment/environment";
import { capital } from "./capital";
import { describeProblem } from "./describe-problem";

/** One readable line: the file or option, what happened, and what to do next. */
export function refusalLine({ subject, problem }: Refusal): string {
  const words = describeProblem(problem);
  return subject === "" ? capital(words) : `${subject}: ${words}`;
}
