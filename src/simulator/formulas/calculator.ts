import type { Model } from "@ironcalc/wasm";
import { columnLetters, quoteSheetName } from "../../spreadsheet/address";
import { fromSystem1900 } from "../../spreadsheet/date-systems";
import { columnOf, rowOf, type Content, type WorkbookState } from "../state/state";
import { describeContents, recall, remember, type CalculatedValues } from "./known-results";
import { withoutIntersections } from "./opened";
import { countFrom1904, qualify, stopClock } from "./rewrite";
import { chooseFromVectors } from "./vectors";

export type Value = string | number | boolean | { readonly kind: "error"; readonly error: string };

/** Cell types of IronCalc. */
const numberType = 1;
const booleanType = 4;
const errorType = 16;
const scratchName = "~scratch~";
/** The number of conditions kept in the engine. When it is exceeded, all are removed. */
const mostWatched = 4000;

/**
 * Calculates the formulas of a workbook. Nothing is calculated until a value is needed. Then the engine gets
 * only the cells that have changed, unless sheets or names have changed, and calculates once.
 * The engine returns numbers with nine digits only. Every formula is therefore read through a cell of a
 * scratch sheet that joins its value to an empty text, which keeps all digits.
 */
export class Calculator {
  private model: Model | undefined;
  private readonly changed = new Map<string, { readonly sheetId: string; readonly key: number }>();
  private values: CalculatedValues = new Map();
  /** In manual calculation: the values that formulas keep. A formula without one is calculated. */
  private frozen: Map<string, Map<number, Value>> | undefined;
  private stale = true;
  private scratchRows = new Map<string, number>();
  /** The conditions in the engine, by their text, with their row on the scratch sheet. */
  private watched = new Map<string, number>();

  constructor(
    private readonly newModel: () => Model,
    private readonly state: WorkbookState,
    private readonly today: number,
  ) {}

  /** Formulas keep their values from now on: those of another calculator, or those that they have. */
  freeze(from?: Calculator): void {
    if (!from) this.calculate();
    const values = from?.frozen ?? this.values;
    this.frozen = new Map([...values].map(([sheetId, cells]) => [sheetId, new Map(cells)]));
    this.structureChanged();
  }

  /** Formulas follow their cells from now on. */
  thaw(): void {
    this.frozen = undefined;
    this.structureChanged();
  }

  /** Calculates every formula, also in manual calculation. */
  calculateAll(): void {
    if (!this.frozen) return;
    this.thaw();
    this.freeze();
  }

  /** In manual calculation, calculates formulas that were just written. */
  settle(): void {
    if (this.frozen) this.calculate();
  }

  cellChanged(sheetId: string, key: number): void {
    this.stale = true;
    this.frozen?.get(sheetId)?.delete(key);
    if (this.model) this.changed.set(`${sheetId}${key}`, { sheetId, key });
  }

  /** Call after sheets were added, deleted or renamed, or names changed. */
  structureChanged(): void {
    this.stale = true;
    this.model?.free();
    this.model = undefined;
    this.changed.clear();
  }

  /** The value of the formula in a cell. */
  valueAt(sheetId: string, key: number): Value {
    this.calculate();
    return this.values.get(sheetId)?.get(key) ?? "";
  }

  /** Evaluates a formula, relative to a sheet, without writing it to a cell. */
  evaluate(formula: string, sheetName: string): Value {
    const model = this.prepare();
    const scratch = this.state.sheets.length;
    model.setUserInput(scratch, 1, 3, this.feed(qualify(formula, sheetName)));
    model.setUserInput(scratch, 1, 4, '=""&C1');
    this.run(model);
    return readValue(model, scratch, 1, 3, () => model.getFormattedCellValue(scratch, 1, 4));
  }

  /**
   * Evaluates conditions, relative to a sheet, in the same way as conditional formats: true, or a number
   * other than 0. The engine keeps them, so that evaluating them again needs no extra calculation.
   */
  areTrue(conditions: readonly string[], sheetName: string): readonly boolean[] {
    const model = this.prepare();
    const scratch = this.state.sheets.length;
    if (this.watched.size > mostWatched) this.forgetConditions(model);
    let isNew = false;
    const rows = conditions.map((condition) => {
      const place = `${sheetName}!${condition}`;
      const known = this.watched.get(place);
      if (known !== undefined) return known;
      const row = this.watched.size + 1;
      this.watched.set(place, row);
      model.setUserInput(scratch, row, 5, this.feed(qualify(condition, sheetName)));
      isNew = true;
      return row;
    });
    if (isNew || this.stale) this.run(model);
    return rows.map((row) => {
      const type = model.getCellType(scratch, row, 5);
      if (type !== booleanType && type !== numberType) return false;
      const shown = model.getFormattedCellValue(scratch, row, 5);
      return shown !== "FALSE" && Number(shown) !== 0;
    });
  }

  private forgetConditions(model: Model): void {
    for (const row of this.watched.values()) model.setUserInput(this.state.sheets.length, row, 5, "");
    this.watched.clear();
  }

  private calculate(): void {
    if (!this.stale) return;
    const contents = this.model || this.frozen ? undefined : describeContents(this.state, this.today);
    const known = contents === undefined ? undefined : recall(contents);
    if (known) {
      this.values = known;
      this.stale = false;
      return;
    }
    this.run(this.prepare());
    if (contents !== undefined) remember(contents, this.values);
  }

  /** Sends all changes to the engine, without calculating yet. */
  private prepare(): Model {
    const { model = this.build() } = this;
    this.state.sheets.forEach((sheet, index) => {
      for (const change of this.changed.values()) {
        if (change.sheetId === sheet.id)
          this.put(model, index, sheet.id, sheet.name, change.key, sheet.cells.get(change.key)?.content);
      }
    });
    this.changed.clear();
    return model;
  }

  private run(model: Model): void {
    model.evaluate();
    if (this.stale) this.values = this.readAll(model);
    this.stale = false;
  }

  private build(): Model {
    const model = this.newModel();
    this.scratchRows = new Map();
    this.watched = new Map();
    model.pauseEvaluation();
    this.state.sheets.forEach((_, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, `~${index}~`);
    });
    this.state.sheets.forEach((sheet, index) => model.renameSheet(index, sheet.name));
    model.newSheet();
    model.renameSheet(this.state.sheets.length, scratchName);
    for (const { name, formula } of this.state.names.values()) {
      if (isCalculable(formula)) model.newDefinedName(name, undefined, formula.slice(1));
    }
    this.state.sheets.forEach((sheet, index) => {
      for (const [key, { content }] of sheet.cells)
        this.put(model, index, sheet.id, sheet.name, key, content);
    });
    this.model = model;
    return model;
  }

  private put(
    model: Model,
    sheet: number,
    sheetId: string,
    sheetName: string,
    key: number,
    content: Content | undefined,
  ): void {
    model.setUserInput(
      sheet,
      rowOf(key),
      columnOf(key),
      this.inputOf(this.frozenAt(sheetId, key) ?? content),
    );
    const place = `${sheetId}${key}`;
    if (typeof content !== "object" || content.kind !== "formula" || this.scratchRows.has(place)) return;
    const row = this.scratchRows.size + 1;
    this.scratchRows.set(place, row);
    const cell = `${columnLetters(columnOf(key))}${rowOf(key)}`;
    model.setUserInput(this.state.sheets.length, row, 1, `=""&${quoteSheetName(sheetName)}!${cell}`);
  }

  private frozenAt(sheetId: string, key: number): Value | undefined {
    return this.frozen?.get(sheetId)?.get(key);
  }

  private inputOf(content: Content | undefined): string {
    switch (typeof content) {
      case "undefined":
        return "";
      case "string":
        return `'${content}`;
      case "number":
        return String(content);
      case "boolean":
        return content ? "TRUE" : "FALSE";
      case "object":
        return content.kind === "error" ? content.error : this.feed(content.formula);
    }
  }

  private feed(formula: string): string {
    const areaOf = (name: string): string | undefined => this.state.names.get(name.toLowerCase())?.formula;
    const { dates } = this.state;
    const known = stopClock(
      chooseFromVectors(withoutIntersections(formula), areaOf),
      fromSystem1900(this.today, "yyyy", dates),
    );
    return dates === 1904 ? countFrom1904(known) : known;
  }

  private *formulas(): Generator<{ sheet: number; sheetId: string; key: number }> {
    for (const [index, sheet] of this.state.sheets.entries()) {
      for (const [key, { content }] of sheet.cells) {
        if (typeof content === "object" && content.kind === "formula") {
          yield { sheet: index, sheetId: sheet.id, key };
        }
      }
    }
  }

  /** From now on, the engine has this value instead of the formula. */
  private keep(sheetId: string, key: number, value: Value): void {
    const cells = this.frozen?.get(sheetId) ?? new Map<number, Value>();
    this.frozen?.set(sheetId, cells.set(key, value));
    this.changed.set(`${sheetId}${key}`, { sheetId, key });
  }

  private readAll(model: Model): CalculatedValues {
    const values = new Map(this.state.sheets.map((sheet) => [sheet.id, new Map<number, Value>()]));
    const scratch = this.state.sheets.length;
    for (const { sheet, sheetId, key } of this.formulas()) {
      const kept = this.frozenAt(sheetId, key);
      if (kept !== undefined) {
        values.get(sheetId)?.set(key, kept);
        continue;
      }
      const exact = (): string =>
        model.getFormattedCellValue(scratch, this.scratchRows.get(`${sheetId}${key}`) ?? 0, 1);
      const value = readValue(model, sheet, rowOf(key), columnOf(key), exact);
      values.get(sheetId)?.set(key, value);
      if (this.frozen) this.keep(sheetId, key, value);
    }
    return values;
  }
}

function readValue(model: Model, sheet: number, row: number, column: number, exact: () => string): Value {
  switch (model.getCellType(sheet, row, column)) {
    case numberType:
      return Number(exact()) + 0;
    case booleanType:
      return model.getFormattedCellValue(sheet, row, column) === "TRUE";
    case errorType:
      return { kind: "error", error: model.getFormattedCellValue(sheet, row, column) };
    default:
      return model.getFormattedCellValue(sheet, row, column);
  }
}

/** Whether a name refers to cells. The engine supports no other names. */
function isCalculable(formula: string): boolean {
  return /^=(?:'(?:[^']|'')+'|[^'!\s]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i.test(formula);
}
