import type { Model } from "@ironcalc/wasm";
import type { Range } from "../../spreadsheet/address";
import { Calculator, type Value } from "../formulas/calculator";
import { markOpened, wasOpened } from "../formulas/opened";
import { listSheets } from "../formulas/rewrite";
import { findSyntaxError } from "../formulas/syntax";
import {
  accessDenied,
  generalException,
  invalidArgument,
  invalidOperation,
  itemNotFound,
} from "../state/host-error";
import type { Behaviours } from "../state/behaviours";
import { eachCell, intersect, parseArea, splitSheet } from "../state/areas";
import { formatState, resolveFormat, type Format, type FormatState, type Style } from "../state/format";
import { normalStyle } from "../state/new-state";
import {
  cellKey,
  columnOf,
  copyState,
  rowOf,
  type CalculationMode,
  type Content,
  type Sheet,
  type WorkbookState,
} from "../state/state";

/** An event for listeners. */
export interface Happening {
  readonly kind: "changed" | "selected" | "activated" | "sheet-added" | "sheet-deleted";
  readonly sheetId: string;
  readonly areas: readonly Range[];
  readonly by: Actor;
}

/** Who makes a change: the user, the add-in, or another person in the same workbook. */
export type Actor = "user" | "add-in" | "other";

/** Cells that a reference refers to. */
interface CellReference {
  readonly sheet: Sheet;
  readonly range: Range;
}

/**
 * A workbook in memory, with Excel's rules for sheet names, formulas and locked cells, which apply to users
 * and add-ins alike.
 */
export class Workbook {
  readonly state: WorkbookState;
  readonly calculator: Calculator;
  private resolved = new Map<string, Format>();
  private happenings: Happening[] = [];
  private actor: Actor = "user";
  /** Whether no other workbook is in front of this one. */
  isInFront = true;

  /**
   * @param today a serial number: the value of `TODAY()`, and the year of dates typed without one.
   * @param behaviours what this Excel is like.
   */
  constructor(
    state: WorkbookState,
    private readonly newModel: () => Model,
    readonly today: number,
    public behaviours: Behaviours,
  ) {
    this.state = state;
    this.calculator = new Calculator(newModel, state, today);
  }

  copy(): Workbook {
    const copy = new Workbook(copyState(this.state), this.newModel, this.today, this.behaviours);
    copy.isInFront = this.isInFront;
    if (this.state.calculationMode === "Manual") copy.calculator.freeze(this.calculator);
    return copy;
  }

  note(happening: Omit<Happening, "by">): void {
    this.happenings.push({ ...happening, by: this.actor });
  }

  /** Runs one step of somebody's. */
  act<Result>(actor: Actor, run: () => Result): Result {
    this.actor = actor;
    try {
      const result = run();
      this.calculator.settle();
      return result;
    } finally {
      this.actor = "user";
    }
  }

  /** Returns and removes the events since the last call. */
  takeHappenings(): readonly Happening[] {
    return this.happenings.splice(0);
  }

  nextId(): number {
    this.state.nextId += 1;
    return this.state.nextId - 1;
  }

  // Sheets

  sheet(id: string): Sheet {
    const found = this.state.sheets.find((sheet) => sheet.id === id);
    if (!found) throw itemNotFound(`the sheet ${id}`);
    return found;
  }

  findSheet(nameOrId: string): Sheet | undefined {
    const name = nameOrId.toLowerCase();
    return this.state.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === name);
  }

  /** The cells that a reference such as `'PLAN Policy'!$A$1` refers to; undefined if it is anything else. */
  findCells(reference: string): CellReference | undefined {
    const { sheet: name = "", local } = splitSheet(reference);
    const sheet = this.findSheet(name);
    const range = parseArea(local);
    return sheet && range ? { sheet, range } : undefined;
  }

  activate(sheet: Sheet, areas?: readonly Range[]): void {
    if (sheet.visibility !== "Visible") throw invalidOperation("a hidden sheet cannot be activated");
    const isSame = this.state.selection.sheetId === sheet.id;
    if (this.state.activeSheet !== sheet.id) this.note({ kind: "activated", sheetId: sheet.id, areas: [] });
    if (areas) this.note({ kind: "selected", sheetId: sheet.id, areas });
    this.state.activeSheet = sheet.id;
    if (areas) this.state.selection = { sheetId: sheet.id, areas };
    else if (!isSame) {
      this.state.selection = { sheetId: sheet.id, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
    }
  }

  /** @throws GeneralException if another workbook is in front. */
  mustBeInFront(): void {
    if (!this.isInFront) throw generalException("another workbook is in front");
  }

  setCalculationMode(mode: CalculationMode): void {
    const wasManual = this.state.calculationMode === "Manual";
    this.state.calculationMode = mode;
    if (mode === "Manual" && !wasManual) this.calculator.freeze();
    if (mode !== "Manual" && wasManual) this.calculator.thaw();
  }

  mustHaveOpenStructure(): void {
    if (this.state.structureProtection) throw accessDenied("the structure of the workbook is protected");
  }

  // Cells

  content(sheet: Sheet, row: number, column: number): Content | undefined {
    return sheet.cells.get(cellKey(row, column))?.content;
  }

  /** The content of a cell, or the calculated value of its formula; undefined if it is empty. */
  value(sheet: Sheet, row: number, column: number): Value | undefined {
    const content = this.content(sheet, row, column);
    if (typeof content !== "object") return content;
    return content.kind === "error" ? content : this.calculator.valueAt(sheet.id, cellKey(row, column));
  }

  setContent(sheet: Sheet, row: number, column: number, content: Content | undefined): void {
    const key = cellKey(row, column);
    const before = sheet.cells.get(key);
    if (before?.content === content) return;
    this.putCell(sheet, key, content, before?.format ?? this.defaultFormat(sheet, row, column));
    this.calculator.cellChanged(sheet.id, key);
  }

  setCellFormat(sheet: Sheet, row: number, column: number, format: FormatState): void {
    const key = cellKey(row, column);
    this.putCell(sheet, key, sheet.cells.get(key)?.content, format);
  }

  /** Adds to the direct formatting of a cell. */
  addFormat(sheet: Sheet, row: number, column: number, fields: Partial<Format>): void {
    const { style, own } = this.formatAt(sheet, row, column);
    this.setCellFormat(sheet, row, column, formatState(style, { ...own, ...fields }));
  }

  /** @throws InvalidArgument if Excel would refuse the formula. */
  mustBeFormula(formula: string): void {
    const problem = findSyntaxError(formula);
    if (problem !== undefined) throw invalidArgument(`the formula ${formula.slice(0, 80)}: ${problem}`);
    for (const name of listSheets(formula)) {
      if (!this.findSheet(name))
        throw invalidArgument(`the formula refers to the sheet ${name}, which does not exist`);
    }
  }

  /** All changes of a cell go through here, except formulas that are rewritten when sheets change. */
  private putCell(sheet: Sheet, key: number, content: Content | undefined, format: FormatState): void {
    if (content === undefined && format === this.defaultFormat(sheet, rowOf(key), columnOf(key))) {
      sheet.cells.delete(key);
    } else {
      sheet.cells.set(key, { content, format });
    }
  }

  /** Rewrites all formulas of the workbook, in cells, rules and names. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const sheet of this.state.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (typeof cell.content !== "object" || cell.content.kind !== "formula") continue;
        const formula = rewrite(cell.content.formula);
        if (formula === cell.content.formula) continue;
        const content = { kind: "formula" as const, formula };
        sheet.cells.set(key, { ...cell, content: wasOpened(cell.content) ? markOpened(content) : content });
      }
      sheet.conditionalFormats = sheet.conditionalFormats.map((one) => ({
        ...one,
        formula: rewrite(one.formula),
      }));
      sheet.validations = sheet.validations.map((one) =>
        one.rule.kind === "custom"
          ? { ...one, rule: { ...one.rule, formula: rewrite(one.rule.formula) } }
          : one,
      );
    }
    for (const names of [this.state.names, ...this.state.sheets.map((sheet) => sheet.names)]) {
      for (const [key, name] of names) names.set(key, { ...name, formula: rewrite(name.formula) });
    }
    this.calculator.structureChanged();
  }

  // Formats

  defaultFormat(sheet: Sheet, row: number, column: number): FormatState {
    return sheet.rowFormats.get(row) ?? sheet.columnFormats.get(column) ?? sheet.format;
  }

  formatAt(sheet: Sheet, row: number, column: number): FormatState {
    return sheet.cells.get(cellKey(row, column))?.format ?? this.defaultFormat(sheet, row, column);
  }

  style(name: string): Style | undefined {
    return this.state.styles.get(name.toLowerCase());
  }

  setStyle(style: Style): void {
    this.state.styles.set(style.name.toLowerCase(), style);
    this.resolved = new Map();
  }

  /** Deletes a style. Its cells get the style Normal and keep their direct formatting. */
  deleteStyle(style: Style): void {
    if (style.name === "Normal") throw invalidOperation("the style Normal cannot be deleted");
    this.state.styles.delete(style.name.toLowerCase());
    this.resolved = new Map();
    const change = (format: FormatState): FormatState =>
      format.style === style.name ? formatState("Normal", format.own) : format;
    for (const sheet of this.state.sheets) {
      sheet.format = change(sheet.format);
      for (const [key, format] of sheet.columnFormats) sheet.columnFormats.set(key, change(format));
      for (const [key, format] of sheet.rowFormats) sheet.rowFormats.set(key, change(format));
      for (const [key, cell] of sheet.cells) {
        this.putCell(sheet, key, cell.content, change(cell.format));
      }
    }
  }

  resolve(state: FormatState): Format {
    const known = this.resolved.get(state.key);
    if (known) return known;
    const normal = this.style("Normal") ?? normalStyle;
    const format = resolveFormat(normal, this.style(state.style) ?? normal, state.own);
    this.resolved.set(state.key, format);
    return format;
  }

  // Protection

  /**
   * @throws AccessDenied if the sheet is protected and one of the cells is locked; InvalidOperation if one of
   *   them belongs to a PivotTable.
   */
  mustBeUnlocked(sheet: Sheet, areas: readonly Range[]): void {
    if (sheet.pivots.some((pivot) => areas.some((area) => intersect(pivot.area, area))))
      throw invalidOperation("part of a PivotTable cannot be changed");
    if (!sheet.protection) return;
    for (const area of areas) {
      if (this.hasLockedCell(sheet, area))
        throw accessDenied(`${sheet.name} is protected and a cell is locked`);
    }
  }

  /** @throws AccessDenied if the sheet is protected and none of these options allows the change. */
  mustAllow(sheet: Sheet, ...options: readonly string[]): void {
    const { protection } = sheet;
    if (!protection || options.some((option) => protection.options[option] === true)) return;
    throw accessDenied(`${sheet.name} is protected`);
  }

  hasLockedCell(sheet: Sheet, area: Range): boolean {
    if (area.rows * area.columns > 100_000) {
      const inside = [...sheet.cells].filter(([key]) => intersect(area, cellAt(key)));
      return this.resolve(sheet.format).locked || inside.some(([, cell]) => this.resolve(cell.format).locked);
    }
    let isLocked = false;
    eachCell(area, (row, column) => {
      isLocked ||= this.resolve(this.formatAt(sheet, row, column)).locked;
    });
    return isLocked;
  }
}

function cellAt(key: number): Range {
  return { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 };
}
