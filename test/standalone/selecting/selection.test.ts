import { createSimulator } from "../../../src/simulator";
import type { SheetView } from "../../../src/simulator/view/sheet-view";
import { areaOf, jump, lastCell, step } from "../../../src/standalone/selecting/selection";

/** A sheet with a block at B2:B4, a cell at B8, C2:E2 merged, and row 6 hidden. */
function view(): SheetView {
  const simulator = createSimulator();
  simulator.paste("Sheet1", "B2", [["a"], ["b"], ["c"]]);
  simulator.type("Sheet1", "B8", "d");
  const sheet = simulator.workbook.sheet("{SHEET-1}");
  sheet.merges = [{ row: 2, column: 3, rows: 1, columns: 3 }];
  sheet.rows.set(6, { size: undefined, hidden: true });
  return simulator.view("Sheet1", { rows: 20, columns: 8, past: 2 });
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
