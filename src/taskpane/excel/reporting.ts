import type { FoundSheet, Outcome } from "../../excel/host/outcome";
import type { MadePivots } from "../../excel/pivots/make-pivots";
import type { Run } from "../../excel/host/run";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { planBoardCopy } from "../../workbook/board/plan-board-copy";
import { planBoardPivotSheet } from "../../workbook/board/plan-board-pivot-sheet";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import { boardPivotSheet } from "../../workbook/form/layout";
import { planRenewed } from "../../workbook/planning/plan-renewed";
import { sheetsOfBoardStep, takeBoardStep, type BoardStep } from "../../workbook/board/board-steps";
import { planStageSheets } from "../../workbook/planning/plan-stage-sheets";
import type { FileDesk } from "../files/file-desk";
import { hashText } from "../files/hash-text";
import { toBase64 } from "./issue-copies";
import type { KnownWorkbook } from "./known-workbook";
import type { Contents, PaneFailure, PaneOutcome, Reported, ReportWanted } from "../port/port";
import { openPortfolio, rollUp } from "./roll-up";

/** What making things for the Board needs of what stands around it. */
interface ReportingWorld {
  readonly workbook: KnownWorkbook;
  readonly repairWorkbook: (
    plan: WorkbookPlan,
    found: readonly FoundSheet[],
    run?: Run,
    behind?: string,
  ) => Promise<Outcome<void>>;
  readonly makePivots: (plan: WorkbookPlan, behind?: string) => Promise<Outcome<MadePivots>>;
  readonly refreshPivots: (sheet: string) => Promise<Outcome<void>>;
  /** Whether Excel brings PivotTables up to date when the workbook is opened; else it is done with each step here. */
  readonly refreshesOnOpening: () => boolean;
  readonly openCopy: (base64: string) => Promise<Outcome<void>>;
  readonly desk: FileDesk;
  readonly moment: () => { readonly now: string; readonly today: string };
  readonly newId: () => string;
  /** Hears what the workbook holds after something was refused half-way. */
  readonly tell: (contents: Contents) => void;
}

/** Milliseconds between looks whether reading files is called off. */
const lookEvery = 100;

export type Reporting = (wanted: ReportWanted, run: Run) => Promise<PaneOutcome<Reported>>;
type Done = Reported["done"];

/** Makes what the Board is given, of the open workbook. One thing is done at a time: that is the caller's to see to. */
export function makeReporting(world: ReportingWorld): Reporting {
  const { workbook, moment } = world;

  async function readOwn(): Promise<PaneOutcome<InterpretedAssessment>> {
    const outcome = await workbook.read();
    if (!outcome.ok) return outcome;
    if (outcome.value.kind !== "assessment") return failed({ kind: "no-assessment" });
    return outcome.value.copy ? failed({ kind: "is-copy" }) : { ok: true, value: outcome.value };
  }

  /** Writes the sheets of a step, planned from the workbook as it was read a moment ago. */
  async function step(own: InterpretedAssessment, wanted: BoardStep, run: Run): Promise<PaneOutcome<Done>> {
    const { today } = moment();
    const outcome = await takeBoardStep(own, wanted, { today, hash: hashText });
    if (outcome.kind === "too-many") {
      const { rows, most } = outcome;
      return failed({ kind: "snapshots-full", rows, most });
    }
    if (!world.refreshesOnOpening()) {
      const refreshed = await world.refreshPivots(boardPivotSheet);
      if (!refreshed.ok) return refreshed;
    }
    const { assessment, done } = outcome;
    const names = sheetsOfBoardStep(own.assessment.boardRecords, assessment.boardRecords);
    const { plan, found, behind } = planStageSheets(own, assessment, names, today);
    if (plan.sheets.length > 0) {
      const written = await world.repairWorkbook(plan, found, run, behind);
      if (!written.ok) return written;
    }
    return { ok: true, value: done };
  }

  async function pivots(own: InterpretedAssessment): Promise<PaneOutcome<Done>> {
    const planned = planBoardPivotSheet(own, moment().today);
    if (!planned) return failed({ kind: "no-assessment" });
    const made = await world.makePivots(planned.plan, planned.behind);
    return made.ok ? { ok: true, value: { kind: "pivots", ...made.value } } : made;
  }

  async function open(plan: WorkbookPlan): Promise<Outcome<void>> {
    return world.openCopy(toBase64(await world.desk.write(plan, "")));
  }

  async function renew(own: InterpretedAssessment): Promise<PaneOutcome<Done>> {
    const { now, today } = moment();
    const ids = { assessmentId: world.newId(), copyId: world.newId() };
    const renewed = planRenewed(own, { created: now, today, ...ids });
    if (renewed.kind === "too-many")
      return failed({ kind: "snapshots-full", rows: renewed.rows, most: renewed.most });
    const opened = await open(renewed.plan);
    const { waiting, snapshot } = renewed;
    return opened.ok ? { ok: true, value: { kind: "renew", waiting, snapshot } } : opened;
  }

  async function rollUpFiles(
    { files, passwords, builtIn }: ReportWanted & { readonly kind: "roll-up" },
    run: Run,
  ): Promise<PaneOutcome<Done>> {
    const checklist = await builtIn();
    const stop = new AbortController();
    const timer = setInterval(() => run.isCancelled() && stop.abort(), lookEvery);
    const rolledUp = await rollUp(
      files,
      { desk: world.desk, builtIn: checklist, passwords, signal: stop.signal },
      (share) => run.progress(share * 0.7),
    ).finally(() => clearInterval(timer));
    if (rolledUp.kind === "cancelled" || run.isCancelled()) return failed({ kind: "cancelled" });
    if (rolledUp.kind === "nothing")
      return { ok: true, value: { kind: "roll-up", sites: 0, unused: rolledUp.unused, isOpen: false } };
    const { portfolio } = rolledUp;
    const opened = await openPortfolio(portfolio, { ...world, ...moment() });
    if (opened !== "too-large" && !opened.ok) return opened;
    const { sites, unused } = portfolio;
    const isOpen = opened !== "too-large";
    return { ok: true, value: { kind: "roll-up", sites: sites.length, unused, isOpen } };
  }

  async function carryOut(
    own: InterpretedAssessment,
    wanted: Exclude<ReportWanted, { readonly kind: "roll-up" }>,
    run: Run,
  ): Promise<PaneOutcome<Done>> {
    switch (wanted.kind) {
      case "pivots":
        return pivots(own);
      case "board-copy": {
        const opened = await open(planBoardCopy(own, moment(), wanted.withDashboard));
        return opened.ok ? { ok: true, value: { kind: "board-copy" } } : opened;
      }
      case "renew":
        return renew(own);
      default:
        return step(own, wanted, run);
    }
  }

  return async (wanted, run) => {
    if (wanted.kind === "roll-up") {
      const rolledUp = await rollUpFiles(wanted, run);
      return rolledUp.ok
        ? { ok: true, value: { contents: workbook.contents(), done: rolledUp.value } }
        : rolledUp;
    }
    const own = await readOwn();
    if (!own.ok) return own;
    if (run.isCancelled()) return failed({ kind: "cancelled" });
    const outcome = await carryOut(own.value, wanted, run);
    const after = await workbook.read();
    if (!outcome.ok) {
      // What could not be taken back shows.
      if (after.ok) world.tell(workbook.contents());
      return outcome;
    }
    // It is done: where the workbook cannot be read just now, what is known of it stands.
    return { ok: true, value: { contents: workbook.contents(), done: outcome.value } };
  };
}

function failed<Value>(failure: PaneFailure): PaneOutcome<Value> {
  return { ok: false, failure };
}
