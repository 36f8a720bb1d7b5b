import {
  nameOfChecklist,
  withoutAliases,
  type Checklist,
  type ChecklistName,
} from "../../checklist/checklist";

/** Why a checklist that calls itself the built-in one is not judged [C7]. */
export type ChecklistProblem =
  | { readonly kind: "other-version"; readonly found: ChecklistName; readonly used: ChecklistName }
  | { readonly kind: "altered-checklist"; readonly used: ChecklistName };

/** What is wrong with the checklist inside a workbook; null when it is the built-in one word for word (with or without aliases), or another checklist. */
export function findChecklistProblem(found: Checklist, builtIn: Checklist): ChecklistProblem | null {
  if (found.id !== builtIn.id) return null;
  const used = nameOfChecklist(builtIn);
  if (found.version !== builtIn.version)
    return { kind: "other-version", found: nameOfChecklist(found), used };
  const known = [builtIn, withoutAliases(builtIn)].map((checklist) => JSON.stringify(checklist));
  return known.includes(JSON.stringify(found)) ? null : { kind: "altered-checklist", used };
}
