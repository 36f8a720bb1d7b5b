import type { Result } from "../../src/spreadsheet/result";

/** What a step gave. @throws Error with the problem when it failed */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
