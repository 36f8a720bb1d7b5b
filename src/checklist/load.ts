import { safeParse } from "valibot";
import type { Checklist } from "./checklist";
import { findClashes } from "./clashes";
import { listProblems, type JsonProblem } from "./problems";
import { checklistSchema } from "./schema";
import { fail, succeed, type Result } from "../spreadsheet/result";

/**
 * Checks and loads the JSON of a checklist: its form, Excel's limits on lengths and names, and whether its
 * parts agree. Each problem has its place in the JSON. Never throws.
 */
export function loadChecklist(json: unknown): Result<Checklist, readonly JsonProblem[]> {
  const parsed = safeParse(checklistSchema, json);
  if (!parsed.success) return fail(listProblems(parsed.issues));
  const problems = findClashes(parsed.output);
  return problems.length > 0 ? fail(problems) : succeed(parsed.output);
}
