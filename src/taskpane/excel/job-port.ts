import type { Checklist } from "../../checklist/checklist";
import type { StepNote } from "../../excel/steps/carry-out-step";
import type { ExcelResult } from "../../excel/host/excel-problem";
import type { Repair, Repaired } from "../../excel/repairing/repair-workbook";
import type { JobPort, Moment, SheetsWanted } from "../../jobs/port";
import type { RemovePort } from "../../jobs/remove-unfinished";
import { fail, succeed } from "../../spreadsheet/result";
import type { Run } from "../../spreadsheet/run";
import { planBoardPivotSheet } from "../../workbook/board/plan-board-pivot-sheet";
import { protection } from "../../workbook/composing/sheet-builder";
import { boardPivotSheet, boardSheet } from "../../workbook/form/layout";
import { hasEarlierDashboard } from "../../workbook/reading/has-earlier-dashboard";
import { planRepair } from "../../workbook/planning/plan-repair";
import { planStageSheets } from "../../workbook/planning/plan-stage-sheets";
import { joinPending, listPending } from "../../workbook/steps/pending";
import { stepNoteCell, writeStepNote, type UnfinishedStep } from "../../workbook/steps/step-note";
import { hashText } from "../files/hash-text";
import type { HostProblem } from "../port/port";
import type { excelWorkbooks } from "./excel-workbooks";
import type { KnownWorkbook } from "./known-workbook";

interface JobPortParts {
  readonly workbooks: typeof excelWorkbooks;
  readonly workbook: KnownWorkbook;
  readonly builtIn: () => Promise<Checklist>;
  readonly moment: () => Moment;
  readonly newId: () => string;
}

/** Connects the jobs to the open workbook in Excel. Files to hand over are made for the pane. */
export function makeJobPort(
  parts: JobPortParts,
  run: Run,
  handOver: JobPort<HostProblem>["handOver"],
): JobPort<HostProblem> & RemovePort<HostProblem> {
  const { workbook, builtIn, moment, newId } = parts;
  const { buildWorkbook, repairWorkbook, removeSheets, makePivots, refreshPivots, pivotSupport } =
    parts.workbooks;

  async function writeSheets(wanted: SheetsWanted): ReturnType<JobPort<HostProblem>["writeSheets"]> {
    const { before, after, pivots } = wanted;
    const { today } = moment();
    const note = noteStep(wanted, moment().now);
    if (pivots === "refresh" && !pivotSupport().refreshOnOpen) {
      const refreshed = await refreshPivots(boardPivotSheet);
      if (!refreshed.ok) return refreshed;
    }
    const repair = planWritten(wanted, today, workbook);
    if (repair.plan.sheets.length > 0) {
      const written = await keepWritten(
        await repairWorkbook({ ...repair, note, known: workbook.asRead }, run),
      );
      if (!written.ok) return written;
    }
    if (pivots !== "make") return succeed(null);
    const planned = planBoardPivotSheet({ ...before, assessment: after }, today);
    return planned ? makePivots(planned.plan, note, planned.behind) : fail({ kind: "no-responses" });
  }

  /** Takes in what the step read; what someone else wrote at the same time is kept, and the job can be done again for both. */
  async function keepWritten(outcome: ExcelResult<Repaired>): Promise<ExcelResult<unknown>> {
    if (!outcome.ok) return outcome;
    const { read, overtaken } = outcome.value;
    const [first] = overtaken;
    if (!first) return workbook.keepRead(read);
    workbook.keepOvertaken(overtaken);
    return fail({ kind: "overtaken", sheet: first.sheet });
  }

  return {
    ...run,
    builtIn,
    moment,
    newId,
    hash: hashText,
    async read() {
      const read = await workbook.refresh();
      return read.ok ? succeed({ interpretation: read.value, grids: workbook.grids }) : read;
    },
    async build(plan, assessment) {
      const { now } = moment();
      const { details } = assessment;
      const built = await buildWorkbook(
        plan,
        stepNote({ step: "create", startedAt: now, details: { ...details } }),
        run,
      );
      return built.ok ? workbook.keepRead(built.value) : built;
    },
    removeSheets,
    writeSheets,
    handOver,
  };
}

/**
 * The sheets to write. If a step was interrupted, all of them: it is finished at the same time [X11]. The same applies if the
 * workbook gets its ids [W33], or if the Board paper would refer to a Dashboard of an earlier version [B25].
 */
function planWritten(
  { before, after, sheets, cells = [] }: SheetsWanted,
  today: string,
  { hasIds, grids }: Pick<KnownWorkbook, "hasIds" | "grids">,
): Omit<Repair, "note" | "known"> {
  const needsAll =
    sheets === "all" ||
    before.unfinished ||
    !hasIds ||
    (sheets.includes(boardSheet) && hasEarlierDashboard(before, grids));
  return needsAll
    ? { ...planRepair({ ...before, assessment: after }, today), changes: [], behind: undefined }
    : { ...planStageSheets(before, after, sheets, today), changes: cells };
}

/** The note of a step, with what people wrote and the sheets may not have until it is finished. */
function noteStep({ before, after, step }: SheetsWanted, startedAt: string): StepNote {
  const { unfinished } = before;
  const isMerge = step === "merge" || step === "undo";
  const pending = isMerge ? listPending(before.assessment, after) : {};
  if (!unfinished) return stepNote({ step, startedAt, ...pending });
  const note = stepNote({ ...unfinished, ...joinPending(unfinished, pending) });
  const longer = writeStepNote(unfinished).slice(note.lines.length);
  return { ...note, lines: [...note.lines, ...longer.map(() => "")] };
}

function stepNote(step: UnfinishedStep): StepNote {
  return { ...stepNoteCell, protection, lines: writeStepNote(step) };
}
