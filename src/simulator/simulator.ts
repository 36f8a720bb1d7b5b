import type { Model } from "@ironcalc/wasm";
import type { SheetGrid } from "../spreadsheet/cells";
import type { WorkbookPlan } from "../spreadsheet/plan";
import { toSerialDate } from "../spreadsheet/units";
import {
  speakingTo,
  type Client,
  type FarSide,
  type RequestMessage,
  type ResponseMessage,
} from "./client/client";
import { officeOf } from "./client/office";
import { execute, type Desk } from "./host/executor";
import { messagesOf } from "./host/happenings";
import { generalException } from "./host/host-error";
import type { HostObject } from "./host/host-object";
import { workbookObject } from "./host/objects/workbook";
import { actionTypes, type RequestBody } from "./host/request";
import { hostSets, type HostName } from "./host/requirement-sets";
import { parseArea } from "./workbook/areas";
import { stateFromPlan } from "./workbook/from-plan";
import { gridsOf } from "./workbook/grids";
import { snapshotOf } from "./workbook/snapshot";
import { blankState } from "./workbook/new-state";
import type { Sheet } from "./workbook/state";
import { planFromWorkbook } from "./workbook/to-plan";
import { pasteInto, typeInto, type UserResult } from "./workbook/user";
import { Workbook } from "./workbook/workbook";

/** Excel on the web takes no more in one request, and gives no more in one answer. */
const mostBytes = 5 * 1024 * 1024;
/** The request flag by which a batch waits until nobody is typing in a cell. */
const delayForCellEdit = 64;
/** What `TODAY()` gives when nothing else is said. */
const defaultToday = "2026-03-02";

export interface SimulatorOptions {
  /** Which Excel to be; Microsoft 365 when left out. */
  readonly host?: HostName;
  /** The workbook to open; a blank one with `Sheet1` when left out. */
  readonly plan?: WorkbookPlan;
  /** The day of `TODAY()`, `yyyy-mm-dd`. */
  readonly today?: string;
}

/** What has been asked of the simulator since the counters were reset. */
export interface Counters {
  requests: number;
  /** UTF-8 bytes of the bodies. */
  requestBytes: number;
  actions: number;
  /** How many of the requests did nothing but let go of ranges, as the client does at the end of a run. */
  cleanUps: number;
}

/** What a simulator is made of besides its options. */
export interface SimulatorParts {
  readonly client: Client;
  readonly newModel: () => Model;
}

/** A stand-in for Excel with one workbook open: answers the real client library. */
export class Simulator implements FarSide {
  /** Microsoft's namespaces, speaking to this simulator. */
  readonly Excel: object;
  readonly OfficeExtension: object;
  readonly Office: object;
  readonly host: HostName;
  readonly counters: Counters = { requests: 0, requestBytes: 0, actions: 0, cleanUps: 0 };
  /** Workbooks that were handed over by `Excel.createWorkbook`, as base64. */
  readonly createdWorkbooks: string[] = [];
  /** Whether somebody is typing in a cell: requests fail, but for those that wait for it to end. */
  private editing = false;
  private readonly waiting: (() => void)[] = [];
  private fails: { actions: number; readonly keepFailing: boolean } | undefined;
  private readonly desk: Desk;
  private references = 0;
  private readonly listeners = new Map<string, number>();

  constructor(
    private readonly parts: SimulatorParts,
    host: HostName,
    readonly workbook: Workbook,
  ) {
    this.host = host;
    this.Excel = speakingTo(parts.client.Excel, parts.client, this);
    this.OfficeExtension = parts.client.OfficeExtension;
    this.Office = officeOf(() => host);
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

  /** Puts `Excel`, `Office` and `OfficeExtension` where an add-in finds them; gives what takes them away again. */
  install(): () => void {
    const names = ["Excel", "Office", "OfficeExtension"] as const;
    const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
    for (const name of names) {
      Object.defineProperty(globalThis, name, { value: this[name], configurable: true, writable: true });
    }
    return () =>
      names.forEach((name, index) => {
        const descriptor = before[index];
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      });
  }

  /** Another simulator in the same state. Formulas are calculated when they are needed, so this is cheap. */
  clone(): Simulator {
    return new Simulator(this.parts, this.host, this.workbook.copy());
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
    Object.assign(this.counters, { requests: 0, requestBytes: 0, actions: 0, cleanUps: 0 });
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
    const result = typeInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), text);
    this.raiseEvents();
    return result;
  }

  /** A user pastes texts, past all validation. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): UserResult {
    const result = pasteInto(this.workbook, this.sheetNamed(sheet), areaNamed(address), rows);
    this.raiseEvents();
    return result;
  }

  /** A user selects cells, on whichever sheet. */
  select(sheet: string, address: string): void {
    this.workbook.activate(this.sheetNamed(sheet), [areaNamed(address)]);
    this.raiseEvents();
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

  async answer(flags: number, message: RequestMessage): Promise<ResponseMessage> {
    const text = typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
    const bytes = new TextEncoder().encode(text).length;
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
    const answer = JSON.stringify(this.withoutFailing(isCleanUp, () => execute(this.desk, body)));
    this.raiseEvents();
    if (answer.length > mostBytes) {
      return refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    return respond(JSON.parse(answer) as object);
  }

  /** Listeners hear of what happened a little later, as they do in Excel; of what the add-in itself did, too. */
  private raiseEvents(): void {
    const messages = messagesOf(this.workbook.takeHappenings(), this.listeners);
    if (messages.length > 0) setTimeout(() => this.parts.client.raise(messages), 0);
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

/** A simulator of these parts. */
export function openSimulator(parts: SimulatorParts, options: SimulatorOptions = {}): Simulator {
  const { host = "365", plan, today = defaultToday } = options;
  const serial = toSerialDate(today);
  if (serial === undefined) throw new Error(`${today} is no day.`);
  const open = (state: Workbook["state"]): Workbook => new Workbook(state, parts.newModel, serial);
  return new Simulator(parts, host, open(plan ? stateFromPlan(plan, open) : blankState()));
}

function areaNamed(address: string): NonNullable<ReturnType<typeof parseArea>> {
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

function respond(body: object): ResponseMessage {
  return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: body };
}

function refusal(code: string, words: string): ResponseMessage {
  return respond({ Results: [], Error: { Code: code, Message: words, Location: "", ActionIndex: -1 } });
}
