import { write } from "../../src/file/writing/write";
import type { CellValue, SheetGrid } from "../../src/spreadsheet/cells";
import { valueOf } from "../../src/spreadsheet/cells";
import { withBoardPivot } from "../../src/workbook/board/plan-board-pivot-sheet";
import { pivotPlan } from "../support/file/pivot-plan";
import { stamp } from "../support/psems";
import { gridsOf, sheetOf } from "../support/workbook/grids";
import { listCases } from "../support/interop/cases";
import { recalculate } from "../support/interop/libreoffice";
import { validateOpenXml } from "../support/interop/open-xml-sdk";

const wanted =
  /^(all blank|the guidance's example|all not-applicable|random [0-5]|small, random [0-2]|stretched, random 0)$/;
const cases = listCases()
  .filter(({ name }) => wanted.test(name))
  .map(({ name, checklist, assessment, plan }) => {
    return { name, plan: withBoardPivot(plan, checklist, assessment, stamp) };
  });
const files = Promise.all(cases.map(({ plan }) => write(plan)));
const refreshed = files.then(recalculate);

/** The figures in the columns of one pivot, each under its row's label and its heading: LibreOffice has labels in two columns. */
function figuresOf(grid: SheetGrid, first: number, last: number): Map<string, CellValue> {
  const rows = grid.cells.slice(4).map((line) => line.slice(first, last).map(valueOf));
  const head = rows.find((line) => line.some((value) => value === "Row Labels" || value === "Phase")) ?? [];
  const figures = new Map<string, CellValue>();
  for (const line of rows.slice(rows.indexOf(head) + 1)) {
    const label = line.find((value) => typeof value === "string" && value !== "");
    line.forEach((value, column) => {
      if (typeof value !== "number") return;
      const heading = `${String(label)} / ${String(head[column])}`.replace(
        /Total Result|Grand Total/g,
        "all",
      );
      figures.set(heading, Math.round(value * 1e9) / 1e9);
    });
  }
  return figures;
}

test.each([
  ["the workbook with its Board pivot", cases[0]?.plan],
  ["other pivots", pivotPlan],
])("the Open XML SDK accepts %s", async (_, plan) => {
  expect(plan && (await validateOpenXml(await write(plan)))).toEqual([]);
});

test.each(cases.map(({ name }, index) => [name, index] as const))(
  "[S10] LibreOffice refreshes the pivots to the figures that the file has: %s",
  async (_, index) => {
    const [ours, theirs] = await Promise.all(
      [files, refreshed].map(async (all) =>
        sheetOf(await gridsOf((await all)[index] ?? new Uint8Array()), "Board pivot"),
      ),
    );
    if (!ours || !theirs) throw new Error("A sheet is missing.");
    // Its own words: the cells are not those that the file had.
    expect(theirs.cells.flat()).toContain("Total Result");
    for (const [first, last] of [
      [0, 10],
      [10, 16],
    ] as const) {
      const figures = figuresOf(ours, first, last);
      expect(figures.size).toBeGreaterThan(5);
      expect(figuresOf(theirs, first, last)).toEqual(figures);
    }
  },
);
