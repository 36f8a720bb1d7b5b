import type { Range } from "../spreadsheet/address";
import type { SheetGrid } from "../spreadsheet/cells";
import type { WorkbookPlan } from "../spreadsheet/plan";
import { FarEnd } from "./far-end";
import { describeCell, type CellDetails } from "./view/cell-details";
import { viewSheet, type SheetView, type ViewSize } from "./view/sheet-view";
import { parseArea } from "./state/areas";
import { gridsOf } from "./plans/grids";
import { snapshotOf } from "./state/snapshot";
import type { Sheet } from "./state/state";
import { planFromWorkbook } from "./plans/to-plan";
import { clearArea, copyText, pasteInto, typeInto, type UserResult } from "./editing/user";

/** A sheet as its tab shows it. */
export interface TabView {
  readonly id: string;
  readonly name: string;
  /** Empty when it has none. */
  readonly colour: string;
}

/** A stand-in for Excel with one workbook open, and the eyes and hands of the person who sits before it. */
export class SimulatedExcel extends FarEnd {
  /** The whole workbook as a plan, values calculated. What a plan has no words for is left out: see {@link listUnsaid}. */
  toPlan(): WorkbookPlan {
    return planFromWorkbook(this.workbook).plan;
  }

  /** What is in the workbook that a plan has no words for. */
  listUnsaid(): readonly string[] {
    return planFromWorkbook(this.workbook).notCarried;
  }

  /** The sheets as a reader finds them, values calculated. */
  grids(): readonly SheetGrid[] {
    return gridsOf(this.workbook);
  }

  /** The whole state as text, for comparing before with after. Calculates nothing. */
  snapshot(): string {
    return snapshotOf(this.workbook.state);
  }

  /** A sheet as Excel's window shows it. */
  view(sheet: string, least: ViewSize): SheetView {
    return viewSheet(this.workbook, this.sheetNamed(sheet), least);
  }

  /** What Excel tells of a cell while it is the active one. */
  describeCell(sheet: string, row: number, column: number): CellDetails {
    return describeCell(this.workbook, this.sheetNamed(sheet), row, column);
  }

  /** The tabs of the sheets that can be seen. */
  tabs(): readonly TabView[] {
    return this.workbook.state.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map(({ id, name, tabColour }) => ({ id, name, colour: tabColour }));
  }

  /** The sheet that is shown, by its name, and what is selected on it. */
  get shown(): { readonly sheet: string; readonly area: Range } {
    const { activeSheet, selection } = this.workbook.state;
    const [area] = selection.sheetId === activeSheet ? selection.areas : [];
    return {
      sheet: this.workbook.sheet(activeSheet).name,
      area: area ?? { row: 1, column: 1, rows: 1, columns: 1 },
    };
  }

  /** A user types into a cell and presses Enter. An empty text is the Delete key. */
  type(sheet: string, address: string, text: string): UserResult {
    return this.act("person", () =>
      typeInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), text),
    );
  }

  /** A user pastes texts, past all validation. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): UserResult {
    return this.act("person", () =>
      pasteInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), rows),
    );
  }

  /** A user empties cells. */
  clear(sheet: string, address: string): UserResult {
    return this.act("person", () => clearArea(this.workbook, this.sheetNamed(sheet), areaNamed(address)));
  }

  /** What a user's copy of cells leaves on the clipboard. */
  copy(sheet: string, address: string): string {
    return copyText(this.workbook, this.sheetNamed(sheet), areaNamed(address));
  }

  /** A user selects cells, on whichever sheet. */
  select(sheet: string, address: string): void {
    this.act("person", () => this.workbook.activate(this.sheetNamed(sheet), [areaNamed(address)]));
  }

  /** A user goes to a sheet, and finds selected there what was selected last. */
  activate(sheet: string): void {
    this.act("person", () => this.workbook.activate(this.sheetNamed(sheet)));
  }

  /** Takes back what was done last, by the user or the add-in. False when there is nothing to take back. */
  undo(): boolean {
    const done = this.workbook.undo();
    this.raiseEvents();
    if (done) this.tell("contents");
    return done;
  }

  get canUndo(): boolean {
    return this.workbook.canUndo;
  }

  /** A user protects a sheet with a password, options as they are or as Excel proposes them. */
  setSheetPassword(sheet: string, password: string): void {
    const target = this.sheetNamed(sheet);
    target.protection = { options: target.protection?.options ?? {}, password };
  }

  /** A user protects the structure of the workbook: no sheet can be added, deleted, renamed, moved, hidden. */
  protectStructure(password?: string): void {
    this.workbook.state.structureProtection = { password };
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.workbook.findSheet(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}

function areaNamed(address: string): Range {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  return area;
}
