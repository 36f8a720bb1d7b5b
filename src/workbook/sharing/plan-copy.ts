import type { Answer, Assessment } from "../../assessment/answers/assessment";
import type { CopyContents } from "../../assessment/answers/circulation";
import { isMarked, responseOf } from "../../assessment/answers/marks";
import { findMergedEvidence } from "../../assessment/issuing/own-evidence";
import { blankAssessment } from "../../assessment/answers/blank-assessment";
import { noBoardRecords } from "../../assessment/answers/board-records";
import { listStatements, type Checklist } from "../../checklist/checklist";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { blankBase, isPartial, type Copy } from "../form/copy-facts";
import { asksAnnex } from "../form/layout";
import type { Stamp } from "../composing/model";
import { planWorkbook } from "../planning/plan-workbook";

/** What one person is asked. */
export interface CopyRequest {
  /** Empty for a copy that several people share, who each enter their own name. */
  readonly name: string;
  readonly email: string;
  /** `yyyy-mm-dd`, or empty. */
  readonly due: string;
  readonly returnTo: string;
  /** The numbers of the statements asked. */
  readonly asked: readonly number[];
  readonly includes: CopyContents;
}

/**
 * Plans a copy for someone to fill in [I1]. The boxes and texts of what is asked are open and empty; the rest is locked. Next
 * to the rows, locked too, is as much of the owner's answers as the request includes.
 */
export function planCopy(
  checklist: Checklist,
  assessment: Assessment,
  stamp: Stamp,
  request: CopyRequest,
): WorkbookPlan {
  const { travels, copy } = emptyCopy(checklist, assessment, request);
  return planWorkbook(checklist, travels, stamp, copy);
}

/** What is in a copy before anyone fills it in. */
export function emptyCopy(
  checklist: Checklist,
  assessment: Assessment,
  request: CopyRequest,
): { readonly travels: Assessment; readonly copy: Copy } {
  const { name, due, returnTo, includes } = request;
  const asked = listStatements(checklist)
    .map(({ number }) => number)
    .filter((number) => request.asked.includes(number));
  const travels = isPartial(request)
    ? keepAsked(checklist, assessment, asked, includes)
    : keepAll(checklist, assessment, asked);
  const hasPrompts = !isPartial(request) || asksAnnex(checklist, { asked });
  const copy: Copy = {
    issuedTo: name,
    due,
    returnTo,
    asked,
    includes,
    isPrefilled: false,
    base: blankBase(hasPrompts ? travels.prompts.map(({ prompt, bearsOn }) => [prompt, bearsOn]) : []),
    filledInBy: { name, role: "", sections: "" },
  };
  return { travels, copy };
}

function keepAsked(
  checklist: Checklist,
  assessment: Assessment,
  asked: readonly number[],
  includes: CopyContents,
): Assessment {
  const blank = blankAssessment(checklist);
  const { organisation, site } = assessment.details;
  const merged = findMergedEvidence(assessment.answers, assessment.circulation.log);
  const owners = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  return {
    ...blank,
    details: { ...blank.details, organisation, site },
    answers: blank.answers.map((answer) => {
      const own = owners.get(answer.statement);
      if (!own || includes === "blank" || !asked.includes(answer.statement)) return answer;
      return showOwners(checklist, merged.has(own.statement) ? { ...own, evidence: "" } : own);
    }),
    prompts: asksAnnex(checklist, { asked }) ? emptyPrompts(blank, assessment) : blank.prompts,
    marking: assessment.marking,
  };
}

function keepAll(checklist: Checklist, assessment: Assessment, asked: readonly number[]): Assessment {
  return {
    ...assessment,
    answers: assessment.answers.map((answer) =>
      asked.includes(answer.statement) ? showOwners(checklist, answer) : answer,
    ),
    prompts: asksAnnex(checklist, { asked })
      ? emptyPrompts(blankAssessment(checklist), assessment)
      : assessment.prompts,
    boardRecords: noBoardRecords,
  };
}

/** An empty row, with the owner's answer next to it. */
function showOwners(checklist: Checklist, answer: Answer): Answer {
  const { statement, evidence, lastTime } = answer;
  const response = responseOf(checklist, answer);
  return {
    statement,
    marks: [],
    evidence: "",
    ...(lastTime && { lastTime }),
    ...(response !== null || isMarked(evidence) ? { owners: { response, evidence } } : {}),
  };
}

/** Prompts without their texts. The numbers of the statements that they bear on are no answer, and travel. */
function emptyPrompts(blank: Assessment, { prompts }: Assessment): Assessment["prompts"] {
  const own = new Map(prompts.map(({ prompt, bearsOn }) => [prompt, bearsOn]));
  return blank.prompts.map((prompt) => {
    const bearsOn = own.get(prompt.prompt) ?? "";
    return /^(?:\d|\s|[,;]|and)+$/.test(bearsOn) ? { ...prompt, bearsOn } : prompt;
  });
}
