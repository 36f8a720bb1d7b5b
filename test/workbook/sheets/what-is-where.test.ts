import type { Assessment } from "../../../src/assessment/answers/assessment";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { draftBoard } from "../../../src/assessment/board/draft-board";
import { formatsThatHold } from "../../../src/companion/view/conditional-formats";
import { range, type Range } from "../../../src/spreadsheet/address";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { boardColumns } from "../../../src/workbook/form/board-layout";
import { boardRows } from "../../../src/workbook/form/board-rows";
import { barCells } from "../../../src/workbook/form/dashboard-layout";
import { barLooks } from "../../../src/workbook/form/styles";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { must } from "../../support/must";
import { psems, stamp } from "../../support/psems";
import { answered, reported } from "../../support/workbook/board-sample";
import { planToGrids, sheetOf, textAt, valueAt } from "../../support/workbook/grids";

const assessment = answered();
const plan = planWorkbook(psems, assessment, stamp);
const grid = (name: string, workbook = plan) => sheetOf(planToGrids(workbook), name);
const row = (name: string, number: number, columns: string): readonly string[] =>
  [...columns].map((column) => textAt(grid(name), `${column}${number}`));

test("[W1] the sheets in their order, the last of them out of Excel's menus", () => {
  expect(plan.sheets.map(({ name }) => name)).toEqual([
    "Cover",
    "Dashboard",
    ...psems.sections.map(({ sheet }) => sheet),
    ...(psems.annex?.tables ?? []).map(({ sheet }) => sheet),
    "Responses",
    "Settings",
    "_psems",
  ]);
  expect(
    plan.sheets
      .filter(({ visibility }) => visibility !== "visible")
      .map(({ name, visibility }) => [name, visibility]),
  ).toEqual([
    ["Responses", "hidden"],
    ["_psems", "veryHidden"],
  ]);
  const whole = planWorkbook(psems, reported(psems, assessment, assessment, assessment), stamp);
  const names = whole.sheets.map(({ name }) => name);
  const at = names.indexOf("Responses");
  expect(names[at - 1]).toBe("Actions");
  expect(names.slice(at + 1, at + 5)).toEqual(["Board", "Snapshots", "Sign-off", "Settings"]);
});

test("[W2] a section sheet: marking, title, result, headings, and statements from row 6", () => {
  const [section] = psems.sections;
  const policy = section?.sheet ?? "";
  expect(textAt(grid(policy), "A1")).toBe(psems.marking);
  expect(textAt(grid(policy), "A2")).toBe(section?.title);
  expect(textAt(grid(policy), "A3")).toMatch(/^5 of 5 answered\. Score \d+%/);
  expect(row(policy, 5, "ABCDEFGHI")).toEqual([
    "No.",
    "Best practice indicators",
    "Yes",
    "In part",
    "No",
    "Not sure",
    "N/A",
    "Evidence/Actions",
    "Check",
  ]);
  section?.statements.forEach(({ number, text }, index) => {
    expect(valueAt(grid(policy), `A${6 + index}`)).toBe(number);
    expect(textAt(grid(policy), `B${6 + index}`)).toContain(text);
    expect(valueAt(grid(policy), `J${6 + index}`)).toBe(1);
  });
  // The third statement is answered with the second of the responses in turn.
  expect([6, 7, 8].map((at) => valueAt(grid(policy), `K${at}`))).toEqual([1, 4, 2]);
});

test("[W4] the Dashboard begins with the overall result, then has a row for each section and the whole, and a chart below a live sentence", () => {
  const dashboard = grid("Dashboard");
  expect(textAt(dashboard, "A4")).toMatch(/^[●▲■] (Green|Amber|Red)/);
  expect(textAt(dashboard, "A5")).toMatch(/^\d+%$/);
  const { cells } = dashboard;
  const first = cells.findIndex((line) => line[0] === "Section");
  expect(cells[first]?.slice(0, 4)).toEqual(["Section", "Rating", "Score", "Up to"]);
  const labels = cells
    .slice(first + 1, first + 9)
    .map((_, index) => textAt(dashboard, `A${first + 2 + index}`));
  expect(labels).toEqual([...psems.sections.map(({ title }) => title), "Overall"]);
  const { charts } = sheetOf(plan.sheets, "Dashboard");
  expect(charts).toHaveLength(1);
  for (const { position } of charts) {
    const above = cells[position.row - 2]?.[position.column - 1];
    expect(above).toMatchObject({ formula: expect.stringMatching(/^=/) });
  }
});

/** The fills of a bar from its first cell on; those that hold no more are empty. */
function fillsOf(workbook: WorkbookPlan, name: string, at: Range): readonly (string | undefined)[] {
  const holding = formatsThatHold(workbook, sheetOf(workbook.sheets, name), at);
  return Array.from(
    { length: at.columns },
    (_, index) => holding.get(at.row, at.column + index)?.at(-1)?.fill,
  );
}

/** A bar in words: how many cells there are of each look, one after the other. */
function barOf(fills: readonly (string | undefined)[]): string {
  const names = fills.map(
    (fill) => Object.entries(barLooks).find(([, look]) => look.fill === fill)?.[0] ?? "empty",
  );
  const starts = names.flatMap((name, index) => (name === names[index - 1] ? [] : [index]));
  return starts
    .map((start, index) => `${(starts[index + 1] ?? names.length) - start} ${names[start] ?? ""}`)
    .join(", ");
}

test("[B22] a bar reaches as many twentieths as its score, in the colour of its rating", () => {
  const [first] = psems.sections;
  const { score, high, rating } = scoreAssessment(psems, assessment).sections[0] ?? {};
  expect([rating, score, high]).toEqual(["red", 0.375, 0.625]);
  expect(textAt(grid("Dashboard"), "A9")).toBe(first?.title);
  expect(barOf(fillsOf(plan, "Dashboard", range(9, 5, 1, 20)))).toBe("7 red, 5 possible, 8 empty");
});

test("[B22] the bar of an unfinished result is striped, and on the Board paper a dark cell is where the score was", () => {
  const yes = answeringAll(psems, "yes", { 1: "no", 2: "no" });
  const request = { name: "2025", takenBy: "", takenOn: "2025-11-24" };
  const { boardRecords } = must(addSnapshot(psems, yes, request)).assessment;
  const now = answeringAll(psems, "yes", { 1: "in-part" });
  const answers = now.answers.map((answer) => (answer.statement === 6 ? { ...answer, marks: [] } : answer));
  const board = draftBoard(psems, { ...now, answers, boardRecords }, stamp.today, "2025");
  const workbook = planWorkbook(psems, { ...now, answers, boardRecords: { ...boardRecords, board } }, stamp);
  const { sections } = boardRows({ checklist: psems, assessment: { boardRecords } });
  const bar = (index: number): string =>
    barOf(fillsOf(workbook, "Board", range(sections + index, boardColumns.bar, 1, barCells)));
  // 90% now, 60% then; 87% of 8 statements, one of them unanswered, 100% then.
  expect(bar(0)).toBe("12 green, 1 before, 5 green, 2 empty");
  expect(bar(1)).toBe(
    `${Array.from({ length: 8 }, () => "1 incomplete, 1 stripe").join(", ")}, 1 incomplete, 2 possible, 1 before`,
  );
  expect(bar(2)).toBe("20 green");
});

describe("[T7] the trend above the table of snapshots", () => {
  let many: Assessment = assessment;
  for (let month = 1; month <= 14; month += 1) {
    const takenOn = new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10);
    many = must(addSnapshot(psems, many, { name: `S${month}`, takenBy: "A", takenOn })).assessment;
  }
  const workbook = planWorkbook(psems, many, stamp);
  const snapshots = grid("Snapshots", workbook);

  test("has the last twelve, each a reference to the table", () => {
    expect([7, 18].map((at) => textAt(snapshots, `A${at}`))).toEqual(["S3", "S14"]);
    for (const column of ["A", "C", "D", "E", "H"])
      expect([column, snapshots.cells[6]?.[column.charCodeAt(0) - 65]]).toEqual([
        column,
        expect.objectContaining({ formula: expect.stringMatching(/\$[A-Z]+\$\d+/) }),
      ]);
    expect(textAt(snapshots, "A19")).toBe("");
  });

  test("has lines that differ in dash and marker", () => {
    const [chart] = sheetOf(workbook.sheets, "Snapshots").charts;
    const lines = (chart?.series ?? []).map(({ line }) => line);
    expect(lines).toHaveLength(5);
    for (const part of ["dash", "marker"] as const)
      expect(new Set(lines.map((line) => line?.[part])).size).toBe(5);
  });

  test("[W43] has a chart and prints from the second snapshot on", () => {
    const withSnapshots = (names: readonly string[]) => {
      const taken = names.reduce(
        (each, name) =>
          must(addSnapshot(psems, each, { name, takenBy: "A", takenOn: "2025-11-01" })).assessment,
        assessment,
      );
      const sheet = sheetOf(planWorkbook(psems, taken, stamp).sheets, "Snapshots");
      return [sheet.charts.length, sheet.page.printArea?.columns];
    };
    expect([withSnapshots(["One"]), withSnapshots(["One", "Two"])]).toEqual([
      [0, 1],
      [1, 14],
    ]);
  });
});
