import { areaOf, jump, lastCell, step } from "../../../src/companion/selecting/selection";
import { viewSheet, type SheetView } from "../../../src/companion/view/sheet-view";
import { emptyPlan, emptySheet } from "../../support/file/sample-plan";

/** A sheet with a block at B2:B4, a cell at B8, C2:E2 merged, and row 6 hidden. */
function view(): SheetView {
  const sheet = {
    ...emptySheet,
    blocks: [
      { row: 2, column: 2, cells: [["a"], ["b"], ["c"]] },
      { row: 8, column: 2, cells: [["d"]] },
    ],
    merges: [{ row: 2, column: 3, rows: 1, columns: 3 }],
    rows: [{ row: 6, rows: 1, height: 0 }],
  };
  const plan = { ...emptyPlan, sheets: [sheet] };
  return viewSheet(plan, emptySheet.name, { rows: 20, columns: 8, past: 2 });
}

const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

test("a step goes past merged cells, over hidden rows, and not out of the sheet", () => {
  const sheet = view();
  expect(step(sheet, at(2, 3), "right")).toEqual(at(2, 6));
  expect(step(sheet, at(5, 2), "down")).toEqual(at(7, 2));
  expect(step(sheet, at(7, 2), "up")).toEqual(at(5, 2));
  expect(step(sheet, at(1, 1), "up")).toEqual(at(1, 1));
  expect(step(sheet, at(1, 1), "down", 3)).toEqual(at(4, 1));
});

test("a jump goes to the end of a block, over empty cells to the next, and to the edge", () => {
  const sheet = view();
  expect(jump(sheet, at(2, 2), "down")).toEqual(at(4, 2));
  expect(jump(sheet, at(4, 2), "down")).toEqual(at(8, 2));
  expect(jump(sheet, at(8, 2), "down")).toEqual(at(20, 2));
  expect(jump(sheet, at(1, 1), "right")).toEqual(at(1, 8));
});

test("the last cell is the last in use, and an area has its corners in order", () => {
  expect(lastCell(view())).toEqual(at(8, 5));
  expect(areaOf({ active: at(5, 4), far: at(2, 6) })).toEqual({ row: 2, column: 4, rows: 4, columns: 3 });
});
