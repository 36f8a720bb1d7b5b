import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { listCases } from "../../support/interop/cases";
import { psems } from "../../support/psems";
import { breaks } from "../../support/workbook/broken-plans";
import { findFormulaFaults } from "../../support/workbook/formula-rules";
import { listFilledIn, listUnlocked } from "../../support/workbook/input-cells";
import { findSheetFaults } from "../../support/workbook/sheet-rules";

const wanted = [
  /^all (blank|not-applicable|double-ticked)$/,
  /^the guidance's example$/,
  /^random [0-5]$/,
  /^copy /,
  /^merged$/,
  /^snapshots/,
  /^boardRecords [0-2] /,
  /^small, /,
  /^stretched, /,
  /^example under rule [0-3]$/,
];
const cases = listCases().filter(({ name }) => wanted.some((kind) => kind.test(name)));

test("every kind of workbook is among the cases", () => {
  for (const kind of wanted) expect([kind, cases.some(({ name }) => kind.test(name))]).toEqual([kind, true]);
});

function findFaults(plan: WorkbookPlan): Record<string, string[]> {
  return { ...findFormulaFaults(plan), ...findSheetFaults(plan) };
}

describe.each(cases.map((entry) => [entry.name, entry] as const))(
  "the workbook of: %s",
  (_, { plan, checklist, asked }) => {
    const faults = findFaults(plan);

    test.each(Object.keys(faults))("[W8 W9] has no fault by the rule of %s", (rule) => {
      expect(faults[rule]).toEqual([]);
    });

    test("[W9] leaves open the cells that people fill in, and no other", () => {
      expect(listUnlocked(plan).sort()).toEqual(listFilledIn(plan, checklist, asked).sort());
    });
  },
);

describe("a plan that is broken is noticed", () => {
  const example = cases.find(({ name }) => name === "the guidance's example")?.plan;
  if (!example) throw new Error("The example is not among the cases.");

  test.each(breaks)("by the rule of %s: %s", (rule, _, spoil) => {
    expect(findFaults(spoil(example))[rule]).not.toEqual([]);
  });

  test("every rule can be broken", () => {
    expect([...new Set(breaks.map(([rule]) => rule))].sort()).toEqual(
      Object.keys(findFaults(example)).sort(),
    );
  });

  test("by a cell that is open and should not be, and one that should be and is not", () => {
    const { styles } = example;
    for (const [style, locked] of [
      ["text", false],
      ["inputCentred", true],
    ] as const) {
      const spoilt = { ...example, styles: { ...styles, [style]: { ...styles[style], locked } } };
      expect(listUnlocked(spoilt).sort()).not.toEqual(listFilledIn(spoilt, psems).sort());
    }
  });
});
