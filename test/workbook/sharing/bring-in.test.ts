import fc from "fast-check";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import { listStatements } from "../../../src/checklist/checklist";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { matchStatements, toReturnedCopy } from "../../../src/workbook/sharing/bring-in";
import { answer, psems } from "../../support/psems";

const statements = listStatements(psems);
const wordsOf = (number: number): string =>
  statements.find((statement) => statement.number === number)?.text ?? "";

function sheet(cells: SheetGrid["cells"], row = 1, column = 1): SheetGrid {
  return { name: "Own list", row, column, cells, pageHeader: "", pageFooter: "" };
}

test("[J8] a row is matched by the statement's own words, and shown with what stands beside them", () => {
  const found = matchStatements(psems, [
    sheet(
      [
        ["Ref", "Question", "Answer", "Notes"],
        ["A1", `2. ${wordsOf(2).toUpperCase()} `, "mostly", null],
        ["A2", "What is for lunch?", "soup", "hot"],
        ["A3", wordsOf(1), true, "=1+1"],
      ],
      3,
      2,
    ),
  ]);
  expect(found.rows).toEqual([
    {
      statement: 1,
      sheet: "Own list",
      address: "C6",
      beside: [
        { address: "B6", heading: "Ref", text: "A3" },
        { address: "D6", heading: "Answer", text: "TRUE" },
        { address: "E6", heading: "Notes", text: "=1+1" },
      ],
    },
    {
      statement: 2,
      sheet: "Own list",
      address: "C4",
      beside: [
        { address: "B4", heading: "Ref", text: "A1" },
        { address: "D4", heading: "Answer", text: "mostly" },
      ],
    },
  ]);
  expect(found.missing).toEqual(statements.map(({ number }) => number).slice(2));
});

test("[J8] a statement that stands twice is there twice; other words are no match, however like", () => {
  const text = wordsOf(5);
  const found = matchStatements(psems, [sheet([[text], [text], [`${text} and more`], [text.slice(0, -3)]])]);
  expect(found.rows.map(({ statement, address }) => [statement, address])).toEqual([
    [5, "A1"],
    [5, "A2"],
  ]);
});

test("[J8] every statement is found in any order, and nothing else is", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...statements]),
      fc.array(fc.string(), { maxLength: 5 }),
      (chosen, noise) => {
        const rows = [...chosen.map(({ text }) => text), ...noise.map((text) => `?${text}`)];
        const found = matchStatements(psems, [sheet(rows.map((text) => [text]))]);
        const numbers = chosen.map(({ number }) => number).sort((a, b) => a - b);
        expect(found.rows.map(({ statement }) => statement)).toEqual(numbers);
        expect([...found.missing, ...numbers].sort((a, b) => a - b)).toEqual(
          statements.map(({ number }) => number),
        );
      },
    ),
  );
});

/** The heading of each cell next to each statement, by the statement's number. */
function headingsIn(cells: SheetGrid["cells"]): Readonly<Record<number, readonly string[]>> {
  const { rows } = matchStatements(psems, [sheet(cells)]);
  return Object.fromEntries(
    rows.map(({ statement, beside }) => [
      statement,
      beside.map(({ heading, text }) => `${heading}: ${text}`),
    ]),
  );
}

const [one, two, six, seven] = [1, 2, 6, 7].map(wordsOf) as [string, string, string, string];

describe("[J8] headings come from the nearest row of headings above", () => {
  test.each<[string, SheetGrid["cells"], Readonly<Record<number, readonly string[]>>]>([
    [
      "section rows and blank rows in between",
      [
        ["Northern Grid plc: security review"],
        ["Assessor", "Anna Berg", null, "Draft"],
        [],
        ["Statement", "Where we are", "What shows it", "Who"],
        [],
        ["PLAN: Policy"],
        [one, "mostly", "minutes", "Ben"],
        [two, "fully", null, "Cat"],
        ["PLAN: Objectives", null, null, null],
        [six, "not yet", "plan", null],
      ],
      {
        1: ["Where we are: mostly", "What shows it: minutes", "Who: Ben"],
        2: ["Where we are: fully", "Who: Cat"],
        6: ["Where we are: not yet", "What shows it: plan"],
      },
    ],
    [
      "one box for each response, with headings in two rows",
      [
        ["No.", "Indicator", "Response", null, null, "Evidence"],
        [null, null, "Yes", "No", "N/A", null],
        ["Policy"],
        [1, one, "x", null, null, "minutes"],
        [2, two, null, "x", null, null],
        [6, six, null, null, "x", "see 2"],
      ],
      {
        1: ["No.: 1", "Yes: x", "Evidence: minutes"],
        2: ["No.: 2", "No: x"],
        6: ["No.: 6", "N/A: x", "Evidence: see 2"],
      },
    ],
    [
      "the response written into its own box",
      [
        ["Statement", "Yes", "No"],
        [one, "Yes", null],
        [two, null, "No"],
        [six, "Yes", null],
      ],
      { 1: ["Yes: Yes"], 2: ["No: No"], 6: ["Yes: Yes"] },
    ],
    [
      "headings repeated for each section, with the section's name in them",
      [
        ["Policy", "Status", "Evidence"],
        [one, "Yes", "a"],
        [],
        ["Objectives", "Evidence", "Status"],
        [six, "b", "No"],
        ["Objectives, continued", "Evidence", "Status"],
        [seven, "c", "Yes"],
      ],
      {
        1: ["Status: Yes", "Evidence: a"],
        6: ["Evidence: b", "Status: No"],
        7: ["Evidence: c", "Status: Yes"],
      },
    ],
    [
      "headings of the person's own, repeated",
      [
        ["Practice", "Where we are", "Since"],
        [one, "good", "May"],
        ["Objectives"],
        ["Practice", "Where we are", "Since"],
        [six, "bad", "June"],
      ],
      { 1: ["Where we are: good", "Since: May"], 6: ["Where we are: bad", "Since: June"] },
    ],
    [
      "statements of other lists above and in between",
      [
        ["Ref", "Question", "Answer", "Comments"],
        ["A1", "Is there a fence?", "Yes", "north side"],
        ["A2", one, "No", "draft"],
        ["A3", "Is there a gate, and is it locked whenever nobody is at work on the site?", "Yes", "No"],
        ["A4", two, "Yes", "signed"],
      ],
      {
        1: ["Ref: A2", "Answer: No", "Comments: draft"],
        2: ["Ref: A4", "Answer: Yes", "Comments: signed"],
      },
    ],
    [
      "years",
      [
        ["What we check", 2025, 2026],
        [one, "no", "yes"],
        [two, "no", "in part"],
      ],
      { 1: ["2025: no", "2026: yes"], 2: ["2025: no", "2026: in part"] },
    ],
    ["no headings", [[one, "yes"], ["Objectives"], [six, "no"]], { 1: [": yes"], 6: [": no"] }],
    [
      "only headings below",
      [
        [one, "yes"],
        ["Statement", "Answer"],
        [six, "no"],
      ],
      { 1: [": yes"], 6: ["Answer: no"] },
    ],
  ])("%s", (_, cells, expected) => {
    expect(headingsIn(cells)).toEqual(expected);
  });
});

test.each(
  [
    ...[
      "7. ",
      "7) ",
      "(7) ",
      "Q7 ",
      "Q7. ",
      "Q7: ",
      "7 - ",
      "7 – ",
      "7\u2014",
      "7.",
      "a) ",
      "(a) ",
      "iv. ",
      "1.2.3 ",
      "1.2.3. ",
    ],
    ...[
      "§7 ",
      "§ 7 ",
      "#7 ",
      "No. 7 ",
      "Question 7: ",
      "Statement 7 – ",
      "7\t",
      "[7] ",
      "７．",
      "⑺ ",
      "• 7. ",
      "7. (a) ",
    ],
    ...["• ", "·\t", "– ", "- ", "* ", "▪ ", "○ ", "\t\t", "\uf0b7 ", "☐ ", "\u200b", "‘", "“7. ", "« "],
  ].map((before) => [before]),
)("[J8] a statement is found after %j", (before) => {
  expect(matchStatements(psems, [sheet([[before + one]])]).rows).toMatchObject([{ statement: 1 }]);
});

test.each([
  [" ."],
  [";"],
  [":"],
  [","],
  ["*"],
  ["…"],
  ["!"],
  ["¹"],
  [".²³"],
  ["†"],
  [" [12]"],
  ["*[a]."],
  ["’."],
  ["” "],
  ["\u00a0\t"],
  ["。"],
])("[J8] a statement is found before %j", (after) => {
  expect(matchStatements(psems, [sheet([[one + after]])]).rows).toMatchObject([{ statement: 1 }]);
});

test("[J8] cells full of bullets and numbers take no time", () => {
  const cells = ["• ", "7. ", "(7", " .", "- a) "].map((part) => part.repeat(32_000 / part.length));
  const start = performance.now();
  expect(matchStatements(psems, [sheet([cells])]).rows).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("[J8] a cell far away from all others takes no time", () => {
  const far: SheetGrid["cells"] = Array.from({ length: 1_000_000 }, (_, row) =>
    row === 1
      ? [one, "yes", ...Array<null>(16_000).fill(null), "far"]
      : row === 0
        ? ["Statement", "Reply"]
        : [],
  );
  const start = performance.now();
  const { rows } = matchStatements(psems, [sheet(far)]);
  expect(rows[0]?.beside.map(({ heading, text }) => [heading, text])).toEqual([
    ["Reply", "yes"],
    ["", "far"],
  ]);
  expect(performance.now() - start).toBeLessThan(3000);
});

test("[J8] a number that belongs to a statement counts", () => {
  const text = "24-hour cover has 3 people";
  const [section] = psems.sections;
  if (!section) throw new Error("There should be a section.");
  const checklist = { ...psems, sections: [{ ...section, statements: [{ number: 1, text }] }] };
  const isFound = (cell: string) => matchStatements(checklist, [sheet([[cell]])]).rows.length > 0;
  expect([text, `7. ${text}`, "24\u2011hour cover has 3 people."].map(isFound)).toEqual([true, true, true]);
  expect(
    ["12-hour cover has 3 people", "hour cover has 3 people", "24-hour cover has 4 people"].map(isFound),
  ).toEqual([false, false, false]);
});

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
const before = fc.array(
  oneOf(
    "",
    " ",
    "\t",
    "•",
    "· ",
    "– ",
    "- ",
    "*",
    "▪ ",
    "○ ",
    "7. ",
    "7) ",
    "(7) ",
    "Q7 ",
    "Q7. ",
    "7 - ",
    "a) ",
    "1.2.3 ",
    "§7 ",
    "“",
    "'",
    "«",
  ),
  { maxLength: 5 },
);
const after = fc.array(
  oneOf("", " ", ".", ";", ":", ",", "*", "…", "†", "¹", " [3]", "”", "’", '"', "»", "\u00a0", "\n"),
  { maxLength: 5 },
);
/** Other characters for the same: each is drawn anew wherever the first occurs. */
const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/'/g, ["'", "’", "`", "´", "‘", "＇"]],
  [/-/g, ["-", "‐", "‑", "–", "—", "−"]],
  [/ /g, [" ", "  ", "\u00a0", "\u2009", "\u200b", " \u00ad", "\n", "\t", " “", "” ", ' " ']],
  [/fi/g, ["fi", "ﬁ", "f\u00adi"]],
  [/a/g, ["a", "ａ", "A", "a\u200d"]],
];

/** A statement's text as people may have it in their own spreadsheet. */
const decorated = fc
  .record({
    statement: oneOf(...statements.map(({ text }) => text)),
    before,
    after,
    seed: fc.infiniteStream(fc.nat()),
  })
  .map(({ statement, seed, ...around }) => {
    const text = kinds.reduce(
      (result, [found, others]) =>
        result.replace(found, () => others[(seed.next().value ?? 0) % others.length] ?? ""),
      statement,
    );
    return { statement, text: around.before.join("") + text + around.after.join("") };
  });

const foundIn = (text: string): readonly number[] =>
  matchStatements(psems, [sheet([[text]])]).rows.map(({ statement }) => statement);
const numberOf = (text: string): number => statements.find((each) => each.text === text)?.number ?? 0;

test("[J8] however a statement is numbered, quoted and typed, it is found", () => {
  fc.assert(
    fc.property(decorated, ({ statement, text }) => {
      expect(foundIn(text)).toEqual([numberOf(statement)]);
    }),
    { numRuns: 500 },
  );
});

test("[J8] a statement with another word, with one word more or with one word less is not found", () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  fc.assert(
    fc.property(
      oneOf(...statements.map(({ text }) => text)),
      before,
      after,
      fc.nat(),
      fc.nat(2),
      word,
      (statement, first, last, at, way, other) => {
        const words = statement.split(" ");
        const index = at % words.length;
        fc.pre(words[index]?.toLowerCase() !== other);
        words.splice(index, way === 0 ? 0 : 1, ...(way === 2 ? [] : [other]));
        expect(foundIn(first.join("") + words.join(" ") + last.join(""))).not.toContain(numberOf(statement));
      },
    ),
    { numRuns: 500 },
  );
});

describe("[J8] what a person took is merged like a copy that came back", () => {
  const file = {
    file: "Audit 2025.xlsx",
    sha256: "0123456789abcdef0123",
    origin: { application: null, modified: "2025-06-01T08:00:00Z", hasMacros: false },
  };
  const rowOf = (number: number, chosen: Parameters<typeof toReturnedCopy>[1]) =>
    mergeCopies(psems, answer(psems, { 2: "yes" }), [toReturnedCopy(file, chosen)]).rows[number - 1];

  test("where the owner has no answer it is taken, with the file's name over the evidence", () => {
    expect(
      rowOf(1, [{ statement: 1, response: "in-part", evidence: ["mostly", "see report"] }]),
    ).toMatchObject({
      outcome: "taken",
      response: "in-part",
      evidence: "Audit 2025.xlsx:\nmostly\nsee report",
    });
  });

  test("where the owner says otherwise it is disputed", () => {
    expect(rowOf(2, [{ statement: 2, response: "no", evidence: [] }])).toMatchObject({ outcome: "disputed" });
  });

  test("one statement chosen twice is for a person to decide", () => {
    const chosen = [
      { statement: 1, response: "no", evidence: ["a"] },
      { statement: 1, response: "yes", evidence: ["b"] },
    ] as const;
    // As with any row in doubt, its evidence stands in the log alone.
    expect(rowOf(1, chosen)).toMatchObject({ outcome: "disputed", evidence: "" });
  });

  test("evidence alone is taken without an answer", () => {
    expect(rowOf(3, [{ statement: 3, response: null, evidence: ["x"] }])).toMatchObject({
      outcome: "taken",
      response: null,
      evidence: "Audit 2025.xlsx:\nx",
    });
  });
});
