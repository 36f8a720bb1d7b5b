import type { Checklist } from "../../checklist/checklist";
import { capIds, type Rule } from "./assessment";

/** The rule for a new assessment [S1] [S5] [S6]. It is this tool's, not the guidance's. */
export function standardRule(checklist: Checklist): Rule {
  return {
    points: { yes: 1, inPart: 0.5, no: 0, notSure: 0 },
    greenAt: 0.8,
    amberAt: 0.5,
    notApplicableShare: 0.25,
    caps: {
      "no-or-not-sure": true,
      "red-section": true,
      "key-statement": true,
      "not-applicable-share": true,
    },
    keyStatements: checklist.keyStatements,
  };
}

/** Whether scores under a rule can be compared with scores under the standard rule. */
export function hasStandardRule(rule: Rule, checklist: Checklist): boolean {
  const standard = standardRule(checklist);
  const form = ({ points, greenAt, amberAt, notApplicableShare, caps, keyStatements }: Rule): string =>
    JSON.stringify([
      [points.yes, points.inPart, points.no, points.notSure, greenAt, amberAt, notApplicableShare],
      capIds.map((cap) => caps[cap]),
      [...new Set(keyStatements)].sort((a, b) => a - b),
    ]);
  return form(rule) === form(standard);
}
