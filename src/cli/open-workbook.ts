import { readFile } from "node:fs/promises";
import { findAnswerFindings } from "../assessment/answer-findings";
import type { Rule } from "../assessment/assessment";
import type { Finding } from "../assessment/findings";
import type { Results } from "../assessment/results";
import { scoreAssessment } from "../assessment/score";
import type { Checklist } from "../checklist/checklist";
import { describeFileProblem } from "../file/describe-problem";
import { read } from "../file/read";
import { interpret } from "../workbook/interpret";
import { describeSystemError, Failure } from "./failure";
import type { World } from "./world";

/** A workbook that has been read and judged. */
export interface OpenedWorkbook {
  readonly file: string;
  readonly checklist: Checklist;
  /** The scoring rule in force. */
  readonly rule: Rule;
  readonly findings: readonly Finding[];
  readonly results: Results;
}

/** Reads and judges one workbook. @throws Failure when it cannot be used */
export async function openWorkbook(file: string, world: World): Promise<OpenedWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new Failure(`${file}: ${describeSystemError(error)}`);
  }
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Failure(`${file}: ${describeFileProblem(outcome.problem)}`);
  if (outcome.about.hasMacros)
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
  const { checklist, assessment } = found;
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
  return {
    file,
    checklist,
    rule: assessment.rule,
    findings: [...found.findings, ...findAnswerFindings(checklist, assessment)],
    results: scoreAssessment(checklist, assessment),
  };
}
