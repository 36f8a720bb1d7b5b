import fc from "fast-check";
import { standardRule } from "../../../../src/assessment/answers/standard-rule";
import type { Checklist } from "../../../../src/checklist/checklist";
import {
  draftRule,
  isSameRule,
  pointFields,
  shareFields,
  touchAll,
  untouched,
  type NumberField,
} from "../../../../src/taskpane/views/settings/rule-draft";
import { arbitraryRule } from "../../../support/assessment/arbitrary-assessment";
import { psemsChecklist } from "../../../support/checklist/psems";
import { smallChecklist } from "../../../support/checklist/small-checklist";
import { Tally } from "../../../support/tally";

const standard = standardRule(psemsChecklist);

function typed(numbers: Partial<Record<NumberField, string>>) {
  return draftRule(psemsChecklist, standard, { ...untouched, numbers });
}

test("the fields show what is in force, shares in percent", () => {
  expect(typed({}).texts).toEqual({
    yes: "1",
    inPart: "0.5",
    no: "0",
    notSure: "0",
    greenAt: "80",
    amberAt: "50",
    notApplicableShare: "25",
  });
});

test.each([
  ["inPart", "0.25", 0.25],
  ["inPart", " 0,75 ", 0.75],
  ["inPart", ".5", 0.5],
  ["no", "1.", 1],
] as const)("%s typed as “%s” is %d", (field, text, expected) => {
  expect(typed({ [field]: text }).rule?.points[field]).toBe(expected);
});

test.each([
  ["greenAt", "85", 0.85],
  ["greenAt", "85.5 %", 0.855],
  ["amberAt", "0", 0],
  ["notApplicableShare", "100%", 1],
] as const)("%s typed as “%s” is %d", (field, text, expected) => {
  expect(typed({ [field]: text }).rule?.[field]).toBe(expected);
});

test.each([
  [{ inPart: "" }, { inPart: "no-number" }],
  [{ inPart: "half" }, { inPart: "no-number" }],
  [{ no: "-1" }, { no: "no-number" }],
  [{ no: "1e-3" }, { no: "no-number" }],
  [{ no: "0.5%" }, { no: "no-number" }],
  [{ yes: "1.5" }, { yes: "out-of-range" }],
  [{ yes: "0.4" }, { inPart: "above-yes" }],
  [{ notSure: "1", yes: "0.9" }, { notSure: "above-yes" }],
  [{ greenAt: "101" }, { greenAt: "share-out-of-range" }],
  [{ notApplicableShare: "lots" }, { notApplicableShare: "no-number" }],
  [{ amberAt: "81" }, { amberAt: "above-green" }],
  [{ greenAt: "49.9" }, { amberAt: "above-green" }],
  [{ amberAt: "120" }, { amberAt: "share-out-of-range" }],
  [
    { yes: "", amberAt: "90" },
    { yes: "no-number", amberAt: "above-green" },
  ],
] as const)("[S1 S5] %j is told as %j, and comes to no rule", (numbers, problems) => {
  const draft = typed(numbers);
  expect(draft.problems).toEqual(problems);
  expect(draft.rule).toBeUndefined();
});

test("what is not touched follows the sheet, and what is stays as it was typed", () => {
  const touched = { numbers: { greenAt: "90" }, caps: { "red-section": false }, keys: { 7: true, 3: false } };
  const inForce = { ...standard, amberAt: 0.6, greenAt: 0.7, keyStatements: [12, 3] };
  expect(draftRule(psemsChecklist, inForce, touched).rule).toEqual({
    ...inForce,
    greenAt: 0.9,
    caps: { ...standard.caps, "red-section": false },
    keyStatements: [7, 12],
  });
});

test("key statements in another order are the same rule", () => {
  const [one, other] = [
    [1, 2],
    [2, 1, 1],
  ].map((keyStatements) => ({ ...standard, keyStatements }));
  if (!one || !other) throw new Error("There is nothing to compare.");
  expect(isSameRule(one, other)).toBe(true);
  expect(isSameRule(one, { ...one, keyStatements: [1] })).toBe(false);
  expect(isSameRule(one, { ...one, keyStatements: [1, 3] })).toBe(false);
});

describe.each([
  ["PSeMS", psemsChecklist],
  ["a small checklist", smallChecklist],
] as [string, Checklist][])("%s", (_, checklist) => {
  const rules = arbitraryRule(checklist);

  test("[property] a form that nobody touched comes to the rule in force", () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const draft = draftRule(checklist, rule, untouched);
        expect(draft.problems).toEqual({});
        expect(draft.rule && isSameRule(draft.rule, rule)).toBe(true);
      }),
    );
  });

  test("[property] any rule put into the form comes to that rule", () => {
    fc.assert(
      fc.property(rules, rules, (inForce, rule) => {
        const draft = draftRule(checklist, inForce, touchAll(checklist, rule));
        expect(draft.rule && isSameRule(draft.rule, rule)).toBe(true);
      }),
    );
  });

  test("[property] whatever is typed, a rule that comes of it is within its limits", () => {
    const good = fc.constantFrom("0", "0.25", "0.5", "1", "10", "50", "80", "100");
    const text = fc.oneof({ weight: 3, arbitrary: good }, fc.constantFrom("2", "-1", ""), fc.string());
    const all = [...pointFields, ...shareFields];
    // More than a few changes seldom come to a rule.
    const fields = fc
      .tuple(fc.subarray(all, { maxLength: 3 }), fc.array(text, { minLength: 3, maxLength: 3 }))
      .map(([ids, texts]) => Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ""])));
    const tally = new Tally("a rule");
    fc.assert(
      fc.property(rules, fields, (inForce, numbers) => {
        const { rule, problems } = draftRule(checklist, inForce, { ...untouched, numbers });
        expect(rule === undefined).toBe(Object.keys(problems).length > 0);
        if (!rule) return;
        tally.count("a rule");
        for (const value of Object.values(rule.points)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(rule.points.yes);
        }
        expect(rule.points.yes).toBeLessThanOrEqual(1);
        expect(rule.amberAt).toBeLessThanOrEqual(rule.greenAt);
        expect(Math.max(rule.greenAt, rule.notApplicableShare)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
    tally.expectEach(20);
  });
});
