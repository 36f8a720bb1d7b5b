import type { Client, FarSide } from "./client/client";
import { execute, type Desk } from "./host/executor";
import { messagesOf } from "./host/happenings";
import { generalException } from "./state/host-error";
import type { HostObject } from "./host/host-object";
import type { Excel } from "./host/excel";
import { workbookObject } from "./host/objects/sheets/workbook";
import { worksheetObject } from "./host/objects/sheets/worksheet";
import { actionTypes, type RequestBody } from "./host/request";
import { hostSets, type HostName } from "./host/requirement-sets";
import type { Actor, Change, Workbook } from "./workbook/workbook";

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

/** Answers the client library from one workbook. A client is connected when there is one, and answered whenever it asks. */
export class FarEnd implements FarSide {
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

  private readonly subscribers = new Set<(change: Change) => void>();
  private client: Client | undefined;

  constructor(
    host: HostName,
    readonly workbook: Workbook,
  ) {
    this.host = host;
    const created = this.createdWorkbooks;
    const excel: Excel = {
      workbook,
      host,
      created,
      listeners: this.listeners,
      worksheetObject: (sheetId) => worksheetObject(excel, sheetId),
    };
    const root = (): HostObject => workbookObject(excel);
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

  /** Calls back when the workbook or its selection has changed, or another was opened, whoever did it; gives what ends that. */
  subscribe(listener: (change: Change) => void): () => void {
    this.subscribers.add(listener);
    return () => void this.subscribers.delete(listener);
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

  protected act<Result>(actor: Actor, run: () => Result): Result {
    const opened = this.createdWorkbooks.length;
    const { result, changed } = this.workbook.act(actor, run);
    this.raiseEvents();
    // A new workbook comes to the front, and nothing in this one is another.
    const left = this.createdWorkbooks.length > opened ? "selection" : undefined;
    const told = changed ?? left;
    if (told) this.tell(told);
    return result;
  }

  protected tell(change: Change): void {
    for (const listener of [...this.subscribers]) listener(change);
  }

  /** Listeners hear of what happened a little later, as they do in Excel; of what the add-in itself did, too. */
  protected raiseEvents(): void {
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
