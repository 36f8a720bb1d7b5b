import type { JsonProblem } from "../../checklist/problems";

/** The error for built-in content that is not valid: a fault of the add-in, not of the user. */
export function damaged(problems: readonly JsonProblem[]): Error {
  return new Error(problems.map(({ place, message }) => `${place}: ${message}`).join(" "));
}
