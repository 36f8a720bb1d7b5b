import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../../assessment/answers/assessment";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { Copy } from "../form/copy-facts";
import { coverSheet, dashboardSheet, listSheets, responsesSheet } from "../form/layout";
import { lockSheet } from "../composing/lock-sheet";
import { makeModel, type Stamp } from "../composing/model";
import { planActions } from "../sheets/actions";
import { planBoard } from "../sheets/board/board";
import { planAnnexTable } from "../sheets/annex";
import { planContributors } from "../sheets/contributors";
import { planCopyCover } from "../sheets/copy-cover";
import { planCover } from "../sheets/cover";
import { planDashboard } from "../sheets/dashboard/dashboard";
import { planMergeLog } from "../sheets/merge-log";
import { planResponses } from "../sheets/responses";
import { planSection } from "../sheets/section";
import { planNames, planSettings } from "../sheets/settings";
import { planSignOff } from "../sheets/sign-off";
import { planSnapshots } from "../sheets/snapshots";
import { planTemplateSheet } from "../sheets/template";
import { copyTitle, workbookWords } from "../words/workbook";
import { fontName, styles } from "../form/styles";
import { listTypedStyles } from "../form/typed-styles";

/**
 * Plans the whole workbook of an assessment, with the value of every formula [W1]. The checklist must have passed
 * `loadChecklist`, and the answers must be for its statements.
 * @param copy the facts of a copy; null for the owner's own workbook.
 */
export function planWorkbook(
  checklist: Checklist,
  assessment: Assessment,
  stamp: Stamp,
  copy: Copy | null = null,
): WorkbookPlan {
  const model = makeModel(checklist, assessment, stamp, copy);
  const { annex } = checklist;
  const { contributors, log } = assessment.circulation;
  const { boardRecords } = assessment;
  const sheets = new Set(listSheets(checklist, copy));
  const annexTables = model.layout.annexTables.filter(({ table }) => sheets.has(table.sheet));
  const planned = [
    copy ? planCopyCover(model, copy) : planCover(model),
    ...(sheets.has(dashboardSheet) ? [planDashboard(model)] : []),
    ...model.layout.sections.map((place) => planSection(model, place)),
    ...(annex ? annexTables.map((place) => planAnnexTable(model, annex, place)) : []),
    ...(boardRecords.actions.length > 0 && !copy ? [planActions(model)] : []),
    ...(contributors.length > 0 && !copy ? [planContributors(model)] : []),
    ...(log.length > 0 && !copy ? [planMergeLog(model)] : []),
    ...(sheets.has(responsesSheet) ? [planResponses(model)] : []),
    ...(boardRecords.board && !copy ? [planBoard(model, boardRecords.board)] : []),
    ...(boardRecords.snapshots.length > 0 && !copy ? [planSnapshots(model)] : []),
    ...(boardRecords.signOff && !copy ? [planSignOff(model, boardRecords.signOff)] : []),
    copy ? lockSheet(planSettings(model)) : planSettings(model),
    planTemplateSheet(model),
  ];
  return {
    properties: {
      title: copy?.issuedTo ? copyTitle(checklist.title, copy.issuedTo) : checklist.title,
      subject: workbookWords.subject,
      author: copy ? "" : assessment.details.assessor,
      comments: checklist.notice,
      keywords: checklist.shortTitle,
    },
    created: stamp.created,
    font: { name: fontName, size: 11 },
    styles: { ...styles, ...listTypedStyles(planned) },
    sheets: planned,
    names: planNames(copy),
    activeSheet: coverSheet,
  };
}
