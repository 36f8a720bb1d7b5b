import * as React from "react";
import type { Ask } from "../dialog/use-dialog";
import { FormulaBar } from "../grid/FormulaBar";
import { GridPane } from "../grid/GridPane";
import { useGrid } from "../selecting/use-grid";
import type { ViewedWorkbook } from "../view/viewed-workbook";
import { words } from "../words";
import { SheetTabs } from "./SheetTabs";

/** What the page around the grid asks of it; what is missing does nothing. */
export interface GridHandle {
  /** Enters what is being typed; false when it was refused. */
  finishEdit?: () => Promise<boolean>;
  focus?: () => void;
}

/** The sheets of the open workbook, with formula bar and tabs. */
export function WorkbookWindow({
  workbook,
  ask,
  handle,
  undo,
}: {
  readonly workbook: ViewedWorkbook;
  readonly ask: Ask;
  readonly handle: GridHandle;
  readonly undo: () => void;
}): JSX.Element {
  const grid = useGrid(workbook, ask);
  const focusGrid = React.useRef<() => void>(() => undefined);
  const back = React.useCallback(() => focusGrid.current(), []);
  handle.finishEdit = () => grid.finishEdit("none");
  handle.focus = back;
  React.useEffect(
    () => () => {
      delete handle.finishEdit;
      delete handle.focus;
    },
    [handle],
  );
  const { view } = grid;
  return (
    <main className="window" aria-label={words.workbook}>
      <FormulaBar grid={grid} back={back} />
      <div className="sheet-panel" id="sheet" role="tabpanel" aria-labelledby={`sheet-tab-${view.id}`}>
        <GridPane grid={grid} undo={undo} focusGrid={focusGrid} />
      </div>
      <SheetTabs tabs={workbook.tabs()} active={view.name} show={(sheet) => void grid.showSheet(sheet)} />
    </main>
  );
}
