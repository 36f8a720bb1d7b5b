import type { Details } from "../../assessment/answers/assessment";
import type { Change, PaneFailure } from "../port/port";

/** A text of the workbook that is written in the pane. */
export type DraftTarget =
  | { readonly kind: "evidence"; readonly statement: number }
  | { readonly kind: "prompt"; readonly prompt: string }
  | { readonly kind: "detail"; readonly detail: keyof Details };

/** A text on its way into the workbook. */
export interface Draft {
  readonly target: DraftTarget;
  readonly text: string;
  /** What stood in the workbook when it was begun, or what was written of it last. */
  readonly base: string;
  readonly state: "unsaved" | "saving" | "failed";
  /** What somebody else wrote there meanwhile; it is for the person to choose. */
  readonly theirs: string | undefined;
}

/** Milliseconds without a key until a text is saved. */
const pause = 900;

function keyOf(target: DraftTarget): string {
  switch (target.kind) {
    case "evidence":
      return `evidence ${target.statement}`;
    case "prompt":
      return `prompt ${target.prompt}`;
    case "detail":
      return `detail ${target.detail}`;
  }
}

/**
 * The texts that are being written, kept apart from the fields that show them: one that cannot be saved outlives its field and
 * is lost only when the person says so [X5]. A text has one save under way at a time; what was typed meanwhile goes next.
 */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly saved = new Set<string>();

  /**
   * @param write writes a change; gives what Excel had against it.
   * @param changed called whenever a draft has changed.
   */
  constructor(
    private readonly write: (change: Change) => Promise<PaneFailure | undefined>,
    private readonly changed: () => void,
  ) {}

  find(target: DraftTarget): Draft | undefined {
    return this.drafts.get(keyOf(target));
  }

  /** Whether the text was saved since it was last typed at. */
  isSaved(target: DraftTarget): boolean {
    return this.saved.has(keyOf(target));
  }

  /** Texts that could not be saved. */
  listFailed(): readonly Draft[] {
    return [...this.drafts.values()].filter(({ state }) => state === "failed");
  }

  /** @param seen the text that stood in the field before. */
  type(target: DraftTarget, text: string, seen: string): void {
    const before = this.find(target);
    this.saved.delete(keyOf(target));
    this.put({
      target,
      text,
      base: before?.base ?? seen,
      state: before?.state === "saving" ? "saving" : "unsaved",
      theirs: before?.theirs,
    });
    this.wait(target);
  }

  /** The person goes elsewhere: what is not saved is saved now. */
  leave(target: DraftTarget): void {
    const draft = this.find(target);
    if (!draft || draft.state === "saving" || draft.theirs !== undefined) return;
    if (draft.text === draft.base) this.drop(target);
    else void this.save(draft);
  }

  /** The person's own text goes over what somebody else wrote. */
  keepMine(target: DraftTarget): void {
    const draft = this.find(target);
    if (draft?.theirs !== undefined) void this.save({ ...draft, base: draft.theirs, theirs: undefined });
  }

  /** What somebody else wrote stays, and the person's own text goes. */
  drop(target: DraftTarget): void {
    clearTimeout(this.timers.get(keyOf(target)));
    this.drafts.delete(keyOf(target));
    this.changed();
  }

  private put(draft: Draft): void {
    this.drafts.set(keyOf(draft.target), draft);
    this.changed();
  }

  private wait(target: DraftTarget): void {
    const key = keyOf(target);
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.leave(target), pause),
    );
  }

  private async save(draft: Draft): Promise<void> {
    const { target, text, base } = draft;
    clearTimeout(this.timers.get(keyOf(target)));
    this.put({ ...draft, state: "saving" });
    const failure = await this.write({ ...target, text, base });
    const now = this.find(target);
    if (!now) return;
    if (failure) {
      const theirs = failure.kind === "changed-meanwhile" ? failure.found : undefined;
      return this.put({ ...now, base, state: "failed", theirs });
    }
    if (now.text === text) {
      this.saved.add(keyOf(target));
      return this.drop(target);
    }
    this.put({ ...now, base: text, state: "unsaved" });
    this.wait(target);
  }
}
