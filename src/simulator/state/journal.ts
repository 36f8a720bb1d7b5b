import type { Cell, Sheet, WorkbookState } from "./state";

/** A cell before it was changed. */
export interface CellBefore {
  readonly sheetId: string;
  readonly key: number;
  readonly cell: Cell | undefined;
}

/** The number of steps that can be undone, as in Excel. */
const mostSteps = 100;

/**
 * The undo journal: for each step, the earlier state of the cells it changed. A step is one action of a user
 * or one request of an add-in. Any other change (sheets, protection, rules, widths …) empties the journal,
 * because Excel cannot undo changes to sheets and protection.
 */
export class Journal {
  private readonly steps: (readonly CellBefore[])[] = [];
  private open: Map<string, CellBefore> | undefined;

  begin(): void {
    this.open = new Map();
  }

  /** Called before each change of a cell. Only the first call in a step counts. */
  note(sheetId: string, key: number, cell: Cell | undefined): void {
    const place = `${sheetId}${key}`;
    if (this.open && !this.open.has(place)) this.open.set(place, { sheetId, key, cell });
  }

  /**
   * Ends the step.
   * @returns the cells that have changed.
   */
  end(now: (sheetId: string, key: number) => Cell | undefined): readonly CellBefore[] {
    const changed = [...(this.open?.values() ?? [])].filter(
      ({ sheetId, key, cell }) => !isSameCell(cell, now(sheetId, key)),
    );
    this.open = undefined;
    if (changed.length > 0) this.steps.push(changed);
    if (this.steps.length > mostSteps) this.steps.shift();
    return changed;
  }

  forget(): void {
    this.steps.length = 0;
  }

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /** Removes and returns the last step. */
  take(): readonly CellBefore[] {
    return this.steps.pop() ?? [];
  }
}

function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.format === b.format && JSON.stringify(a.content) === JSON.stringify(b.content);
}

/** The parts of a workbook except cells and selection, for a quick comparison. */
export function markOf(state: WorkbookState): readonly unknown[] {
  return [
    state.structureProtection,
    state.calculationMode,
    ...entriesOf(state.styles),
    ...entriesOf(state.names),
    ...state.sheets.flatMap(markOfSheet),
  ];
}

export function isSameMark(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function markOfSheet(sheet: Sheet): readonly unknown[] {
  const { cells, columnFormats, rowFormats, columns, rows, hyperlinks, names, customProperties, ...plain } =
    sheet;
  void cells;
  const maps = [columnFormats, rowFormats, columns, rows, hyperlinks, names, customProperties];
  return [...Object.values(plain), ...maps.flatMap((map) => entriesOf(map))];
}

function entriesOf(map: ReadonlyMap<unknown, unknown>): readonly unknown[] {
  return [map.size, ...[...map].flat()];
}
