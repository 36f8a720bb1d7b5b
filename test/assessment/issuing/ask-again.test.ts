import { blankContributor, type Contributor } from "../../../src/assessment/answers/circulation";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { findAnswerFindings } from "../../../src/assessment/findings/answer-findings";
import { listToAskAgain } from "../../../src/assessment/issuing/ask-again";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { undoMerge } from "../../../src/assessment/merging/undo-merge";
import { smallChecklist as checklist } from "../../support/checklist/small-checklist";
import { moment, returning } from "../../support/assessment/returning";
import { answer } from "../../support/psems";

const today = moment.today;
const copyFor = (name: string, asked: string, rest: Partial<Contributor> = {}): Contributor => ({
  ...blankContributor,
  ...{ name, asked, copyId: `copy for ${name}`, issuedOn: "2026-11-01" },
  ...rest,
});
const back = { returnedOn: "2026-11-20" };

function owner(contributors: readonly Contributor[]): Assessment {
  const blank = answer(checklist, {});
  return { ...blank, circulation: { contributors, log: [] } };
}

function merge(before: Assessment, ...returns: readonly ReturnedCopy[]): Assessment {
  return applyMerge(checklist, before, mergeCopies(checklist, before, returns), [], returns, moment);
}

function listed(assessment: Assessment): Readonly<Record<string, readonly number[]>> {
  const findings = findAnswerFindings(checklist, assessment);
  return Object.fromEntries(
    listToAskAgain(checklist, assessment, findings, today).map(({ contributor, asked }) => [
      contributor.name,
      asked,
    ]),
  );
}

describe("[P16] whom to ask again, and about what", () => {
  test("rows that are unanswered, of those that were asked of the person", () => {
    const before = owner([copyFor("Anna", "11-14"), copyFor("Bob", "21")]);
    const after = merge(
      before,
      returning("Anna", { 11: ["yes", "Seen"], 12: ["no", "Plan in May"] }, { asked: [11, 12, 14] }),
    );
    expect(listed(after)).toEqual({ Anna: [14] });
  });

  test("rows in dispute, of everyone who was asked them", () => {
    const before = owner([copyFor("Anna", "11"), copyFor("Bob", "11-12")]);
    const after = merge(
      before,
      returning("Anna", { 11: ["yes", "Seen"] }),
      returning("Bob", { 11: ["no", "Not seen"], 12: ["yes", "Seen"] }),
    );
    expect(listed(after)).toEqual({ Anna: [11], Bob: [11] });
  });

  test("rows with a finding about the answer, such as a Yes without evidence", () => {
    const before = owner([copyFor("Anna", "11-12")]);
    const after = merge(before, returning("Anna", { 11: "yes", 12: ["yes", "Seen"] }));
    expect(listed(after)).toEqual({ Anna: [11] });
  });

  test("rows with something that was not carried, from this person's last file only", () => {
    const before = owner([copyFor("Anna", "11"), copyFor("Bob", "11")]);
    const anna = returning(
      "Anna",
      { 11: ["yes", "Seen"] },
      {
        attached: [
          {
            kind: "picture",
            sheet: "First",
            address: "H6",
            statement: 11,
            prompt: null,
            text: "",
            author: "",
          },
        ],
      },
    );
    const after = merge(before, anna, returning("Bob", { 11: ["yes", "Seen"] }));
    expect(listed(after)).toEqual({ Anna: [11] });
    const again = returning("Anna", { 11: ["yes", "Seen by all"] }, { savedAt: "2026-11-24T10:00:00Z" });
    const later = { now: "2026-11-30T09:00:00.000Z", today };
    const done = applyMerge(checklist, after, mergeCopies(checklist, after, [again]), [], [again], later);
    expect(listed(done)).toEqual({});
  });

  test("nothing of a merge that was undone counts, apart from its blanks", () => {
    const before = owner([copyFor("Anna", "11"), copyFor("Bob", "11")]);
    const after = merge(
      { ...before, answers: answer(checklist, { 11: ["in-part", "Draft"] }).answers },
      returning("Anna", { 11: ["yes", "Seen"] }),
      returning("Bob", { 11: ["no", "Not seen"] }),
    );
    expect(Object.keys(listed(after))).toEqual(["Anna", "Bob"]);
    const undone = undoMerge(checklist, after, { mergedAt: moment.now, by: "" }, moment);
    expect(listed(undone.assessment)).toEqual({});
  });

  test("no row that is in a copy still out, but every blank row of one that is overdue", () => {
    const first = copyFor("Anna", "11-14", back);
    expect(listed(owner([first, copyFor("ANNA ", "12")]))).toEqual({ "ANNA ": [11, 14] });
    expect(listed(owner([first, copyFor("Anna", "12", { due: "2026-11-23" })]))).toEqual({
      Anna: [11, 14, 12],
    });
    expect(listed(owner([copyFor("Anna", "12", { due: today })]))).toEqual({});
  });

  test("a copy that several people share has no one person to ask", () => {
    expect(listed(owner([copyFor("", "11-14", back)]))).toEqual({});
  });

  test("gives the person's last row in the register, with its email address", () => {
    const last = copyFor("Anna", "12", { ...back, email: "anna@example.org" });
    const [found] = listToAskAgain(checklist, owner([copyFor("Anna", "11", back), last]), [], today);
    expect(found).toEqual({ contributor: last, asked: [11, 12] });
  });
});
