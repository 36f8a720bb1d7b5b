import fc from "fast-check";
import { findAnswerFindings } from "../../../src/assessment/findings/answer-findings";
import type { Answer, Assessment } from "../../../src/assessment/answers/assessment";
import { findingCodes } from "../../../src/assessment/findings/findings";
import { responseOf } from "../../../src/assessment/answers/marks";
import type { ResponseId } from "../../../src/checklist/checklist";
import { psemsChecklist } from "../../support/checklist/psems";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answering, answeringAll, placeAt, replaceAnswer } from "../../support/assessment/answering";
import { arbitraryAssessment, blankTexts } from "../../support/assessment/arbitrary-assessment";

/** The findings of an assessment in which every row is a well evidenced No, but for one. */
function findingsOf(statement: number, change: Partial<Answer>) {
  const others = evidenced(answeringAll(psemsChecklist, "no"));
  return findAnswerFindings(psemsChecklist, replaceAnswer(others, statement, change));
}

function evidenced(assessment: Assessment): Assessment {
  return { ...assessment, answers: assessment.answers.map((answer) => ({ ...answer, evidence: "noted" })) };
}

const place = placeAt("PLAN Policy", 9);
const marks = (...responses: ResponseId[]) => responses.map((response) => ({ response, text: "X" }));

test("finds nothing in a complete and evidenced assessment", () => {
  expect(findAnswerFindings(psemsChecklist, evidenced(answeringAll(psemsChecklist, "no")))).toEqual([]);
});

test("[F1] no response, at the first response cell of the row", () => {
  expect(findingsOf(5, { marks: [], place })).toEqual([
    {
      code: "no-response",
      severity: "work",
      statement: 5,
      sheet: "PLAN Policy",
      address: "C9",
      figures: {},
    },
  ]);
  expect(findingsOf(5, { marks: [{ response: "yes", text: " \u00A0" }] })).toEqual([
    { code: "no-response", severity: "work", statement: 5, sheet: null, address: null, figures: {} },
  ]);
});

test("[F1] an answer that is missing from the list has no response", () => {
  const findings = findAnswerFindings(smallChecklist, { ...answering(smallChecklist, {}), answers: [] });
  expect(findings.map(({ code, statement }) => [code, statement])).toEqual(
    [11, 14, 12, 103, 20].map((number) => ["no-response", number]),
  );
});

test("[F2] more than one response lists every marked cell, in sheet order", () => {
  expect(findingsOf(5, { marks: marks("not-sure", "yes", "no"), place })).toEqual([
    {
      code: "more-than-one-response",
      severity: "error",
      statement: 5,
      sheet: "PLAN Policy",
      address: "C9,E9,F9",
      figures: { marks: 3 },
    },
  ]);
  const moved = { ...place, responses: { ...place.responses, yes: "AA9", no: "Z9" } };
  expect(findingsOf(5, { marks: marks("yes", "no"), place: moved })[0]?.address).toBe("Z9,AA9");
  expect(findingsOf(5, { marks: marks("yes", "no") })[0]?.address).toBeNull();
});

test("[F3] an unusual mark counts, and is a warning at its own cell", () => {
  const findings = findingsOf(5, { marks: [{ response: "in-part", text: "ok" }], place });
  expect(findings).toEqual([
    {
      code: "unusual-mark",
      severity: "warning",
      statement: 5,
      sheet: "PLAN Policy",
      address: "D9",
      figures: { mark: "ok", response: "in-part" },
    },
  ]);
});

test("[F3] the label that counts is that of the column", () => {
  const assessment = (text: string) =>
    evidenced(
      replaceAnswer(answeringAll(smallChecklist, "yes"), 11, { marks: [{ response: "in-part", text }] }),
    );
  expect(findAnswerFindings(smallChecklist, assessment("delvis"))).toEqual([]);
  expect(findAnswerFindings(smallChecklist, assessment("Ja"))).toHaveLength(1);
});

test.each([
  ["yes", "yes-without-evidence"],
  ["in-part", "gap-without-action"],
  ["no", "gap-without-action"],
  ["not-sure", "not-sure-without-follow-up"],
  ["not-applicable", "not-applicable-without-reason"],
] as const)("[F11] %s with nothing beside it: %s", (response, code) => {
  for (const evidence of blankTexts) {
    expect(findingsOf(5, { marks: marks(response), evidence, place })).toEqual([
      { code, severity: "warning", statement: 5, sheet: "PLAN Policy", address: "H9", figures: { response } },
    ]);
  }
  expect(findingsOf(5, { marks: marks(response), evidence: "-", place })).toEqual([]);
});

test("[F11] a row without a single response is not asked for evidence as well", () => {
  expect(findingsOf(5, { marks: [], evidence: "" }).map(({ code }) => code)).toEqual(["no-response"]);
  expect(findingsOf(5, { marks: marks("yes", "no"), evidence: "" }).map(({ code }) => code)).toEqual([
    "more-than-one-response",
  ]);
});

describe("[F11] annex-not-considered", () => {
  const yes = { marks: marks("yes"), place: placeAt("CHECK Monitoring", 5) };

  test("30 answered Yes with no prompt answered", () => {
    expect(findingsOf(30, yes)).toEqual([
      {
        code: "annex-not-considered",
        severity: "warning",
        statement: 30,
        sheet: "CHECK Monitoring",
        address: "C5",
        figures: { response: "yes" },
      },
    ]);
  });

  test("not for another statement, nor another response", () => {
    expect(findingsOf(32, yes)).toEqual([]);
    expect(findingsOf(31, { marks: marks("in-part") })).toEqual([]);
  });

  test("white space answers no prompt, text does", () => {
    const both = evidenced(answeringAll(psemsChecklist, "no", { 30: "yes", 31: "yes" }));
    const withAnswer = (answer: string) =>
      findAnswerFindings(psemsChecklist, {
        ...both,
        prompts: both.prompts.map((prompt, at) => (at === 20 ? { ...prompt, answer } : prompt)),
      });
    expect(withAnswer(" \u00A0").map(({ statement }) => statement)).toEqual([30, 31]);
    expect(withAnswer("Quarterly")).toEqual([]);
  });
});

test.each([
  ["contradictory-mark", "no", { likely: "no" }],
  ["contradictory-mark", "0", {}],
  ["unclear-mark", "mostly done", {}],
] as const)("[F12] %s: %j under In part is an error at its own cell", (code, mark, likely) => {
  const findings = findingsOf(5, { marks: [{ response: "in-part", text: mark }], place });
  expect(findings).toEqual([
    {
      code,
      severity: "error",
      statement: 5,
      sheet: "PLAN Policy",
      address: "D9",
      figures: { mark, response: "in-part", ...likely },
    },
  ]);
});

test("[F2 F12] beside another mark, it is one of several", () => {
  const findings = findingsOf(5, { marks: [...marks("yes"), { response: "in-part", text: "no" }], place });
  expect(findings.map(({ code }) => code)).toEqual(["more-than-one-response"]);
});

test("[F1 F2 F12] there is work or an error for each row that is not answered, and for no other", () => {
  fc.assert(
    fc.property(arbitraryAssessment(psemsChecklist), (assessment) => {
      const findings = findAnswerFindings(psemsChecklist, assessment);
      const unfinished = findings
        .filter(({ severity }) => severity !== "warning")
        .map(({ statement }) => statement);
      const unanswered = assessment.answers.filter((answer) => responseOf(psemsChecklist, answer) === null);
      expect(unfinished).toEqual(unanswered.map(({ statement }) => statement));
      for (const { code, severity } of findings) expect(severity).toBe(findingCodes[code]);
    }),
  );
});
