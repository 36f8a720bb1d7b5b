import * as React from "react";
import { toAddress } from "../../spreadsheet/address";
import { CellEditor } from "./CellEditor";
import { CellChoices, CellNote, hasSheetNote, noteId, SheetNote, sheetNoteId } from "./CellNotes";
import { Charts } from "../charts/Charts";
import { GridTable } from "./GridTable";
import { commandOf } from "../selecting/keys";
import { runCommand } from "../selecting/run-command";
import { areaOf, type Cell } from "../selecting/selection";
import type { Grid } from "../selecting/use-grid";

/** The scrolling area: the grid with keyboard, mouse and clipboard, and the charts over it. */
export function GridPane({
  grid,
  undo,
  focusGrid,
}: {
  readonly grid: Grid;
  readonly undo: () => void;
  readonly focusGrid: React.MutableRefObject<() => void>;
}): JSX.Element {
  const scroller = React.useRef<HTMLDivElement>(null);
  const [areChoicesOpen, setChoicesOpen] = React.useState(false);
  const { edit, selection, view, details } = grid;
  const { active, far } = selection;

  const focusActive = React.useCallback((): void => {
    scroller.current
      ?.querySelector<HTMLElement>('td[role="gridcell"].active')
      ?.focus({ preventScroll: true });
  }, []);
  focusGrid.current = focusActive;

  const isEditing = edit?.place === "cell";
  // Scroll the selection into view, but not what is being clicked [K24]; move the focus there if it was on the grid.
  React.useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const had = box.contains(document.activeElement) || document.activeElement === document.body;
    const isTyping = document.activeElement instanceof HTMLTextAreaElement;
    if (!box.matches(":active") || far !== active) reveal(box, far);
    const cell = box.querySelector<HTMLElement>('td[role="gridcell"].active');
    if (had && !isTyping && document.hasFocus()) cell?.focus({ preventScroll: true });
  }, [view.id, active.row, active.column, far.row, far.column, isEditing]);
  React.useEffect(() => setChoicesOpen(false), [view.id, active.row, active.column]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || edit) return;
    const found = commandOf(event);
    if (!found) return;
    event.preventDefault();
    if (found.command.kind === "undo") undo();
    else if (found.command.kind === "choices") setChoicesOpen(details.choices.length > 0);
    else runCommand(grid, found.command, found.extends, pageRows(scroller.current));
  };
  const drag = useDrag(grid);
  const isClipboardOurs = (): boolean => edit === undefined && !areChoicesOpen;
  const copy = (event: React.ClipboardEvent): void => {
    if (!isClipboardOurs()) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", grid.workbook.copy(view.name, toAddress(areaOf(selection))));
  };
  const extras = (
    <>
      {edit?.sheet === view.name && <CellEditor grid={grid} edit={edit} back={focusActive} />}
      {!edit && <CellNote grid={grid} />}
      {!edit && details.choices.length > 0 && !details.isLocked && (
        <CellChoices grid={grid} isOpen={areChoicesOpen} setOpen={setChoicesOpen} back={focusActive} />
      )}
    </>
  );
  return (
    <div
      ref={scroller}
      className="grid-pane"
      onKeyDown={onKeyDown}
      onCopy={copy}
      onCut={(event) => {
        if (!isClipboardOurs()) return;
        copy(event);
        void grid.clear();
      }}
      onPaste={(event) => {
        if (!isClipboardOurs()) return;
        event.preventDefault();
        void grid.paste(event.clipboardData.getData("text/plain"));
      }}
      onDoubleClick={() => {
        if (!edit) void grid.startEdit(details.input, false, "cell");
      }}
      {...drag}
    >
      <SheetNote view={view} />
      <div className="sheet">
        <GridTable
          grid={grid}
          extras={extras}
          describedBy={details.prompt || details.link ? noteId : undefined}
          sheetNote={hasSheetNote(view) ? sheetNoteId : undefined}
        />
        <Charts view={view} scroller={scroller} />
      </div>
    </div>
  );
}

/** Selects cells with the mouse. A link is followed on mouse up. */
function useDrag(
  grid: Grid,
): Pick<React.HTMLAttributes<HTMLElement>, "onPointerDown" | "onPointerOver" | "onClick"> {
  const start = React.useRef<Cell>();
  return {
    onPointerDown: (event) => {
      const cell = cellAt(event.target);
      if (!cell || event.button !== 0) return;
      start.current = event.shiftKey ? grid.selection.active : cell;
      void grid.select({ active: start.current, far: cell });
    },
    onPointerOver: (event) => {
      const far = cellAt(event.target);
      if (event.buttons === 1 && start.current && far) void grid.select({ active: start.current, far });
    },
    onClick: (event) => {
      const cell = cellAt(event.target);
      const from = start.current;
      if (cell?.row !== from?.row || cell?.column !== from?.column || grid.edit) return;
      const { link } = grid.details;
      if (from && link && !event.shiftKey) void grid.goTo(link.sheet, link.address);
    },
  };
}

function cellAt(target: EventTarget): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-row]") : null;
  return cell ? { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) } : undefined;
}

/** Scrolls a cell into view, clear of headers and frozen panes. A frozen cell is in view. */
function reveal(box: HTMLElement, { row, column }: Cell): void {
  const cell = box.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);
  const head = box.querySelector<HTMLElement>("thead");
  if (!cell || !head) return;
  const isFrozen = (element: HTMLElement): boolean => getComputedStyle(element).position === "sticky";
  const outer = box.getBoundingClientRect();
  const place = cell.getBoundingClientRect();
  const left = [...head.querySelectorAll<HTMLElement>(".corner, .column-header")]
    .filter(isFrozen)
    .reduce((sum, { offsetWidth }) => sum + offsetWidth, outer.left);
  const top = outer.top + (isFrozen(head) ? head.offsetHeight : 0);
  box.scrollBy(
    isFrozen(cell) ? 0 : distance(place.left - left, place.right - outer.left - box.clientWidth),
    head.contains(cell) ? 0 : distance(place.top - top, place.bottom - outer.top - box.clientHeight),
  );
}

/** How far to scroll for what is between these two distances from the edges: its start is what counts. */
function distance(start: number, end: number): number {
  return start < 0 ? start : Math.max(0, Math.min(start, end));
}

function pageRows(box: HTMLElement | null): number {
  return Math.max(1, Math.floor((box?.clientHeight ?? 400) / 24) - 2);
}
