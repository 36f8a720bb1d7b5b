import type { UserResult } from "./editing/user";

/** How typing ends: by itself after some milliseconds, when a request waits for it, or with `endTyping`. */
type TypingEnd = { readonly afterMs: number } | "when-waited-for" | "when-told";

/** Someone types into a cell. Without a cell, the typing changes nothing. */
export interface Typing {
  readonly cell?: { readonly sheet: string; readonly address: string; readonly text: string };
  readonly ends: TypingEnd;
  /** Ends with Esc instead of Enter. */
  readonly escapes?: boolean;
}

/** What can happen between two requests. */
export type Interruption =
  | ({ readonly kind: "typing" } & Typing)
  /** Another person changes something. */
  | { readonly kind: "other-person"; readonly edit: () => void }
  /** The pane is closed: neither this request nor a later one is carried out or answered. */
  | { readonly kind: "closing" };

/** What Excel does when something happens. */
interface Effects {
  readonly type: (cell: NonNullable<Typing["cell"]>) => UserResult;
  readonly asAnotherPerson: (edit: () => void) => void;
}

/** What happens before each request: nothing, unless it was planned. */
export class Interruptions {
  private planned: { left: number; readonly interruption: Interruption }[] = [];
  private typing: Typing | undefined;
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  constructor(private readonly effects: Effects) {}

  /** Plans an interruption before the n-th request from now, counted from 1. */
  plan(n: number, interruption: Interruption): void {
    this.planned.push({ left: n, interruption });
  }

  forgetPlanned(): void {
    this.planned = [];
  }

  close(): void {
    this.closed = true;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Carries out what was planned before this request. */
  beforeRequest(): void {
    for (const one of this.planned) one.left -= 1;
    const due = this.planned.filter(({ left }) => left <= 0);
    this.planned = this.planned.filter(({ left }) => left > 0);
    for (const { interruption } of due) {
      if (interruption.kind === "typing") this.startTyping(interruption);
      else if (interruption.kind === "other-person") this.effects.asAnotherPerson(interruption.edit);
      else this.close();
    }
  }

  startTyping(typing: Typing): void {
    this.typing = typing;
    if (typeof typing.ends !== "object") return;
    setTimeout(() => {
      if (this.typing === typing) this.endTyping(typing.escapes ? "escape" : "commit");
    }, typing.ends.afterMs);
  }

  /** Ends the typing: the text lands in its cell, unless it is escaped, and waiting requests go on. */
  endTyping(how: "commit" | "escape"): void {
    const { typing } = this;
    this.typing = undefined;
    if (typing?.cell && how === "commit") this.effects.type(typing.cell);
    for (const go of this.waiting.splice(0)) go();
  }

  get isTyping(): boolean {
    return this.typing !== undefined;
  }

  /** Ends typing that lasts until a request waits for it. */
  endIfWaitedFor(): void {
    if (this.typing?.ends === "when-waited-for") this.endTyping(this.typing.escapes ? "escape" : "commit");
  }

  /** Waits until nobody types. */
  async whenFree(): Promise<void> {
    this.endIfWaitedFor();
    while (this.typing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
