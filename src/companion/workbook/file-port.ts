import type { Checklist } from "../../checklist/checklist";
import type { JobPort, Moment } from "../../jobs/port";
import type { RemovePort } from "../../jobs/remove-unfinished";
import { fail, succeed } from "../../spreadsheet/result";
import type { Run } from "../../spreadsheet/run";
import { hashText } from "../../taskpane/files/hash-text";
import type { HostProblem } from "../../taskpane/port/port";
import { withBoardPivot } from "../../workbook/board/plan-board-pivot-sheet";
import { boardPivotSheet } from "../../workbook/form/layout";
import { keepOthers } from "../../workbook/planning/keep-others";
import type { OpenWorkbook } from "./open-workbook";

export interface FilePortParts {
  readonly workbook: OpenWorkbook;
  readonly builtIn: () => Promise<Checklist>;
  readonly moment: () => Moment;
  readonly newId: () => string;
}

/**
 * The jobs' port over a workbook file in memory: a changed workbook is planned again as a whole, as the command line does [K20]. If
 * something was typed while a job decided, the job is done again for both.
 */
export function makeFilePort(
  { workbook, builtIn, moment, newId }: FilePortParts,
  run: Run,
  handOver: JobPort<HostProblem>["handOver"],
): JobPort<HostProblem> & RemovePort<HostProblem> {
  let asRead = workbook.plan;
  return {
    ...run,
    builtIn,
    moment,
    newId,
    hash: hashText,
    handOver,
    async read() {
      asRead = workbook.plan;
      return succeed({ interpretation: workbook.interpretation, grids: workbook.grids });
    },
    async build(plan) {
      workbook.build(keepOthers(plan, workbook.plan, []));
      return succeed(undefined);
    },
    async writeSheets({ before, after, pivots }) {
      if (workbook.plan !== asRead) return fail({ kind: "overtaken", sheet: workbook.shown.sheet });
      const { checklist, created, ids } = before;
      const had = workbook.plan.sheets.some(({ name }) => name === boardPivotSheet);
      workbook.write({ ...before, assessment: after }, (plan) =>
        pivots === "make"
          ? withBoardPivot(plan, checklist, after, { created, today: moment().today, ...ids })
          : plan,
      );
      if (pivots !== "make") return succeed(null);
      const sheet = workbook.plan.sheets.find(({ name }) => name === boardPivotSheet);
      const names = sheet?.pivots?.map(({ name }) => name);
      if (!names) return fail({ kind: "no-responses" });
      return succeed({
        sheet: boardPivotSheet,
        made: had ? [] : names,
        refreshed: had ? names : [],
        kept: [],
      });
    },
    async removeSheets({ sheets, last, names }) {
      const gone = new Set([...sheets, last]);
      const { plan } = workbook;
      workbook.build({
        ...plan,
        sheets: plan.sheets.filter(({ name }) => !gone.has(name)),
        names: plan.names.filter(({ name }) => !names.includes(name)),
      });
      return succeed(undefined);
    },
  };
}
