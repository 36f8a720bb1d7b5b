import type { Details } from "../../assessment/answers/assessment";
import type { Change, PaneProblem } from "../port/port";

/** A text in the workbook that can be edited in the pane. */
export type DraftTarget =
  | { readonly kind: "evidence"; readonly statement: number }
  | { readonly kind: "prompt"; readonly prompt: string }
  | { readonly kind: "action"; readonly statement: number; readonly field: "owner" }
  | { readonly kind: "detail"; readonly detail: keyof Details };

/** A text that is not saved in the workbook yet. */
export interface Draft {
  readonly target: DraftTarget;
  readonly text: string;
  /** The text in the workbook when editing started or at the last save. */
  readonly base: string;
  readonly state: "unsaved" | "saving" | "failed";
  /** The text that someone else saved there since; the user chooses between the two [X5]. */
  readonly theirs: string | undefined;
}

/** Milliseconds after the last key until a text is saved [P2]. */
export const pause = 900;

function keyOf(target: DraftTarget): string {
  switch (target.kind) {
    case "evidence":
      return `evidence ${target.statement}`;
    case "prompt":
      return `prompt ${target.prompt}`;
    case "action":
      return `${target.field} ${target.statement}`;
    case "detail":
      return `detail ${target.detail}`;
  }
}

/**
 * Unsaved texts, separate from their fields: one that cannot be saved outlives its field, and only the user
 * can discard it [X5]. A text has one save at a time; text typed during the save is saved next [P2].
 */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly saved = new Set<string>();

  /**
   * @param write writes a change; resolves with the failure, if there is one.
   * @param changed called with all drafts whenever one changes.
   */
  constructor(
    private readonly write: (change: Change) => Promise<PaneProblem | undefined>,
    private readonly changed: (unsaved: readonly Draft[]) => void,
  ) {}

  find(target: DraftTarget): Draft | undefined {
    return this.drafts.get(keyOf(target));
  }

  /** Whether the text was saved since it was last edited. */
  isSaved(target: DraftTarget): boolean {
    return this.saved.has(keyOf(target));
  }

  list(): readonly Draft[] {
    return [...this.drafts.values()];
  }

  /** Texts that could not be saved. */
  listFailed(): readonly Draft[] {
    return this.list().filter(({ state }) => state === "failed");
  }

  /** Takes up the texts of a pane that was reloaded, and saves them [P22]. */
  restore(kept: readonly Draft[]): void {
    for (const { target, text, base } of kept) {
      if (!this.find(target)) this.put({ target, text, base, state: "unsaved", theirs: undefined });
    }
    this.saveAll();
  }

  /** Saves every unsaved text at once: the page is hidden, or about to go [P2]. */
  saveAll(): void {
    for (const { target } of this.list()) this.leave(target);
  }

  /** @param seen the text that was in the field before. */
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

  /** Saves an unsaved text when the user leaves its field. */
  leave(target: DraftTarget): void {
    const draft = this.find(target);
    if (!draft || draft.state === "saving" || draft.theirs !== undefined) return;
    if (draft.text === draft.base) this.drop(target);
    else void this.save(draft);
  }

  /** Replaces the text in the workbook with the user's. */
  keepMine(target: DraftTarget): void {
    const draft = this.find(target);
    if (draft?.theirs !== undefined) void this.save({ ...draft, base: draft.theirs, theirs: undefined });
  }

  /** Discards the user's text. */
  drop(target: DraftTarget): void {
    this.stopWaiting(target);
    this.drafts.delete(keyOf(target));
    this.changed(this.list());
  }

  private put(draft: Draft): void {
    this.drafts.set(keyOf(draft.target), draft);
    this.changed(this.list());
  }

  private wait(target: DraftTarget): void {
    this.stopWaiting(target);
    const save = (): void => {
      this.stopWaiting(target);
      this.leave(target);
    };
    this.timers.set(keyOf(target), setTimeout(save, pause));
  }

  private stopWaiting(target: DraftTarget): void {
    clearTimeout(this.timers.get(keyOf(target)));
    this.timers.delete(keyOf(target));
  }

  private async save(draft: Draft): Promise<void> {
    const { target, text, base } = draft;
    this.stopWaiting(target);
    this.put({ ...draft, state: "saving" });
    const problem = await this.write({ ...target, text, base });
    const now = this.find(target);
    if (!now) return;
    // The same text is there already: the save of a pane that was reloaded went through.
    const isThere = problem?.kind === "changed-meanwhile" && problem.found === text;
    if (problem && !isThere) {
      const theirs = problem.kind === "changed-meanwhile" ? problem.found : undefined;
      return this.put({ ...now, base, state: "failed", theirs });
    }
    if (now.text === text) {
      this.saved.add(keyOf(target));
      return this.drop(target);
    }
    this.put({ ...now, base: text, state: "unsaved" });
    // What was typed during the save has waited long enough, unless a key was pressed just now.
    if (!this.timers.has(keyOf(target))) this.leave(target);
  }
}
