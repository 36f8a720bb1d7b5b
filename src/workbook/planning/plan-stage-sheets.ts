import type { Assessment } from "../../assessment/answers/assessment";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import { namePlanned, planWorkbook } from "./plan-workbook";

/** An update of some of the sheets that are added when they are first used. Other sheets stay as they are. */
export interface StageSheets {
  readonly plan: WorkbookPlan;
  /** Those that exist, under their current names. */
  readonly found: readonly { readonly planned: string; readonly actual: string }[];
  /** The current name of the sheet to put the first of them after. */
  readonly behind: string | undefined;
}

/**
 * Plans only some of the stage sheets.
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
  const stamp = { created, today, ...ids };
  const names = namePlanned(checklist, after, stamp);
  const isWanted = (name: string): boolean => wanted.includes(name);
  const before = names.slice(0, names.findIndex(isWanted));
  const there = before.flatMap((name) => sheets.filter(({ planned }) => planned === name));
  return {
    plan: { ...planWorkbook(checklist, after, stamp, null, isWanted), names: [] },
    found: sheets.filter(({ planned }) => isWanted(planned)),
    behind: there[there.length - 1]?.actual,
  };
}
