import type { Assessment } from "../../assessment/answers/assessment";
import { answersOf } from "../../assessment/merging/answers-of";
import { blankAssessment } from "../../assessment/answers/blank-assessment";
import { noBoardRecords } from "../../assessment/answers/board-records";
import { listStatements, type Checklist } from "../../checklist/checklist";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { Copy } from "../form/copy-facts";
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
  /** Whether the rest of the assessment is included, locked. */
  readonly sharesAll: boolean;
}

/**
 * Plans a copy for someone to fill in [I1]. What is asked is open and has what the owner's row has, with the names of the authors of
 * merged evidence. The rest is locked and, unless everything is shared, blank.
 */
export function planCopy(
  checklist: Checklist,
  assessment: Assessment,
  stamp: Stamp,
  request: CopyRequest,
): WorkbookPlan {
  const { name, due, returnTo, sharesAll } = request;
  const asked = listStatements(checklist)
    .map(({ number }) => number)
    .filter((number) => request.asked.includes(number));
  const travels = sharesAll
    ? { ...assessment, boardRecords: noBoardRecords }
    : keepAsked(checklist, assessment, asked);
  const copy: Copy = {
    issuedTo: name,
    due,
    returnTo,
    asked,
    sharesAll,
    base: answersOf(checklist, travels),
    filledInBy: { name, role: "", sections: "" },
  };
  return planWorkbook(checklist, travels, stamp, copy);
}

function keepAsked(checklist: Checklist, assessment: Assessment, asked: readonly number[]): Assessment {
  const blank = blankAssessment(checklist);
  const { organisation, site } = assessment.details;
  return {
    ...blank,
    details: { ...blank.details, organisation, site },
    answers: blank.answers.map(
      (answer) =>
        (asked.includes(answer.statement) &&
          assessment.answers.find(({ statement }) => statement === answer.statement)) ||
        answer,
    ),
    prompts: blank.prompts.map(
      (prompt) =>
        assessment.prompts.find(
          (given) => given.prompt === prompt.prompt && bearsOnAny(given.bearsOn, asked),
        ) ?? prompt,
    ),
    rule: assessment.rule,
    marking: assessment.marking,
  };
}

/** Whether the statements that a prompt bears on include one that is asked. */
function bearsOnAny(bearsOn: string, asked: readonly number[]): boolean {
  return [...bearsOn.matchAll(/\d+/g)].some(([number]) => asked.includes(Number(number)));
}
