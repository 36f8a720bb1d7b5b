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
