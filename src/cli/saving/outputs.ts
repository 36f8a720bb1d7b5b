import { dirname } from "node:path";
import { succeed, type Failed, type Result } from "../../spreadsheet/result";
import type { Environment, Outcome, Refusal } from "../environment/environment";
import { refuse, refuseSystem } from "../files/disk";
import { copiesIn, draftOf, newRun } from "./beside";
import {
  findSources,
  findTarget,
  refuseOverlap,
  refuseTarget,
  type Input,
  type Source,
  type Target,
  type WantedFile,
  type WantedFolder,
} from "./claim";
import { openUp, writeFileDraft, writeFolderDraft, type FolderContents } from "./draft";
import { lockAndRecover, unlockAll, type Locks } from "./hold";
import { newHolder, startRun, type Holder, type Move } from "./holder";
import { writeInto } from "./lock";
import { takeFingerprint } from "./look";
import { makeFolder, unmakeFolder, type MadeFolder } from "./make-folder";
import { findChanged, flushFolders, forgetOld, place, undo, type Changed } from "./moves";
import { clearRun, clearStray, clearStrayCopies } from "./recover";
import { findTruePath } from "./true-path";
import { completedText, notCompletedText } from "../words/done-text";

/** What a call will write, in the order in which it is put in its place, and what it reads. */
export interface Wanted {
  readonly command: string;
  readonly files?: readonly WantedFile[];
  readonly folders?: readonly WantedFolder[];
  /** The folder of an `issue`'s copies. It is made if necessary, and nobody else writes copies there meanwhile. */
  readonly copies?: string;
  readonly inputs: readonly Input[];
}

/** The outputs of one call. */
export interface Outputs {
  /** Claims copies in the folder for them, once their names are known. */
  readonly addCopies: (copies: readonly WantedFile[]) => Promise<Result<void, Refusal>>;
  /** Writes a claimed file next to its place, as a draft. */
  readonly stageFile: (path: string, bytes: Uint8Array) => Promise<Result<void, Refusal>>;
  readonly stageFolder: (path: string, contents: FolderContents) => Promise<Result<void, Refusal>>;
  /** Puts every draft in its place: all of them, or none. */
  readonly commit: () => Promise<Result<void, Refusal>>;
}

/**
 * Locks what a call will write [X9], clears or completes what a killed run left there [X10], and checks that all of it may
 * be written [C3]. Then it runs the call. At the end, nothing is left but what the call has committed.
 */
export async function withOutputs(
  wanted: Wanted,
  environment: Environment,
  call: (outputs: Outputs) => Promise<Outcome>,
): Promise<Outcome> {
  const writing = new Writing(environment);
  const [first] = [...(wanted.files ?? []), ...(wanted.folders ?? [])];
  const path = first?.path ?? "";
  let outcome: Outcome;
  try {
    const refused = await about(
      path,
      async () => (await writing.claim(wanted)) ?? (await writing.lock(wanted)),
    );
    outcome = refused ?? (await call(writing));
  } catch (error) {
    await writing.end();
    throw error;
  }
  const ended = await about(path, async () => succeed(await writing.end()));
  return ended.ok ? outcome : ended;
}

class Writing implements Outputs {
  private readonly run = newRun();
  private readonly endRun = startRun(this.run);
  /** By their paths as given. */
  private targets: ReadonlyMap<string, Target> = new Map();
  private sources: readonly Source[] = [];
  private readonly staged = new Set<string>();
  private readonly locks: Locks = [];
  private readonly made: MadeFolder[] = [];
  private hasCommitted = false;
  private isLeft = false;
  private holder: Holder;

  constructor(private readonly environment: Environment) {
    this.holder = newHolder(this.run, environment.now());
  }

  /** Finds every true path, and refuses an output that is an input or another output. */
  async claim({ files = [], folders = [], copies, inputs }: Wanted): Promise<Failed<Refusal> | undefined> {
    if (copies !== undefined) {
      const refused = await about(copies, () => this.makeFolder(copies));
      if (refused) return refused;
    }
    this.sources = await findSources(inputs);
    for (const file of files) {
      const refused = await this.add(file, "file", false);
      if (refused) return refused;
    }
    for (const folder of folders) {
      // The lock and the draft need the folder around it.
      const made = await about(folder.path, async () =>
        this.makeFolder(dirname((await findTruePath(folder.path)).path)),
      );
      const refused = made ?? (await this.add(folder, "folder", false));
      if (refused) return refused;
    }
    return undefined;
  }

  /** Takes the locks in one order for all commands. Then everything is looked at again, as the lock keeps it. */
  async lock({ command, copies }: Wanted): Promise<Failed<Refusal> | undefined> {
    const places = [...this.targets.values()].map(({ path, kind, isCopy }) => ({ path, kind, isCopy }));
    const folder = copies === undefined ? undefined : (await findTruePath(copies)).path;
    const locked = [
      ...places.map(({ path }) => path),
      ...(folder === undefined ? [] : [copiesIn(folder)]),
    ].sort();
    this.holder = { ...this.holder, command, locked, places };
    const { warn } = this.environment;
    const refused = await lockAndRecover(this.holder, this.locks, (path, { completed, lost }) => {
      if (completed !== null) warn(completedText(path, completed));
      for (const each of lost) warn(notCompletedText(each));
    });
    // A busy path is a true path, or stands for the copies.
    if (refused) return refuse(this.givenOf(refused.problem.subject, copies), refused.problem.problem);
    for (const path of locked) await clearStray(path, this.run);
    if (folder !== undefined) await clearStrayCopies(folder, this.run);
    const hasWaited = this.locks.some((each) => each.hasWaited);
    for (const [given, { wanted, kind, before }] of [...this.targets]) {
      const target = await findTarget(wanted, kind, false);
      this.targets = new Map(this.targets).set(given, target);
      const refusedNow = await refuseTarget(target);
      if (refusedNow) return refusedNow;
      const isRead = "isRead" in wanted && wanted.isRead === true;
      if (hasWaited && !isRead && target.before !== before) return refuse(given, { kind: "changed" });
    }
    return undefined;
  }

  async addCopies(copies: readonly WantedFile[]): Promise<Result<void, Refusal>> {
    for (const copy of copies) {
      const refused = await about(copy.path, () => this.add(copy, "file", true));
      if (refused) return refused;
    }
    const places = [...this.targets.values()].map(({ path, kind, isCopy }) => ({ path, kind, isCopy }));
    return this.note({ ...this.holder, places });
  }

  async stageFile(path: string, bytes: Uint8Array): Promise<Result<void, Refusal>> {
    return about(path, async () => {
      await writeFileDraft(draftOf(this.targetOf(path), this.run), bytes);
      this.staged.add(path);
      return succeed(undefined);
    });
  }

  async stageFolder(path: string, contents: FolderContents): Promise<Result<void, Refusal>> {
    return about(path, async () => {
      const target = this.targetOf(path);
      await writeFolderDraft(draftOf(target, this.run), target.path, contents);
      this.staged.add(path);
      return succeed(undefined);
    });
  }

  /** One file needs no note in the lock: renaming it is a single step. */
  async commit(): Promise<Result<void, Refusal>> {
    const targets = [...this.targets].filter(([given]) => this.staged.has(given)).map(([, target]) => target);
    const moves: Move[] = [];
    for (const [index, target] of targets.entries()) {
      const { path, kind, isCopy, before, where } = target;
      const draft = draftOf(target, this.run);
      const isLastFile = kind === "file" && index === targets.length - 1;
      const keepsOld = before !== null && !isLastFile;
      const prepared = await about(where.given, async () => {
        await openUp(draft, path, kind);
        const after = (await takeFingerprint(draft)) ?? "";
        moves.push({ path, kind, isCopy, before, after, keepsOld });
        return succeed(undefined);
      });
      if (!prepared.ok) return prepared;
    }
    const flushed = await about(this.first(), async () => succeed(await flushFolders(moves)));
    if (!flushed.ok) return flushed;
    const isOneStep = moves.every(({ kind }) => kind === "file") && moves.length === 1;
    const committed = await this.placeAll(moves, isOneStep);
    this.hasCommitted = committed.ok;
    return committed;
  }

  /** Removes every draft and lock of this call, and, if nothing was committed, every folder that it made. */
  async end(): Promise<void> {
    if (!this.isLeft) {
      if (this.locks.length > 0) await clearRun(this.holder);
      await unlockAll(this.locks);
    }
    if (!this.hasCommitted) for (const made of [...this.made].reverse()) await unmakeFolder(made);
    this.endRun();
  }

  private async placeAll(moves: readonly Move[], isOneStep: boolean): Promise<Result<void, Refusal>> {
    const changed = await findChanged(moves);
    if (changed) return this.refuseChanged(changed);
    const noted = isOneStep ? succeed(undefined) : await this.note({ ...this.holder, moves });
    if (!noted.ok) return noted;
    for (const move of moves) {
      const placed = await about(this.givenOf(move.path), async () => {
        const stopped = await place(move, this.run);
        return stopped ? this.refuseChanged(stopped) : succeed(undefined);
      });
      if (!placed.ok) return isOneStep ? placed : this.takeBack(moves, placed);
    }
    return this.orLeave(() => forgetOld(moves, this.run));
  }

  private async takeBack(moves: readonly Move[], failed: Failed<Refusal>): Promise<Failed<Refusal>> {
    const undone = await this.orLeave(async () => {
      await this.write({ ...this.holder, isUndoing: true });
      await undo(moves, this.run);
    });
    return undone.ok ? failed : undone;
  }

  /** If a step fails that must be completed, everything is left as it is for the next call, which completes it [X10]. */
  private async orLeave(step: () => Promise<void>): Promise<Result<void, Refusal>> {
    this.isLeft = true;
    const done = await about(this.first(), async () => succeed(await step()));
    this.isLeft = !done.ok;
    return done;
  }

  private async makeFolder(path: string): Promise<undefined> {
    const made = await makeFolder(path);
    if (made) this.made.push(made);
  }

  private async add(
    wanted: WantedFile | WantedFolder,
    kind: "file" | "folder",
    isCopy: boolean,
  ): Promise<Failed<Refusal> | undefined> {
    return about(wanted.path, async () => {
      const target = await findTarget(wanted, kind, isCopy);
      const refused =
        refuseOverlap(target, this.sources, [...this.targets.values()]) ??
        (isCopy ? await refuseTarget(target) : undefined);
      if (!refused) this.targets = new Map(this.targets).set(wanted.path, target);
      return refused;
    });
  }

  /** Writes into the first lock what this run is doing. */
  private async note(holder: Holder): Promise<Result<void, Refusal>> {
    return about(this.first(), async () => succeed(await this.write(holder)));
  }

  private async write(holder: Holder): Promise<void> {
    const [first] = this.locks;
    if (!first) throw new Error("Nothing is locked.");
    await writeInto(first, holder);
    this.holder = holder;
  }

  /** What a problem is reported against that concerns no single output. */
  private first(): string {
    return [...this.targets.keys()][0] ?? "";
  }

  private targetOf(given: string): Target {
    const target = this.targets.get(given);
    if (!target) throw new Error(`${given} was not claimed.`);
    return target;
  }

  private givenOf(path: string, otherwise = path): string {
    return [...this.targets.values()].find((each) => each.path === path)?.where.given ?? otherwise;
  }

  private refuseChanged({ path, isNew }: Changed): Failed<Refusal> {
    const target = [...this.targets.values()].find((each) => each.path === path);
    return refuse(this.givenOf(path), { kind: isNew && !target?.wanted.force ? "exists" : "changed" });
  }
}

/** Reports a system error against the path. */
async function about<Value>(path: string, step: () => Promise<Value>): Promise<Value | Failed<Refusal>> {
  try {
    return await step();
  } catch (error) {
    return refuseSystem(path, error, true);
  }
}
