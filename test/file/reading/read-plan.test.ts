import fc from "fast-check";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answerExample, psems, stamp } from "../../support/psems";
import { stretchedChecklist } from "../../support/checklist/stretched-checklist";
import { contentGrid } from "../../support/file/arbitrary-cells";
import { normalForm } from "../../support/file/normal-form";
import { emptyPlan, emptySheet, planOf, samplePlan } from "../../support/file/sample-plan";

async function readBack(
  bytes: Uint8Array,
): Promise<{ readonly plan: WorkbookPlan; readonly notCarried: readonly string[] }> {
  const outcome = await readPlan(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe("[X1] [S10] a written plan is read back unchanged", () => {
  test.each<[string, () => WorkbookPlan]>([
    ["every field there is", () => samplePlan],
    ["nothing at all", () => emptyPlan],
    ["the workbook, blank", () => planWorkbook(psems, blankAssessment(psems), stamp)],
    ["the workbook with the guidance's example", () => planWorkbook(psems, answerExample(psems), stamp)],
    ["the workbook, all Yes", () => planWorkbook(psems, answeringAll(psems, "yes"), stamp)],
    ["a small checklist", () => planWorkbook(smallChecklist, answeringAll(smallChecklist, "no"), stamp)],
    [
      "a checklist at its limits",
      () => planWorkbook(stretchedChecklist, blankAssessment(stretchedChecklist), stamp),
    ],
  ])("%s", async (_, make) => {
    const plan = make();
    const { plan: found, notCarried } = await readBack(await write(plan));
    expect(normalForm(found)).toEqual(normalForm(plan));
    expect(notCarried).toEqual([]);
  });

  test("a plan that was read can be written and read again unchanged", async () => {
    const { plan } = await readBack(await write(samplePlan));
    const again = await readBack(await write(plan));
    expect(again).toEqual({ plan, notCarried: [] });
  });

  test("formats of a sheet do not overlap, and each has a style", async () => {
    const { plan } = await readBack(await write(planWorkbook(psems, answerExample(psems), stamp)));
    for (const sheet of plan.sheets) {
      const cells = sheet.formats.flatMap(({ style, ranges }) => {
        expect(Object.keys(plan.styles[style] ?? {})).not.toEqual([]);
        return ranges.flatMap(({ row, column, rows, columns }) =>
          Array.from(
            { length: rows * columns },
            (__, n) => `${row + Math.floor(n / columns)},${column + (n % columns)}`,
          ),
        );
      });
      expect(new Set(cells).size).toBe(cells.length);
    }
  });
});

describe("[X1] contents of cells", () => {
  test("any contents are read back", async () => {
    await fc.assert(
      fc.asyncProperty(contentGrid, async (cells) => {
        const plan = planOf(cells);
        expect(normalForm((await readBack(await write(plan))).plan)).toEqual(normalForm(plan));
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, CellContent]>([
    ["a leading apostrophe", "'quoted"],
    ["text like a formula", "=1+1"],
    ["a sign", "+44"],
    ["a minus", "-x"],
    ["an at", "@a"],
    ["text like an escape", "_x0041_"],
    ["white space", " \t\n "],
    ["a carriage return", "a\r\nb"],
    ["text like an error", "#N/A"],
    ["the longest text there is", `_x0041_${"é".repeat(32_760)}`],
    ["a formula whose value is an error", { formula: "=1/0", value: "#DIV/0!" }],
  ])("%s", async (_, content) => {
    const { plan, notCarried } = await readBack(await write(planOf([[content]])));
    expect(plan.sheets[0]?.blocks).toEqual([{ row: 1, column: 1, cells: [[content]] }]);
    expect(notCarried).toEqual([]);
  });

  test("a date stays a serial number with its number format", async () => {
    const styles = { date: { numberFormat: "dd mmm yyyy" }, time: { numberFormat: "hh:mm:ss" } };
    const range = { row: 1, rows: 1, columns: 1 };
    const formats = [
      { style: "date", ranges: [{ ...range, column: 1 }] },
      { style: "time", ranges: [{ ...range, column: 2 }] },
    ];
    const blocks = [{ row: 1, column: 1, cells: [[60, 45_352.123456789]] }];
    const plan = { ...emptyPlan, styles, sheets: [{ ...emptySheet, blocks, formats }] };
    expect(normalForm((await readBack(await write(plan))).plan)).toEqual(normalForm(plan));
  });
});
