import * as React from "react";
import type { Range } from "../../spreadsheet/address";
import type { CellView, ColumnView, RowView } from "../view/sheet-view";
import { edgeOf, indentPixels, styleOf } from "./cell-style";
import { fittedText, overflowOf } from "./overflow";
import { addressOf } from "../selecting/use-grid";
import { words } from "../words";

export interface GridRowProps {
  readonly view: RowView;
  /** The row below: its top borders are this row's bottom borders. */
  readonly below: RowView | undefined;
  readonly columns: readonly ColumnView[];
  /** The left edge of each frozen column, in pixels. */
  readonly frozen: readonly number[];
  readonly merges: readonly Range[];
  readonly showGridlines: boolean;
  readonly isProtected: boolean;
  /** Nothing on the sheet can be changed. */
  readonly isKept: boolean;
  /** The first and last selected column, 0 for none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** The column of the active cell, 0 when it is in another row. */
  readonly active: number;
  /** The editor or note in the active cell. */
  readonly extras: React.ReactNode;
  readonly describedBy: string | undefined;
}

/** A row of the grid with its header. Rendered again only when it changes. */
export const GridRow = React.memo(function GridRow(props: GridRowProps): JSX.Element | null {
  const { view, columns, merges } = props;
  if (view.hidden) return null;
  const ownMerges = merges.filter(({ row, rows }) => view.row >= row && view.row < row + rows);
  const mergeAt = (column: number): Range | undefined =>
    ownMerges.find((merge) => column >= merge.column && column < merge.column + merge.columns);
  const isFree = (index: number): boolean =>
    view.cells[index]?.kind === "empty" && mergeAt(index + 1) === undefined;
  let underText = 0;
  return (
    <tr className="grid-row" aria-rowindex={view.row + 1} style={{ height: view.height ?? 20 }}>
      <th
        scope="row"
        className={`row-header${props.selectedFrom > 0 ? " of-selection" : ""}`}
        data-row={view.row}
        aria-colindex={1}
        aria-label={words.row(view.row)}
      >
        {view.row}
      </th>
      {view.cells.map((cell, index) => {
        const column = columns[index];
        if (!column || column.hidden) return null;
        const merge = mergeAt(column.column);
        if (merge && (merge.row !== view.row || merge.column !== column.column)) return null;
        const isUnder = underText > 0;
        underText = Math.max(0, underText - 1);
        const overflow = merge ? undefined : overflowOf(cell, index, columns, isFree);
        if (overflow) underText = overflow.cells;
        return (
          <GridCell
            key={column.column}
            {...props}
            cell={cell}
            column={column}
            merge={merge}
            width={overflow?.width ?? column.width}
            isOpenRight={overflow !== undefined || (isUnder && underText > 0)}
          />
        );
      })}
    </tr>
  );
});

interface GridCellProps extends GridRowProps {
  readonly cell: CellView;
  readonly column: ColumnView;
  readonly merge: Range | undefined;
  /** The width available for its text. */
  readonly width: number;
  /** A text overflows its right edge, so no gridline is drawn there. */
  readonly isOpenRight: boolean;
}

function GridCell(props: GridCellProps): JSX.Element {
  const { cell, column, view, below, merge, frozen, showGridlines } = props;
  const { look } = cell;
  const index = column.column - 1;
  const isActive = props.active === column.column;
  const isSelected = column.column >= props.selectedFrom && column.column <= props.selectedTo;
  const left = frozen[index];
  const beside = view.cells[index + (merge?.columns ?? 1)]?.look.border?.left;
  const under = merge && merge.rows > 1 ? undefined : below?.cells[index]?.look.border?.top;
  const style: React.CSSProperties = {
    ...styleOf(look),
    borderRight: edgeOf(look.border?.right, beside, look.fill, showGridlines && !props.isOpenRight),
    borderBottom: edgeOf(look.border?.bottom, under, look.fill, showGridlines),
    textAlign: cell.align,
    ...(left === undefined ? {} : { left }),
  };
  const classes = [
    "cell",
    ...(left === undefined ? [] : ["frozen"]),
    ...(left !== undefined && frozen[index + 1] === undefined ? ["last-frozen"] : []),
    ...(isSelected ? ["selected"] : []),
    ...(isActive ? ["active"] : []),
    ...(props.width > column.width ? ["overflowing"] : []),
    ...(cell.link === undefined ? [] : ["link"]),
  ];
  return (
    <td
      role="gridcell"
      className={classes.join(" ")}
      style={style}
      data-row={view.row}
      data-column={column.column}
      data-address={addressOf({ row: view.row, column: column.column })}
      aria-colindex={column.column + 1}
      aria-selected={isSelected || isActive}
      aria-readonly={props.isKept || (props.isProtected && look.locked !== false) ? true : undefined}
      aria-describedby={isActive ? props.describedBy : undefined}
      title={cell.link || undefined}
      tabIndex={isActive ? 0 : -1}
      {...(merge ? { colSpan: merge.columns, rowSpan: merge.rows } : {})}
    >
      {cell.text !== "" && (
        <div
          className={`cell-text${look.wrap ? " wrapped" : ""}`}
          style={{
            ...(merge || look.wrap ? {} : { width: props.width - 1 }),
            ...((look.indent ?? 0) > 0 ? indentOf(cell) : {}),
            ...(view.height === undefined ? {} : { maxHeight: view.height - 1 }),
          }}
        >
          {merge ? cell.text : fittedText(cell, column.width)}
        </div>
      )}
      {isActive && props.extras}
    </td>
  );
}

function indentOf({ align, look }: CellView): React.CSSProperties {
  const padding = (look.indent ?? 0) * indentPixels + 3;
  return align === "right" ? { paddingRight: padding } : { paddingLeft: padding };
}
