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
    "sections[2].sheet: is 32 characters long; the limit is 31",
  ],
  [
    "a sheet name with a colon",
    [...section, "sheet"],
    "A:B",
    "sections[2].sheet: must not contain any of [ ] : * ? / \\, which Excel does not allow in a sheet name",
  ],
  [
    "a sheet name with an outer apostrophe",
    [...section, "sheet"],
    "'A",
    "sections[2].sheet: must not begin or end with an apostrophe, which Excel does not allow in a sheet name",
  ],
  [
    "a sheet name twice",
    [...section, "sheet"],
    "plan POLICY",
    'sections[2].sheet: "plan POLICY" is the name of another sheet, or reserved for one',
  ],
  [
    "an annex sheet named as a section's",
    ["annex", "tables", 0, "sheet"],
    "ACT Review",
    'annex.tables[0].sheet: "ACT Review" is the name of another sheet, or reserved for one',
  ],
  [
    "a text too long for a cell",
    [...section, "statements", 0, "text"],
    "a".repeat(32_768),
    "sections[2].statements[0].text: is 32768 characters long; an Excel cell holds at most 32,767",
  ],
  [
    "a control character",
    [...section, "statements", 0, "text"],
    "a\u0001",
    "sections[2].statements[0].text: has a character that a workbook cannot hold",
  ],
  [
    "half a character",
    [...section, "statements", 0, "text"],
    "a\uD83D",
    "sections[2].statements[0].text: has a character that a workbook cannot hold",
  ],
  ["a title of two lines", [...section, "title"], "a\nb", "sections[2].title: must be a single line"],
  [
    "a long label",
    ["responses", 1, "label"],
    "l".repeat(25),
    "responses[1].label: is 25 characters long; the limit is 24",
  ],
  [
    "a label twice",
    ["responses", 1, "label"],
    "yes",
    'responses[1].label: "yes" is the heading of another column of the same table',
  ],
  [
    "a label that our own column has",
    ["responses", 1, "label"],
    "Check",
    'responses[1].label: "Check" is the heading of another column of the same table',
  ],
  [
    "an alias that is a label",
    ["responses", 0, "aliases"],
    ["Y", " no\u00a0"],
    'responses[0].aliases[1]: " no\u00a0" is already a label, an alias or a mark',
  ],
  [
    "an alias of two responses",
    ["responses", 1, "aliases"],
    ["y"],
    'responses[1].aliases[0]: "y" is already a label, an alias or a mark',
  ],
  [
    "an alias that is a mark in any box",
    ["responses", 2, "aliases"],
    ["✔\ufe0f"],
    'responses[2].aliases[0]: "✔\ufe0f" is already a label, an alias or a mark',
  ],
  [
    "an alias that is a mark in no box",
    ["responses", 2, "aliases"],
    ["–"],
    'responses[2].aliases[0]: "–" is already a label, an alias or a mark',
  ],
  [
    "an alias that nobody sees",
    ["responses", 2, "aliases"],
    ["\u200b"],
    'responses[2].aliases[0]: "\u200b" is already a label, an alias or a mark',
  ],
  [
    "a label that means no response",
    ["responses", 1, "label"],
    "Unanswered",
    'responses[1].label: "Unanswered" is the word for statements without a response',
  ],
  [
    "an evidence heading that the flat table has",
    ["headings", "evidence"],
    "Points",
    'headings.evidence: "Points" is the heading of another column of the table Responses',
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
    'sections[2].id: "plan-policy" is the id of another item',
  ],
  [
    "a prompt id twice, across tables",
    ["annex", "tables", 1, "prompts", 0, "id"],
    "A1.1",
    'annex.tables[1].prompts[0].id: "A1.1" is the id of another item',
  ],
  ["a step id twice", ["steps", 1, "id"], "scope", 'steps[1].id: "scope" is the id of another item'],
  [
    "an id with a space",
    ["steps", 1, "id"],
    "a b",
    "steps[1].id: must contain only letters without accents, digits, dots and hyphens",
  ],
  [
    "a section called as the total is",
    [...section, "title"],
    "Overall",
    'sections[2].title: "Overall" is the title of another row of the Dashboard',
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
    "keyStatements[1]: the checklist has no statement 99",
  ],
  ["a key statement twice", ["keyStatements"], [3, 3], 'keyStatements[1]: "3" is listed twice'],
  [
    "a component's unknown statement",
    ["components", 0, "statements", 0],
    99,
    "components[0].statements[0]: the checklist has no statement 99",
  ],
  [
    "a statement in two components",
    ["components", 0, "statements", 1],
    43,
    'components[13].statements[0]: "43" already belongs to a component',
  ],
  [
    "the annex's unknown statement",
    ["annex", "statements", 0],
    99,
    "annex.statements[0]: the checklist has no statement 99",
  ],
  [
    "a footnote to a statement elsewhere",
    ["sections", 4, "footnote", "statements", 0],
    1,
    "sections[4].footnote.statements[0]: this section has no statement 1",
  ],
  [
    "the example's unknown statement",
    ["example", "responses", 0, "statement"],
    99,
    "example.responses[0].statement: the checklist has no statement 99",
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
