import type { UnusedReason } from "../../assessment/portfolio/portfolio";
import { makeSite, type Site } from "../../assessment/portfolio/site";
import type { Checklist } from "../../checklist/checklist";
import { isOnRow } from "../../assessment/answers/attached";
import { isUnreadable, type SheetGrid } from "../../spreadsheet/cells";
import { normalise } from "../locating/grid-view";
import { findChecklistProblem } from "../reading/find-checklist-problem";
import { interpret } from "../reading/interpret";
import { judge } from "../reading/judge";
import { workbookWords } from "../words/workbook";
import { boardSheet, dashboardSheet, responsesSheet } from "../form/layout";

export type SiteReading =
  { readonly kind: "site"; readonly site: Site } | { readonly kind: "unused"; readonly why: UnusedReason };

/** Sheets, in lower case, that a roll-up does not need: half of a workbook's content. */
export const sheetsWithoutAnswers: ReadonlySet<string> = new Set(
  [dashboardSheet, responsesSheet].map((name) => name.toLowerCase()),
);

/**
 * Reads what a roll-up keeps of one workbook. A copy for a contributor or for the Board is not a site [O4].
 * @param grids those of `sheetsWithoutAnswers` may be empty.
 * @param builtIn a checklist that has this one's name but not its wording is not used.
 */
export function readSite(
  grids: readonly SheetGrid[],
  source: Pick<Site, "file" | "savedAt">,
  builtIn: Checklist,
): SiteReading {
  const found = interpret(grids);
  if (found.kind === "not-ours") {
    const isBoard = grids.some(({ name }) => normalise(name) === normalise(boardSheet));
    return unused({ kind: isBoard ? "board-copy" : "no-checklist" });
  }
  if (found.kind === "hidden-sheet-missing") return unused({ kind: "hidden-sheet-missing" });
  if (found.kind === "unreadable-template") {
    const [first] = found.problems;
    return unused({
      kind: "unreadable-checklist",
      problem: first ? `${first.place}: ${first.message}` : workbookWords.emptyProblem,
    });
  }
  const { checklist, copy, assessment, ids } = found;
  if (copy) return unused({ kind: "contributors-copy", issuedTo: copy.issuedTo });
  const problem = findChecklistProblem(checklist, builtIn);
  if (problem) return unused(problem);
  const errors = judge(found).findings.filter(({ severity }) => severity === "error").length;
  const unreadCells = found.attached.filter((each) => isOnRow(each) && isUnreadable(each.kind)).length;
  const site = makeSite(checklist.id === builtIn.id ? builtIn : checklist, assessment, {
    ...source,
    ...ids,
    errors,
    unreadCells,
  });
  return { kind: "site", site };
}

function unused(why: UnusedReason): SiteReading {
  return { kind: "unused", why };
}
