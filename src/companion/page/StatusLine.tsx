import * as React from "react";
import type { KeepState } from "../storage/use-keeper";
import { areaOf } from "../selecting/selection";
import type { Grid } from "../selecting/use-grid";
import { words } from "../words";

/** Where the browser holds, or may hold, an earlier workbook. */
const clearable: readonly KeepState[] = ["unkept", "kept", "saved", "failed", "unread"];

/** The status bar, as in Excel, and whether the workbook is saved in this browser. */
export function StatusLine({
  grid,
  kept,
  onClear,
}: {
  readonly grid: Grid;
  readonly kept: KeepState;
  readonly onClear: () => void;
}): JSX.Element {
  const { edit, selection } = grid;
  const { rows, columns } = areaOf(selection);
  const mode = edit === undefined ? "ready" : edit.isEntering ? "enter" : "edit";
  return (
    <footer className="status-line" aria-label={words.status}>
      <span>{words.modes[mode]}</span>
      {rows * columns > 1 && <span>{words.sum(rows * columns)}</span>}
      <span className="status-keys">{words.keys}</span>
      <span className="status-kept" role="status">
        {words.kept[kept]}
      </span>
      {clearable.includes(kept) && (
        <button type="button" title={words.clearHint} aria-label={words.clearHint} onClick={onClear}>
          {words.clear}
        </button>
      )}
    </footer>
  );
}
