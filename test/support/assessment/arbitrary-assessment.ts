import fc from "fast-check";
import { capIds } from "../../../src/assessment/answers/assessment";
import type {
  Answer,
  Assessment,
  CapId,
  Mark,
  PromptAnswer,
  Rule,
} from "../../../src/assessment/answers/assessment";
import { noCirculation, type Circulation } from "../../../src/assessment/answers/circulation";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { noBoardRecords, type BoardRecords } from "../../../src/assessment/answers/board-records";
import { standardRule } from "../../../src/assessment/answers/standard-rule";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { listStatements, responseIds } from "../../../src/checklist/checklist";
import type { Checklist, ResponseId } from "../../../src/checklist/checklist";

/** Marks that are known in any box [M3]. */
export const usualMarkTexts = [
  ...[
    "X",
    "x",
    "×",
    "х",
    "Х",
    "✓",
    "✔",
    "✔\uFE0F",
    "☑",
    "☒",
    "☒\uFE0F",
    "✅",
    "√",
    "☓",
    "✗",
    "✘",
    "✖",
    "✖\uFE0F",
  ],
  ...["1", "TRUE", "true", " x ", "\u00A0X", "\u200Bx\u2003", "☐X", "\tX\n"],
];
/** Short marks that nobody foresaw: they count [M3]. Some are wildcards or operators to a program. */
export const unusualMarkTexts = [
  "xx",
  "xX",
  "*",
  "~",
  "?*",
  "~?",
  "!!!",
  "=A1",
  "=",
  "ok",
  "👍",
  "a*b",
  "'",
  '"',
  "|",
];
/** Marks that count in no box [M4]. */
export const refusedMarkTexts = [
  ...["0", "-", "–", "—", "\u200B-", " 0 "],
  ...[
    "maybe",
    "FALSE",
    "#N/A",
    "mostly in place",
    "see *",
    "****",
    "????",
    "X because it is",
    "long ".repeat(80),
  ],
  ...["naïve Ωμέγα 漢字", "Yes\u00A0and no", 'he said "no"', "yes no"],
];
export const blankTexts = [
  "",
  " ",
  "\u00A0",
  " \t\n\u00A0",
  "\u0020\u0020",
  "\u200B",
  "\u3000",
  "☐",
  "\u00AD☐\uFE0F",
  "\u2028\u2060\uFEFF",
];

/** Texts that spreadsheets like to make something else of, or that stretch a cell. */
const awkwardTexts = [
  "=1+1",
  '=HYPERLINK("http://example.org")',
  "+44 20 7946 0000",
  "-",
  "@SUM(A1)",
  "'quoted",
  "3/4",
  "00123",
  "TRUE",
  "1e5",
  "_x0041_",
  "#REF!",
  'a & b < c > "d"',
  "first line\nsecond line",
  " spaces around ",
  "naïve Ωμέγα 漢字 🔒",
  "long ".repeat(400),
];

/** Text that a person may write or paste into a cell: blank, plain, or awkward. Nothing that a file cannot hold. */
export const arbitraryText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...blankTexts.slice(0, 3)) },
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...awkwardTexts) },
);

const arbitraryMarkText = fc.oneof(
  { weight: 8, arbitrary: fc.constant("X") },
  { weight: 3, arbitrary: fc.constantFrom(...usualMarkTexts) },
  { weight: 1, arbitrary: fc.constantFrom(...unusualMarkTexts) },
);

/** A label or an alias: right under its own response, and contradictory under others [M3] [M4]. */
function arbitraryWord({ responses }: Checklist): fc.Arbitrary<string> {
  return fc
    .constantFrom(...responses.flatMap(({ label, aliases = [] }) => [label, ...aliases]))
    .chain((word) =>
      fc.constantFrom(
        word,
        word.toUpperCase(),
        word.toLowerCase(),
        ` ${word}\u00A0`,
        word.replace(" ", "\u00A0"),
      ),
    );
}

/** Anything that a person may leave in a box. */
function arbitraryOddText(checklist: Checklist): fc.Arbitrary<string> {
  return fc.oneof(
    arbitraryMarkText,
    arbitraryWord(checklist),
    fc.constantFrom(...refusedMarkTexts),
    fc.constantFrom(...blankTexts),
  );
}

/** What an organisation tends to answer: a list that each row draws from. Without the good ones, Green would hardly occur. */
const moods: readonly (readonly ResponseId[])[] = [
  responseIds,
  [...Array<ResponseId>(20).fill("yes"), "in-part", "in-part", "no", "not-sure", "not-applicable"],
  ["yes", "yes", "in-part"],
  ["yes", "yes", "not-applicable"],
  ["not-applicable"],
];

function arbitraryMarks(responses: readonly ResponseId[]): fc.Arbitrary<readonly Mark[]> {
  return fc.tuple(...responses.map((response) => arbitraryMarkText.map((text) => ({ response, text }))));
}

function arbitraryOddMarks(
  checklist: Checklist,
  responses: readonly ResponseId[],
): fc.Arbitrary<readonly Mark[]> {
  const text = arbitraryOddText(checklist);
  return fc
    .tuple(...responses.map((response) => text.map((found) => ({ response, text: found }))))
    .map((marks) => marks.filter(({ text: found }) => found !== ""));
}

function arbitraryOneMark(mood: readonly ResponseId[]): fc.Arbitrary<readonly Mark[]> {
  return fc.constantFrom(...mood).chain((response) => arbitraryMarks([response]));
}

/** The marks of a row: mostly one, sometimes none, several, a cell of white space beside it, or anything at all. */
function arbitraryRow(checklist: Checklist, mood: readonly ResponseId[]): fc.Arbitrary<readonly Mark[]> {
  const several = fc.subarray([...responseIds], { minLength: 2 }).chain(arbitraryMarks);
  const besideSpace = fc
    .tuple(fc.constantFrom(" ", "\u00A0"), arbitraryMarkText)
    .map(([space, text]): readonly Mark[] => [
      { response: "yes", text: space },
      { response: "no", text },
    ]);
  const odd = fc.constantFrom(...responseIds).chain((response) => arbitraryOddMarks(checklist, [response]));
  return fc.oneof(
    { weight: 10, arbitrary: arbitraryOneMark(mood) },
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: several },
    { weight: 1, arbitrary: besideSpace },
    { weight: 3, arbitrary: odd },
    {
      weight: 1,
      arbitrary: several.chain((marks) =>
        arbitraryOddMarks(
          checklist,
          marks.map(({ response }) => response),
        ),
      ),
    },
  );
}

function arbitraryAnswer(statement: number, marks: fc.Arbitrary<readonly Mark[]>): fc.Arbitrary<Answer> {
  return fc
    .record({
      statement: fc.constant(statement),
      marks,
      evidence: arbitraryText,
      lastTime: fc.option(fc.constantFrom(...responseIds), { freq: 5, nil: undefined }),
    })
    .map(({ lastTime, ...answer }) => (lastTime === undefined ? answer : { ...answer, lastTime }));
}

function arbitraryPrompt(prompt: PromptAnswer): fc.Arbitrary<PromptAnswer> {
  return fc.record({
    prompt: fc.constant(prompt.prompt),
    answer: arbitraryText,
    evidence: arbitraryText,
    bearsOn: fc.constant(prompt.bearsOn),
  });
}

/**
 * A rule as Settings may hold it: points and shares of 0–1 in steps of 0.01, Yes worth most, Amber not above Green, any
 * caps, any key statements.
 */
export function arbitraryRule(checklist: Checklist): fc.Arbitrary<Rule> {
  const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
  const numbers = listStatements(checklist).map(({ number }) => number);
  return fc
    .record({
      points: fc.record({ yes: share, inPart: share, no: share, notSure: share }),
      thresholds: fc.tuple(share, share),
      notApplicableShare: share,
      on: fc.subarray([...capIds]),
      keyStatements: fc.subarray(numbers, { maxLength: 4 }),
    })
    .map(({ points, thresholds, notApplicableShare, on, keyStatements }) => ({
      points: { ...points, yes: Math.max(points.yes, points.inPart, points.no, points.notSure) },
      greenAt: Math.max(...thresholds),
      amberAt: Math.min(...thresholds),
      notApplicableShare,
      caps: switchOn(on),
      keyStatements,
    }));
}

function switchOn(on: readonly CapId[]): Rule["caps"] {
  return {
    "no-or-not-sure": on.includes("no-or-not-sure"),
    "red-section": on.includes("red-section"),
    "key-statement": on.includes("key-statement"),
    "not-applicable-share": on.includes("not-applicable-share"),
  };
}

/**
 * Any assessment of a checklist as people leave one: good and bad, complete (half of them) or with rows blank and marked
 * twice, unusual marks, texts of every kind, under the standard rule or another.
 */
export function arbitraryAssessment(checklist: Checklist): fc.Arbitrary<Assessment> {
  const rule = fc.oneof(fc.constant(standardRule(checklist)), arbitraryRule(checklist));
  return fc
    .tuple(fc.constantFrom(...moods), fc.boolean())
    .chain(([mood, tidy]) =>
      assessmentOf(checklist, tidy ? arbitraryOneMark(mood) : arbitraryRow(checklist, mood), rule),
    );
}

/** An assessment in which every row has exactly one response, under the standard rule. */
export function arbitraryCompleteAssessment(checklist: Checklist): fc.Arbitrary<Assessment> {
  const rule = fc.constant(standardRule(checklist));
  return fc.constantFrom(...moods).chain((mood) => assessmentOf(checklist, arbitraryOneMark(mood), rule));
}

function assessmentOf(
  checklist: Checklist,
  marks: fc.Arbitrary<readonly Mark[]>,
  rule: fc.Arbitrary<Rule>,
): fc.Arbitrary<Assessment> {
  const blank = blankAssessment(checklist);
  const date = fc.constantFrom("", "2025-03-31", "spring 2025");
  return fc.record({
    details: fc.record({
      organisation: arbitraryText,
      site: arbitraryText,
      assessor: arbitraryText,
      accountableManager: arbitraryText,
      stakeholders: arbitraryText,
      date,
    }),
    answers: fc.tuple(...blank.answers.map(({ statement }) => arbitraryAnswer(statement, marks))),
    prompts: fc.tuple(...blank.prompts.map(arbitraryPrompt)),
    rule,
    marking: fc.constantFrom(checklist.marking, "OFFICIAL & SENSITIVE"),
    steps: fc
      .tuple(...checklist.steps.map(({ id }) => date.map((day): [string, string] => [id, day])))
      .map((days) => Object.fromEntries(days)),
    circulation: fc.oneof(fc.constant(noCirculation), arbitraryCirculation(date)),
    boardRecords: fc.oneof(
      { weight: 3, arbitrary: fc.constant(noBoardRecords) },
      arbitraryReport(checklist, rule),
    ),
  });
}

function arbitraryReport(checklist: Checklist, rules: fc.Arbitrary<Rule>): fc.Arbitrary<BoardRecords> {
  const blank = blankAssessment(checklist);
  const taken = fc.record({
    rule: rules,
    responses: fc.tuple(...blank.answers.map(() => fc.option(fc.constantFrom(...responseIds)))),
    name: arbitraryText,
    takenBy: arbitraryText,
    takenOn: fc.constantFrom("2025-03-31", "2026-11-24"),
  });
  return fc.array(taken, { minLength: 1, maxLength: 3 }).map((all) =>
    all.reduce((boardRecords, { rule, responses, ...request }): BoardRecords => {
      const answers = blank.answers.map((answer, index): Answer => {
        const response = responses[index];
        return response ? { ...answer, marks: [{ response, text: "X" }] } : answer;
      });
      const added = addSnapshot(checklist, { ...blank, rule, answers, boardRecords }, request);
      return added.ok ? added.value.assessment.boardRecords : boardRecords;
    }, noBoardRecords),
  );
}

function arbitraryCirculation(date: fc.Arbitrary<string>): fc.Arbitrary<Circulation> {
  const text = arbitraryText;
  const id = fc.uuid();
  const contributor = fc.record({
    copyId: id,
    name: text,
    email: text,
    role: text,
    sections: text,
    asked: fc.constantFrom("1–43", "2, 5–7"),
    due: date,
    preparedOn: date,
    issuedOn: date,
    returnedOn: date,
    file: text,
    included: fc.constantFrom("", "Blank", "With my answers"),
    rowStates: fc.constantFrom(
      "",
      "1:0- 12:2-3f2a91bc",
      "2026-11-24T09:00:00.000Z 1:0- | 2026-11-25T09:00:00.000Z 1:2-3f2a91bc",
    ),
  });
  const entry = fc.record({
    mergedAt: fc.constant("2026-11-24T09:00:00.000Z"),
    file: text,
    sha256: id,
    copyId: id,
    contributor: text,
    role: text,
    savedAt: fc.constant(""),
    item: fc.constantFrom("1", "12", "11a", ""),
    response: text,
    evidence: text,
    before: text,
    outcome: fc.constantFrom("taken", "disputed"),
    after: text,
    decidedBy: text,
    why: text,
    data: fc.constantFrom("", "data"),
  });
  return fc.record({
    contributors: fc.array(contributor, { maxLength: 3 }),
    log: fc.array(entry, { maxLength: 3 }),
  });
}
