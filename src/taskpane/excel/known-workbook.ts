import type { SheetsRead } from "../../excel/reading/read-sheets";
import type { ExcelResult } from "../../excel/host/excel-problem";
import { parseAddress, type Range } from "../../spreadsheet/address";
import type { CellContent, SheetGrid } from "../../spreadsheet/cells";
import { patchGrid, type SheetChange } from "../../spreadsheet/change";
import { interpret, type Interpretation, type InterpretedAssessment } from "../../workbook/reading/interpret";
import { judge } from "../../workbook/reading/judge";
import {
  coverSheet,
  listSheets,
  settingsSheet,
  stageSheets,
  templateSheet,
} from "../../workbook/form/layout";
import { recogniseDerived, type DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import type { Assessed, Contents, Place } from "../port/port";

/** Reads sheets by name. */
export type ReadSheets = (names: readonly string[]) => Promise<ExcelResult<SheetsRead>>;

/**
 * The open workbook as last read. Its sheets stay in memory, so only changed cells are read again. The
 * assessment is then worked out again from all the sheets, which takes a few milliseconds.
 */
export class KnownWorkbook {
  grids: readonly SheetGrid[] = [];
  interpretation: Interpretation = { kind: "not-ours" };
  private derived: DerivedWorkbook | null = null;
  private ids = new Map<string, string>();
  /** The sheets to read: only the very hidden sheet until it has identified the checklist. */
  private names: readonly string[] = [templateSheet];
  /** Sheets that were checked and are not renamed sheets of the assessment. */
  private readonly foreign = new Set<string>();

  constructor(private readonly readSheets: ReadSheets) {}

  /** Reads the whole assessment in one request, or two if the checklist was not known before. */
  async read(): Promise<ExcelResult<Interpretation>> {
    let outcome = await this.readSheets(this.names);
    if (!outcome.ok) return outcome;
    if (mayLackHiddenSheet(outcome.value)) {
      const visible = await this.readSheets([coverSheet, settingsSheet]);
      if (visible.ok) outcome = visible;
    }
    const first = interpret(outcome.value.grids);
    this.derived = recogniseDerived([
      ...outcome.value.grids.map(({ name }) => name),
      ...outcome.value.otherSheets,
    ]);
    if (first.kind !== "assessment") {
      this.names = [templateSheet];
      return this.keep(outcome.value, first);
    }
    const wanted = [...listSheets(first.checklist, first.copy), ...stageSheets];
    const asked = new Set([...first.sheets.map(({ planned }) => planned), ...this.names]);
    if (wanted.some((name) => !asked.has(name))) {
      this.names = wanted;
      return this.read();
    }
    const { read, found } = await this.lookFurther(first, outcome.value);
    const there = found.sheets.map(({ actual }) => actual);
    this.names = [...there, ...found.missing, ...stageSheets.filter((name) => !there.includes(name))];
    return this.keep(read, found);
  }

  /** Reads one sheet again, or all sheets if that name no longer exists. */
  async readSheet(name: string): Promise<ExcelResult<Interpretation>> {
    const outcome = await this.readSheets([name]);
    if (!outcome.ok) return outcome;
    const [grid] = outcome.value.grids;
    if (!grid || !this.grids.some((known) => known.name === name)) return this.read();
    return this.replace(this.grids.map((known) => (known.name === name ? grid : known)));
  }

  /** Updates cells that were read or written. */
  patch(sheet: string, area: Range, cells: readonly (readonly CellContent[])[]): void {
    this.replace(this.grids.map((grid) => (grid.name === sheet ? patchGrid(grid, area, cells) : grid)));
  }

  /** Records the pane's own changes, which need not be read. */
  take(changes: readonly SheetChange[]): void {
    for (const { sheet, cells } of changes) {
      for (const { address, rows } of cells) {
        const area = parseAddress(address);
        if (area) this.patch(sheet, area, rows);
      }
    }
  }

  /** Records that the workbook now has the assessment's sheets, with their planned names. */
  expect(names: readonly string[]): void {
    this.names = [...names, ...stageSheets];
  }

  nameOf(sheetId: string): string | undefined {
    return [...this.ids].find(([, id]) => id === sheetId)?.[0];
  }

  idOf(sheet: string): string | undefined {
    return this.ids.get(sheet);
  }

  contents(): Contents {
    const { interpretation } = this;
    switch (interpretation.kind) {
      case "assessment":
        return assess(interpretation);
      case "hidden-sheet-missing":
        return { kind: "hidden-sheet-missing" };
      case "not-ours":
        return this.derived === null ? { kind: "none" } : { kind: "derived", what: this.derived };
      case "unreadable-template":
        return {
          kind: "unreadable",
          problems: interpretation.problems.map(({ place, message }) => `${place}: ${message}`),
        };
    }
  }

  /** The assessment row in which a selection starts. */
  placeOf(sheetId: string, address: string): Place {
    const nowhere: Place = { statement: null, prompt: null };
    const sheet = this.nameOf(sheetId);
    const row = rowOf(address);
    if (this.interpretation.kind !== "assessment" || sheet === undefined || row === undefined) return nowhere;
    const { answers, prompts } = this.interpretation.assessment;
    const isHere = (place: { readonly sheet: string } | undefined, cell: string | undefined): boolean =>
      place?.sheet === sheet && parseAddress(cell ?? "")?.row === row;
    const answer = answers.find(({ place }) => isHere(place, place?.statement));
    const prompt = prompts.find(({ place }) => isHere(place, place?.prompt));
    return { statement: answer?.statement ?? null, prompt: prompt?.prompt ?? null };
  }

  /**
   * A missing sheet may have been renamed, so the workbook's other sheets are checked too. If they cannot be
   * read (one may be too big), the sheet counts as missing.
   */
  private async lookFurther(
    first: InterpretedAssessment,
    read: SheetsRead,
  ): Promise<{ readonly read: SheetsRead; readonly found: InterpretedAssessment }> {
    const unknown = read.otherSheets.filter((name) => !this.foreign.has(name));
    if (first.missing.length === 0 || unknown.length === 0) return { read, found: first };
    const others = await this.readSheets(unknown);
    if (!others.ok) return { read, found: first };
    const both: SheetsRead = {
      ...read,
      grids: [...read.grids, ...others.value.grids],
      ids: new Map([...read.ids, ...others.value.ids]),
    };
    const second = interpret(both.grids);
    const ours = second.kind === "assessment" ? second.sheets.map(({ actual }) => actual) : [];
    for (const name of unknown) if (!ours.includes(name)) this.foreign.add(name);
    return second.kind === "assessment" ? { read: both, found: second } : { read, found: first };
  }

  private keep({ grids, ids }: SheetsRead, interpretation: Interpretation): ExcelResult<Interpretation> {
    this.grids = grids;
    this.ids = new Map(ids);
    this.interpretation = interpretation;
    return { ok: true, value: interpretation };
  }

  private replace(grids: readonly SheetGrid[]): ExcelResult<Interpretation> {
    this.grids = grids;
    this.interpretation = interpret(grids);
    return { ok: true, value: this.interpretation };
  }
}

/** Whether only the very hidden sheet was read, and it is missing next to sheets with the names of ours [W11]. */
function mayLackHiddenSheet({ grids, otherSheets }: SheetsRead): boolean {
  return grids.length === 0 && [coverSheet, settingsSheet].every((name) => otherSheets.includes(name));
}

/** The problem of a workbook that has no assessment to read. */
export function noAssessment({ kind }: Interpretation): { kind: "no-assessment" | "hidden-sheet-missing" } {
  return { kind: kind === "hidden-sheet-missing" ? kind : "no-assessment" };
}

/** The first row of an address; the address may be whole rows, such as `7:9`. */
function rowOf(address: string): number | undefined {
  const [first = ""] = address.split(",");
  const wholeRows = /^\$?(\d+):\$?\d+$/.exec(first);
  return wholeRows ? Number(wholeRows[1]) : parseAddress(first)?.row;
}

/** An assessment with its scores and findings; for a copy, only for the rows asked. */
export function assess(interpretation: InterpretedAssessment): Assessed {
  return { ...interpretation, ...judge(interpretation) };
}

/** Whether a failure is because rows have moved: then reading again may help. */
export function isOutOfDate({ kind }: { readonly kind: string }): boolean {
  return kind === "cells-moved" || kind === "sheet-not-found" || kind === "no-place";
}
