import type { Rule } from "../../../src/assessment/answers/assessment";
import { standardRule } from "../../../src/assessment/answers/standard-rule";
import type { CellContent } from "../../../src/spreadsheet/cells";
import { answerExample, psems } from "../../support/psems";
import { typeInto } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs } from "../../support/workbook/grids";

// That the sheet's own formulas make the same rule of such settings is shown by test/interop/recalculation.test.ts.

const standard = standardRule(psems);

/** The rule of a workbook with contents typed into the column of settings: C9–C12 points, C13–C15 shares, C16–C19 caps. */
function ruleWith(contents: Readonly<Record<string, CellContent>>): Rule {
  return interpretOurs(typeInto("Settings", contents)(gridsFor(psems, answerExample(psems)))).assessment.rule;
}

test.each<readonly [string, CellContent, number]>([
  ["a number", 0.9, 0.9],
  ["nothing", null, standard.greenAt],
  ["text", "ninety", standard.greenAt],
  ["a number as text", "0.9", standard.greenAt],
  ["an error", "#N/A", standard.greenAt],
  ["a logical value", true, standard.greenAt],
  ["a formula", { formula: "=9/10", value: 0.9 }, 0.9],
  ["more than the whole", 7, 1],
])("[S5] where Green begins, when Settings holds %s", (_, content, greenAt) => {
  expect(ruleWith({ C13: content })).toEqual({ ...standard, greenAt });
});

test("[S3] no response is worth more than Yes, so that High is never below Low", () => {
  expect(ruleWith({ C9: 0.2, C10: 0.1, C12: 1 }).points).toEqual({
    yes: 0.2,
    inPart: 0.1,
    no: 0,
    notSure: 0.2,
  });
});

test("[S5] less than nothing is nothing, and Amber does not begin above Green", () => {
  expect(ruleWith({ C9: -1 })).toEqual({ ...standard, points: { yes: 0, inPart: 0, no: 0, notSure: 0 } });
  expect(ruleWith({ C13: 0.3, C14: 0.9 })).toEqual({ ...standard, greenAt: 0.3, amberAt: 0.3 });
  expect(ruleWith({ C13: 0.3 })).toEqual({ ...standard, greenAt: 0.3, amberAt: 0.3 });
});

test.each<readonly [CellContent, boolean]>([
  ["Off", false],
  ["oFF", false],
  [" off ", false],
  ["O ff", true],
  ["On", true],
  ["no", true],
  ["\u00a0off", true],
  [0, true],
  [false, true],
  [null, true],
])("[S6] a cap, when Settings holds %p, is on: %p", (content, on) => {
  expect(ruleWith({ C17: content }).caps).toEqual({ ...standard.caps, "red-section": on });
});

test("[S1 S6 W6] every setting is read from its own cell", () => {
  const numbers = { C9: 0.9, C10: 0.4, C11: 0.1, C12: 0.2, C13: 0.7, C14: 0.3, C15: 0.35 };
  const switches = { C16: "Off", C17: "Off", C18: "Off", C19: "Off" };
  expect(ruleWith({ ...numbers, ...switches, C26: "x" })).toEqual({
    points: { yes: 0.9, inPart: 0.4, no: 0.1, notSure: 0.2 },
    greenAt: 0.7,
    amberAt: 0.3,
    notApplicableShare: 0.35,
    caps: {
      "no-or-not-sure": false,
      "red-section": false,
      "key-statement": false,
      "not-applicable-share": false,
    },
    keyStatements: [2],
  });
});
