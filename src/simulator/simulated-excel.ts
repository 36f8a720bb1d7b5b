import { cell, type Range } from "../spreadsheet/address";
import type { SheetGrid } from "../spreadsheet/cells";
import type { WorkbookPlan } from "../spreadsheet/plan";
import { FarEnd } from "./far-end";
import { parseArea } from "./state/areas";
import { snapshotOf } from "./state/snapshot";
import type { Sheet } from "./state/state";
import { gridsOf, planFromWorkbook } from "./plans/to-plan";
import { pasteInto, typeInto, type UserResult } from "./editing/user";

/** A simulated Excel with one open workbook, and what its user can see and do. */
export class SimulatedExcel extends FarEnd {
  /**
   * The workbook as a plan with calculated values. What a plan cannot contain is left out: see {@link
   * listNotCarried}.
   */
  toPlan(): WorkbookPlan {
    return planFromWorkbook(this.workbook).plan;
  }

  /** What the workbook contains that a plan cannot. */
  listNotCarried(): readonly string[] {
    return planFromWorkbook(this.workbook).notCarried;
  }

  /** The sheets as a file reader returns them, with calculated values. */
  grids(): readonly SheetGrid[] {
    return gridsOf(this.workbook);
  }

  /** The whole state as text, to compare workbooks. Nothing is calculated. */
  snapshot(): string {
    return snapshotOf(this.workbook.state);
  }

  /** The name of the active sheet, and the selection on it. */
  get shown(): { readonly sheet: string; readonly area: Range } {
    const { activeSheet, selection } = this.workbook.state;
    const [area] = selection.sheetId === activeSheet ? selection.areas : [];
    return {
      sheet: this.workbook.sheet(activeSheet).name,
      area: area ?? cell(1, 1),
    };
  }

  /** A user types into a cell and presses Enter. An empty text is the Delete key. */
  type(sheet: string, address: string, text: string): UserResult {
    return this.actAsPerson(() => typeInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), text));
  }

  /** A user pastes texts. Validation does not stop them. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): UserResult {
    return this.actAsPerson(() => pasteInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), rows));
  }

  /** A user selects cells on any sheet. */
  select(sheet: string, address: string): void {
    this.actAsPerson(() => this.workbook.activate(this.sheetNamed(sheet), [areaNamed(address)]));
  }

  /** A user activates a sheet, where the last selection is restored. */
  activate(sheet: string): void {
    this.actAsPerson(() => this.workbook.activate(this.sheetNamed(sheet)));
  }

  /** A user protects a sheet with a password, with its current options or Excel's default. */
  setSheetPassword(sheet: string, password: string): void {
    const target = this.sheetNamed(sheet);
    target.protection = { options: target.protection?.options ?? {}, password };
  }

  /**
   * A user protects the structure of the workbook, so that sheets cannot be added, deleted, renamed, moved or
   * hidden.
   */
  protectStructure(password?: string): void {
    this.workbook.state.structureProtection = { password };
  }

  protected typed({ sheet, address, text }: { sheet: string; address: string; text: string }): UserResult {
    return this.type(sheet, address, text);
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.workbook.findSheet(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}

function areaNamed(address: string): Range {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is not an address.`);
  return area;
}
