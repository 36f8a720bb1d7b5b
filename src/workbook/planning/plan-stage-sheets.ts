import type { Assessment } from "../../assessment/answers/assessment";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import { planWorkbook } from "./plan-workbook";

/** An update of some of the sheets that are added when they are first used. Other sheets stay as they are. */
export interface StageSheets {
  readonly plan: WorkbookPlan;
  /** Those that exist, under their current names. */
  readonly found: readonly { readonly planned: string; readonly actual: string }[];
  /** The current name of the sheet to put the first of them after. */
  readonly behind: string | undefined;
}

/**
 * Plans only some of the stage sheets, with the styles of the whole workbook.
 * @param after the assessment that they show.
 * @param wanted the planned names of the sheets; those with nothing to show are left out.
 * @param today `yyyy-mm-dd`
 */
export function planStageSheets(
  { checklist, ids, created, sheets }: InterpretedAssessment,
  after: Assessment,
  wanted: readonly string[],
  today: string,
): StageSheets {
  const whole = planWorkbook(checklist, after, { created, today, ...ids });
  const isWanted = ({ name }: { readonly name: string }): boolean => wanted.includes(name);
  const before = whole.sheets.slice(0, whole.sheets.findIndex(isWanted)).map(({ name }) => name);
  const there = before.flatMap((name) => sheets.filter(({ planned }) => planned === name));
  return {
    plan: { ...whole, sheets: whole.sheets.filter(isWanted), names: [] },
    found: sheets.filter(({ planned }) => wanted.includes(planned)),
    behind: there[there.length - 1]?.actual,
  };
}
