import type { JsonProblem } from "../../checklist/problems";

/** What was built into the add-in is not what it should be: a fault, and not one of the person's. */
export function damaged(problems: readonly JsonProblem[]): Error {
  return new Error(problems.map(({ place, message }) => `${place}: ${message}`).join(" "));
}
