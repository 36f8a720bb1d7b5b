import { safeParse } from "valibot";
import type { Checklist } from "./checklist";
import { findClashes } from "./clashes";
import { listProblems } from "./problems";
import type { Problem } from "./problems";
import { checklistSchema } from "./schema";

export type LoadedChecklist =
  | { readonly kind: "loaded"; readonly checklist: Checklist }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/**
 * Checks and loads the JSON of a checklist: its form, Excel's limits on lengths and names, and whether its
 * parts agree. Each problem has its place in the JSON. Never throws.
 */
export function loadChecklist(json: unknown): LoadedChecklist {
  const parsed = safeParse(checklistSchema, json);
  if (!parsed.success) return { kind: "invalid", problems: listProblems(parsed.issues) };
  const problems = findClashes(parsed.output);
  return problems.length > 0 ? { kind: "invalid", problems } : { kind: "loaded", checklist: parsed.output };
}
