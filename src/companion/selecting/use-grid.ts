import { useCallback, useRef, useState } from "react";
import { columnLetters, toAddress } from "../../spreadsheet/address";
import type { CellDetails } from "../view/cell-details";
import type { SheetView } from "../view/sheet-view";
import type { UserResult, ViewedWorkbook } from "../view/viewed-workbook";
import { fillSelection, readCells } from "./clipboard";
import { refuse } from "./refuse";
import { areaOf, selectionOf, single, step, type Cell, type Direction, type Selection } from "./selection";
import type { Ask } from "../dialog/use-dialog";
import { useSheetView } from "./use-sheet-view";

/** The cell being edited. */
export interface Edit {
  readonly sheet: string;
  readonly cell: Cell;
  readonly text: string;
  /** Started by typing, so arrow keys end it; otherwise by F2, a double click or the formula bar, so they move in the text. */
  readonly isEntering: boolean;
  readonly place: "cell" | "bar";
}

/** The state of the grid, and its commands. */
export interface Grid {
  readonly workbook: ViewedWorkbook;
  readonly view: SheetView;
  readonly selection: Selection;
  readonly details: CellDetails;
  readonly edit: Edit | undefined;
  select(selection: Selection): Promise<void>;
  showSheet(sheet: string): Promise<void>;
  /** Goes to cells on this or another sheet. */
  goTo(sheet: string, address: string): Promise<void>;
  startEdit(text: string, isEntering: boolean, place: Edit["place"]): Promise<void>;
  changeEdit(change: Partial<Pick<Edit, "text" | "isEntering">>): void;
  /** Ends editing and enters the text. False when it was refused and editing continues. */
  finishEdit(direction: Direction | "none"): Promise<boolean>;
  cancelEdit(): void;
  choose(text: string): Promise<void>;
  clear(): Promise<void>;
  paste(text: string): Promise<void>;
}

export const addressOf = ({ row, column }: Cell): string => `${columnLetters(column)}${row}`;

export function useGrid(workbook: ViewedWorkbook, ask: Ask): Grid {
  const view = useSheetView(workbook);
  const selection = useSelection(workbook);
  const remembered = useRef(new WeakMap<ViewedWorkbook, Map<string, Selection>>());
  // Editing and selection belong to one workbook.
  const [editing, setEditing] = useState<{ readonly workbook: ViewedWorkbook; readonly edit: Edit }>();
  const edit = editing?.workbook === workbook ? editing.edit : undefined;
  const current = useRef(edit);
  current.current = edit;
  const setEdit = (wanted: Edit | undefined): void => {
    current.current = wanted;
    setEditing(wanted && { workbook, edit: wanted });
  };
  const selections = remembered.current.get(workbook) ?? new Map<string, Selection>();
  remembered.current.set(workbook, selections);
  const { name: sheet } = view;

  selections.set(view.id, selection.value);

  /** Runs a change; shows why if it is refused. True when it was made. */
  const attempt = useCallback(
    async (result: UserResult): Promise<boolean> => {
      if (!result.ok) await refuse(ask, result);
      return result.ok;
    },
    [ask],
  );

  const finishEdit = async (direction: Direction | "none"): Promise<boolean> => {
    const editing = current.current;
    if (!editing) return true;
    const { input } = workbook.describeCell(editing.sheet, editing.cell.row, editing.cell.column);
    if (editing.text !== input) {
      const result = workbook.type(editing.sheet, addressOf(editing.cell), editing.text);
      if (!result.ok) {
        const answer = await refuse(ask, result);
        if (answer === "cancel") setEdit(undefined);
        else setEdit({ ...editing, isEntering: false });
        return answer === "cancel";
      }
    }
    setEdit(undefined);
    if (direction !== "none" && editing.sheet === sheet) {
      selection.set(sheet, single(step(view, editing.cell, direction)));
    }
    return true;
  };

  const { active } = selection.value;
  const details = workbook.describeCell(sheet, active.row, active.column);
  return {
    workbook,
    view,
    selection: selection.value,
    details,
    edit,
    finishEdit,
    async select(wanted) {
      if (await finishEdit("none")) selection.set(sheet, wanted);
    },
    async showSheet(name) {
      if (!(await finishEdit("none"))) return;
      const tab = workbook.tabs().find((one) => one.name === name);
      const last = tab && selections.get(tab.id);
      if (last) selection.set(name, last);
      else workbook.activate(name);
    },
    async goTo(name, address) {
      if (await finishEdit("none")) workbook.select(name, address);
    },
    async startEdit(text, isEntering, place) {
      if (details.isLocked) await refuse(ask, { ok: false, reason: view.isKept ? "kept-sheet" : "locked" });
      else setEdit({ sheet, cell: active, text, isEntering, place });
    },
    changeEdit(change) {
      if (current.current) setEdit({ ...current.current, ...change });
    },
    cancelEdit: () => setEdit(undefined),
    async choose(text) {
      await attempt(workbook.type(sheet, addressOf(active), text));
    },
    async clear() {
      await attempt(workbook.clear(sheet, toAddress(areaOf(selection.value))));
    },
    async paste(text) {
      const area = areaOf(selection.value);
      const rows = fillSelection(readCells(text), area);
      if (!(await attempt(workbook.paste(sheet, addressOf(area), rows)))) return;
      const pasted = { ...area, rows: rows.length, columns: rows[0]?.length ?? 1 };
      selection.set(sheet, selectionOf(pasted));
    },
  };
}

/** The selection from its start cell; the pane's selections start at the top left cell. */
function useSelection(workbook: ViewedWorkbook): {
  readonly value: Selection;
  set(sheet: string, selection: Selection): void;
} {
  const own = useRef<{
    readonly workbook: ViewedWorkbook;
    readonly sheet: string;
    readonly selection: Selection;
  }>();
  const { sheet, area } = workbook.shown;
  const before = own.current;
  const isOwn =
    before?.workbook === workbook &&
    before.sheet === sheet &&
    toAddress(areaOf(before.selection)) === toAddress(area);
  const value = isOwn ? before.selection : selectionOf(area);
  own.current = { workbook, sheet, selection: value };
  return {
    value,
    set(name, selection) {
      own.current = { workbook, sheet: name, selection };
      workbook.select(name, toAddress(areaOf(selection)));
    },
  };
}
