import type { Assessment, Details } from "../../assessment/answers/assessment";
import { parseAnswers } from "../../assessment/answers/answers-file";
import { blankAssessment } from "../../assessment/answers/blank-assessment";
import type { Checklist } from "../../checklist/checklist";
import { loadChecklist } from "../../checklist/load";
import { write } from "../../file/writing/write";
import { toSerialDate } from "../../spreadsheet/units";
import { planWorkbook } from "../../workbook/planning/plan-workbook";
import type { Call } from "../arguments";
import { Failure } from "../input/failure";
import { describeProblems, readJson, refuseExisting, save } from "../input/files";
import type { World } from "../input/world";

/** Makes a workbook and writes it. Nothing is written unless all of it can be. @throws Failure */
export async function generate(call: Call & { kind: "generate" }, world: World): Promise<void> {
  const { date } = call.details;
  if (date !== undefined && toSerialDate(date) === undefined) {
    throw new Failure(`--date ${date}: this is not a date. Write it as 2026-03-31.`);
  }
  if (!call.force) await refuseExisting(call.out);
  const details = readDetails(world.checklist, call.details);
  const checklist = call.template === undefined ? world.checklist : await loadTemplate(call.template);
  const given =
    call.answers === undefined ? blankAssessment(checklist) : await loadAnswers(checklist, call.answers);
  const plan = planWorkbook(
    checklist,
    { ...given, details: { ...given.details, ...details } },
    {
      created: world.now(),
      today: world.today(),
      assessmentId: world.newId(),
      copyId: world.newId(),
    },
  );
  await save(call.out, await write(plan), world, call.force);
  world.print(`${call.out}: ${checklist.title}, ready to fill in.\n`);
}

async function loadTemplate(path: string): Promise<Checklist> {
  const loaded = loadChecklist(await readJson(path));
  if (loaded.kind === "loaded") return loaded.checklist;
  throw new Failure(
    `${path}: this is not a checklist template: ${describeProblems(loaded.problems)}. Correct it and try again.`,
  );
}

async function loadAnswers(checklist: Checklist, path: string): Promise<Assessment> {
  const parsed = parseAnswers(checklist, await readJson(path));
  if (parsed.kind === "parsed") return parsed.assessment;
  throw new Failure(
    `${path}: these are not answers to this checklist: ${describeProblems(parsed.problems)}. Correct them and try again.`,
  );
}

/** The details of the call, which are held to what an answers file is held to. */
function readDetails(
  checklist: Checklist,
  given: (Call & { kind: "generate" })["details"],
): Partial<Details> {
  const details = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined));
  const parsed = parseAnswers(checklist, { details });
  if (parsed.kind === "parsed") return details;
  const [problem] = parsed.problems;
  throw new Failure(
    `--${problem?.place.replace("details.", "")}: this ${problem?.message}. Write it otherwise.`,
  );
}
