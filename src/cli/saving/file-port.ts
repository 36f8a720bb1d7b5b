import { createHash } from "node:crypto";
import { write } from "../../file/writing/write";
import type { HandedOver, HandOver, JobPort, SheetsWanted } from "../../jobs/port";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { succeed, type Result } from "../../spreadsheet/result";
import { unwatched } from "../../spreadsheet/run";
import { withBoardPivot } from "../../workbook/board/plan-board-pivot-sheet";
import { keepOthers } from "../../workbook/planning/keep-others";
import { planWorkbook } from "../../workbook/planning/plan-workbook";
import type { Environment, Refusal } from "../environment/environment";
import type { OpenFile } from "../files/open-file";
import type { Outputs } from "./outputs";

/** SHA-256 of a text in UTF-8, in 64 hexadecimal digits. */
export async function hashText(text: string): Promise<string> {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * The jobs' port for files. A changed workbook is planned again as a whole, with the sheets that people
 * added, and written to the target with the same password; the source file does not change.
 * @param source null if the job reads no workbook.
 * @param target a file that `outputs` has claimed.
 */
export function makeFilePort(
  source: OpenFile | null,
  target: string,
  outputs: Pick<Outputs, "stageFile" | "commit">,
  environment: Environment,
): JobPort<Refusal> {
  const { checklist: builtIn, now, today, newId } = environment;
  const saveTo = async (plan: WorkbookPlan, password: string): Promise<Result<void, Refusal>> => {
    const bytes = await write(plan, { savedAt: now(), ...(password === "" ? {} : { password }) });
    const staged = await outputs.stageFile(target, bytes);
    return staged.ok ? outputs.commit() : staged;
  };
  const opened = (): OpenFile => {
    if (!source) throw new Error("This job reads no workbook.");
    return source;
  };
  const password = source?.password ?? "";

  return {
    ...unwatched,
    builtIn: async () => builtIn,
    moment: () => ({ now: now(), today: today() }),
    newId,
    hash: hashText,
    read: async () => succeed(opened()),
    build: (plan) => saveTo(plan, password),
    async writeSheets(wanted) {
      const plan = await planAgain(opened(), wanted, today());
      if (!plan.ok) return plan;
      const saved = await saveTo(plan.value, password);
      if (!saved.ok) return saved;
      return succeed(null);
    },
    handOver: async (files) => handOverOne(files, source, (plan, own) => saveTo(plan, own || password)),
  };
}

/** The workbook with the content wanted, and with the sheets that people added to the source. */
async function planAgain(
  source: OpenFile,
  { before, after, pivots }: SheetsWanted,
  today: string,
): Promise<Result<WorkbookPlan, Refusal>> {
  const whole = await source.readWhole();
  if (!whole.ok) return whole;
  const { checklist, created, ids, sheets } = before;
  const stamp = { created, today, ...ids };
  const plan = keepOthers(planWorkbook(checklist, after, stamp), whole.value.plan, sheets);
  return succeed(pivots === "make" ? withBoardPivot(plan, checklist, after, stamp) : plan);
}

async function handOverOne(
  files: readonly HandOver[],
  source: OpenFile | null,
  save: (plan: WorkbookPlan, password: string) => Promise<Result<void, Refusal>>,
): Promise<HandedOver<Refusal>> {
  const [file] = files;
  if (!file || files.length > 1) throw new Error("A target takes one workbook.");
  let plan = file.plan();
  if (file.keepsOthers && source?.interpretation.kind === "assessment") {
    const whole = await source.readWhole();
    if (!whole.ok) return { count: 0, stopped: whole.problem };
    plan = keepOthers(plan, whole.value.plan, source.interpretation.sheets);
  }
  const saved = await save(plan, file.password);
  return saved.ok ? { count: 1, stopped: null } : { count: 0, stopped: saved.problem };
}
