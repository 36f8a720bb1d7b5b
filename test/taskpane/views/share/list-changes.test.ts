import fc from "fast-check";
import { applyMerge } from "../../../../src/assessment/merging/apply-merge";
import { answersOf } from "../../../../src/assessment/merging/answers-of";
import type { Assessment } from "../../../../src/assessment/answers/assessment";
import type { ReturnedCopy } from "../../../../src/assessment/answers/circulation";
import { addComments } from "../../../../src/assessment/merging/add-comments";
import { decideCautiously, listUndecided, type Decision } from "../../../../src/assessment/merging/decisions";
import { responseOf } from "../../../../src/assessment/answers/marks";
import { mergeCopies, type Merge } from "../../../../src/assessment/merging/merge";
import {
  listPromptChanges,
  listRowChanges,
  type Source,
} from "../../../../src/taskpane/views/share/merge/list-changes";
import { arbitraryAssessment } from "../../../support/assessment/arbitrary-assessment";
import { answer, psems } from "../../../support/psems";

const moment = { now: "2026-03-02T09:00:00Z", today: "2026-03-02" };

function copyOf(name: string, base: Assessment, filled: Assessment): ReturnedCopy {
  return {
    ...{
      file: `${name}.xlsx`,
      sha256: name,
      copyId: name,
      contributor: name,
      role: "",
      sections: "",
      savedAt: "",
    },
    asked: filled.answers.map(({ statement }) => statement),
    base: answersOf(psems, base),
    rowStates: null,
    answers: answersOf(psems, filled),
    doubtful: [],
    refused: new Map(),
  };
}

/** The changes with the names of the people, without their copies. */
function credited(merge: Merge, decisions: readonly Decision[]): readonly object[] {
  const names = (sources: readonly Source[]): readonly string[] =>
    sources.map(({ name, copy }) => `${name}, ${copy.file}`);
  return listRowChanges(merge, decisions).map(({ response, evidenceFrom, ...rest }) => ({
    ...rest,
    response: response && { ...response, from: response.from && names(response.from) },
    evidenceFrom: names(evidenceFrom),
  }));
}

test("[J1 P11] credits each response and each text to those who gave it, and a decision to nobody else", () => {
  const ours = answer(psems, { 1: ["no", "Ours"], 2: "in-part" });
  const bos = answer(psems, { 1: ["yes", "Ours"], 2: "no" });
  const returns = [
    copyOf("Anna", ours, answer(psems, { 1: ["yes", "Ours\nMinutes"], 2: "yes", 3: "yes" })),
    copyOf("Bo", ours, {
      ...bos,
      answers: bos.answers.map((row) => (row.statement === 4 ? { ...row, evidence: "Seen" } : row)),
    }),
  ];
  const merge = mergeCopies(psems, ours, returns);
  const decision = { statement: 2, response: "not-sure", why: "", by: "Cy" } as const;
  expect(credited(merge, [decision])).toEqual([
    {
      statement: 1,
      response: { before: "no", after: "yes", from: ["Anna, Anna.xlsx", "Bo, Bo.xlsx"] },
      evidence: "Anna:\nMinutes",
      evidenceFrom: ["Anna, Anna.xlsx"],
      left: [],
    },
    {
      statement: 2,
      response: { before: "in-part", after: "not-sure", from: null },
      ...{ evidence: null, evidenceFrom: [], left: [] },
    },
    {
      statement: 3,
      response: { before: null, after: "yes", from: ["Anna, Anna.xlsx"] },
      ...{ evidence: null, evidenceFrom: [], left: [] },
    },
    { statement: 4, response: null, evidence: "Bo:\nSeen", evidenceFrom: ["Bo, Bo.xlsx"], left: [] },
  ]);
});

test("[J1 E2] credits a comment that was added to its author", () => {
  const ours = answer(psems, {});
  const comment = {
    kind: "comment",
    sheet: "PLAN Policy",
    address: "H6",
    statement: 1,
    prompt: null,
  } as const;
  const anna = {
    ...copyOf("Anna", ours, answer(psems, { 1: ["yes", "Minutes"] })),
    attached: [{ ...comment, text: "Check this", author: "Sam" }],
  };
  const merge = mergeCopies(psems, ours, [anna]);
  const ids = merge.rows.flatMap(({ comments }) => comments.map(({ id }) => id));
  expect(credited(addComments(merge, ids), [])).toMatchObject([
    { statement: 1, evidenceFrom: ["Anna, Anna.xlsx", "Sam, Anna.xlsx"] },
  ]);
});

test("[J1] credits the texts of a prompt to those who wrote them", () => {
  const ours = answer(psems, {});
  const wrote = (text: string): Assessment => ({
    ...ours,
    prompts: ours.prompts.map((prompt, index) => (index === 0 ? { ...prompt, answer: text } : prompt)),
  });
  const merge = mergeCopies(psems, ours, [
    copyOf("Anna", ours, wrote("Monthly")),
    copyOf("Bo", ours, wrote("")),
  ]);
  expect(listPromptChanges(merge)).toMatchObject([{ answer: "Anna:\nMonthly", from: [{ name: "Anna" }] }]);
});

test("[X6 P11] what nobody asked for is in no change before the owner decides", () => {
  const ours = answer(psems, {});
  const anna = { ...copyOf("Anna", ours, answer(psems, { 1: ["yes", "Minutes"] })), asked: [2] };
  const merge = mergeCopies(psems, ours, [anna]);
  expect(merge.rows[0]).toMatchObject({ outcome: "disputed" });
  expect(listRowChanges(merge, [])).toEqual([]);
});

test("[P11] the preview names every row that applying changes, and no other", () => {
  const one = arbitraryAssessment(psems);
  fc.assert(
    fc.property(one, one, one, one, (base, ours, anna, bo) => {
      const returns = [copyOf("Anna", base, anna), copyOf("Bo", base, bo)];
      const merge = mergeCopies(psems, ours, returns);
      const cautious = decideCautiously(merge, [], "Cy");
      const rest = listUndecided(merge, cautious).map(({ statement }) => ({
        statement,
        response: "not-sure" as const,
        why: "",
        by: "Cy",
      }));
      const decisions = [...cautious, ...rest];
      const after = applyMerge(psems, ours, merge, decisions, returns, moment);
      const rows = ours.answers.flatMap((before, index) => {
        const now = after.answers[index];
        const isSame =
          now && responseOf(psems, now) === responseOf(psems, before) && now.evidence === before.evidence;
        return isSame ? [] : [before.statement];
      });
      const shown = listRowChanges(merge, decisions).filter(
        ({ response, evidence }) => response || evidence !== null,
      );
      expect(shown.map(({ statement }) => statement)).toEqual(rows);
      const prompts = ours.prompts.flatMap((before, index) =>
        JSON.stringify({ ...after.prompts[index], place: 0 }) === JSON.stringify({ ...before, place: 0 })
          ? []
          : [before.prompt],
      );
      expect(
        listPromptChanges(merge)
          .filter(({ left }) => left.length === 0)
          .map(({ prompt }) => prompt),
      ).toEqual(prompts);
    }),
    { numRuns: 40 },
  );
});
