import fc from "fast-check";
import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { readSite, sheetsWithoutAnswers } from "../../../src/workbook/portfolio/read-site";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { siteFrom } from "../../support/assessment/portfolios";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { attach } from "../../support/workbook/attaching";
import { gridsFor } from "../../support/workbook/grids";
import { unreadCellsText } from "../../../src/cli/words/rollup-text";
import { answerExample, psems, stamp } from "../../support/psems";

const source = { file: "a.xlsx", savedAt: "" };

async function gridsOf(plan: WorkbookPlan, without: ReadonlySet<string>): Promise<readonly SheetGrid[]> {
  const outcome = await read(await write(plan), { without });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value.grids;
}

/** A sheet that only looks like one of those that are left out. */
function rename(plan: WorkbookPlan, from: string, to: string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
  };
}

test("[O2] what a roll-up keeps does not hang on the sheets that it leaves out", async () => {
  const assessments = fc.sample(arbitraryAssessment(smallChecklist), { seed: 20261124, numRuns: 6 });
  for (const [index, assessment] of assessments.entries()) {
    const plan = planWorkbook(smallChecklist, assessment, stamp);
    const odd =
      index % 3 === 1 ? { ...plan, sheets: plan.sheets.filter(({ name }) => name !== "Dashboard") } : plan;
    const renamed = index % 3 === 2 ? rename(odd, "Responses", "Answers") : odd;
    const whole = readSite(await gridsOf(renamed, new Set()), source, psems);
    const part = readSite(await gridsOf(renamed, sheetsWithoutAnswers), source, psems);
    expect(part).toEqual(whole);
    if (part.kind !== "site") throw new Error(part.why.kind);
    const { results, answers } = siteFrom(smallChecklist, assessment);
    expect(part.site).toMatchObject({ results, answers, assessmentId: stamp.assessmentId });
  }
});

test("[W11] a workbook without its hidden sheet is not used", async () => {
  const plan = planWorkbook(psems, answerExample(psems), stamp);
  const sheets = plan.sheets.filter(({ name }) => name !== "_psems");
  const grids = await gridsOf({ ...plan, sheets }, sheetsWithoutAnswers);
  expect(readSite(grids, source, psems)).toEqual({ kind: "unused", why: { kind: "hidden-sheet-missing" } });
});

test("[E3] a site has the number of cells on its rows that could not be read", () => {
  const grids = attach(
    "PLAN Policy",
    ["error-value", "C6", "#N/A"],
    ["formula-without-value", "H7"],
    ["formula-without-value", "I7"],
    ["picture", "H8"],
  )(gridsFor(psems, answerExample(psems)));
  expect(readSite(grids, source, psems)).toMatchObject({ kind: "site", site: { unreadCells: 2 } });
  expect(unreadCellsText("a.xlsx", 2)).toBe(
    "a.xlsx: 2 cells could not be read and count as blank. List them with psems check.",
  );
});

test("a sheet that is left out comes empty, in its place", async () => {
  const plan = planWorkbook(psems, answerExample(psems), stamp);
  const [whole, part] = [await gridsOf(plan, new Set()), await gridsOf(plan, sheetsWithoutAnswers)];
  expect(part.map(({ name }) => name)).toEqual(whole.map(({ name }) => name));
  for (const [index, grid] of part.entries()) {
    const isLeftOut = ["Dashboard", "Responses"].includes(grid.name);
    expect(isLeftOut ? grid.cells : grid).toEqual(isLeftOut ? [] : whole[index]);
  }
});
