import fc from "fast-check";
import { isMarked } from "../../../src/assessment/answers/marks";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { toAddress } from "../../../src/spreadsheet/address";
import { isFormula, valueOf } from "../../../src/spreadsheet/cells";
import type { SheetPlan } from "../../../src/spreadsheet/plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answering } from "../../support/assessment/answering";
import { onSheet, openExcel } from "../../support/excel/excel";
import { answerExample, psems, stamp } from "../../support/psems";
import { viewSheets } from "../../support/workbook/plan-view";

function policyOf(assessment = answerExample(psems)): SheetPlan {
  const sheet = planWorkbook(psems, assessment, stamp).sheets.find(({ name }) => name === "PLAN Policy");
  if (!sheet) throw new Error("There is no such sheet.");
  return sheet;
}

function secondMarkRule(): { readonly formula: string; readonly boxes: string } {
  const [validation, ...others] = policyOf().validations;
  if (validation?.rule.kind !== "custom" || others.length > 0) throw new Error("There is another rule.");
  return { formula: validation.rule.formula, boxes: toAddress(validation.range) };
}

describe("[W30] the rule that refuses a second mark", () => {
  const { formula, boxes } = secondMarkRule();

  test("looks at the five boxes of the row and nothing else, in 188 characters", () => {
    const references = [...formula.matchAll(/\$?[A-Z]+\$?\d+/g)].map(([one]) => one);
    expect([...new Set(references)]).toEqual(["$C6", "$D6", "$E6", "$F6", "$G6"]);
    expect(boxes).toBe("C6:G10");
    expect(formula).toHaveLength(188);
  });

  test("agrees with the count of marks, whatever is in the other boxes", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange(boxes).dataValidation.rule = { custom: { formula } };
      sheet.getRange(boxes).dataValidation.ignoreBlanks = false;
    });
    const contents = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<string | number | boolean>("", " ", "   ", false) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<string | number | boolean>("X", " x ", "No", "'-", "✓", 1, 0, true),
      },
    );
    const rows = fc.array(contents, { minLength: 5, maxLength: 5 });
    const refused = { yes: 0, no: 0 };
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(4), fc.constantFrom("X", "no", "✓"), async (row, at, typed) => {
        await onSheet((sheet) => void (sheet.getRange("C8:G8").values = [row]));
        const marks = row.filter((content, index) => index !== at && holdsMark(content)).length + 1;
        const outcome = simulator.type("Sheet1", `${"CDEFG".charAt(at)}8`, typed);
        expect([row, outcome.ok]).toEqual([row, marks <= 1]);
        refused[outcome.ok ? "no" : "yes"] += 1;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(refused.yes, refused.no)).toBeGreaterThan(10);
  });
});

/** What [M1] says of a content that is typed or pasted. */
function holdsMark(content: string | number | boolean): boolean {
  return typeof content === "boolean" ? content : isMarked(String(content).replace(/^'/, ""));
}

describe("[W31] the warning at the heading Check", () => {
  const sheet = policyOf();
  const warning = sheet.conditionalFormats.find(({ range }) => toAddress(range) === "I5");
  const counted = viewSheets({ ...planWorkbook(psems, answerExample(psems), stamp), sheets: [sheet] })
    .get(sheet.name)
    ?.contents.get("5,10");

  test("compares what a hidden cell calculates with the same formula, worked out when the heading is drawn", () => {
    if (!isFormula(counted)) throw new Error("J5 has no formula.");
    expect(warning?.formula).toBe(`${counted.formula}<>$J5`);
    expect(warning?.format.numberFormat).toBe(';;;"Check – press F9"');
    expect(warning?.format.fontColour).toBe("#FFE3A3");
  });

  test("depends on the boxes alone, from the heading to the row below the last statement", () => {
    const references = [...(warning?.formula ?? "").matchAll(/\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/g)];
    expect(references.map(([one]) => one)).toEqual([
      ...["C", "D", "E", "F", "G"].map((column) => `$${column}$5:$${column}$11`),
      "$C$5:$G$11",
    ]);
  });

  test("notices each mark that is set, cleared or moved to another box", () => {
    const count = (answers: Parameters<typeof answering>[1]): unknown => {
      const view = viewSheets({ ...planWorkbook(psems, answering(psems, answers), stamp) });
      return valueOf(view.get("PLAN Policy")?.contents.get("5,10"));
    };
    expect(valueOf(viewOf().get("5,10"))).toBe("Marks 101010101");
    const counts = [
      count({ 1: ["yes"] }),
      count({ 1: ["no"] }),
      count({ 1: ["not-applicable"] }),
      count({ 1: ["yes"], 2: ["yes"] }),
      count({ 1: ["yes", "no"] }),
    ];
    expect(counts).toEqual([
      "Marks 101010102",
      "Marks 101020101",
      "Marks 201010101",
      "Marks 101010103",
      "Marks 101020102",
    ]);
  });
});

function viewOf() {
  const plan = planWorkbook(psems, blankAssessment(psems), stamp);
  return viewSheets(plan).get("PLAN Policy")?.contents ?? new Map();
}
