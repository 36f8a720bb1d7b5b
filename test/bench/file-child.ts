/** Measures a filled workbook as a file, and prints the figures. `file.ts` compiles and runs this. */
import { read as readSheetJs } from "@e965/xlsx";
import template from "../../assets/templates/psems.json";
import { loadChecklist } from "../../src/checklist/load";
import { inflate } from "../../src/cli/files/inflate";
import { openWorkbookFile, type WorkbookFile } from "../../src/file/reading/open-workbook-file";
import { write } from "../../src/file/writing/write";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { interpret } from "../../src/workbook/reading/interpret";
import { judge } from "../../src/workbook/reading/judge";
import type { FileCost } from "./file";
import { fillAssessment } from "./filled-assessment";

const rounds = 25;

async function measureFile(): Promise<FileCost> {
  const loaded = loadChecklist(template);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  const checklist = loaded.value;
  const assessment = fillAssessment(checklist);
  const stamp = { created: "2026-11-23T09:00:00Z", today: "2026-11-23", assessmentId: "a", copyId: "b" };
  const plan = planWorkbook(checklist, assessment, stamp);
  const bytes = await write(plan);
  const open = async (): Promise<WorkbookFile> => {
    const opened = await openWorkbookFile(bytes, { inflate });
    if (!opened.ok) throw new Error(opened.problem.kind);
    return opened.value;
  };
  const openAndJudge = async (): Promise<void> => {
    const found = interpret((await open()).grids);
    if (found.kind !== "assessment") throw new Error(found.kind);
    judge(found);
  };
  const opened = await open();
  return {
    rounds,
    bytes: bytes.length,
    writeMs: await median(() => write(planWorkbook(checklist, assessment, stamp))),
    openMs: await median(open),
    judgeMs: await median(openAndJudge),
    planMs: await median(() => opened.plan()),
    sheetJsMs: await median(async () => readSheetJs(bytes)),
  };
}

/** The median milliseconds of several rounds, after some that are not counted, in which the runtime compiles. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = -10; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10;
}

measureFile().then(
  (figures) => process.stdout.write(JSON.stringify(figures)),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
