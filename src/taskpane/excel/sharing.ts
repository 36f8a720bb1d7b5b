import type { MergeMoment } from "../../assessment/merging/apply-merge";
import type { Circulation, Contributor } from "../../assessment/answers/circulation";
import type { FoundSheet, Outcome } from "../../excel/host/outcome";
import type { Run } from "../../excel/host/run";
import type { SheetChange } from "../../spreadsheet/change";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import { contributorsSheet, mergeLogSheet } from "../../workbook/form/layout";
import { planStageSheets } from "../../workbook/planning/plan-stage-sheets";
import type { FileDesk } from "../files/file-desk";
import { issueCopies } from "./issue-copies";
import { isOutOfDate, type KnownWorkbook } from "./known-workbook";
import type { Assessed, MergeWanted, PaneOutcome, PanePort } from "../port/port";
import { prepareMerge } from "./prepare-merge";

/** What issuing and merging copies needs of what stands around it. */
interface SharingWorld {
  readonly workbook: KnownWorkbook;
  readonly writeCells: (changes: readonly SheetChange[]) => Promise<Outcome<void>>;
  readonly openCopy: (base64: string) => Promise<Outcome<void>>;
  readonly repairWorkbook: (
    plan: WorkbookPlan,
    found: readonly FoundSheet[],
    run?: Run,
    behind?: string,
  ) => Promise<Outcome<void>>;
  readonly desk: FileDesk;
  readonly moment: () => MergeMoment;
  readonly newId: () => string;
}

export type Sharing = Pick<PanePort, "issue" | "merge">;

/** What the first step of a merge came to. */
type MergeWritten =
  | {
      readonly kind: "written";
      readonly own: InterpretedAssessment;
      readonly circulation: Circulation;
    }
  | { readonly kind: "changed"; readonly items: readonly string[] };

/** Issues copies of the open workbook, and merges what comes back. One thing is done at a time: that is the caller's to see to. */
export function makeSharing(world: SharingWorld): Sharing {
  const { workbook, moment } = world;
  /** Copies that were opened and that the register has not got yet. */
  let unregistered: readonly Contributor[] = [];
  /** What a merge whose answers are in could not write: the log says what was before it, which the workbook does not any more. */
  let unlogged: Circulation | undefined;

  async function readOwn(): Promise<PaneOutcome<InterpretedAssessment>> {
    const outcome = await workbook.read();
    if (!outcome.ok) return outcome;
    if (outcome.value.kind !== "assessment") return { ok: false, failure: { kind: "no-assessment" } };
    if (outcome.value.copy) return { ok: false, failure: { kind: "is-copy" } };
    return { ok: true, value: outcome.value };
  }

  /** After something was written: where the workbook cannot be read just now, what is known of it stands. */
  async function readAfter<Value>(say: (contents: Assessed) => Value): Promise<PaneOutcome<Value>> {
    const outcome = await workbook.read();
    const contents = workbook.contents();
    if (contents.kind === "assessment") return { ok: true, value: say(contents) };
    return outcome.ok ? { ok: false, failure: { kind: "no-assessment" } } : outcome;
  }

  /** Brings the register and the log up to date, and nothing else. */
  async function writeRecords(own: InterpretedAssessment, circulation: Circulation): Promise<Outcome<void>> {
    const { plan, found, behind } = planStageSheets(
      own,
      { ...own.assessment, circulation },
      [contributorsSheet, mergeLogSheet],
      moment().today,
    );
    if (plan.sheets.length === 0) return { ok: true, value: undefined };
    return world.repairWorkbook(plan, found, undefined, behind);
  }

  const issue: Sharing["issue"] = async (requests, password, run) => {
    const own = await readOwn();
    if (!own.ok) return own;
    const { opened, stopped } = await issueCopies(
      own.value,
      requests,
      password,
      { ...world, ...moment() },
      run,
    );
    unregistered = [...unregistered, ...opened];
    const { contributors, log } = own.value.assessment.circulation;
    const written = await writeRecords(own.value, { contributors: [...contributors, ...unregistered], log });
    if (written.ok) unregistered = [];
    return readAfter((contents) => ({
      contents,
      opened: opened.length,
      stopped,
      unregistered: written.ok ? null : written.failure,
    }));
  };

  /** Nothing is written when a row is not as it was previewed. */
  async function writeAnswers(
    wanted: MergeWanted,
    times: MergeMoment,
    run: Run,
  ): Promise<PaneOutcome<MergeWritten>> {
    const own = await readOwn();
    if (!own.ok) return own;
    const prepared = prepareMerge(own.value, workbook.grids, wanted, times);
    if (prepared.kind === "failed") return { ok: false, failure: prepared.failure };
    if (prepared.kind === "changed") return { ok: true, value: prepared };
    if (run.isCancelled()) return { ok: false, failure: { kind: "cancelled" } };
    run.progress(0.3);
    const { changes, circulation } = prepared;
    if (changes.length > 0) {
      const written = await world.writeCells(changes);
      if (!written.ok) return written;
      workbook.take(changes);
    }
    return { ok: true, value: { kind: "written", own: own.value, circulation } };
  }

  /** The second step of a merge, once more. */
  async function writeUnlogged(circulation: Circulation): ReturnType<Sharing["merge"]> {
    const own = await readOwn();
    if (!own.ok) return own;
    const logged = await writeRecords(own.value, circulation);
    if (logged.ok) unlogged = undefined;
    return readAfter((contents) => ({
      kind: "merged",
      contents,
      unlogged: logged.ok ? null : logged.failure,
    }));
  }

  /** Two steps, the answers first: when the second fails, it alone is done when the merge is asked for again. */
  const merge: Sharing["merge"] = async (wanted, run) => {
    const times = moment();
    if (unlogged) return writeUnlogged(unlogged);
    const first = await writeAnswers(wanted, times, run);
    const isMoved = !first.ok && isOutOfDate(first.failure);
    const written = isMoved ? await writeAnswers(wanted, times, run) : first;
    if (!written.ok) return written;
    const { value } = written;
    if (value.kind === "changed") return readAfter((contents) => ({ ...value, contents }));
    run.progress(0.6);
    const logged = await writeRecords(value.own, value.circulation);
    if (!logged.ok) unlogged = value.circulation;
    return readAfter((contents) => ({
      kind: "merged",
      contents,
      unlogged: logged.ok ? null : logged.failure,
    }));
  };

  return { issue, merge };
}
