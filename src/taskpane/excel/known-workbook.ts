import type { SheetsRead } from "../../excel/reading/read-sheets";
import type { ValuesRead } from "../../excel/reading/read-values";
import type { Calculation } from "../../excel/host/calculation";
import type { OvertakenCells } from "../../excel/steps/carry-out-step";
import type { ExcelResult } from "../../excel/host/excel-problem";
import { parseAddress, type Range } from "../../spreadsheet/address";
import { placeKey, type CellContent, type SheetGrid } from "../../spreadsheet/cells";
import { patchGrid, plainLooks, type CellLooks, type SheetChange } from "../../spreadsheet/change";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { interpret, type Interpretation, type InterpretedAssessment } from "../../workbook/reading/interpret";
import { takeValues } from "./take-values";
import {
  coverSheet,
  listSheets,
  settingsSheet,
  stageSheets,
  templateSheet,
} from "../../workbook/form/layout";
import { recogniseDerived, type DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import { contentsOf } from "../jobs/assess";
import { placeOf } from "../jobs/place-of";
import type { Contents, Place } from "../port/port";

/** Reads sheets by name, their values only, and the number formats of some of their cells. */
export interface SheetReader {
  readonly readSheets: (names: readonly string[]) => Promise<ExcelResult<SheetsRead>>;
  readonly readValues: (names: readonly string[]) => Promise<ExcelResult<ValuesRead>>;
  readonly readNumberFormats: (
    grids: readonly SheetGrid[],
    cells: InterpretedAssessment["numbersAsText"],
  ) => Promise<ExcelResult<readonly SheetGrid[]>>;
}

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
  /** Whether the sheets as known hold what someone else wrote and a step has overwritten. */
  private holdsOvertaken = false;
  /** Whether the workbook holds what the step wrote instead. */
  private differs = false;
  /** Sheets that were checked and are not renamed sheets of the assessment. */
  private readonly foreign = new Set<string>();

  /** The year from which the workbook counts days. */
  dates: DateSystem = 1900;
  private calculation: Calculation = "automatic";

  constructor(private readonly reader: SheetReader) {}

  /**
   * Reads the whole assessment in one request, and in one more if the checklist was not known before, or if
   * there are numbers where text is expected [E1].
   */
  async read(): Promise<ExcelResult<Interpretation>> {
    let outcome = await this.reader.readSheets(this.names);
    if (!outcome.ok) return outcome;
    if (mayLackHiddenSheet(outcome.value)) {
      const visible = await this.reader.readSheets([coverSheet, settingsSheet]);
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

  /**
   * Learns in one request what has changed since the last reading: values are read, and a sheet is read again only if a cell
   * that holds no formula has another value, or if the sheets are not the same. With 1904 dates everything is read.
   */
  async refresh(): Promise<ExcelResult<Interpretation>> {
    if (this.holdsOvertaken) {
      this.holdsOvertaken = false;
      return { ok: true, value: this.interpretation };
    }
    this.differs = false;
    const { interpretation, grids } = this;
    if (interpretation.kind !== "assessment" || this.dates === 1904) return this.read();
    const outcome = await this.reader.readValues(grids.map(({ name }) => name));
    if (!outcome.ok) return outcome;
    const { sheets, all, dates } = outcome.value;
    const appeared = all.filter((name) => !grids.some((grid) => grid.name === name));
    const isNews = interpretation.missing.length > 0 && appeared.some((name) => !this.foreign.has(name));
    const isStage = appeared.some((name) => stageSheets.includes(name));
    if (dates !== this.dates || sheets.length < grids.length || isNews || isStage) return this.read();
    const compared = grids.map((grid, index) => ({ grid, now: takeValues(grid, sheets[index]) }));
    const changed = compared.filter(({ now }) => now === undefined).map(({ grid }) => grid.name);
    const again = changed.length > 0 ? await this.reader.readSheets(changed) : undefined;
    if (again && !again.ok) return again;
    if (again && again.value.grids.length < changed.length) return this.read();
    return this.settle(
      compared.map(
        ({ grid, now }) => now ?? again?.value.grids.find(({ name }) => name === grid.name) ?? grid,
      ),
    );
  }

  /** Keeps the sheets as a step has read them after it wrote them; a sheet may have been renamed or be new. */
  async keepRead({ grids, ids, dates, calculation }: SheetsRead): Promise<ExcelResult<Interpretation>> {
    const written = new Set(ids.values());
    const isWritten = (name: string): boolean => written.has(this.ids.get(name) ?? "") || ids.has(name);
    const others = this.grids.filter(({ name }) => !isWritten(name));
    const keptIds = [...this.ids].filter(([name]) => !isWritten(name));
    const outcome = await this.settle([...others, ...grids]);
    if (!outcome.ok) return outcome;
    this.differs = false;
    this.ids = new Map([...keptIds, ...ids]);
    this.dates = dates;
    this.calculation = calculation;
    const there = this.grids.map(({ name }) => name);
    const missing = outcome.value.kind === "assessment" ? outcome.value.missing : [];
    this.names = [...new Set([...there, ...missing, ...stageSheets])];
    return outcome;
  }

  /**
   * Takes in what someone else wrote into cells that a step has overwritten. The next refresh gives the sheets with it, as if
   * the step had not been carried out, so that the step can be worked out again for both.
   */
  keepOvertaken(cells: readonly OvertakenCells[]): void {
    for (const { sheet, area, cells: contents } of cells) this.patch(sheet, area, contents);
    this.holdsOvertaken = true;
    this.differs = true;
  }

  /** Reads one sheet again, or all sheets if that name no longer exists. */
  async readSheet(name: string): Promise<ExcelResult<Interpretation>> {
    const outcome = await this.reader.readSheets([name]);
    if (!outcome.ok) return outcome;
    const [grid] = outcome.value.grids;
    if (!grid || !this.grids.some((known) => known.name === name)) return this.read();
    return this.settle(this.grids.map((known) => (known.name === name ? grid : known)));
  }

  /** Updates cells that were read or written. */
  patch(
    sheet: string,
    area: Range,
    cells: readonly (readonly CellContent[])[],
    looks: CellLooks = plainLooks,
  ): void {
    const grids = this.grids.map((grid) =>
      grid.name === sheet ? patchGrid(grid, area, cells, looks) : grid,
    );
    this.replace(grids, interpret(grids));
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

  /** The sheets as they were last read; none after a step has overwritten what someone else wrote. */
  get asRead(): readonly SheetGrid[] {
    return this.differs ? [] : this.grids;
  }

  /** Whether the workbook has its ids [W33]. */
  get hasIds(): boolean {
    const { interpretation } = this;
    return interpretation.kind !== "assessment" || interpretation.ids.assessmentId !== "";
  }

  nameOf(sheetId: string): string | undefined {
    return [...this.ids].find(([, id]) => id === sheetId)?.[0];
  }

  idOf(sheet: string): string | undefined {
    return this.ids.get(sheet);
  }

  contents(): Contents {
    return contentsOf(this.interpretation, this.derived, this.calculation);
  }

  /** The assessment row in which a selection starts. */
  placeOf(sheetId: string, address: string): Place {
    return placeOf(this.interpretation, this.nameOf(sheetId), address);
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
    const others = await this.reader.readSheets(unknown);
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

  private async keep(
    { grids, ids, dates, calculation }: SheetsRead,
    interpretation: Interpretation,
  ): Promise<ExcelResult<Interpretation>> {
    const outcome = await this.settle(grids, interpretation);
    if (!outcome.ok) return outcome;
    this.ids = new Map(ids);
    this.dates = dates;
    this.calculation = calculation;
    return outcome;
  }

  /** Reads the formats of numbers that are read as text, if there are any, and keeps the sheets. */
  private async settle(
    grids: readonly SheetGrid[],
    interpretation = interpret(grids),
  ): Promise<ExcelResult<Interpretation>> {
    const asked =
      interpretation.kind === "assessment"
        ? interpretation.numbersAsText.filter((at) => !hasFormat(grids, at))
        : [];
    if (asked.length === 0) return this.replace(grids, interpretation);
    const outcome = await this.reader.readNumberFormats(grids, asked);
    return outcome.ok ? this.replace(outcome.value, interpret(outcome.value)) : outcome;
  }

  private replace(grids: readonly SheetGrid[], interpretation: Interpretation): ExcelResult<Interpretation> {
    this.grids = grids;
    this.interpretation = interpretation;
    return { ok: true, value: interpretation };
  }
}

function hasFormat(
  grids: readonly SheetGrid[],
  { sheet, address }: InterpretedAssessment["numbersAsText"][number],
): boolean {
  const { row = 0, column = 0 } = parseAddress(address) ?? {};
  return grids.some(({ name, numberFormats }) => name === sheet && numberFormats?.has(placeKey(row, column)));
}

/** Whether only the very hidden sheet was read, and it is missing next to sheets with the names of ours [W11]. */
function mayLackHiddenSheet({ grids, otherSheets }: SheetsRead): boolean {
  return grids.length === 0 && [coverSheet, settingsSheet].every((name) => otherSheets.includes(name));
}
