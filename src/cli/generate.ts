import type { Stats } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import type { Assessment, Details } from "../assessment/assessment";
import { parseAnswers } from "../assessment/answers-file";
import { blankAssessment } from "../assessment/blank";
import type { Checklist } from "../checklist/checklist";
import { loadChecklist } from "../checklist/load";
import { write } from "../file/write";
import { toSerialDate } from "../spreadsheet/units";
import { planWorkbook } from "../workbook/plan";
import type { Call } from "./arguments";
import { describeSystemError, Failure, systemCode } from "./failure";
import type { World } from "./world";

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

async function refuseExisting(path: string): Promise<void> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch {
    // It is not there, or its folder is not: the write says so.
    return;
  }
  if (found.isDirectory()) throw new Failure(`${path}: this is a folder. Name a file in it.`);
  throw new Failure(
    `${path}: the file is there already. Choose another name, or add --force to write over it.`,
  );
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

function describeProblems(problems: readonly { readonly place: string; readonly message: string }[]): string {
  const said = problems
    .slice(0, 3)
    .map(({ place, message }) => (place === "" ? message : `${place}: ${message}`));
  const more = problems.length - said.length;
  return said.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new Failure(`${path}: ${describeSystemError(error)}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure(`${path}: this is not valid JSON (${message}). Correct it and try again.`);
  }
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

/** A file that is there is replaced only once the new one is whole, and half a file is not left behind. */
async function save(path: string, bytes: Uint8Array, world: World, force: boolean): Promise<void> {
  const draft = `${path}.${world.newId()}.part`;
  try {
    if (!force) return await writeNew(path, bytes);
    await writeNew(draft, bytes, () => rename(draft, path));
  } catch (error) {
    throw new Failure(`${path}: ${describeWriteError(error)}`);
  }
}

/** Writes a file that must not be there yet; when that, or what is done with it then, fails, it is taken away again. */
async function writeNew(path: string, bytes: Uint8Array, then?: () => Promise<void>): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes).finally(() => file.close());
    await then?.();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function describeWriteError(error: unknown): string {
  if (systemCode(error) === "ENOENT") return "there is no such folder. Make it first, or choose another.";
  return describeSystemError(error);
}
