import type { Checklist } from "../checklist/checklist";
import type { Rule } from "./assessment";

/** The rule that a new assessment starts with [S1 S5 S6]. It is ours, not the guidance's. */
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
