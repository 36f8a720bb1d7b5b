import type { Range } from "../spreadsheet/address";
import type { SheetGrid } from "../spreadsheet/cells";
import type { WorkbookPlan } from "../spreadsheet/plan";
import type { Client, FarSide } from "./client/client";
import { execute, type Desk } from "./host/executor";
import { messagesOf } from "./host/happenings";
import { generalException } from "./host/host-error";
import type { HostObject } from "./host/host-object";
import { workbookObject } from "./host/objects/workbook";
import { actionTypes, type RequestBody } from "./host/request";
import { hostSets, type HostName } from "./host/requirement-sets";
import { parseArea } from "./workbook/areas";
import { gridsOf } from "./workbook/grids";
import { snapshotOf } from "./workbook/snapshot";
import type { Sheet } from "./workbook/state";
import { planFromWorkbook } from "./workbook/to-plan";
import { clearArea, copyText, pasteInto, typeInto, type UserResult } from "./workbook/user";
import type { Actor, Workbook } from "./workbook/workbook";

/** Excel on the web takes no more in one request, and gives no more in one answer. */
const mostBytes = 5 * 1024 * 1024;
/** The request flag by which a batch waits until nobody is typing in a cell. */
const delayForCellEdit = 64;
/** What has been asked of the simulator since the counters were reset. */
export interface Counters {
  requests: number;
  /** UTF-8 bytes of the bodies. */
  requestBytes: number;
  /** UTF-8 bytes of the bodies of the answers. */
  responseBytes: number;
  actions: number;
  /** How many of the requests did nothing but let go of ranges, as the client does at the end of a run. */
  cleanUps: number;
}

const atFirst: Readonly<Counters> = {
  requests: 0,
  requestBytes: 0,
  responseBytes: 0,
  actions: 0,
  cleanUps: 0,
};

/**
 * A stand-in for Excel with one workbook open: the far side of the client library, and the hands of the person who sits
 * before it. A client is connected when there is one, and answered whenever it asks.
 */
export class SimulatedExcel implements FarSide {
  readonly host: HostName;
  readonly counters: Counters = { ...atFirst };
  /** Workbooks that were handed over by `Excel.createWorkbook`, as base64. */
  readonly createdWorkbooks: string[] = [];
  /** Whether somebody is typing in a cell: requests fail, but for those that wait for it to end. */
  private editing = false;
  private readonly waiting: (() => void)[] = [];
  private fails: { actions: number; readonly keepFailing: boolean } | undefined;
  private readonly desk: Desk;
  private references = 0;
  private readonly listeners = new Map<string, number>();

  private readonly subscribers = new Set<() => void>();
  private client: Client | undefined;

  constructor(
    host: HostName,
    readonly workbook: Workbook,
  ) {
    this.host = host;
    const created = this.createdWorkbooks;
    const root = (): HostObject => workbookObject({ workbook, host, created, listeners: this.listeners });
    this.desk = {
      root,
      set: () => hostSets[host],
      beforeAction: () => this.countDown(),
      references: new Map(),
      newReference: () => `!${(this.references += 1)}`,
    };
  }

  /** Lets a client hear of events. What the one before listened to and held on to is forgotten. */
  connect(client: Client): void {
    this.client = client;
    this.listeners.clear();
    this.desk.references.clear();
  }

  /** Calls back when the workbook or its selection has changed, whoever did it; gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.subscribers.add(listener);
    return () => void this.subscribers.delete(listener);
  }

  /** The whole workbook as a plan, values calculated. What a plan has no words for is left out: see {@link listUnsaid}. */
  toPlan(): WorkbookPlan {
    return planFromWorkbook(this.workbook).plan;
  }

  /** What is in the workbook that a plan has no words for. */
  listUnsaid(): readonly string[] {
    return planFromWorkbook(this.workbook).unsaid;
  }

  /** The sheets as a reader finds them, values calculated. */
  grids(): readonly SheetGrid[] {
    return gridsOf(this.workbook);
  }

  /** The whole state as text, for comparing before with after. Calculates nothing. */
  snapshot(): string {
    return snapshotOf(this.workbook.state);
  }

  resetCounters(): void {
    Object.assign(this.counters, atFirst);
  }

  /**
   * The n-th action from now, counted from 1 over requests, fails as Excel fails now and then; what was done before it stays
   * done. Only that action fails, unless all after it are to fail too. Null: none fails. Requests that only let go of
   * ranges are not counted.
   */
  failAtAction(n: number | null, options: { readonly keepFailing?: boolean } = {}): void {
    this.fails = n === null ? undefined : { actions: n, keepFailing: options.keepFailing === true };
  }

  /** Somebody begins, or stops, typing in a cell. */
  setEditing(editing: boolean): void {
    this.editing = editing;
    if (!editing) for (const go of this.waiting.splice(0)) go();
  }

  /** A user types into a cell and presses Enter. An empty text is the Delete key. */
  type(sheet: string, address: string, text: string): UserResult {
    return this.act("person", () => typeInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), text));
  }

  /** A user pastes texts, past all validation. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): UserResult {
    return this.act("person", () => pasteInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), rows));
  }

  /** A user empties cells. */
  clear(sheet: string, address: string): UserResult {
    return this.act("person", () => clearArea(this.workbook, this.sheetNamed(sheet), areaNamed(address)));
  }

  /** What a user's copy of cells leaves on the clipboard. */
  copy(sheet: string, address: string): string {
    return copyText(this.workbook, this.sheetNamed(sheet), areaNamed(address));
  }

  /** A user selects cells, on whichever sheet. */
  select(sheet: string, address: string): void {
    this.act("person", () => this.workbook.activate(this.sheetNamed(sheet), [areaNamed(address)]));
  }

  /** A user goes to a sheet, and finds selected there what was selected last. */
  activate(sheet: string): void {
    this.act("person", () => this.workbook.activate(this.sheetNamed(sheet)));
  }

  /** Takes back what was done last, by the user or the add-in. False when there is nothing to take back. */
  undo(): boolean {
    const done = this.workbook.undo();
    this.raiseEvents();
    if (done) this.tell();
    return done;
  }

  get canUndo(): boolean {
    return this.workbook.canUndo;
  }

  /** A user protects a sheet with a password, options as they are or as Excel proposes them. */
  setSheetPassword(sheet: string, password: string): void {
    const target = this.sheetNamed(sheet);
    target.protection = { options: target.protection?.options ?? {}, password };
  }

  /** A user protects the structure of the workbook: no sheet can be added, deleted, renamed, moved, hidden. */
  protectStructure(password?: string): void {
    this.workbook.state.structureProtection = { password };
  }

  async answer(flags: number, text: string): Promise<string> {
    const bytes = bytesOf(text);
    const body = JSON.parse(text) as RequestBody;
    const isCleanUp = isOnlyLettingGo(body);
    this.counters.requests += 1;
    this.counters.requestBytes += bytes;
    this.counters.actions += body.Actions.length;
    if (isCleanUp) this.counters.cleanUps += 1;
    if (bytes > mostBytes)
      return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (this.editing) {
      if ((flags & delayForCellEdit) === 0) {
        return refusal(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode.",
        );
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const answer = JSON.stringify(
      this.withoutFailing(isCleanUp, () => this.act("add-in", () => execute(this.desk, body))),
    );
    const answerBytes = bytesOf(answer);
    this.counters.responseBytes += answerBytes;
    if (answerBytes > mostBytes) {
      return refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    return respond(answer);
  }

  private act<Result>(actor: Actor, run: () => Result): Result {
    const { result, changed } = this.workbook.act(actor, run);
    this.raiseEvents();
    if (changed) this.tell();
    return result;
  }

  private tell(): void {
    for (const listener of this.subscribers) listener();
  }

  /** Listeners hear of what happened a little later, as they do in Excel; of what the add-in itself did, too. */
  private raiseEvents(): void {
    const messages = messagesOf(this.workbook.takeHappenings(), this.listeners, hostSets[this.host]);
    if (messages.length > 0) setTimeout(() => this.client?.raise(JSON.stringify(messages)), 0);
  }

  private withoutFailing<Result>(isCleanUp: boolean, run: () => Result): Result {
    const { fails } = this;
    if (isCleanUp) this.fails = undefined;
    const result = run();
    if (isCleanUp) this.fails = fails;
    return result;
  }

  private countDown(): void {
    const { fails } = this;
    if (!fails) return;
    fails.actions -= 1;
    if (fails.actions > 0) return;
    if (!fails.keepFailing) this.fails = undefined;
    throw generalException("told to fail");
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.workbook.findSheet(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}

function areaNamed(address: string): Range {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  return area;
}

function isOnlyLettingGo(body: RequestBody): boolean {
  return (
    body.Actions.some((action) => action.Name === "_RemoveReference") &&
    body.Actions.every(
      (action) => action.Name === "_RemoveReference" || action.ActionType === actionTypes.instantiate,
    )
  );
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A response message around a body that is JSON already. */
function respond(body: string): string {
  return `{"HttpStatusCode":200,"ErrorCode":"","ErrorMessage":"","Headers":{},"Body":${body}}`;
}

function refusal(code: string, words: string): string {
  const error = { Code: code, Message: words, Location: "", ActionIndex: -1 };
  return respond(JSON.stringify({ Results: [], Error: error }));
}
