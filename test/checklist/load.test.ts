import fc from "fast-check";
import psems from "../../assets/templates/psems.json";
import { reservedSheets } from "../../src/checklist/clashes";
import { loadChecklist } from "../../src/checklist/load";
import { smallTemplate } from "../support/checklist/small-checklist";
import { withValue } from "../support/checklist/with-value";
import type { Keys } from "../support/checklist/with-value";

/** The problems of a template, as `place: message`. */
function problemsOf(json: unknown): string[] {
  const loaded = loadChecklist(json);
  return loaded.ok ? [] : loaded.problem.map(({ place, message }) => `${place}: ${message}`);
}

test("loads both templates, and gives back what was in the file", () => {
  expect(loadChecklist(psems)).toEqual({ ok: true, value: psems });
  expect(loadChecklist(smallTemplate)).toEqual({ ok: true, value: smallTemplate });
});

const section = ["sections", 2] as const;
const faults: readonly (readonly [string, Keys, unknown, string])[] = [
  [
    "a missing text",
    [...section, "statements", 0, "text"],
    undefined,
    "sections[2].statements[0].text: is missing",
  ],
  ["a number for a text", [...section, "title"], 7, "sections[2].title: must be text; found 7"],
  ["an empty text", [...section, "statements", 1, "text"], " ", "sections[2].statements[1].text: is empty"],
  ["a key that is not known", ["anex"], {}, "anex: is not a known key"],
  ["an object for a list", ["phases"], {}, "phases: must be a list; found Object"],
  ["an empty list", [...section, "statements"], [], "sections[2].statements: is an empty list"],
  [
    "a long sheet name",
    [...section, "sheet"],
    "S".repeat(32),
    "sections[2].sheet: is 32 characters long; at most 31 fit here",
  ],
  [
    "a sheet name with a colon",
    [...section, "sheet"],
    "A:B",
    "sections[2].sheet: must not contain any of [ ] : * ? / \\, which Excel refuses in a sheet name",
  ],
  [
    "a sheet name with an outer apostrophe",
    [...section, "sheet"],
    "'A",
    "sections[2].sheet: must not begin or end with an apostrophe, which Excel refuses in a sheet name",
  ],
  [
    "a sheet name twice",
    [...section, "sheet"],
    "plan POLICY",
    'sections[2].sheet: "plan POLICY" is the name of another sheet, or kept for one',
  ],
  [
    "an annex sheet named as a section's",
    ["annex", "tables", 0, "sheet"],
    "ACT Review",
    'annex.tables[0].sheet: "ACT Review" is the name of another sheet, or kept for one',
  ],
  [
    "a text too long for a cell",
    [...section, "statements", 0, "text"],
    "a".repeat(32_768),
    "sections[2].statements[0].text: is 32768 characters long; a cell of Excel holds 32,767",
  ],
  [
    "a control character",
    [...section, "statements", 0, "text"],
    "a\u0001",
    "sections[2].statements[0].text: has a character that cannot stand in a workbook",
  ],
  [
    "half a character",
    [...section, "statements", 0, "text"],
    "a\uD83D",
    "sections[2].statements[0].text: has a character that cannot stand in a workbook",
  ],
  ["a title of two lines", [...section, "title"], "a\nb", "sections[2].title: must be a single line"],
  [
    "a long label",
    ["responses", 1, "label"],
    "l".repeat(25),
    "responses[1].label: is 25 characters long; at most 24 fit here",
  ],
  [
    "a label twice",
    ["responses", 1, "label"],
    "yes",
    'responses[1].label: "yes" heads another column of the same table',
  ],
  [
    "a label that our own column has",
    ["responses", 1, "label"],
    "Check",
    'responses[1].label: "Check" heads another column of the same table',
  ],
  [
    "a label that means no response",
    ["responses", 1, "label"],
    "Unanswered",
    'responses[1].label: "Unanswered" is said of statements without a response',
  ],
  [
    "an evidence heading that the flat table has",
    ["headings", "evidence"],
    "Points",
    'headings.evidence: "Points" heads another column of the table of responses',
  ],
  [
    "an unknown response",
    ["responses", 1, "id"],
    "partly",
    'responses[1].id: must be one of "yes", "in-part", "no", "not-sure", "not-applicable"; found "partly"',
  ],
  [
    "a response too few",
    ["responses"],
    psems.responses.slice(1),
    "responses: must be these, in this order: yes, in-part, no, not-sure, not-applicable",
  ],
  [
    "responses out of order",
    ["responses"],
    [...psems.responses].reverse(),
    "responses: must be these, in this order: yes, in-part, no, not-sure, not-applicable",
  ],
  [
    "a section id twice",
    [...section, "id"],
    "plan-policy",
    'sections[2].id: "plan-policy" is the id of another',
  ],
  [
    "a prompt id twice, across tables",
    ["annex", "tables", 1, "prompts", 0, "id"],
    "A1.1",
    'annex.tables[1].prompts[0].id: "A1.1" is the id of another',
  ],
  ["a step id twice", ["steps", 1, "id"], "scope", 'steps[1].id: "scope" is the id of another'],
  [
    "an id with a space",
    ["steps", 1, "id"],
    "a b",
    "steps[1].id: must be made of letters without accents, digits, dots and hyphens",
  ],
  [
    "a section called as the total is",
    [...section, "title"],
    "Overall",
    'sections[2].title: "Overall" is the title of another row of the dashboard',
  ],
  [
    "a statement number twice",
    [...section, "statements", 0, "number"],
    1,
    'sections[2].statements[0].number: "1" is the number of another statement',
  ],
  [
    "a statement number that is no whole number",
    [...section, "statements", 0, "number"],
    1.5,
    "sections[2].statements[0].number: must be a whole number from 1 to 9999",
  ],
  ["an unknown phase", [...section, "phase"], "later", 'sections[2].phase: "later" is not the id of a phase'],
  [
    "a component's unknown phase",
    ["components", 0, "phase"],
    "later",
    'components[0].phase: "later" is not the id of a phase',
  ],
  [
    "an unknown key statement",
    ["keyStatements"],
    [3, 99],
    "keyStatements[1]: there is no statement 99 in the checklist",
  ],
  ["a key statement twice", ["keyStatements"], [3, 3], 'keyStatements[1]: "3" is named twice'],
  [
    "a component's unknown statement",
    ["components", 0, "statements", 0],
    99,
    "components[0].statements[0]: there is no statement 99 in the checklist",
  ],
  [
    "a statement in two components",
    ["components", 0, "statements", 1],
    43,
    'components[13].statements[0]: "43" belongs to a component already',
  ],
  [
    "the annex's unknown statement",
    ["annex", "statements", 0],
    99,
    "annex.statements[0]: there is no statement 99 in the checklist",
  ],
  [
    "a footnote to a statement elsewhere",
    ["sections", 4, "footnote", "statements", 0],
    1,
    "sections[4].footnote.statements[0]: there is no statement 1 in this section",
  ],
  [
    "the example's unknown statement",
    ["example", "responses", 0, "statement"],
    99,
    "example.responses[0].statement: there is no statement 99 in the checklist",
  ],
];

test.each(faults)("names the place of %s", (_, keys, value, expected) => {
  expect(problemsOf(withValue(psems, keys, value))).toContain(expected);
});

test("names a phase that has no section", () => {
  expect(
    problemsOf(withValue(smallTemplate, ["phases"], [...smallTemplate.phases, { id: "x", title: "X" }])),
  ).toEqual(['phases[2]: "x" has no section']);
});

test.each(reservedSheets)("keeps the sheet name %s for the workbook", (name) => {
  expect(problemsOf(withValue(psems, [...section, "sheet"], name.toUpperCase()))).toHaveLength(1);
});

test("lists every problem at once", () => {
  const twice = withValue(withValue(psems, ["title"], 1), ["steps", 3, "text"], "");
  expect(problemsOf(twice)).toEqual(["title: must be text; found 1", "steps[3].text: is empty"]);
});

test("refuses what is no object", () => {
  expect(problemsOf(null)).toEqual([": must be an object; found null"]);
  expect(problemsOf([])).not.toEqual([]);
});

test("never throws, whatever the JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(psems)), (value, key) => {
      const loaded = loadChecklist(withValue(psems, [key], value));
      expect([true, false]).toContain(loaded.ok);
      expect(loadChecklist(value).ok).toBe(false);
    }),
  );
});
