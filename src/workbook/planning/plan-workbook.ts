import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../../assessment/answers/assessment";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import type { Copy } from "../form/copy-facts";
import {
  actionsSheet,
  boardSheet,
  contributorsSheet,
  coverSheet,
  dashboardSheet,
  listSheets,
  mergeLogSheet,
  responsesSheet,
  settingsSheet,
  signOffSheet,
  snapshotsSheet,
  templateSheet,
} from "../form/layout";
import { lockSheet } from "../composing/lock-sheet";
import { makeModel, type Model, type Stamp } from "../composing/model";
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

/** A sheet of the workbook, planned when it is needed. */
interface SheetPlanner {
  readonly name: string;
  readonly plan: () => SheetPlan;
}

/**
 * Plans the workbook of an assessment, with the value of every formula [W1]. The checklist must have passed
 * `loadChecklist`, and the answers must be for its statements.
 * @param copy the facts of a copy; null for the owner's own workbook.
 * @param isWanted which sheets to plan, by their names; all by default.
 */
export function planWorkbook(
  checklist: Checklist,
  assessment: Assessment,
  stamp: Stamp,
  copy: Copy | null = null,
  isWanted: (sheet: string) => boolean = () => true,
): WorkbookPlan {
  const model = makeModel(checklist, assessment, stamp, copy);
  const planned = listPlanners(model, copy)
    .filter(({ name }) => isWanted(name))
    .map(({ plan }) => plan());
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

/** The names of an assessment's sheets, in their order. */
export function namePlanned(checklist: Checklist, assessment: Assessment, stamp: Stamp): readonly string[] {
  return listPlanners(makeModel(checklist, assessment, stamp, null), null).map(({ name }) => name);
}

function listPlanners(model: Model, copy: Copy | null): readonly SheetPlanner[] {
  const { checklist, assessment } = model;
  const { annex } = checklist;
  const { contributors, log } = assessment.circulation;
  const { boardRecords } = assessment;
  const sheets = new Set(listSheets(checklist, copy));
  const annexTables = model.layout.annexTables.filter(({ table }) => sheets.has(table.sheet));
  const { board, signOff } = boardRecords;
  const sheet = (name: string, plan: () => SheetPlan): SheetPlanner => ({ name, plan });
  const only = (isThere: boolean, name: string, plan: () => SheetPlan): SheetPlanner[] =>
    isThere ? [sheet(name, plan)] : [];
  const isOwners = copy === null;
  return [
    sheet(coverSheet, () => (copy ? planCopyCover(model, copy) : planCover(model))),
    ...only(sheets.has(dashboardSheet), dashboardSheet, () => planDashboard(model)),
    ...model.layout.sections.map((place) => sheet(place.section.sheet, () => planSection(model, place))),
    ...(annex
      ? annexTables.map((place) => sheet(place.table.sheet, () => planAnnexTable(model, annex, place)))
      : []),
    ...only(isOwners && boardRecords.actions.length > 0, actionsSheet, () => planActions(model)),
    ...only(isOwners && contributors.length > 0, contributorsSheet, () => planContributors(model)),
    ...only(isOwners && log.length > 0, mergeLogSheet, () => planMergeLog(model)),
    ...only(sheets.has(responsesSheet), responsesSheet, () => planResponses(model)),
    ...(isOwners && board ? [sheet(boardSheet, () => planBoard(model, board))] : []),
    ...only(isOwners && boardRecords.snapshots.length > 0, snapshotsSheet, () => planSnapshots(model)),
    ...(isOwners && signOff ? [sheet(signOffSheet, () => planSignOff(model, signOff))] : []),
    sheet(settingsSheet, () => (copy ? lockSheet(planSettings(model)) : planSettings(model))),
    sheet(templateSheet, () => planTemplateSheet(model)),
  ];
}
