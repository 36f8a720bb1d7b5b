import fc from "fast-check";
import { applyMerge } from "../../../../src/assessment/merging/apply-merge";
import { answersOf } from "../../../../src/assessment/merging/answers-of";
import type { Assessment } from "../../../../src/assessment/answers/assessment";
import type { ReturnedCopy } from "../../../../src/assessment/answers/circulation";
import { decideCautiously, listUndecided } from "../../../../src/assessment/merging/decisions";
import { responseOf } from "../../../../src/assessment/answers/marks";
import { mergeCopies } from "../../../../src/assessment/merging/merge";
import { listPromptChanges, listRowChanges } from "../../../../src/taskpane/views/share/merge/list-changes";
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

test("names who said so, who decided, and only the text that is added", () => {
  const ours = answer(psems, { 1: ["no", "Ours"], 2: "in-part" });
  const returns = [
    copyOf("Anna", ours, answer(psems, { 1: ["yes", "Ours\nMinutes"], 2: "yes", 3: "yes" })),
    copyOf("Bo", ours, answer(psems, { 1: ["yes", "Ours"], 2: "no" })),
  ];
  const merge = mergeCopies(psems, ours, returns);
  const decision = { statement: 2, response: "not-sure", why: "", by: "Cy" } as const;
  expect(listRowChanges(merge, [decision])).toEqual([
    {
      statement: 1,
      response: { before: "no", after: "yes", authors: ["Anna", "Bo"] },
      evidence: "Anna:\nMinutes",
      left: [],
    },
    {
      statement: 2,
      response: { before: "in-part", after: "not-sure", authors: null },
      evidence: null,
      left: [],
    },
    { statement: 3, response: { before: null, after: "yes", authors: ["Anna"] }, evidence: null, left: [] },
  ]);
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
