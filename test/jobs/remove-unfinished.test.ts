import { blankAssessment } from "../../src/assessment/answers/blank-assessment";
import { removeUnfinished, type SheetsRemoved } from "../../src/jobs/remove-unfinished";
import type { SheetGrid } from "../../src/spreadsheet/cells";
import { patchGrid } from "../../src/spreadsheet/change";
import { succeed } from "../../src/spreadsheet/result";
import { interpret } from "../../src/workbook/reading/interpret";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { writeStepNote, type StepKind } from "../../src/workbook/steps/step-note";
import { psems, stamp } from "../support/psems";
import { planToGrids } from "../support/workbook/grids";

const plan = planWorkbook(psems, blankAssessment(psems), stamp);

/** The sheets of a new checklist with a note that a step was begun. */
function unfinished(step: StepKind): readonly SheetGrid[] {
  const lines = writeStepNote({ step, startedAt: "2026-03-02T09:30:00Z" });
  return planToGrids(plan).map((grid) =>
    grid.name === "_psems"
      ? patchGrid(
          grid,
          { row: 1, column: 3, rows: lines.length, columns: 1 },
          lines.map((line) => [line]),
        )
      : grid,
  );
}

async function remove(grids: readonly SheetGrid[]) {
  const removed: SheetsRemoved[] = [];
  const outcome = await removeUnfinished<{ kind: "none" }>({
    read: async () => succeed({ interpretation: interpret(grids), grids }),
    moment: () => ({ now: "2026-11-23T09:00:00Z", today: "2026-11-23" }),
    removeSheets: async (wanted) => {
      removed.push(wanted);
      return succeed(undefined);
    },
  });
  return { outcome, removed };
}

test("[X12] a checklist that was never completed is removed, the hidden sheet last", async () => {
  const { outcome, removed } = await remove(unfinished("create"));
  expect(outcome).toEqual({ ok: true, value: [] });
  expect(new Set(removed[0]?.sheets)).toEqual(new Set(plan.sheets.map(({ name }) => name)));
  expect(removed[0]?.last).toBe("_psems");
  expect(removed[0]?.names).toEqual(plan.names.map(({ name }) => name));
});

test("[X12] [X5] a sheet on which someone has typed stays", async () => {
  const grids = unfinished("create").map((grid) =>
    grid.name === "PLAN Policy"
      ? patchGrid(grid, { row: 6, column: 8, rows: 1, columns: 1 }, [["Minutes"]])
      : grid,
  );
  const { outcome, removed } = await remove(grids);
  expect(outcome).toEqual({ ok: true, value: ["PLAN Policy"] });
  expect(removed[0]?.sheets).not.toContain("PLAN Policy");
  expect(removed[0]?.sheets).toContain("_psems");
});

test.each([
  ["whose repair was interrupted", unfinished("repair")],
  ["that is complete", planToGrids(plan)],
  ["that is not there", []],
])("[X12] a checklist %s is not removed", async (_, grids) => {
  const { outcome, removed } = await remove(grids);
  expect(outcome).toEqual({ ok: false, problem: { kind: "no-assessment" } });
  expect(removed).toEqual([]);
});
