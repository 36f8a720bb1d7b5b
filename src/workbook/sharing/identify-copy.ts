import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import type { SheetGrid } from "../../spreadsheet/cells";
import { readCopyFacts, type CopyFacts } from "../form/copy-facts";
import { boardSheet, coverSheet, noId, templateSheet } from "../form/layout";
import { templateKeys, templateSheetMark } from "../form/template-keys";
import { GridView, normalise } from "../locating/grid-view";
import { findSheets } from "../reading/find-sheets";
import type { InterpretedAssessment } from "../reading/interpret";
import { readIds } from "../reading/read-cover";
import { readEntries } from "../reading/read-template";

/** The parts of the owner's workbook that are needed. */
export type Owner = Pick<InterpretedAssessment, "checklist" | "assessment" | "ids">;

export type Identified =
  | {
      readonly kind: "known";
      readonly copyId: string;
      readonly recorded: { readonly id: string; readonly version: string };
      /** When it was made, according to its hidden sheet (ISO 8601, UTC); empty if it has none. */
      readonly made: string;
      /** What its hidden sheet claims; null if it has none. */
      readonly facts: CopyFacts | null;
    }
  | { readonly kind: "refused"; readonly finding: ReturnFinding };

/**
 * Identifies a copy by its very hidden sheet, otherwise by the ids on its Cover [V1] [V4]. A copy of a workbook that had no ids
 * could belong to any assessment, so it is known by `None yet` [W34].
 */
export function identifyCopy(ours: Owner, grids: readonly SheetGrid[]): Identified {
  const refused = (finding: ReturnFinding): Identified => ({ kind: "refused", finding });
  const hidden = grids.find(({ name }) => name === templateSheet);
  const view = hidden && new GridView(hidden);
  const entries = view && view.text(1, 1) === templateSheetMark ? readEntries(view) : undefined;
  const views = findSheets(ours.checklist, grids);
  const printed = readIds(views.get(coverSheet));
  const assessmentId = entries?.read(templateKeys.assessment) || printed.assessmentId;
  const copyId = entries?.read(templateKeys.copy) || printed.copyId;
  if (assessmentId === "" || copyId === "") {
    const hasRows = ours.checklist.sections.some(({ sheet }) => views.has(sheet));
    const isBoard = !hasRows && grids.some(({ name }) => normalise(name) === normalise(boardSheet));
    return refused(returnFinding(isBoard ? "board-copy" : "no-checklist"));
  }
  const isWithoutId = copyId === noId && assessmentId === noId;
  if (!isWithoutId && assessmentId !== ours.ids.assessmentId)
    return refused(
      returnFinding("other-assessment", { found: assessmentId, expected: ours.ids.assessmentId }),
    );
  const recorded = {
    id: entries?.read(templateKeys.template) || ours.checklist.id,
    version: entries?.read(templateKeys.version) || ours.checklist.version,
  };
  const facts = readCopyFacts(entries?.readAll(templateKeys.issued) ?? "") ?? null;
  const made = entries?.read(templateKeys.created) ?? "";
  return { kind: "known", copyId, recorded, made, facts };
}
