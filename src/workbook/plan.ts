import type { Checklist } from "../checklist/checklist";
import type { Assessment } from "../assessment/assessment";
import type { WorkbookPlan } from "../spreadsheet/plan";
import { coverSheet } from "./layout";
import { makeModel, type Stamp } from "./model";
import { planAnnexTable } from "./sheets/annex";
import { planCover } from "./sheets/cover";
import { planDashboard } from "./sheets/dashboard";
import { planResponses } from "./sheets/responses";
import { planSection } from "./sheets/section";
import { planNames, planSettings } from "./sheets/settings";
import { planTemplateSheet } from "./sheets/template";
import { fontName, styles } from "./styles";

/**
 * The whole workbook of an assessment, every formula with its value.
 * The checklist has passed `loadChecklist`; the answers name its statements.
 */
export function planWorkbook(checklist: Checklist, assessment: Assessment, stamp: Stamp): WorkbookPlan {
  const model = makeModel(checklist, assessment, stamp);
  const { annex } = checklist;
  return {
    properties: {
      title: checklist.title,
      subject: "Self-assessment",
      author: assessment.details.assessor,
      comments: checklist.notice,
      keywords: checklist.shortTitle,
    },
    created: stamp.created,
    font: { name: fontName, size: 11 },
    styles,
    sheets: [
      planCover(model),
      planDashboard(model),
      ...model.layout.sections.map((place) => planSection(model, place)),
      ...(annex ? model.layout.annexTables.map((place) => planAnnexTable(model, annex, place)) : []),
      planResponses(model),
      planSettings(model),
      planTemplateSheet(model),
    ],
    names: planNames(),
    activeSheet: coverSheet,
  };
}
