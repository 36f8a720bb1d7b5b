import { listStatements, type Checklist } from "../../checklist/checklist";
import type { Assessment } from "./assessment";
import { noCirculation } from "./circulation";
import { noBoardRecords } from "./board-records";
import { standardRule } from "./standard-rule";

/** An assessment with nothing filled in, under the standard rule and the template's marking. */
export function blankAssessment(checklist: Checklist): Assessment {
  const prompts = checklist.annex?.tables.flatMap((table) => table.prompts) ?? [];
  const bearsOn = checklist.annex?.statements.join(" and ") ?? "";
  return {
    details: { organisation: "", site: "", assessor: "", accountableManager: "", stakeholders: "", date: "" },
    answers: listStatements(checklist).map(({ number }) => ({ statement: number, marks: [], evidence: "" })),
    prompts: prompts.map(({ id }) => ({ prompt: id, answer: "", evidence: "", bearsOn })),
    rule: standardRule(checklist),
    marking: checklist.marking,
    steps: Object.fromEntries(checklist.steps.map(({ id }) => [id, ""])),
    circulation: noCirculation,
    boardRecords: noBoardRecords,
  };
}
