import type { Rule } from "../../assessment/answers/assessment";
import { describeFileProblem } from "../../file/words/describe-problem";
import { read } from "../../file/reading/read";
import { readPlan } from "../../file/reading/read-plan";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { interpret, type InterpretedAssessment } from "../../workbook/reading/interpret";
import { judge, type Judgement } from "../../workbook/reading/judge";
import { keepOthers } from "../../workbook/planning/keep-others";
import { planWorkbook } from "../../workbook/planning/plan-workbook";
import type { Assessment } from "../../assessment/answers/assessment";
import { Failure } from "./failure";
import { readBytes } from "./files";
import type { World } from "./world";

/** A workbook that has been read and judged. */
export interface OpenedWorkbook extends Judgement {
  readonly file: string;
  /** The scoring rule in force. */
  readonly rule: Rule;
}

/** Reads and judges one workbook. @throws Failure when it cannot be used */
export async function openWorkbook(file: string, world: World): Promise<OpenedWorkbook> {
  const found = await openAssessment(file, world);
  return { file, rule: found.assessment.rule, ...judge(found) };
}

/** Reads what one workbook says. @throws Failure when it cannot be used */
export async function openAssessment(file: string, world: World): Promise<InterpretedAssessment> {
  return interpretFile(file, await readBytes(file), world);
}

/** The owner's workbook, to be written anew with another assessment. */
export interface OwnersWorkbook {
  readonly found: InterpretedAssessment;
  /** What would be lost of what people added to it, a sentence for each. */
  readonly notCarried: readonly string[];
  /** The whole workbook with an assessment in it, and with the sheets that people added. */
  readonly plan: (assessment: Assessment) => WorkbookPlan;
  /** A workbook of ours with the sheets that people added to this one. */
  readonly keep: (plan: WorkbookPlan) => WorkbookPlan;
}

/** Opens the workbook that copies are issued from and merged into. @throws Failure when it cannot be used, or is a copy itself */
export async function openOwners(file: string, world: World): Promise<OwnersWorkbook> {
  const bytes = await readBytes(file);
  const found = await interpretFile(file, bytes, world);
  if (found.copy) {
    const whose = found.copy.issuedTo === "" ? "" : ` for ${found.copy.issuedTo}`;
    throw new Failure(
      `${file}: this is a copy${whose}. Give the owner's workbook, which it was issued from.`,
    );
  }
  const whole = await readPlan(bytes);
  if (!whole.ok) throw new Failure(`${file}: ${describeFileProblem(whole.problem)}`);
  const { checklist, created, ids, sheets } = found;
  const keep = (plan: WorkbookPlan): WorkbookPlan => keepOthers(plan, whole.plan, sheets);
  return {
    found,
    notCarried: whole.notCarried,
    plan: (assessment) =>
      keep(planWorkbook(checklist, assessment, { created, today: world.today(), ...ids })),
    keep,
  };
}

async function interpretFile(file: string, bytes: Uint8Array, world: World): Promise<InterpretedAssessment> {
  const outcome = await read(bytes);
  if (!outcome.ok && outcome.problem.kind === "encrypted")
    throw new Failure(
      `${file}: this workbook has a password. Save it without one (in Excel: File, Info, Protect Workbook), and encrypt it again afterwards.`,
    );
  if (!outcome.ok) throw new Failure(`${file}: ${describeFileProblem(outcome.problem)}`);
  if (outcome.origin.hasMacros)
    world.complain(`${file}: this workbook has macros. They were not run, and nothing of them was read.`);
  const found = interpret(outcome.grids);
  if (found.kind === "not-ours") {
    throw new Failure(
      `${file}: this workbook holds no checklist. Give a workbook that psems or the add-in made.`,
    );
  }
  if (found.kind === "unreadable-template") {
    const [first] = found.problems;
    const said = first ? `${first.place}: ${first.message}` : "it is empty";
    throw new Failure(
      `${file}: the checklist inside this workbook cannot be read (${said}). Use the version of psems that made it, or another copy.`,
    );
  }
  const { checklist } = found;
  if (checklist.id === world.checklist.id && checklist.version !== world.checklist.version) {
    throw new Failure(
      `${file}: this workbook was made from version ${checklist.version} of ${checklist.shortTitle}; this psems has version ${world.checklist.version}. Use the version of psems that made it, or copy the answers into a new workbook.`,
    );
  }
  if (checklist.id === world.checklist.id && JSON.stringify(checklist) !== JSON.stringify(world.checklist)) {
    throw new Failure(
      `${file}: the checklist inside this workbook has been changed: it is not the ${checklist.shortTitle} that it says it is. Use an untouched copy.`,
    );
  }
  return found;
}
