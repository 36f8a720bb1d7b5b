import { blankAssessment } from "../../assessment/answers/blank-assessment";
import { create } from "../../jobs/create";
import { handOverBoardCopy } from "../../jobs/hand-over-board-copy";
import { confirmHandedOver, handOverAgain, issue, type Issued } from "../../jobs/issue";
import { makeForBoard } from "../../jobs/make-for-board";
import { merge } from "../../jobs/merge";
import { renew } from "../../jobs/renew";
import { removeUnfinished } from "../../jobs/remove-unfinished";
import { repair } from "../../jobs/repair";
import { undoMerge } from "../../jobs/undo-merge";
import { gatherPortfolio, handOverPortfolio, takeSite, type SiteFile } from "../../jobs/roll-up";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import type { Run } from "../../spreadsheet/run";
import type {
  Assessed,
  BoardResult,
  BoardWanted,
  Contents,
  HostProblem,
  IssueResult,
  PanePort,
  PaneProblem,
  PaneResult,
  ReadyFile,
} from "../port/port";
import { startFiles } from "../files/make-files";
import { describeReadProblem } from "../words/describe-read-problem";
import type { JobPort } from "../../jobs/port";
import type { RemovePort } from "../../jobs/remove-unfinished";
import type { Interpretation } from "../../workbook/reading/interpret";
import type { FileDesk } from "../files/file-desk";
import { isOutOfDate, noAssessment } from "./assess";

/** The effects of the jobs on the open workbook. */
type OpenPort = JobPort<HostProblem> & RemovePort<HostProblem>;

/** What the jobs need from their caller. */
interface PaneJobsParts extends Pick<OpenPort, "builtIn" | "moment"> {
  /** The open workbook as last read. */
  readonly workbook: {
    readonly interpretation: Interpretation;
    readonly contents: () => Contents;
    readonly read: () => Promise<Result<unknown, HostProblem>>;
  };
  readonly portFor: (run: Run, handOver: OpenPort["handOver"]) => OpenPort;
  readonly openAsWorkbook: (file: ReadyFile) => Promise<Result<unknown, HostProblem>>;
  readonly loadFiles: () => Promise<FileDesk>;
  /** Receives the contents of the workbook after a job failed partway. */
  readonly tell: (contents: Contents) => void;
}

type RollUpWanted = Extract<BoardWanted, { readonly kind: "roll-up" }>;

/** The pane's requests that concern whole workbooks. */
export type PaneJobs = Pick<
  PanePort,
  | "create"
  | "repair"
  | "remove"
  | "issue"
  | "handOverAgain"
  | "confirmHandedOver"
  | "openAsWorkbook"
  | "merge"
  | "undoMerge"
  | "makeForBoard"
>;

/** Milliseconds between checks whether reading files was cancelled. */
const lookEvery = 100;
/** How often a job is worked out again for what has changed meanwhile. */
const retries = 3;

/** The jobs on the open workbook. The caller must run only one at a time. */
export function makePaneJobs(parts: PaneJobsParts): PaneJobs {
  const { workbook } = parts;
  const filesFor = (run: Run): ReturnType<typeof startFiles> =>
    startFiles(parts.loadFiles, parts.moment, run);
  const portFor = (run: Run, { handOver } = filesFor(run)): OpenPort => parts.portFor(run, handOver);

  /** If rows have moved, or someone else wrote at the same time, a job is worked out again. */
  async function inPlace<Value>(attempt: () => Promise<PaneResult<Value>>): Promise<PaneResult<Value>> {
    let outcome = await attempt();
    for (let again = 0; again < retries && !outcome.ok && isOutOfDate(outcome.problem); again += 1)
      outcome = await attempt();
    return outcome;
  }

  /** The contents as the step that has just been carried out read them. */
  function after<Value>(give: (contents: Assessed) => Value): PaneResult<Value> {
    const contents = workbook.contents();
    return contents.kind === "assessment"
      ? succeed(give(contents))
      : fail(noAssessment(workbook.interpretation));
  }

  /** Shows what was changed before a failure. */
  async function showAfter(problem: PaneProblem): Promise<PaneResult<never>> {
    if (problem.kind === "refused" && problem.workbook === "changed") {
      const read = await workbook.read();
      if (read.ok) parts.tell(workbook.contents());
    }
    return fail(problem);
  }

  const port: PaneJobs = {
    async create({ checklist, details }, run) {
      const created = await create(portFor(run), checklist, { ...blankAssessment(checklist), details });
      return created.ok ? after((contents) => contents) : showAfter(created.problem);
    },

    async repair(run) {
      const repaired = await inPlace(() => repair(portFor(run)));
      return repaired.ok ? after((contents) => contents) : showAfter(repaired.problem);
    },

    async remove(run) {
      await workbook.read();
      const removed = await removeUnfinished(portFor(run));
      if (!removed.ok) return showAfter(removed.problem);
      const read = await workbook.read();
      return read.ok ? succeed({ contents: workbook.contents(), kept: removed.value }) : read;
    },

    issue: (requests, password, run) =>
      prepare(run, (jobPort) => issue(jobPort, { requests, password, isHandedOver: false })),

    handOverAgain: (wanted, run) => prepare(run, (jobPort) => handOverAgain(jobPort, wanted)),

    async confirmHandedOver(copyIds, run) {
      const confirmed = await inPlace(() => confirmHandedOver(portFor(run), copyIds));
      return confirmed.ok ? after((contents) => ({ contents })) : showAfter(confirmed.problem);
    },

    async openAsWorkbook(file) {
      const opened = await parts.openAsWorkbook(file);
      return opened.ok ? succeed({ contents: undefined }) : opened;
    },

    async merge(wanted, run) {
      const merged = await inPlace(() => merge(portFor(run), wanted));
      if (!merged.ok) return showAfter(merged.problem);
      const { value } = merged;
      return after((contents) => ({ ...value, contents }));
    },

    async undoMerge(wanted, run) {
      const undone = await inPlace(() => undoMerge(portFor(run), wanted));
      if (!undone.ok) return showAfter(undone.problem);
      const { mergedAt, restored, kept } = undone.value;
      return after((contents) => ({ mergedAt, restored, kept, contents }));
    },

    async makeForBoard(wanted, run) {
      if (wanted.kind === "roll-up") {
        const done = await rollUp(wanted, run);
        return done.ok ? succeed({ contents: workbook.contents(), done: done.value }) : done;
      }
      const done = await inPlace(() => make(wanted, run));
      if (!done.ok) return showAfter(done.problem);
      return succeed({ contents: workbook.contents(), done: done.value });
    },
  };
  return port;

  async function prepare(
    run: Run,
    work: (jobPort: OpenPort) => Promise<Result<Issued<HostProblem>, PaneProblem>>,
  ): Promise<PaneResult<IssueResult>> {
    const files = filesFor(run);
    const issued = await inPlace(() => work(portFor(run, files)));
    if (!issued.ok) return showAfter(issued.problem);
    const { copies, stopped } = issued.value;
    const copyIds = copies.map(({ copyId }) => copyId);
    return after((contents) => ({ contents, ready: files.ready(), copyIds, stopped }));
  }

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
        const files = filesFor(run);
        const handed = await handOverBoardCopy(portFor(run, files), wanted);
        return handed.ok ? succeed({ kind: "board-copy", ready: files.ready() }) : handed;
      }
      case "renew": {
        const files = filesFor(run);
        const renewed = await renew(portFor(run, files));
        return renewed.ok ? succeed({ kind: "renew", ...renewed.value, ready: files.ready() }) : renewed;
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
      return succeed({ kind: "roll-up", sites: 0, unused: rolledUp.unused, ready: null });
    const { portfolio } = rolledUp;
    const making = filesFor(run);
    const handed = await handOverPortfolio(portFor(run, making), portfolio);
    const isFull = !handed.ok && handed.problem.kind === "too-many-sites";
    if (!handed.ok && !isFull) return handed;
    const { sites, unused } = portfolio;
    return succeed({ kind: "roll-up", sites: sites.length, unused, ready: isFull ? null : making.ready() });
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
