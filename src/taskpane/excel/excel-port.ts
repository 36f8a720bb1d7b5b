import type { CellsRead, CellsWanted } from "../../excel/reading/read-cells";
import type { ExcelResult } from "../../excel/host/excel-problem";
import type { Selection } from "../../excel/host/selection";
import type { Listener, Stop, WorkbookEvent } from "../../excel/host/watch";
import { localAddress, spanOf } from "../../spreadsheet/address";
import type { SheetChange } from "../../spreadsheet/change";
import type { Checklist } from "../../checklist/checklist";
import type { Moment } from "../../jobs/port";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { dayOf } from "../../spreadsheet/days";
import type { FileDesk } from "../files/file-desk";
import { WorkbookFollower } from "./follow-workbook";
import type * as jobsChunk from "./jobs-chunk";
import { isOutOfDate, noAssessment } from "../jobs/assess";
import type { PaneJobs } from "../jobs/pane-jobs";
import { KnownWorkbook, type SheetReader } from "./known-workbook";
import type { Assessed, Change, Contents, News, PaneResult, PanePort, Place } from "../port/port";

/** What the port needs from Excel. */
export interface ExcelSide extends SheetReader {
  readonly readCells: (wanted: readonly CellsWanted[]) => Promise<ExcelResult<readonly CellsRead[]>>;
  readonly writeCells: (changes: readonly SheetChange[], dates: DateSystem) => Promise<ExcelResult<void>>;
  readonly readSelection: () => Promise<ExcelResult<Selection>>;
  readonly watchWorkbook: (listen: Listener) => Promise<ExcelResult<Stop>>;
  readonly calculateAutomatically: () => Promise<ExcelResult<void>>;
  readonly activateSheet: (sheet: string) => Promise<ExcelResult<void>>;
  readonly canDownload: () => boolean;
  readonly selectCell: (sheet: string, address: string) => Promise<ExcelResult<void>>;
}

/** The parts of the port. */
export interface ExcelPortParts {
  readonly excel: ExcelSide;
  /** Plans and builds whole workbooks: a large chunk, loaded on demand. */
  readonly loadJobs: () => Promise<typeof jobsChunk>;
  /** Reads and writes files; loaded on demand. */
  readonly loadFiles: () => Promise<FileDesk>;
  /** The built-in checklist; loaded on demand. */
  readonly builtIn: () => Promise<Checklist>;
  readonly now: () => Date;
  readonly newId: () => string;
}

type ChangedEvent = Extract<WorkbookEvent, { kind: "changed" }>;

/** Cells that the pane wrote, and until when (clock milliseconds) Excel may report the change. */
interface OwnChange {
  readonly sheetId: string;
  readonly address: string;
  readonly until: number;
}

/** Milliseconds in which Excel reports a change. */
const echoes = 3_000;

/** Connects the pane to the open workbook in Excel. Requests run one at a time, in order. */
export function makeExcelPort({ excel, loadJobs, loadFiles, builtIn, now, newId }: ExcelPortParts): PanePort {
  const workbook = new KnownWorkbook(excel);
  let last: Promise<unknown> = Promise.resolve();
  /** The pane's own changes that Excel has not reported yet. */
  let own: readonly OwnChange[] = [];
  let paneJobs: PaneJobs | undefined;
  let tellNews: (news: News) => void = () => undefined;

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  async function read(): Promise<PaneResult<Contents>> {
    const outcome = await workbook.read();
    return outcome.ok ? { ok: true, value: workbook.contents() } : outcome;
  }

  async function readAssessed(): Promise<PaneResult<Assessed>> {
    const outcome = await workbook.read();
    if (!outcome.ok) return outcome;
    const contents = workbook.contents();
    return contents.kind === "assessment"
      ? { ok: true, value: contents }
      : { ok: false, problem: noAssessment(outcome.value) };
  }

  async function jobs(): Promise<PaneJobs> {
    const { makePaneJobs, makeJobPort, excelWorkbooks: workbooks } = await loadJobs();
    const moment = (): Moment => ({ now: now().toISOString(), today: dayOf(now()) });
    paneJobs ??= makePaneJobs({
      workbook,
      portFor: (run, handOver) => makeJobPort({ workbooks, workbook, builtIn, moment, newId }, run, handOver),
      openAsWorkbook: ({ bytes }) => workbooks.openCopy(bytes),
      loadFiles,
      builtIn,
      moment,
      tell: (contents) => tellNews({ kind: "contents", contents }),
    });
    return paneJobs;
  }

  function show(sheet: string, address: string | null): Promise<PaneResult<void>> {
    return address === null ? excel.activateSheet(sheet) : excel.selectCell(sheet, spanOf(address));
  }

  /** If rows have moved since they were read, reads everything again and retries the change once. */
  async function write(change: Change): Promise<PaneResult<Assessed>> {
    const first = await tryWriting(change);
    if (first.ok || !isOutOfDate(first.problem)) return first;
    const current = await readAssessed();
    if (!current.ok) return current;
    tellNews({ kind: "contents", contents: current.value });
    return tryWriting(change);
  }

  async function tryWriting(change: Change): Promise<PaneResult<Assessed>> {
    const { planChange } = await import("../jobs/plan-change");
    const { interpretation, grids } = workbook;
    if (interpretation.kind !== "assessment") return { ok: false, problem: noAssessment(interpretation) };
    const planned = planChange(change, interpretation, grids);
    if (!planned.ok) return planned;
    const written = planned.value.flatMap(({ sheet, cells }) =>
      cells.map(({ address }): OwnChange => ({
        sheetId: workbook.idOf(sheet) ?? "",
        address,
        until: now().getTime() + echoes,
      })),
    );
    own = [...own, ...written];
    const outcome = await excel.writeCells(planned.value, workbook.dates);
    if (!outcome.ok) {
      own = own.filter((change) => !written.includes(change));
      return outcome;
    }
    workbook.take(planned.value);
    const contents = workbook.contents();
    return contents.kind === "assessment"
      ? { ok: true, value: contents }
      : { ok: false, problem: noAssessment(workbook.interpretation) };
  }

  /** An Excel that does not report who made a change reports it soon, with the address written. */
  function isOwn({ sheetId, address, isLocal, isOurs }: ChangedEvent): boolean {
    own = own.filter(({ until }) => until > now().getTime());
    const echo = own.find((change) => change.sheetId === sheetId && change.address === address);
    if (!isLocal || !echo) return isOurs;
    own = own.filter((change) => change !== echo);
    return true;
  }

  async function locate(): Promise<PaneResult<Place>> {
    const selection = await excel.readSelection();
    if (!selection.ok) return selection;
    const { sheetId, address } = selection.value;
    return { ok: true, value: workbook.placeOf(sheetId, localAddress(address)) };
  }

  async function calculateAutomatically(): Promise<PaneResult<Contents>> {
    const set = await excel.calculateAutomatically();
    return set.ok ? read() : set;
  }

  async function follow(tell: (news: News) => void): Promise<PaneResult<() => void>> {
    tellNews = tell;
    const follower = new WorkbookFollower({
      workbook,
      readCells: excel.readCells,
      clock: () => now().getTime(),
      inTurn,
      isOwn,
      tell,
      locate: async () => {
        const place = await locate();
        if (place.ok) tell({ kind: "place", place: place.value });
      },
    });
    const watching = await excel.watchWorkbook((event) => follower.hear(event));
    if (!watching.ok) return watching;
    const place = await locate();
    if (place.ok) tell({ kind: "place", place: place.value });
    const unfollow = (): void => {
      follower.stop();
      tellNews = () => undefined;
      void watching.value();
    };
    return { ok: true, value: unfollow };
  }

  return {
    read: () => inTurn(read),
    create: (wanted, run) => inTurn(async () => (await jobs()).create(wanted, run)),
    repair: (run) => inTurn(async () => (await jobs()).repair(run)),
    remove: (run) => inTurn(async () => (await jobs()).remove(run)),
    show: (sheet, address) => inTurn(() => show(sheet, address)),
    calculateAutomatically: () => inTurn(calculateAutomatically),
    locate: () => inTurn(locate),
    write: (change) => inTurn(() => write(change)),
    issue: (requests, password, run) => inTurn(async () => (await jobs()).issue(requests, password, run)),
    handOverAgain: (wanted, run) => inTurn(async () => (await jobs()).handOverAgain(wanted, run)),
    confirmHandedOver: (copyIds, run) => inTurn(async () => (await jobs()).confirmHandedOver(copyIds, run)),
    canDownload: excel.canDownload,
    openAsWorkbook: (file) => inTurn(async () => (await jobs()).openAsWorkbook(file)),
    merge: (wanted, run) => inTurn(async () => (await jobs()).merge(wanted, run)),
    undoMerge: (wanted, run) => inTurn(async () => (await jobs()).undoMerge(wanted, run)),
    makeForBoard: (wanted, run) => inTurn(async () => (await jobs()).makeForBoard(wanted, run)),
    readFile: async (file, passwords, signal) => (await loadFiles()).read(file, passwords, signal),
    follow: (tell) => inTurn(() => follow(tell)),
  };
}
