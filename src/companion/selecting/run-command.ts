import type { GridCommand } from "./keys";
import { jump, lastCell, single, step, type Cell } from "./selection";
import type { Grid } from "./use-grid";

/** Runs the action of a key. @param page the number of rows on a page. */
export function runCommand(grid: Grid, command: GridCommand, extend: boolean, page: number): void {
  const { view, selection, details } = grid;
  const { active, far } = selection;
  const from = extend ? far : active;
  const go = (cell: Cell): void => void grid.select(extend ? { active, far: cell } : single(cell));
  switch (command.kind) {
    case "move":
      return go(step(view, from, command.direction));
    case "jump":
      return go(jump(view, from, command.direction));
    case "page":
      return go(step(view, from, command.direction, page));
    case "row-start":
      return go({ row: from.row, column: 1 });
    case "first-cell":
      return go({ row: view.freeze.rows + 1, column: view.freeze.columns + 1 });
    case "last-cell":
      return go(lastCell(view));
    case "next":
      return void grid.select(single(step(view, active, command.direction)));
    case "sheet": {
      const tabs = grid.workbook.tabs();
      const next = tabs[tabs.findIndex(({ id }) => id === view.id) + command.by];
      if (next) void grid.showSheet(next.name);
      return;
    }
    case "select-all":
      return void grid.select({ active: { row: 1, column: 1 }, far: lastCell(view) });
    case "edit":
      return void grid.startEdit(details.input, false, "cell");
    case "type":
      return void grid.startEdit(command.text, true, "cell");
    case "clear":
      return void grid.clear();
    case "follow-link":
      if (details.link) void grid.goTo(details.link.sheet, details.link.address);
      return;
    case "undo":
    case "choices":
      return;
  }
}
