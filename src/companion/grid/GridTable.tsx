import * as React from "react";
import { columnLetters } from "../../spreadsheet/address";
import type { SheetView } from "../view/sheet-view";
import { GridRow } from "./GridRow";
import { areaOf } from "../selecting/selection";
import type { Grid } from "../selecting/use-grid";
import { words } from "../words";

const rowHeaderWidth = 44;

export interface GridTableProps {
  readonly grid: Grid;
  /** The editor or note in the active cell. */
  readonly extras: React.ReactNode;
  readonly describedBy: string | undefined;
  /** The element with the note about the whole sheet. */
  readonly sheetNote: string | undefined;
}

/** The sheet as a table: frozen rows are in its head, which stays in view. */
export function GridTable({ grid, extras, describedBy, sheetNote }: GridTableProps): JSX.Element {
  const { view, selection } = grid;
  const { columns, rows, freeze } = view;
  const area = areaOf(selection);
  const { active } = selection;
  const frozen = React.useMemo(() => frozenOffsets(view), [columns, freeze.columns]);
  const isSelected = (column: number): boolean =>
    column >= area.column && column < area.column + area.columns;
  const draw = (index: number): JSX.Element | null => {
    const row = rows[index];
    if (!row) return null;
    const isInArea = row.row >= area.row && row.row < area.row + area.rows;
    const isActive = row.row === active.row;
    return (
      <GridRow
        key={row.row}
        view={row}
        below={rows[index + 1]}
        columns={columns}
        frozen={frozen}
        merges={view.merges}
        showGridlines={view.showGridlines}
        isProtected={view.isProtected}
        isKept={view.isKept}
        selectedFrom={isInArea ? area.column : 0}
        selectedTo={isInArea ? area.column + area.columns - 1 : 0}
        active={isActive ? active.column : 0}
        extras={isActive ? extras : null}
        describedBy={isActive ? describedBy : undefined}
      />
    );
  };
  const indexes = rows.map((_, index) => index);
  const width = columns.reduce((sum, { width: own, hidden }) => sum + (hidden ? 0 : own), rowHeaderWidth);
  return (
    <table
      role="grid"
      className="grid"
      aria-label={words.grid(view.name)}
      aria-describedby={sheetNote}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-readonly={view.isKept ? true : undefined}
      style={{ width }}
    >
      <colgroup>
        <col style={{ width: rowHeaderWidth }} />
        {columns.map(({ column, width: own, hidden }) =>
          hidden ? null : <col key={column} style={{ width: own }} />,
        )}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <td className="corner" aria-colindex={1} />
          {columns.map(({ column, hidden }) =>
            hidden ? null : (
              <th
                key={column}
                scope="col"
                className={`column-header${isSelected(column) ? " of-selection" : ""}${
                  frozen[column - 1] === undefined ? "" : " frozen"
                }`}
                style={frozen[column - 1] === undefined ? undefined : { left: frozen[column - 1] }}
                aria-colindex={column + 1}
                data-column={column}
              >
                {columnLetters(column)}
              </th>
            ),
          )}
        </tr>
        {indexes.slice(0, freeze.rows).map(draw)}
      </thead>
      <tbody>{indexes.slice(freeze.rows).map(draw)}</tbody>
    </table>
  );
}

/** The left edge of each frozen column. */
function frozenOffsets({ columns, freeze }: SheetView): readonly number[] {
  const offsets: number[] = [];
  let left = rowHeaderWidth;
  for (const { width, hidden } of columns.slice(0, freeze.columns)) {
    offsets.push(left);
    left += hidden ? 0 : width;
  }
  return offsets;
}
