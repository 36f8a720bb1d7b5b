import fc from "fast-check";
import { parseAnswers } from "../../../src/assessment/answers/answers-file";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { psemsChecklist } from "../../support/checklist/psems";
import { smallChecklist } from "../../support/checklist/small-checklist";

function problemsOf(json: unknown): string[] {
  const parsed = parseAnswers(psemsChecklist, json);
  return parsed.ok ? [] : parsed.problem.map(({ place, message }) => `${place}: ${message}`);
}

test("details and responses go into a blank assessment; a response becomes an X", () => {
  const blank = blankAssessment(smallChecklist);
  const parsed = parseAnswers(smallChecklist, {
    details: { organisation: "=Acme", date: "2025-03-31" },
    responses: [
      { statement: 103, response: "not-sure", evidence: " as it stands\n" },
      { statement: 11, response: "yes" },
    ],
  });
  expect(parsed).toEqual({
    ok: true,
    value: {
      ...blank,
      details: { ...blank.details, organisation: "=Acme", date: "2025-03-31" },
      answers: [
        { statement: 11, marks: [{ response: "yes", text: "X" }], evidence: "" },
        { statement: 14, marks: [], evidence: "" },
        { statement: 12, marks: [], evidence: "" },
        { statement: 103, marks: [{ response: "not-sure", text: "X" }], evidence: " as it stands\n" },
        { statement: 20, marks: [], evidence: "" },
      ],
    },
  });
});

test("any part may be left out", () => {
  const blank = { ok: true, value: blankAssessment(psemsChecklist) };
  expect(parseAnswers(psemsChecklist, {})).toEqual(blank);
  expect(parseAnswers(psemsChecklist, { details: {}, responses: [] })).toEqual(blank);
});

test("the template's own example is an answers file", () => {
  expect(problemsOf({ responses: psemsChecklist.example?.responses })).toEqual([]);
});

const yes = { statement: 1, response: "yes" };
test.each([
  ["a list", [], ": must be an object; found a list"],
  ["a list of details", { details: [] }, "details: must be an object; found a list"],
  ["an unknown key", { answers: [] }, "answers: is not a known key"],
  ["an unknown detail", { details: { organization: "A" } }, "details.organization: is not a known key"],
  ["a detail that is no text", { details: { site: 3 } }, "details.site: must be text; found 3"],
  [
    "a number as text",
    { responses: [{ ...yes, statement: "1" }] },
    'responses[0].statement: must be a number; found "1"',
  ],
  [
    "a response in words",
    { responses: [yes, { statement: 2, response: "In part" }] },
    'responses[1].response: must be one of "yes", "in-part", "no", "not-sure", "not-applicable"; found "In part"',
  ],
  ["a missing response", { responses: [{ statement: 2 }] }, "responses[0].response: is missing"],
  [
    "a misspelt evidence",
    { responses: [{ ...yes, evidense: "" }] },
    "responses[0].evidense: is not a known key",
  ],
  [
    "an unknown statement",
    { responses: [{ ...yes, statement: 44 }] },
    "responses[0].statement: the checklist has no statement 44",
  ],
  [
    "a repeated statement",
    { responses: [yes, { ...yes, statement: 2 }, yes] },
    "responses[2].statement: statement 1 is already answered at responses[0]",
  ],
  [
    "evidence too long for a cell",
    { responses: [{ ...yes, evidence: "e".repeat(32_768) }] },
    "responses[0].evidence: is 32768 characters long; an Excel cell holds at most 32,767",
  ],
])("names the place of %s", (_, json, expected) => {
  expect(problemsOf(json)).toEqual([expected]);
});

test("never throws, whatever the JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const json of [value, { details: value }, { responses: [value] }]) {
        expect([true, false]).toContain(parseAnswers(psemsChecklist, json).ok);
      }
    }),
  );
});
