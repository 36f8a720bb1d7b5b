import type { Circulation } from "../assessment/circulation";
import type { WorkbookPlan } from "../spreadsheet/plan";
import type { InterpretedAssessment } from "./interpret";
import { stageSheets } from "./layout";
import { planWorkbook } from "./plan";

/** What brings the register and the log up to date, and touches nothing else. */
export interface RecordSheets {
  readonly plan: WorkbookPlan;
  /** Those of them that are there, under the names they have now. */
  readonly found: readonly { readonly planned: string; readonly actual: string }[];
  /** The sheet that a new one comes behind, under the name it has now. */
  readonly behind: string | undefined;
}

/**
 * Plans the sheets `Contributors` and `Merge log` alone, in the looks of the whole workbook.
 * @param today `yyyy-mm-dd`
 */
export function planRecordSheets(
  { checklist, assessment, ids, created, sheets }: InterpretedAssessment,
  circulation: Circulation,
  today: string,
): RecordSheets {
  const whole = planWorkbook(checklist, { ...assessment, circulation }, { created, today, ...ids });
  const isRecord = ({ name }: { readonly name: string }): boolean => stageSheets.includes(name);
  const before = whole.sheets.slice(0, whole.sheets.findIndex(isRecord)).map(({ name }) => name);
  const there = before.flatMap((name) => sheets.filter(({ planned }) => planned === name));
  return {
    plan: { ...whole, sheets: whole.sheets.filter(isRecord), names: [] },
    found: sheets.filter(({ planned }) => stageSheets.includes(planned)),
    behind: there[there.length - 1]?.actual,
  };
}
