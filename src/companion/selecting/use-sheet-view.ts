import { useEffect, useMemo, useReducer, useRef } from "react";
import type { ViewedWorkbook } from "../view/viewed-workbook";
import type { RowView, SheetView } from "../view/sheet-view";

/** Enough for a large window, with some space after the last cell. */
const least = { rows: 40, columns: 16, past: 3 };

/** The view of the active sheet; renders again whenever the workbook or the selection changes. */
export function useSheetView(workbook: ViewedWorkbook): SheetView {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const contents = useRef(0);
  useEffect(
    () =>
      workbook.subscribe((change) => {
        if (change === "contents") contents.current += 1;
        draw();
      }),
    [workbook],
  );
  const { sheet } = workbook.shown;
  const before = useRef<SheetView>();
  return useMemo(() => {
    void contents.current;
    const view = keepRows(before.current, workbook.view(sheet, least));
    before.current = view;
    return view;
    // The count of changes represents the content of the workbook.
  }, [workbook, sheet, contents.current]);
}

/** Reuses the objects of unchanged rows, so that they are not rendered again. */
function keepRows(before: SheetView | undefined, now: SheetView): SheetView {
  if (before?.id !== now.id) return now;
  const rows = now.rows.map((row, index) => {
    const old = before.rows[index];
    return old && isSameRow(old, row) ? old : row;
  });
  const isSameColumns = JSON.stringify(before.columns) === JSON.stringify(now.columns);
  return { ...now, rows, columns: isSameColumns ? before.columns : now.columns };
}

function isSameRow(a: RowView, b: RowView): boolean {
  if (a.height !== b.height || a.hidden !== b.hidden || a.cells.length !== b.cells.length) return false;
  return a.cells.every((cell, index) => {
    const other = b.cells[index];
    return (
      cell === other ||
      (cell.text === other?.text &&
        cell.look === other.look &&
        cell.kind === other.kind &&
        cell.link === other.link)
    );
  });
}
