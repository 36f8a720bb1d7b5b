import type { Model } from "@ironcalc/wasm";
import { fromSystem1900 } from "../../spreadsheet/date-systems";
import type { Content, Sheet, WorkbookState } from "../state/state";
import { EngineBook, type Value } from "./engine-book";
import { bookFor } from "./engine-books";
import { describeContents, recall, remember, type CalculatedValues } from "./known-results";
import { withoutIntersections } from "./opened";
import { countFrom1904, qualify, stopClock } from "./rewrite";
import { chooseFromVectors } from "./vectors";

export type { Value } from "./engine-book";

/**
 * Calculates the formulas of a workbook. Nothing is calculated until a value is needed. Then the engine gets only the cells that
 * have changed, unless sheets or names have changed or another calculator has used its book meanwhile, and calculates once.
 */
export class Calculator {
  private book: EngineBook | undefined;
  private readonly changed = new Map<string, { readonly sheetId: string; readonly key: number }>();
  private values: CalculatedValues = new Map();
  /** In manual calculation: the values that formulas keep. A formula without one is calculated. */
  private frozen: Map<string, Map<number, Value>> | undefined;
  private stale = true;

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
    if (this.book) this.changed.set(`${sheetId}${key}`, { sheetId, key });
  }

  /** Call after sheets were added, deleted or renamed, or names changed. */
  structureChanged(): void {
    this.stale = true;
    this.book = undefined;
    this.changed.clear();
  }

  /** The value of the formula in a cell. */
  valueAt(sheetId: string, key: number): Value {
    this.calculate();
    return this.values.get(sheetId)?.get(key) ?? "";
  }

  /** Evaluates formulas, relative to a sheet, without writing them to cells. */
  evaluate(formulas: readonly string[], sheetName: string): readonly Value[] {
    return this.prepare().evaluate(formulas.map((formula) => this.feed(qualify(formula, sheetName))));
  }

  private calculate(): void {
    if (!this.stale) return;
    const contents = this.book || this.frozen ? undefined : describeContents(this.state, this.today);
    const known = contents === undefined ? undefined : recall(contents);
    if (known) this.values = known;
    else {
      const book = this.prepare();
      book.calculate();
      this.values = this.readAll(book);
      if (contents !== undefined) remember(contents, this.values);
    }
    this.stale = false;
  }

  /** Sends all changes to the engine, without calculating yet. */
  private prepare(): EngineBook {
    const { book } = this;
    if (book?.user !== this) return this.takeBook();
    for (const { sheetId, key } of this.changed.values()) {
      const sheet = this.state.sheets.find(({ id }) => id === sheetId);
      if (sheet) this.put(book, sheet, key);
    }
    this.changed.clear();
    return book;
  }

  /** Gets a book, from whoever used it before, and makes it like this workbook. */
  private takeBook(): EngineBook {
    const { sheets, dates } = this.state;
    const names = [...this.state.names.values()].map(({ name, formula }) => ({ name, formula }));
    const book = bookFor(JSON.stringify([this.today, dates, names]), () => {
      const calculable = names.filter(({ formula }) => isCalculable(formula));
      return new EngineBook(this.newModel(), calculable);
    });
    book.user = this;
    const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    book.keepOnly((name, key) => byName.get(name)?.cells.has(key) === true);
    for (const sheet of sheets) for (const key of sheet.cells.keys()) this.put(book, sheet, key);
    this.changed.clear();
    this.book = book;
    return book;
  }

  private put(book: EngineBook, sheet: Sheet, key: number): void {
    const content = this.frozenAt(sheet.id, key) ?? sheet.cells.get(key)?.content;
    book.setCell(sheet.name, key, content, () => this.inputOf(content));
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

  /** From now on, the engine has this value instead of the formula. */
  private keep(sheetId: string, key: number, value: Value): void {
    const cells = this.frozen?.get(sheetId) ?? new Map<number, Value>();
    this.frozen?.set(sheetId, cells.set(key, value));
    this.changed.set(`${sheetId}${key}`, { sheetId, key });
  }

  private readAll(book: EngineBook): CalculatedValues {
    const values = new Map<string, Map<number, Value>>();
    for (const { id, name, cells } of this.state.sheets) {
      const ofSheet = new Map<number, Value>();
      values.set(id, ofSheet);
      for (const [key, { content }] of cells) {
        if (typeof content !== "object" || content.kind !== "formula") continue;
        const kept = this.frozenAt(id, key);
        const value = kept ?? book.valueAt(name, key);
        ofSheet.set(key, value);
        if (this.frozen && kept === undefined) this.keep(id, key, value);
      }
    }
    return values;
  }
}

/** Whether a name refers to cells. The engine supports no other names. */
function isCalculable(formula: string): boolean {
  return /^=(?:'(?:[^']|'')+'|[^'!\s]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i.test(formula);
}
