import type { Checklist } from "../../checklist/checklist";
import type { ExcelResult } from "../../excel/host/excel-problem";
import type { HandOver, JobPort, Moment, SheetsWanted } from "../../jobs/port";
import type { SheetChange } from "../../spreadsheet/change";
import { fail, succeed } from "../../spreadsheet/result";
import type { Run } from "../../spreadsheet/run";
import { planBoardPivotSheet } from "../../workbook/board/plan-board-pivot-sheet";
import { boardPivotSheet } from "../../workbook/form/layout";
import { planRepair } from "../../workbook/planning/plan-repair";
import { planStageSheets } from "../../workbook/planning/plan-stage-sheets";
import { hashText } from "../files/hash-text";
import type { FileDesk } from "../files/file-desk";
import type { HostProblem } from "../port/port";
import type { excelWorkbooks } from "./excel-workbooks";
import type { KnownWorkbook } from "./known-workbook";

export interface JobPortParts {
  readonly workbooks: typeof excelWorkbooks;
  readonly workbook: KnownWorkbook;
  readonly writeCells: (changes: readonly SheetChange[]) => Promise<ExcelResult<void>>;
  readonly loadFiles: () => Promise<FileDesk>;
  readonly builtIn: () => Promise<Checklist>;
  readonly moment: () => Moment;
  readonly newId: () => string;
}

/** Connects the jobs to the open workbook in Excel. */
export function makeJobPort(parts: JobPortParts, run: Run): JobPort<HostProblem> {
  const { workbook, builtIn, moment, newId } = parts;
  const { buildWorkbook, repairWorkbook, openCopy, makePivots, refreshPivots, pivotSupport } =
    parts.workbooks;

  async function writeSheets({
    before,
    after,
    sheets,
    pivots,
  }: SheetsWanted): ReturnType<JobPort<HostProblem>["writeSheets"]> {
    const { today } = moment();
    if (pivots === "refresh" && !pivotSupport().refreshOnOpen) {
      const refreshed = await refreshPivots(boardPivotSheet);
      if (!refreshed.ok) return refreshed;
    }
    if (sheets === "all") {
      const { plan, found } = planRepair({ ...before, assessment: after }, today);
      const written = await repairWorkbook(plan, found, run);
      if (!written.ok) return written;
    } else {
      const { plan, found, behind } = planStageSheets(before, after, sheets, today);
      const written =
        plan.sheets.length > 0 ? await repairWorkbook(plan, found, run, behind) : succeed(undefined);
      if (!written.ok) return written;
    }
    if (pivots !== "make") return succeed(null);
    const planned = planBoardPivotSheet({ ...before, assessment: after }, today);
    return planned ? makePivots(planned.plan, planned.behind) : fail({ kind: "no-responses" });
  }

  async function handOver(files: readonly HandOver[]): ReturnType<JobPort<HostProblem>["handOver"]> {
    const desk = await parts.loadFiles();
    let count = 0;
    for (const { plan, password } of files) {
      if (run.isCancelled()) return { count, stopped: { kind: "cancelled" } };
      const opened = await openCopy(toBase64(await desk.write(plan(), password)));
      if (!opened.ok) return { count, stopped: opened.problem };
      count += 1;
      run.progress(count / (files.length + 1));
    }
    return { count, stopped: null };
  }

  return {
    ...run,
    builtIn,
    moment,
    newId,
    hash: hashText,
    async read() {
      const read = await workbook.read();
      return read.ok ? succeed({ interpretation: read.value, grids: workbook.grids }) : read;
    },
    build: (plan) => buildWorkbook(plan, run),
    async writeCells(changes) {
      const written = await parts.writeCells(changes);
      if (written.ok) workbook.take(changes);
      return written;
    },
    writeSheets,
    handOver,
  };
}

/** The bytes in Base64, as Excel needs them for a new workbook. */
function toBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8_192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8_192, (index + 1) * 8_192)),
  );
  return btoa(pieces.join(""));
}
