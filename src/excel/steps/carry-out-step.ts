import { parseAddress, toAddress, type Range } from "../../spreadsheet/address";
import type { CellContent, CellValue } from "../../spreadsheet/cells";
import type { SheetChange } from "../../spreadsheet/change";
import type { ProtectionPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { requestAfterTyping } from "../host/host";
import { cut } from "../planning/bands";
import type { Operation } from "../planning/operations";
import { contentsOf, needSameInput, typed } from "../planning/typed-text";
import type { Originals, SheetOriginal } from "../reading/read-originals";
import { queueSheets, type QueuedSheets } from "../reading/read-sheets";
import { queueChanges } from "../writing/write-cells";
import { carryOut } from "../carrying-out/carry-out";

/**
 * A note in the workbook that a step has begun, so that an interrupted step can be found and finished [X11]. Afterwards its
 * cells are empty.
 */
export interface StepNote {
  readonly sheet: string;
  /** The first of its cells; the others are below it. */
  readonly address: string;
  /** A text for each cell. */
  readonly lines: readonly string[];
  /** How the sheet is protected, if it is. */
  readonly protection: ProtectionPlan;
}

/** One step, as a single request. */
export interface Step {
  readonly plan: WorkbookPlan;
  /** Before the note is written: taking protection off, and adding the sheet of the note. */
  readonly opening: readonly Operation[];
  readonly operations: readonly Operation[];
  /** After the note is cleared: protecting its sheet. */
  readonly closing: readonly Operation[];
  readonly note: StepNote;
  /** Single cells to change, with their guards. */
  readonly changes: readonly SheetChange[];
  /** The sheets of the plan as they were read. */
  readonly sheets: Originals["sheets"];
  /** The sheets to read at the end. */
  readonly readBack: readonly string[];
}

/** Cells that someone else wrote between reading and writing, with what they wrote. */
export interface OvertakenCells {
  /** The sheet's name when it was read. */
  readonly sheet: string;
  readonly area: Range;
  readonly cells: readonly (readonly CellContent[])[];
}

/** What a request found on its way. */
export interface StepDone extends ReturnType<typeof queueChanges> {
  readonly overtaken: readonly OvertakenCells[];
  /** What the cells that were typed held before. */
  readonly held: readonly Held[];
  /** The sheets that were read at the end. */
  readonly read: QueuedSheets;
}

/**
 * Carries a step out: the cells to be typed are read first, then the note is written, and at the end the sheets are read, so
 * that nothing has to be read again.
 */
export async function carryOutStep(step: Step): Promise<StepDone> {
  const { opening, operations, closing, note, changes, sheets, readBack } = step;
  const originals = new Map([...sheets.values()].map((sheet) => [sheet.id, sheet]));
  const done = await requestAfterTyping((context) => {
    const { workbook } = context;
    const held = operations.flatMap((operation) => queueHeld(workbook, operation, originals));
    carryOut(context, [...opening, noteOperation(note, note.lines), ...operations]);
    const queued = queueChanges(workbook, changes);
    carryOut(context, [
      noteOperation(
        note,
        note.lines.map(() => ""),
      ),
      ...closing,
    ]);
    return { held, ...queued, read: queueSheets(workbook, readBack) };
  });
  return { ...done, overtaken: done.held.flatMap(findOvertaken) };
}

function noteOperation(note: StepNote, lines: readonly string[]): Operation {
  return {
    kind: "type",
    sheet: note.sheet,
    address: cellsOf(note),
    formulas: lines.map((line) => [typed(line)]),
  };
}

/** The address of the note's cells. */
export function cellsOf({ address, lines }: StepNote): string {
  const first = parseAddress(address);
  if (!first) throw new RangeError(`Not an address: ${address}`);
  return toAddress({ ...first, rows: lines.length });
}

/** Cells that a step types, and what they held. */
export interface Held {
  readonly original: SheetOriginal;
  readonly area: Range;
  readonly inputs: readonly (readonly (string | number | boolean | null)[])[];
  readonly found: Excel.Range;
}

function queueHeld(
  { worksheets }: Excel.Workbook,
  operation: Operation,
  originals: ReadonlyMap<string, SheetOriginal>,
): Held[] {
  if (operation.kind !== "type") return [];
  const original = originals.get(operation.sheet);
  const area = parseAddress(operation.address);
  if (!original || !area) return [];
  const found = worksheets.getItem(original.id).getRange(operation.address).load("values,formulas");
  return [{ original, area, inputs: operation.formulas, found }];
}

function findOvertaken({ original, area, inputs, found }: Held): OvertakenCells[] {
  const held = contentsHeld(found);
  const read = cut(original.contents, area);
  return held.flatMap((line, r) =>
    line.flatMap((content, c): OvertakenCells[] => {
      if ((inputs[r]?.[c] ?? null) === null || needSameInput(content, read[r]?.[c] ?? null)) return [];
      const at = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      return [{ sheet: original.name, area: at, cells: [[content]] }];
    }),
  );
}

export function contentsHeld(found: Excel.Range): CellContent[][] {
  const values: CellValue[][] = found.values;
  const formulas: CellValue[][] = found.formulas;
  return contentsOf(values, formulas);
}
