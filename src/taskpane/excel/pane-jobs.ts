import type { Circulation, Contributor } from "../../assessment/answers/circulation";
import { blankAssessment } from "../../assessment/answers/blank-assessment";
import { create } from "../../jobs/create";
import { handOverBoardCopy } from "../../jobs/hand-over-board-copy";
import { issue } from "../../jobs/issue";
import { makeForBoard } from "../../jobs/make-for-board";
import { finishMerge, merge, type Unlogged } from "../../jobs/merge";
import { renew } from "../../jobs/renew";
import { repair } from "../../jobs/repair";
import { undoMerge } from "../../jobs/undo-merge";
import { gatherPortfolio, handOverPortfolio, takeSite, type SiteFile } from "../../jobs/roll-up";
import { fail, succeed } from "../../spreadsheet/result";
import type { Run } from "../../spreadsheet/run";
import { listSheets } from "../../workbook/form/layout";
import type {
  Assessed,
  BoardResult,
  BoardWanted,
  Contents,
  HostProblem,
  PanePort,
  PaneProblem,
  PaneResult,
  UndoResult,
} from "../port/port";
import { describeReadProblem } from "../words/describe-read-problem";
import { makeJobPort, type JobPortParts } from "./job-port";
import { isOutOfDate, noAssessment } from "./known-workbook";

/** What the jobs need from their caller. */
interface PaneJobsParts extends JobPortParts {
  /** Receives the contents of the workbook after a job failed partway. */
  readonly tell: (contents: Contents) => void;
}

type RollUpWanted = Extract<BoardWanted, { readonly kind: "roll-up" }>;

/** The pane's requests that concern whole workbooks. */
export type PaneJobs = Pick<PanePort, "create" | "repair" | "issue" | "merge" | "undoMerge" | "makeForBoard">;

/** The unwritten log of a job whose answers are written. It has the earlier answers, which the workbook has lost. */
interface Unfinished {
  readonly circulation: Circulation;
  /** What was undone; null for a merge. */
  readonly undone: Omit<UndoResult, "contents" | "unlogged"> | null;
}

/** Milliseconds between checks whether reading files was cancelled. */
const lookEvery = 100;

/** The jobs on the open workbook. The caller must run only one at a time. */
export function makePaneJobs(parts: PaneJobsParts): PaneJobs {
  const { workbook } = parts;
  const portFor = (run: Run): ReturnType<typeof makeJobPort> => makeJobPort(parts, run);
  /** Copies that were opened but are not in the register yet. */
  let unregistered: readonly Contributor[] = [];
  let unfinished: Unfinished | undefined;

  /** If rows have moved since they were read, a job is worked out again for their new places. */
  async function inPlace<Value>(attempt: () => Promise<PaneResult<Value>>): Promise<PaneResult<Value>> {
    const first = await attempt();
    return !first.ok && isOutOfDate(first.problem) ? attempt() : first;
  }

  /** Keeps a log that could not be written; gives the reason. */
  function keepLog(unlogged: Unlogged<HostProblem> | null, undone: Unfinished["undone"]): HostProblem | null {
    unfinished = unlogged ? { circulation: unlogged.circulation, undone } : undefined;
    return unlogged?.problem ?? null;
  }

  /** Writes the log that an earlier job left unwritten; gives the reason if it still cannot. */
  async function finishLog(
    run: Run,
    { circulation, undone }: Unfinished,
  ): Promise<PaneResult<HostProblem | null>> {
    const finished = await inPlace(() => finishMerge(portFor(run), circulation));
    if (!finished.ok) return finished;
    return succeed(keepLog(finished.value.kind === "merged" ? finished.value.unlogged : null, undone));
  }

  /** Reads the workbook after a write; if it cannot be read now, uses what is known. */
  async function readAfter<Value>(give: (contents: Assessed) => Value): Promise<PaneResult<Value>> {
    const read = await workbook.read();
    const contents = workbook.contents();
    if (contents.kind === "assessment") return succeed(give(contents));
    return read.ok ? fail(noAssessment(read.value)) : read;
  }

  /** Shows changes that could not be undone after a failure. */
  async function showAfter(problem: PaneProblem): Promise<PaneResult<never>> {
    const read = await workbook.read();
    if (read.ok) parts.tell(workbook.contents());
    return fail(problem);
  }

  const port: PaneJobs = {
    async create({ checklist, details }, run) {
      const created = await create(portFor(run), checklist, { ...blankAssessment(checklist), details });
      if (!created.ok) return created;
      workbook.expect(listSheets(checklist, null));
      return readAfter((contents) => contents);
    },

    async repair(run) {
      const repaired = await repair(portFor(run));
      if (!repaired.ok) return showAfter(repaired.problem);
      workbook.expect(listSheets(repaired.value.checklist, repaired.value.copy));
      return readAfter((contents) => contents);
    },

    async issue(requests, password, run) {
      const issued = await issue(portFor(run), { requests, password, unregistered });
      if (!issued.ok) return issued;
      const { copies, stopped, unregistered: lacking } = issued.value;
      unregistered = lacking?.rows ?? [];
      return readAfter((contents) => ({
        contents,
        opened: copies.length,
        stopped,
        unregistered: lacking?.problem ?? null,
      }));
    },

    /** If writing the log fails, merging again writes only the log. */
    async merge(wanted, run) {
      if (unfinished) {
        const isMerge = unfinished.undone === null;
        const left = await finishLog(run, unfinished);
        if (!left.ok) return left;
        if (isMerge) return readAfter((contents) => ({ kind: "merged", contents, unlogged: left.value }));
        if (left.value) return fail(left.value);
      }
      const merged = await inPlace(() => merge(portFor(run), wanted));
      if (!merged.ok) return merged;
      const { value } = merged;
      if (value.kind === "changed") return readAfter((contents) => ({ ...value, contents }));
      const unlogged = keepLog(value.unlogged, null);
      return readAfter((contents) => ({ kind: "merged", contents, unlogged }));
    },

    /** If writing the log fails, undoing the same merge again writes only the log. */
    async undoMerge(wanted, run) {
      if (unfinished) {
        const { undone } = unfinished;
        const left = await finishLog(run, unfinished);
        if (!left.ok) return left;
        if (undone && undone.mergedAt === wanted.mergedAt)
          return readAfter((contents) => ({ ...undone, contents, unlogged: left.value }));
        if (left.value) return fail(left.value);
      }
      const undone = await inPlace(() => undoMerge(portFor(run), wanted));
      if (!undone.ok) return undone;
      const { mergedAt, restored, kept } = undone.value;
      const facts = { mergedAt, restored, kept };
      const unlogged = keepLog(undone.value.unlogged, facts);
      return readAfter((contents) => ({ ...facts, contents, unlogged }));
    },

    async makeForBoard(wanted, run) {
      if (wanted.kind === "roll-up") {
        const done = await rollUp(wanted, run);
        return done.ok ? succeed({ contents: workbook.contents(), done: done.value }) : done;
      }
      const done = await make(wanted, run);
      if (!done.ok) return showAfter(done.problem);
      await workbook.read();
      return succeed({ contents: workbook.contents(), done: done.value });
    },
  };
  return port;

  async function make(
    wanted: Exclude<BoardWanted, RollUpWanted>,
    run: Run,
  ): Promise<PaneResult<BoardResult["done"]>> {
    switch (wanted.kind) {
      case "pivots": {
        const made = await makeForBoard(portFor(run), [], { withPivots: true });
        if (!made.ok) return made;
        return made.value.pivots
          ? succeed({ kind: "pivots", ...made.value.pivots })
          : fail({ kind: "no-responses" });
      }
      case "board-copy": {
        const handed = await handOverBoardCopy(portFor(run), wanted);
        return handed.ok ? succeed({ kind: "board-copy" }) : handed;
      }
      case "renew": {
        const renewed = await renew(portFor(run));
        return renewed.ok ? succeed({ kind: "renew", ...renewed.value }) : renewed;
      }
      default: {
        const made = await makeForBoard(portFor(run), [wanted], { withPivots: false });
        if (!made.ok) return made;
        const [done] = made.value.done;
        if (!done) throw new Error("A step of the Board's paper did nothing.");
        return succeed(done);
      }
    }
  }

  async function rollUp(
    { files, passwords }: RollUpWanted,
    run: Run,
  ): Promise<PaneResult<BoardResult["done"]>> {
    const read = await readSites(files, passwords, run);
    if (read === undefined || run.isCancelled()) return fail({ kind: "cancelled" });
    const rolledUp = gatherPortfolio(read);
    if (rolledUp.kind === "nothing")
      return succeed({ kind: "roll-up", sites: 0, unused: rolledUp.unused, isOpen: false });
    const { portfolio } = rolledUp;
    const handed = await handOverPortfolio(portFor(run), portfolio);
    const isFull = !handed.ok && handed.problem.kind === "too-many-sites";
    if (!handed.ok && !isFull) return handed;
    const { sites, unused } = portfolio;
    return succeed({ kind: "roll-up", sites: sites.length, unused, isOpen: !isFull });
  }

  /** Reads the files in turn; undefined if cancelled, even partway through a file. */
  async function readSites(
    files: readonly File[],
    passwords: readonly string[],
    run: Run,
  ): Promise<readonly SiteFile[] | undefined> {
    const [desk, builtIn] = await Promise.all([parts.loadFiles(), parts.builtIn()]);
    const stop = new AbortController();
    const timer = setInterval(() => run.isCancelled() && stop.abort(), lookEvery);
    const sites: SiteFile[] = [];
    try {
      for (const file of files) {
        const read = await desk.read(file, passwords, stop.signal);
        if (!read.ok && read.problem.kind === "cancelled") return undefined;
        sites.push(takeSite(file.name, read, builtIn, describeReadProblem));
        run.progress((sites.length / files.length) * 0.7);
      }
    } finally {
      clearInterval(timer);
    }
    return sites;
  }
}
