import type { JsonProblem } from "../../checklist/problems";
import { succeed, type Result } from "../../spreadsheet/result";
import type { JsonContent } from "../environment/cli-problem";
import type { Refusal } from "../environment/environment";
import { readText, refuse } from "./disk";

/** Reads a JSON file and checks its content. */
export async function readJson<Value>(
  path: string,
  content: JsonContent,
  check: (json: unknown) => Result<Value, readonly JsonProblem[]>,
): Promise<Result<Value, Refusal>> {
  const text = await readText(path);
  if (!text.ok) return text;
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch (error) {
    return refuse(path, {
      kind: "not-json",
      message: error instanceof Error ? error.message : String(error),
    });
  }
  const checked = check(json);
  if (checked.ok) return succeed(checked.value);
  return refuse(path, { kind: "wrong-content", content, problems: checked.problem });
}
