import type { CellsRead, CellsWanted } from "../../excel/reading/read-cells";
import type { ExcelResult } from "../../excel/host/excel-problem";
import type { WorkbookEvent } from "../../excel/host/watch";
import { parseAddress } from "../../spreadsheet/address";
import type { KnownWorkbook } from "./known-workbook";
import type { News } from "../port/port";

/** Milliseconds without changes before changes are read, and the longest wait if they never pause. */
const settling = 120;
const longestWait = 1_000;
/** Milliseconds before a retry while the user is typing in a cell. */
const patience = 1_000;
/** Above this number of cells, the whole sheet is read. */
const fewCells = 400;

/** What to read again. */
interface Pending {
  readonly cells: CellsWanted[];
  readonly sheets: Set<string>;
  all: boolean;
}

interface FollowedWorkbook {
  readonly workbook: KnownWorkbook;
  readonly readCells: (wanted: readonly CellsWanted[]) => Promise<ExcelResult<readonly CellsRead[]>>;
  /** The time in milliseconds. */
  readonly clock: () => number;
  /** Runs work when no other work is running. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Finds the selected row, and reports it. */
  readonly locate: () => Promise<void>;
  /** Whether the pane itself has just made the change. */
  readonly isOwn: (event: Extract<WorkbookEvent, { kind: "changed" }>) => boolean;
  readonly tell: (news: News) => void;
}

/**
 * Follows changes in the workbook: collects them until they pause, then reads as little as possible. That is
 * a few cells, or a whole sheet for more, or everything if sheets were added or deleted.
 */
export class WorkbookFollower {
  private pending: Pending = { cells: [], sheets: new Set(), all: false };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince: number | undefined;
  private stopped = false;
  private pendingCells = 0;

  constructor(private readonly followed: FollowedWorkbook) {}

  hear(event: WorkbookEvent): void {
    const { workbook, tell } = this.followed;
    switch (event.kind) {
      case "selected":
        return tell({ kind: "place", place: workbook.placeOf(event.sheetId, event.address) });
      case "activated":
        // Excel does not report what is already selected.
        return this.inTurn(() => this.followed.locate());
      case "sheets":
        this.pending.all = true;
        return this.wait(settling);
      case "changed":
        return this.hearChange(event);
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private hearChange(event: Extract<WorkbookEvent, { kind: "changed" }>): void {
    const { workbook, isOwn } = this.followed;
    const sheet = workbook.nameOf(event.sheetId);
    if (sheet === undefined || isOwn(event)) return;
    const areas = event.address.split(",").map((address) => ({ address, area: parseAddress(address) }));
    const cells = areas.reduce((sum, { area }) => sum + (area ? area.rows * area.columns : Infinity), 0);
    this.pendingCells += cells;
    if (event.isEdit && this.pendingCells <= fewCells) {
      this.pending.cells.push(...areas.map(({ address }) => ({ sheet: event.sheetId, address })));
    } else {
      this.pending.sheets.add(sheet);
    }
    this.wait(settling);
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    const now = this.followed.clock();
    this.waitingSince ??= now;
    const left = Math.max(0, this.waitingSince + longestWait - now);
    this.timer = setTimeout(
      () => this.inTurn(() => this.catchUp()),
      Math.min(milliseconds, left || milliseconds),
    );
  }

  /** Reports any failure. */
  private inTurn(work: () => Promise<void>): void {
    const { inTurn, tell } = this.followed;
    inTurn(work).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!this.stopped) tell({ kind: "problem", problem: { kind: "unexpected", message } });
    });
  }

  private async catchUp(): Promise<void> {
    const { workbook, tell } = this.followed;
    const { pending } = this;
    this.pending = { cells: [], sheets: new Set(), all: false };
    this.pendingCells = 0;
    this.waitingSince = undefined;
    const outcome = await this.readAgain(pending);
    if (this.stopped) return;
    if (outcome.ok) return tell({ kind: "contents", contents: workbook.contents() });
    // Unread changes are read with the next change, or after a short wait if the user is only typing.
    this.pending.all ||= pending.all || outcome.problem.kind !== "editing-cell";
    this.pending.cells.unshift(...pending.cells);
    for (const sheet of pending.sheets) this.pending.sheets.add(sheet);
    if (outcome.problem.kind === "editing-cell") this.wait(patience);
    else tell({ kind: "problem", problem: outcome.problem });
  }

  private async readAgain({ cells, sheets, all }: Pending): Promise<ExcelResult<unknown>> {
    const { workbook, readCells } = this.followed;
    if (all || sheets.size > 1) return workbook.read();
    const [sheet] = sheets;
    if (sheet !== undefined) {
      const outcome = await workbook.readSheet(sheet);
      if (!outcome.ok) return outcome;
    }
    const rest = cells.filter((wanted) => workbook.nameOf(wanted.sheet) !== sheet);
    if (rest.length === 0) return { ok: true, value: undefined };
    const outcome = await readCells(rest);
    if (!outcome.ok) return outcome;
    for (const read of outcome.value) {
      const name = workbook.nameOf(read.sheet);
      if (name !== undefined) workbook.patch(name, read.area, read.cells, read.looks);
    }
    return outcome;
  }
}
