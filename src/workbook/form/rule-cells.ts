import { capIds, type Rule } from "../../assessment/answers/assessment";
import type { Checklist } from "../../checklist/checklist";
import { capLabels, settingsRows as rows, thresholdLabels } from "./layout";

/** One setting of the scoring rule: its label and row on Settings, and its value. */
export interface RuleCell {
  readonly label: string;
  readonly row: number;
  readonly of: (rule: Rule) => number | boolean;
  /** Shown as a percentage. */
  readonly share: boolean;
}

const points: readonly (keyof Rule["points"])[] = ["yes", "inPart", "no", "notSure"];
const shares = ["greenAt", "amberAt", "notApplicableShare"] as const;

/** The settings of the rule, in the order of the sheet. Key statements have a separate table. */
export function listRuleCells(checklist: Checklist): readonly RuleCell[] {
  return [
    ...points.map((key, index) => ({
      label: `Points for ${checklist.responses[index]?.label ?? ""}`,
      row: rows.firstPoints + index,
      of: (rule: Rule) => rule.points[key],
      share: false,
    })),
    ...shares.map((key) => ({
      label: thresholdLabels[key],
      row: rows[key],
      of: (rule: Rule) => rule[key],
      share: true,
    })),
    ...capIds.map((id, index) => ({
      label: capLabels[id],
      row: rows.caps + index,
      of: (rule: Rule) => rule.caps[id],
      share: false,
    })),
  ];
}
