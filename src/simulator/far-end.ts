import type { Client, FarSide } from "./client/client";
import { execute, type HostSession } from "./host/executor";
import type { UserResult } from "./editing/user";
import type { Behaviours } from "./state/behaviours";
import { messagesOf } from "./host/happenings";
import { Interruptions, type Interruption, type Typing } from "./interruptions";
import { generalException } from "./state/host-error";
import type { HostObject } from "./host/host-object";
import type { Excel } from "./host/excel";
import { workbookObject } from "./host/objects/sheets/workbook";
import { worksheetObject } from "./host/objects/sheets/worksheet";
import { actionTypes, type RequestBody } from "./host/request";
import { hostSets, type HostName } from "./host/requirement-sets";
import type { Actor, Workbook } from "./workbook/workbook";

/** The largest request and answer of Excel on the web, in bytes. */
const mostBytes = 5 * 1024 * 1024;
/** The request flag that makes a batch wait until no cell is being edited. */
const delayForCellEdit = 64;

/** Counts of requests since the counters were reset. */
const atFirst = {
  requests: 0,
  /** UTF-8 bytes of the request bodies. */
  requestBytes: 0,
  /** UTF-8 bytes of the answer bodies. */
  responseBytes: 0,
  actions: 0,
  /** The number of requests that only release ranges, as the client sends after a run. */
  cleanUps: 0,
};

/** Answers the requests of a client library from one workbook. */
export abstract class FarEnd implements FarSide {
  readonly host: HostName;
  readonly counters = { ...atFirst };
  /** What happens between requests. */
  protected readonly interruptions = new Interruptions({
    type: (cell) => this.typed(cell),
    asAnotherPerson: (edit) => this.asAnotherPerson(edit),
  });
  /** Who acts while nobody else does: the user, unless another person was asked to. */
  private person: "user" | "other" = "user";
  private fails: { actions: number; readonly keepFailing: boolean } | undefined;
  private readonly session: HostSession;
  private references = 0;
  private readonly listeners = new Map<string, number>();
  private client: Client | undefined;

  constructor(
    host: HostName,
    readonly workbook: Workbook,
    /** Workbooks created by `Excel.createWorkbook`, as base64. */
    readonly createdWorkbooks: string[] = [],
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
    this.session = {
      root,
      set: () => hostSets[host],
      beforeAction: () => this.countDown(),
      references: new Map(),
      newReference: () => `!${(this.references += 1)}`,
    };
  }

  /** Connects a client for events. Listeners and references of an earlier client are dropped. */
  connect(client: Client): void {
    this.client = client;
    this.listeners.clear();
    this.session.references.clear();
  }

  resetCounters(): void {
    Object.assign(this.counters, atFirst);
  }

  /**
   * Makes the n-th action from now fail, counted from 1 over all requests, as Excel sometimes does. Earlier
   * actions stay done. Later ones succeed, unless `keepFailing` is set. Null cancels the failure. Requests
   * that only release ranges are not counted.
   */
  failAtAction(n: number | null, options: { readonly keepFailing?: boolean } = {}): void {
    this.fails = n === null ? undefined : { actions: n, keepFailing: options.keepFailing === true };
  }

  /**
   * Something happens before the n-th request from now, counted from 1. Requests that only release ranges are not
   * counted. Several interruptions can be planned.
   */
  interrupt(n: number, interruption: Interruption): void {
    this.interruptions.plan(n, interruption);
  }

  /** Whether the pane was closed, so that no request is answered any more. */
  get isPaneClosed(): boolean {
    return this.interruptions.isClosed;
  }

  /** Forgets all interruptions that have not happened yet. */
  forgetInterruptions(): void {
    this.interruptions.forgetPlanned();
  }

  /** Starts or ends the editing of a cell. Requests meanwhile fail, unless they ask to wait. */
  setEditing(editing: boolean): void {
    if (editing) this.interruptions.startTyping({ ends: "when-told" });
    else this.interruptions.endTyping("commit");
  }

  /** Someone begins to type. Excel on the web carries out requests meanwhile; elsewhere they fail or wait. */
  startTyping(typing: Typing): void {
    this.interruptions.startTyping(typing);
  }

  endTyping(how: "commit" | "escape" = "commit"): void {
    this.interruptions.endTyping(how);
  }

  /** The changes that are made meanwhile are another person's: their events are `Remote`. */
  asAnotherPerson(edit: () => void): void {
    this.person = "other";
    try {
      edit();
    } finally {
      this.person = "user";
    }
  }

  /** Changes how this Excel behaves from now on. */
  behave(changes: Partial<Behaviours>): void {
    this.workbook.behaviours = { ...this.workbook.behaviours, ...changes };
  }

  /** The user brings this workbook to the front again. */
  bringToFront(): void {
    this.workbook.isInFront = true;
  }

  async answer(flags: number, text: string): Promise<string> {
    const bytes = bytesOf(text);
    const body = JSON.parse(text) as RequestBody;
    const isCleanUp = isOnlyReleasing(body);
    this.counters.requests += 1;
    this.counters.requestBytes += bytes;
    this.counters.actions += body.Actions.length;
    if (isCleanUp) this.counters.cleanUps += 1;
    else this.interruptions.beforeRequest();
    if (this.interruptions.isClosed) return new Promise<string>(() => undefined);
    if (bytes > mostBytes)
      return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (this.interruptions.isTyping && this.host !== "web") {
      if ((flags & delayForCellEdit) === 0) {
        return refusal(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode.",
        );
      }
      await this.interruptions.whenFree();
    }
    const answer = JSON.stringify(
      this.withoutFailing(isCleanUp, () => this.act("add-in", () => execute(this.session, body))),
    );
    // On the web, what is being typed lands after a request that met it.
    this.interruptions.endIfWaitedFor();
    const answerBytes = bytesOf(answer);
    this.counters.responseBytes += answerBytes;
    if (answerBytes > mostBytes) {
      return refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    return respond(answer);
  }

  /** A text lands in the cell that it was typed into. */
  protected abstract typed(cell: NonNullable<Typing["cell"]>): UserResult;

  protected actAsPerson<Result>(run: () => Result): Result {
    if (this.person === "user") this.workbook.isInFront = true;
    return this.act(this.person, run);
  }

  protected act<Result>(actor: Actor, run: () => Result): Result {
    const result = this.workbook.act(actor, run);
    this.raiseEvents();
    return result;
  }

  /** Sends events to listeners a little later, as in Excel, including events caused by the add-in itself. */
  protected raiseEvents(): void {
    const messages = messagesOf(this.workbook.takeHappenings(), this.listeners, hostSets[this.host]);
    if (messages.length > 0 && !this.interruptions.isClosed)
      setTimeout(() => this.client?.raise(JSON.stringify(messages)), 0);
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
    throw generalException("failed as requested by the test");
  }
}

function isOnlyReleasing(body: RequestBody): boolean {
  return (
    body.Actions.some((action) => action.Name === "_RemoveReference") &&
    body.Actions.every(
      (action) => action.Name === "_RemoveReference" || action.ActionType === actionTypes.instantiate,
    )
  );
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A response message with a body that is already JSON. */
function respond(body: string): string {
  return `{"HttpStatusCode":200,"ErrorCode":"","ErrorMessage":"","Headers":{},"Body":${body}}`;
}

function refusal(code: string, words: string): string {
  const error = { Code: code, Message: words, Location: "", ActionIndex: -1 };
  return respond(JSON.stringify({ Results: [], Error: error }));
}
