import { safeParse } from "valibot";
import type { Checklist } from "./checklist";
import { findClashes } from "./clashes";
import { listProblems } from "./problems";
import type { JsonProblem } from "./problems";
import { checklistSchema } from "./schema";
import { fail, succeed, type Result } from "../spreadsheet/result";

/**
 * Takes parsed JSON for a checklist, if it is one that a workbook can be made of: its form, the lengths and names that
 * Excel allows, and that its parts agree. A part that is not right is named by its place in the JSON. Never throws.
 */
export function loadChecklist(json: unknown): Result<Checklist, readonly JsonProblem[]> {
  const parsed = safeParse(checklistSchema, json);
  if (!parsed.success) return fail(listProblems(parsed.issues));
  const problems = findClashes(parsed.output);
  return problems.length > 0 ? fail(problems) : succeed(parsed.output);
}
