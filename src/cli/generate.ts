import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import type { Assessment, Details } from "../assessment/assessment";
import { parseAnswers } from "../assessment/answers-file";
import { blankAssessment } from "../assessment/blank";
import type { Checklist } from "../checklist/checklist";
import { loadChecklist } from "../checklist/load";
import { write } from "../file/write";
import { toSerialDate } from "../spreadsheet/units";
import { planWorkbook } from "../workbook/plan";
import type { Call } from "./arguments";
import { describeSystemError, Failure } from "./failure";
import type { World } from "./world";

/** Makes a workbook and writes it. Nothing is written unless all of it can be. @throws Failure */
export async function generate(call: Call & { kind: "generate" }, world: World): Promise<void> {
  const { date } = call.details;
  if (date !== undefined && toSerialDate(date) === undefined) {
    throw new Failure(`--date ${date}: this is no day. Write it as 2026-03-31.`);
  }
  if (!call.force) await refuseExisting(call.out);
  const checklist = call.template === undefined ? world.checklist : await loadTemplate(call.template);
  const given =
    call.answers === undefined ? blankAssessment(checklist) : await loadAnswers(checklist, call.answers);
  const plan = planWorkbook(checklist, withDetails(given, call.details), {
    created: world.now(),
    today: world.today(),
    assessmentId: world.newId(),
    copyId: world.newId(),
  });
  await save(call.out, await write(plan), call.force);
  world.print(`${call.out}: ${checklist.title}, ready to fill in.\n`);
}

async function refuseExisting(path: string): Promise<void> {
  try {
    await stat(path);
  } catch {
    // It is not there, or its folder is not: the write says so.
    return;
  }
  throw new Failure(
    `${path}: the file is there already. Choose another name, or add --force to write over it.`,
  );
}

async function loadTemplate(path: string): Promise<Checklist> {
  const loaded = loadChecklist(await readJson(path));
  if (loaded.kind === "loaded") return loaded.checklist;
  throw new Failure(
    `${path}: this is no checklist template: ${describeProblems(loaded.problems)}. Mend it and try again.`,
  );
}

async function loadAnswers(checklist: Checklist, path: string): Promise<Assessment> {
  const parsed = parseAnswers(checklist, await readJson(path));
  if (parsed.kind === "parsed") return parsed.assessment;
  throw new Failure(
    `${path}: these are no answers to this checklist: ${describeProblems(parsed.problems)}. Mend them and try again.`,
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
    throw new Failure(`${path}: this is no JSON (${message}). Mend it and try again.`);
  }
}

function withDetails(assessment: Assessment, details: (Call & { kind: "generate" })["details"]): Assessment {
  const filled: Details = {
    ...assessment.details,
    ...(details.organisation === undefined ? {} : { organisation: details.organisation }),
    ...(details.site === undefined ? {} : { site: details.site }),
    ...(details.assessor === undefined ? {} : { assessor: details.assessor }),
    ...(details.date === undefined ? {} : { date: details.date }),
  };
  return { ...assessment, details: filled };
}

/** A file that is there is replaced only once the new one is whole. */
async function save(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  const draft = `${path}.part`;
  try {
    if (!force) return await writeFile(path, bytes, { flag: "wx" });
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    if (force) await rm(draft, { force: true });
    throw new Failure(`${path}: ${describeSystemError(error)}`);
  }
}
