import type { Model } from "@ironcalc/wasm";
import { columnLetters } from "../../spreadsheet/address";
import { columnOf, rowOf, type Content } from "../state/state";
import { withSheets } from "./rewrite";

export type Value = string | number | boolean | { readonly kind: "error"; readonly error: string };

/** Cell types of IronCalc. */
const numberType = 1;
const booleanType = 4;
const errorType = 16;
const scratch = 0;
/** A sheet that is added later makes the engine parse every formula again. */
const spareSheets = 40;
/** The engine remembers every input, so a book is not used for ever. */
const mostInputs = 200_000;

interface EngineSheet {
  readonly index: number;
  /** What the cells hold, by their keys. */
  readonly held: Map<number, Content>;
  /** For each formula, its row on the scratch sheet. */
  readonly rows: Map<number, number>;
}

/**
 * A workbook in the formula engine, with what it holds. Its sheets have names of the engine's own, because a new name makes the engine
 * rewrite every formula. It may hold sheets that are not there any more: they are empty.
 * The engine returns numbers with nine digits only. Every formula is therefore read through a cell of a scratch sheet that joins its
 * value to an empty text, which keeps all digits.
 */
export class EngineBook {
  /** Whose workbook it is like. */
  user: object | undefined;
  private readonly sheets = new Map<string, EngineSheet>();
  private formulas = 0;
  private inputs = 0;
  private isCalculated = true;

  constructor(
    private readonly model: Model,
    names: readonly { readonly name: string; readonly formula: string }[],
  ) {
    model.pauseEvaluation();
    for (let index = 1; index <= spareSheets; index += 1) model.newSheet();
    for (const { name, formula } of names)
      model.newDefinedName(name, undefined, this.inEngine(formula).slice(1));
  }

  get isWornOut(): boolean {
    return this.inputs > mostInputs;
  }

  /** Nothing may be asked of it afterwards. */
  free(): void {
    this.user = undefined;
    this.model.free();
  }

  /** @param input what the engine is given for it */
  setCell(sheetName: string, key: number, content: Content | undefined, input: () => string): void {
    const { index, held, rows } = this.sheet(sheetName);
    if (isSame(held.get(key), content)) return;
    if (content === undefined) held.delete(key);
    else held.set(key, content);
    this.put(index, rowOf(key), columnOf(key), this.inEngine(input()));
    if (typeof content !== "object" || content.kind !== "formula" || rows.has(key)) return;
    this.formulas += 1;
    rows.set(key, this.formulas);
    const cell = `${columnLetters(columnOf(key))}${rowOf(key)}`;
    this.put(scratch, this.formulas, 1, `=""&${nameOf(index)}!${cell}`);
  }

  /** Empties all cells but those that are kept. */
  keepOnly(isKept: (sheetName: string, key: number) => boolean): void {
    for (const [name, { held }] of this.sheets)
      for (const key of [...held.keys()])
        if (!isKept(name, key)) this.setCell(name, key, undefined, () => "");
  }

  /** The values of formulas that are in no cell. */
  evaluate(formulas: readonly string[]): readonly Value[] {
    formulas.forEach((formula, index) => {
      this.put(scratch, index + 1, 3, this.inEngine(formula));
      this.put(scratch, index + 1, 4, `=""&C${index + 1}`);
    });
    this.calculate();
    return formulas.map((_, index) =>
      this.read(scratch, index + 1, 3, () => this.model.getFormattedCellValue(scratch, index + 1, 4)),
    );
  }

  calculate(): void {
    if (!this.isCalculated) this.model.evaluate();
    this.isCalculated = true;
  }

  /** The calculated value of the formula in a cell. */
  valueAt(sheetName: string, key: number): Value {
    const { index, rows } = this.sheet(sheetName);
    const exact = (): string => this.model.getFormattedCellValue(scratch, rows.get(key) ?? 0, 1);
    return this.read(index, rowOf(key), columnOf(key), exact);
  }

  private put(sheet: number, row: number, column: number, input: string): void {
    this.model.setUserInput(sheet, row, column, input);
    this.inputs += 1;
    this.isCalculated = false;
  }

  private read(sheet: number, row: number, column: number, exact: () => string): Value {
    const shown = (): string => this.model.getFormattedCellValue(sheet, row, column);
    switch (this.model.getCellType(sheet, row, column)) {
      case numberType:
        return Number(exact()) + 0;
      case booleanType:
        return shown() === "TRUE";
      case errorType:
        return { kind: "error", error: shown() };
      default:
        return shown();
    }
  }

  /** An input with the engine's names of sheets. */
  private inEngine(input: string): string {
    return input.startsWith("=") ? withSheets(input, (name) => nameOf(this.sheet(name).index)) : input;
  }

  /** A sheet by its name; a new one is added. */
  private sheet(name: string): EngineSheet {
    const known = this.sheets.get(name.toLowerCase());
    if (known) return known;
    const added = { index: this.sheets.size + 1, held: new Map(), rows: new Map() };
    if (added.index > spareSheets) this.model.newSheet();
    this.sheets.set(name.toLowerCase(), added);
    return added;
  }
}

/** The name that the engine gives a sheet. */
const nameOf = (index: number): string => `Sheet${index + 1}`;

function isSame(one: Content | undefined, other: Content | undefined): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  if (one.kind === "formula") return other.kind === "formula" && one.formula === other.formula;
  return other.kind === "error" && one.error === other.error;
}
