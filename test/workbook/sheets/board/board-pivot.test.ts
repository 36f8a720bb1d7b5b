import type { Assessment } from "../../../../src/assessment/answers/assessment";
import { scoreAssessment } from "../../../../src/assessment/scoring/score";
import type { Checklist } from "../../../../src/checklist/checklist";
import { readPlan } from "../../../../src/file/reading/read-plan";
import { write } from "../../../../src/file/writing/write";
import type { CellValue } from "../../../../src/spreadsheet/cells";
import { findTable, viewPivot } from "../../../../src/spreadsheet/pivot";
import type { WorkbookPlan } from "../../../../src/spreadsheet/plan";
import { planBoardPivotSheet, withBoardPivot } from "../../../../src/workbook/board/plan-board-pivot-sheet";
import { keepOthers } from "../../../../src/workbook/planning/keep-others";
import { planWorkbook } from "../../../../src/workbook/planning/plan-workbook";
import { openParts } from "../../../support/file/open-parts";
import { listCases } from "../../../support/interop/cases";
import { answerExample, psems, stamp } from "../../../support/psems";
import { findFormulaFaults } from "../../../support/workbook/formula-rules";
import { interpretOurs, planToGrids, sheetOf } from "../../../support/workbook/grids";
import { issue } from "../../../support/workbook/issuing";
import { findSheetFaults } from "../../../support/workbook/sheet-rules";

function planWith(assessment: Assessment, checklist: Checklist = psems): WorkbookPlan {
  return withBoardPivot(planWorkbook(checklist, assessment, stamp), checklist, assessment, stamp);
}

/** What a pivot of the plan shows. */
function cellsOf(plan: WorkbookPlan, name: string): readonly (readonly CellValue[])[] {
  const pivot = sheetOf(plan.sheets, "Board pivot").pivots?.find((one) => one.name === name);
  const table = findTable(plan.sheets, "Responses");
  if (!pivot || !table) throw new Error(`There is no pivot ${name}.`);
  return viewPivot(pivot, table).cells;
}

const example = answerExample(psems);
const wanted = /^(all blank|all not-applicable|all double-ticked|random [0-9]|small, .*)$/;

test("[R3] the responses are in the checklist's order, then Unanswered, and the sections in theirs", () => {
  const cells = cellsOf(planWith(example), "BoardAnswers");
  expect(cells[1]).toEqual(["Row Labels", "Yes", "In part", "No", "Not sure", "Unanswered", "Grand Total"]);
  expect(cells.map(([label]) => label).slice(2)).toEqual([
    ...psems.phases.flatMap(({ id, title }) => [
      title,
      ...psems.sections.filter(({ phase }) => phase === id).map((section) => section.title),
    ]),
    "Grand Total",
  ]);
});

test("[R3] a file's PivotTable parts hold no evidence and no statement", async () => {
  const evidence = example.answers.map((answer) => answer.evidence).filter((text) => text !== "");
  const texts = [
    ...evidence,
    ...psems.sections.flatMap(({ statements }) => statements.map(({ text }) => text)),
  ];
  expect(evidence.length).toBeGreaterThan(0);
  const parts = await openParts(await write(planWith(example)));
  const pivots = [...parts].filter(([name]) => /pivot(Cache|Tables)/.test(name)).map(([, xml]) => xml);
  expect(pivots.length).toBeGreaterThanOrEqual(3);
  for (const xml of pivots) for (const text of texts) expect(xml).not.toContain(text);
});

test.each(
  listCases()
    .filter(({ name, asked }) => wanted.test(name) && !asked)
    .map((entry) => [entry.name, entry] as const),
)("[S2] [S4] the figures are those of the scores: %s", (_, { checklist, assessment }) => {
  const plan = planWith(assessment, checklist);
  const { sections, overall } = scoreAssessment(checklist, assessment);
  const points = cellsOf(plan, "BoardPoints");
  for (const result of [...sections, { ...overall, title: "Grand Total" }]) {
    const [, sum, applicable] = points.find(([label]) => label === result.title) ?? [];
    expect(applicable).toBe(result.applicable);
    expect(Number(sum)).toBeCloseTo((result.score ?? 0) * result.applicable, 9);
    const answers = cellsOf(plan, "BoardAnswers").find(([label]) => label === result.title);
    expect(answers?.[answers.length - 1]).toBe(result.statements);
  }
});

test("[R1] the sheet breaks no rule but that it is not protected", () => {
  const faults = { ...findFormulaFaults(planWith(example)), ...findSheetFaults(planWith(example)) };
  expect(Object.values(faults).flat()).toEqual(["Board pivot: it is not protected"]);
});

test("[R1] no reader takes the sheet for one of ours", () => {
  const found = interpretOurs(planToGrids(planWith(example)));
  expect(found.findings).toEqual(interpretOurs(planToGrids(planWorkbook(psems, example, stamp))).findings);
  expect(found.sheets.map(({ actual }) => actual)).not.toContain("Board pivot");
});

test("for the pane it is planned alone, behind the sheet before Responses; a copy without Responses has none", () => {
  const planned = planBoardPivotSheet(interpretOurs(planToGrids(planWith(example))), "2026-11-23");
  expect(planned?.plan.sheets.map(({ name }) => name)).toEqual(["Board pivot"]);
  expect(planned?.behind).toBe("Annex A 3");
  const plan = issue(psems, example, [1, 2]);
  expect(planBoardPivotSheet(interpretOurs(planToGrids(plan)), "2026-11-23")).toBeUndefined();
  expect(withBoardPivot(plan, psems, example, stamp)).toBe(plan);
});

test("[R4] a workbook that is planned anew keeps the pivots, over the answers that it has by then", async () => {
  const read = await readPlan(await write(planWith(example)));
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.notCarried).toEqual([]);
  const { sheets } = interpretOurs(planToGrids(read.value.plan));
  const blank = planWorkbook(psems, { ...example, answers: [] }, stamp);
  const kept = keepOthers(blank, read.value.plan, sheets);
  expect(cellsOf(kept, "BoardPoints").slice(-1)).toEqual([["Grand Total", 0, 43]]);
  await expect(write(kept)).resolves.toBeDefined();
});

test("[R4] a pivot over a column that is planned no more becomes the values that it showed", () => {
  const plan = planWith(example);
  const renamed = plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) => line.map((content) => (content === "Phase" ? "Stage" : content))),
    })),
  }));
  const sheets = renamed.map((sheet) => ({
    ...sheet,
    ...(sheet.pivots && {
      pivots: sheet.pivots.map((pivot) => ({ ...pivot, rows: [{ field: "Stage", items: [] }] })),
    }),
  }));
  const kept = keepOthers(planWorkbook(psems, example, stamp), { ...plan, sheets }, []);
  const { pivots, blocks } = sheetOf(kept.sheets, "Board pivot");
  expect(pivots).toEqual([]);
  expect(blocks.map(({ cells }) => cells.at(-1)).slice(1)).toEqual([
    ["Grand Total", 1, 2, 1, 1, 38, 43],
    ["Grand Total", 2, 43],
  ]);
});
