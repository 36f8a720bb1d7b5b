import type { Assessment } from "../../assessment/answers/assessment";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import { planWorkbook } from "./plan-workbook";

/** What brings some of the sheets up to date that appear when they are first used, and touches nothing else. */
export interface StageSheets {
  readonly plan: WorkbookPlan;
  /** Those of them that are there, under the names they have now. */
  readonly found: readonly { readonly planned: string; readonly actual: string }[];
  /** The sheet that the first of them comes behind, under the name it has now. */
  readonly behind: string | undefined;
}

/**
 * Plans some of the stage sheets alone, in the looks of the whole workbook.
 * @param after what they are to say.
 * @param wanted the sheets, by the plan's names; one that has nothing to say is left out.
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
