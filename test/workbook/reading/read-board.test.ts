import type { CellContent, SheetGrid } from "../../../src/spreadsheet/cells";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { GridView } from "../../../src/workbook/locating/grid-view";
import { readBoard } from "../../../src/workbook/reading/read-board";
import { psems, stamp } from "../../support/psems";
import { answered, reported } from "../../support/workbook/board-sample";
import { planToGrids, sheetOf } from "../../support/workbook/grids";

const whole = reported(psems, answered(), answered(), answered());
const board = sheetOf(planToGrids(planWorkbook(psems, whole, stamp)), "Board");

/** The sheet with other contents in some cells, by row and column. */
function withCells(grid: SheetGrid, others: readonly (readonly [number, number, CellContent])[]): SheetGrid {
  const cells = grid.cells.map((line, row) =>
    line.map((content, column) => {
      const other = others.find(([atRow, atColumn]) => atRow === row + 1 && atColumn === column + 1);
      return other ? other[2] : content;
    }),
  );
  return { ...grid, cells };
}

test("[B1] the period and the snapshot are read next to the page, and where earlier versions had them", () => {
  const now = readBoard(new GridView(board));
  expect(now.findings).toEqual([]);
  expect([now.board?.period, now.board?.comparedWith]).toEqual(["2026", ""]);
  const without = [9, 10, 11, 12].map((row) => [row, 26, null] as const);
  for (const column of [2, 3]) {
    const earlier = withCells(board, [
      ...without,
      [4, 1, "Period"],
      [4, column, "2026"],
      [5, 1, "Compared with the snapshot"],
      [5, column, "2025"],
    ]);
    const then = readBoard(new GridView(earlier));
    expect(then.findings).toEqual([]);
    expect([then.board?.period, then.board?.comparedWith]).toEqual(["2026", "2025"]);
  }
  const missing = readBoard(new GridView(withCells(board, without)));
  expect(missing.findings.map(({ figures }) => figures)).toEqual([{ expected: "Period", found: "" }]);
});
