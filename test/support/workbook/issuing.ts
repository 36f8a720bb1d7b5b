import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { Contributor } from "../../../src/assessment/answers/circulation";
import { noteIssue } from "../../../src/assessment/issuing/note-issue";
import { answersOf } from "../../../src/assessment/merging/answers-of";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { Checklist } from "../../../src/checklist/checklist";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { planCopy, type CopyRequest } from "../../../src/workbook/sharing/plan-copy";
import { stamp } from "../psems";

export const copyStamp = { ...stamp, copyId: "33333333-3333-4333-8333-333333333333" };

const request = {
  name: "Bob Brown",
  email: "bob@example.org",
  due: "2026-12-01",
  returnTo: "Olive Owen, olive@example.org",
  includes: "blank",
} as const;

/** The copy that somebody gets who is asked some statements. */
export function issue(
  checklist: Checklist,
  assessment: Assessment,
  asked: readonly number[],
  rest: Partial<CopyRequest> = {},
): WorkbookPlan {
  return planCopy(checklist, assessment, copyStamp, { ...request, asked, ...rest });
}

/** The owner's assessment, with that copy in its register. */
export function registering(
  checklist: Checklist,
  assessment: Assessment,
  asked: readonly number[],
  rest: Partial<CopyRequest & Contributor> = {},
): Assessment {
  const copy = { ...request, copyId: copyStamp.copyId, asked, ...rest };
  const noted = noteIssue(
    checklist,
    assessment,
    { ...copy, asked },
    { at: copyStamp.created, today: "2026-11-01" },
  );
  const contributors = [...assessment.circulation.contributors, noted];
  return { ...assessment, circulation: { ...assessment.circulation, contributors } };
}

/** A copy as version 0.2.0 issued it: its rows held the owner's answers. */
export function issuePrefilled(
  checklist: Checklist,
  assessment: Assessment,
  asked: readonly number[],
  sharesAll = false,
): WorkbookPlan {
  const blank = blankAssessment(checklist);
  const answers = blank.answers.map((answer, index) =>
    sharesAll || asked.includes(answer.statement) ? (assessment.answers[index] ?? answer) : answer,
  );
  const travels = { ...(sharesAll ? assessment : blank), answers, prompts: assessment.prompts };
  return planWorkbook(checklist, travels, copyStamp, {
    ...{ issuedTo: request.name, due: request.due, returnTo: request.returnTo, asked },
    includes: sharesAll ? "everything" : "blank",
    isPrefilled: true,
    base: answersOf(checklist, travels),
    filledInBy: { name: request.name, role: "", sections: "" },
  });
}

/** The owner's assessment, with that copy in its register as version 0.2.0 wrote it. */
export function registeringOld(
  checklist: Checklist,
  assessment: Assessment,
  asked: readonly number[],
): Assessment {
  const { circulation } = registering(checklist, assessment, asked);
  const contributors = circulation.contributors.map((row) => ({ ...row, included: "", rowStates: "" }));
  return { ...assessment, circulation: { ...circulation, contributors } };
}
