import fc from "fast-check";
import { OpenWorkbook } from "../../../src/companion/workbook/open-workbook";
import { parseAddress } from "../../../src/spreadsheet/address";
import { planToGrids } from "../../../src/spreadsheet/plan-grids";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { interpret } from "../../../src/workbook/reading/interpret";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { answered, reported } from "../../support/workbook/board-sample";
import { isAllTried } from "../../support/sample";
import { listUnlocked } from "../../support/workbook/input-cells";
import { psems, stamp } from "../../support/psems";

const today = "2026-11-23";
const boardSample = reported(psems, answered(), answered(), answered());

function open(plan: WorkbookPlan): OpenWorkbook {
  const workbook = new OpenWorkbook(() => today);
  workbook.open(plan, planToGrids(plan));
  return workbook;
}

function textAt(workbook: OpenWorkbook, cell: string): string {
  const [sheet = "", address = ""] = cell.split("!");
  workbook.select(sheet, address);
  const { row, column } = workbook.shown.area;
  return workbook.describeCell(sheet, row, column).text;
}

/** Whether a cell is the part of a merged cell that nobody can select, or has a mark that is written as X. */
function isNoInput(plan: WorkbookPlan, cell: string): boolean {
  const [sheet = "", address = ""] = cell.split("!");
  const { row = 0, column = 0 } = parseAddress(address) ?? {};
  const merges = plan.sheets.find(({ name }) => name === sheet)?.merges ?? [];
  return (
    (sheet === "Settings" && column === 3 && row > 30) ||
    merges.some(
      (merge) =>
        (merge.row !== row || merge.column !== column) &&
        row >= merge.row &&
        row < merge.row + merge.rows &&
        column >= merge.column &&
        column < merge.column + merge.columns,
    )
  );
}

/** The first cell of each column of each sheet; all cells in a run of all. */
function oneOfEachColumn(cells: readonly string[]): readonly string[] {
  if (isAllTried) return cells;
  return [...new Map([...cells].reverse().map((cell) => [cell.replace(/\d+$/, ""), cell])).values()];
}

describe("[K20] a workbook in memory", () => {
  test("is planned again as it was, for any assessment", () => {
    fc.assert(
      fc.property(arbitraryAssessment(psems), (assessment) => {
        const plan = planWorkbook(psems, assessment, { ...stamp, today });
        expect(open(plan).plan).toEqual({ ...plan, activeSheet: expect.any(String) });
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test("keeps what is typed into any cell that is open, or refuses it with a reason", () => {
    const plan = planWorkbook(psems, boardSample, { ...stamp, today });
    const workbook = open(plan);
    const lost: string[] = [];
    const refused = new Set<string>();
    for (const cell of oneOfEachColumn(listUnlocked(plan).filter((one) => !isNoInput(plan, one)))) {
      const [sheet = "", address = ""] = cell.split("!");
      const before = textAt(workbook, cell);
      const typed = workbook.type(sheet, address, "17 May 2026");
      if (!typed.ok) {
        refused.add(typed.reason);
        if (textAt(workbook, cell) !== before) lost.push(`${cell} changed`);
        continue;
      }
      if (!/17 May 2026|46159/.test(textAt(workbook, cell))) lost.push(`${cell}: ${textAt(workbook, cell)}`);
      workbook.undo();
      if (textAt(workbook, cell) !== before) lost.push(`${cell} not undone`);
    }
    expect({ lost, refused: [...refused] }).toEqual({ lost: [], refused: ["validation"] });
  });

  test("tells of a change when it can be undone already, so that Undo can be chosen again and again", () => {
    const workbook = open(planWorkbook(psems, boardSample, { ...stamp, today }));
    const heard: boolean[] = [];
    workbook.subscribe((change) => change === "contents" && heard.push(workbook.canUndo));
    for (const text of ["Karen", "Robert"]) workbook.type("Cover", "B8", text);
    workbook.undo();
    workbook.undo();
    expect(heard).toEqual([true, true, true, false]);
  });

  test("works out everything after a change: the score, the check and the pane's contents", () => {
    const workbook = open(planWorkbook(psems, boardSample, { ...stamp, today }));
    const heard: string[] = [];
    workbook.subscribe((change) => heard.push(change));
    const found = interpret(workbook.grids);
    const place = found.kind === "assessment" ? found.assessment.answers[0]?.place : undefined;
    if (!place) throw new Error("There is no first statement.");
    for (const box of Object.values(place.responses)) workbook.clear(place.sheet, box);
    expect(textAt(workbook, `${place.sheet}!${place.responses.no}`)).toBe("");
    const cleared = workbook.contents();
    workbook.type(place.sheet, place.responses.no, "x");
    const marked = workbook.contents();
    expect(heard).toContain("contents");
    if (cleared.kind !== "assessment" || marked.kind !== "assessment") throw new Error("No assessment.");
    expect(cleared.findings.filter(({ code }) => code === "no-response")).toHaveLength(1);
    expect(marked.findings.filter(({ code }) => code === "no-response")).toHaveLength(0);
    expect(workbook.type(place.sheet, place.responses.yes, "x")).toMatchObject({
      ok: false,
      reason: "validation",
    });
  });

  test("refuses locked cells, and sheets of other people, which stay as they are", () => {
    const plan = planWorkbook(psems, boardSample, { ...stamp, today });
    const [cover] = plan.sheets;
    if (!cover) throw new Error("There is no sheet.");
    const { protection: _, ...other } = { ...cover, name: "My notes" };
    const workbook = open({ ...plan, sheets: [...plan.sheets, other] });
    expect(workbook.type("Cover", "A1", "x")).toEqual({ ok: false, reason: "locked" });
    expect(workbook.type("My notes", "A1", "x")).toEqual({ ok: false, reason: "kept-sheet" });
    expect(workbook.plan.sheets.find(({ name }) => name === "My notes")?.blocks).toEqual(other.blocks);
  });
});
