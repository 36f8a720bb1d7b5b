import fc from "fast-check";
import type { Assessment, Rule } from "../../../../src/assessment/answers/assessment";
import { scoreAssessment } from "../../../../src/assessment/scoring/score";
import { listStatements, type Checklist, type ResponseId } from "../../../../src/checklist/checklist";
import { formatsThatHold } from "../../../../src/companion/view/conditional-formats";
import { columnLetters, range } from "../../../../src/spreadsheet/address";
import type { CellValue, SheetGrid } from "../../../../src/spreadsheet/cells";
import {
  dashboardRows,
  lastShownColumn,
  listColumns,
  listedGaps,
  listedUnknowns,
} from "../../../../src/workbook/form/dashboard-layout";
import type { CellFormat } from "../../../../src/spreadsheet/plan";
import { entryLook, styles } from "../../../../src/workbook/form/styles";
import { planWorkbook } from "../../../../src/workbook/planning/plan-workbook";
import { answering, answeringAll } from "../../../support/assessment/answering";
import { arbitraryCompleteAssessment } from "../../../support/assessment/arbitrary-assessment";
import { answer, answerExample, psems, stamp } from "../../../support/psems";
import { gridsFor, sheetOf, textAt, valueAt } from "../../../support/workbook/grids";
import { viewSheets } from "../../../support/workbook/plan-view";

// That the formulas come to these values is shown by test/interop/recalculation.test.ts.

function dashboardOf(assessment: Assessment, checklist: Checklist = psems): SheetGrid {
  return sheetOf(gridsFor(checklist, assessment), "Dashboard");
}

function rowsWith(grid: SheetGrid, title: string): number[] {
  return grid.cells.flatMap((line, index) => (line[0] === title ? [index + grid.row] : []));
}

/** A cell of the row of a result, by its heading in the first table. */
function resultCell(grid: SheetGrid, title: string, heading: string): CellValue {
  const [header = 0] = rowsWith(grid, "Section");
  const column = (grid.cells[header - 1] ?? []).indexOf(heading) + 1;
  return valueAt(grid, `${columnLetters(column)}${rowsWith(grid, title)[0]}`);
}

const policy = psems.sections[0]?.title ?? "";

describe("[S3] the tile and the sentence: how far it has come, the range, the rating and what it could become", () => {
  test.each<readonly [string, Assessment, readonly string[], string]>([
    [
      "blank",
      answer(psems, {}),
      ["○ Incomplete, could be Green", "–", "", "0 of 43 answered. The result is not final."],
      "0 of 43 answered. Score 0%, up to 100%. Incomplete, could be Green.",
    ],
    [
      "the example",
      answerExample(psems),
      [
        "○ Incomplete, could be Green",
        "4%",
        "of the points possible, up to 95%",
        "5 of 43 answered. The result is not final.\n1 of 5 answers have evidence or actions recorded.",
      ],
      "5 of 43 answered. Score 4%, up to 95%. Incomplete, could be Green.",
    ],
    [
      "all Yes",
      answeringAll(psems, "yes"),
      [
        "● Green",
        "100%",
        "of the points possible",
        "43 of 43 answered.\n0 of 43 answers have evidence or actions recorded.",
      ],
      "43 of 43 answered. Score 100%. Green.",
    ],
    [
      "all Not sure",
      answeringAll(psems, "not-sure"),
      [
        "■ Red, could be Green",
        "0%",
        "of the points possible, up to 100%",
        "43 of 43 answered.\n0 of 43 answers have evidence or actions recorded.",
      ],
      "43 of 43 answered. Score 0%, up to 100%. Red, could be Green.",
    ],
    [
      "none applies",
      answeringAll(psems, "not-applicable"),
      ["– Not applicable", "–", "", "43 of 43 answered.\n0 of 43 answers have evidence or actions recorded."],
      "43 of 43 answered. Not applicable.",
    ],
  ])("%s", (_, assessment, tile, sentence) => {
    const grids = gridsFor(psems, assessment);
    expect(["A4", "A5", "A6", "B4"].map((at) => textAt(sheetOf(grids, "Dashboard"), at))).toEqual(tile);
    expect(sheetOf(grids, "Cover").cells.flat()).toContainEqual(expect.objectContaining({ value: sentence }));
  });

  test("each section has its own", () => {
    const grids = gridsFor(psems, answerExample(psems));
    expect(textAt(sheetOf(grids, "PLAN Policy"), "A3")).toBe(
      "5 of 5 answered. Score 40%, up to 60%. Red, could be Amber.",
    );
  });
});

describe("[S6] what holds a rating at Amber is named beside it", () => {
  const allYes = (others: Readonly<Record<number, ResponseId>>, rule: Partial<Rule> = {}) =>
    answeringAll(psems, "yes", others, rule);
  const numbers = listStatements(psems).map(({ number }) => number);
  const [section] = [...psems.sections].sort((a, b) => a.statements.length - b.statements.length);
  if (!section) throw new Error("There is no section.");
  const redSection = Object.fromEntries(section.statements.map(({ number }) => [number, "no" as const]));
  const manyNotApplicable = Object.fromEntries(
    numbers.slice(0, 11).map((each) => [each, "not-applicable" as const]),
  );
  const lenient = { greenAt: 0.5, amberAt: 0.4 };

  test.each<readonly [string, Assessment, string, string, string]>([
    ["a section with a No", allYes({ 1: "no" }), policy, "Amber", "a statement is No or Not sure"],
    [
      "a section with a Not sure",
      allYes({ 1: "not-sure" }),
      policy,
      "Amber",
      "a statement is No or Not sure",
    ],
    ["a section without either", allYes({ 1: "in-part" }), policy, "Green", ""],
    ["a section that is Amber anyhow", allYes({ 1: "no", 2: "no" }), policy, "Amber", ""],
    ["a section that is unfinished", answering(psems, { 1: "no" }), policy, "Incomplete", ""],
    [
      "the whole with a Red section",
      allYes(redSection, lenient),
      "Overall",
      "Amber",
      "CHECK Corrective is Red",
    ],
    [
      "the whole with two Red sections",
      allYes({ ...redSection, 1: "no", 2: "no", 3: "no", 4: "no" }, lenient),
      "Overall",
      "Amber",
      "PLAN Policy, CHECK Corrective are Red",
    ],
    [
      "the whole with a key statement that is No",
      allYes({ 9: "no" }, { keyStatements: [9] }),
      "Overall",
      "Amber",
      "a key statement is No or Not sure",
    ],
    [
      "the whole with a key statement in part",
      allYes({ 9: "in-part" }, { keyStatements: [9] }),
      "Overall",
      "Green",
      "",
    ],
    [
      "the whole with eleven that do not apply",
      allYes(manyNotApplicable),
      "Overall",
      "Amber",
      "too many statements are N/A",
    ],
    [
      "the whole with all of it",
      allYes(
        { ...manyNotApplicable, ...redSection },
        { ...lenient, keyStatements: section.statements.map(({ number }) => number) },
      ),
      "Overall",
      "Amber",
      "CHECK Corrective is Red; a key statement is No or Not sure; too many statements are N/A",
    ],
    [
      "the whole with the cap off",
      allYes(
        { 9: "no" },
        {
          keyStatements: [9],
          caps: {
            "no-or-not-sure": true,
            "red-section": true,
            "key-statement": false,
            "not-applicable-share": true,
          },
        },
      ),
      "Overall",
      "Green",
      "",
    ],
  ])("%s", (_, assessment, title, rating, words) => {
    const grid = dashboardOf(assessment);
    expect(String(resultCell(grid, title, "Rating")).slice(2)).toBe(rating);
    expect(resultCell(grid, title, "Held at Amber because")).toBe(words);
  });
});

/** The statements of a list of the Dashboard, in order, and the note at the right of its heading, or in its place the first row of an empty list. */
function readList(grid: SheetGrid, heading: string): { numbers: number[]; note: string } {
  const at = grid.cells.findIndex((line) => line[0] === heading) + grid.row;
  const entry = (row: number): string => textAt(grid, `A${row}`);
  const numbers: number[] = [];
  for (let row = at + 2; /^\d+ {2}\S/.test(entry(row)); row += 1) numbers.push(parseInt(entry(row), 10));
  const note = textAt(grid, `${columnLetters(lastShownColumn)}${at}`);
  return { numbers, note: numbers.length === 0 ? entry(at + 2) : note };
}

describe("[S11] gaps and unknowns", () => {
  const gaps = "Gaps: No, Not sure or In part";
  const unknowns = "Unknowns: Not sure or unanswered";

  test("key statements first, then No, Not sure, In part, then by number; the rest is counted", () => {
    const responses: Record<number, ResponseId> = {
      40: "in-part",
      41: "not-sure",
      42: "no",
      2: "in-part",
      3: "not-sure",
      4: "no",
      5: "no",
      30: "in-part",
      31: "not-sure",
      20: "no",
      21: "in-part",
      22: "in-part",
      23: "not-sure",
    };
    const grid = dashboardOf(answeringAll(psems, "yes", responses, { keyStatements: [40, 41, 42, 43] }));
    expect(readList(grid, gaps)).toEqual({
      numbers: [42, 41, 40, 4, 5, 20, 3, 23, 31, 2],
      note: "3 more not shown",
    });
    expect(readList(grid, unknowns)).toEqual({ numbers: [3, 23, 31, 41], note: "" });
  });

  test("unknowns: Not sure, then what has no single answer, each by number", () => {
    const grid = dashboardOf(answering(psems, { 1: "yes", 2: ["yes", "no"], 9: "not-sure", 8: "not-sure" }));
    expect(readList(grid, unknowns)).toEqual({
      numbers: [8, 9, 2, 3, 4, 5, 6, 7].slice(0, listedUnknowns),
      note: `${42 - listedUnknowns} more not shown`,
    });
    expect(readList(grid, gaps)).toEqual({ numbers: [8, 9], note: "" });
  });

  test("an empty list says that it is empty", () => {
    const grid = dashboardOf(answeringAll(psems, "yes"));
    expect(readList(grid, gaps)).toEqual({
      numbers: [],
      note: "No gaps. No statement is answered No, Not sure or In part.",
    });
    expect(readList(grid, unknowns).note).toMatch(/^No unknowns/);
  });

  test("while nothing is answered, it says so and does not claim that there are no gaps", () => {
    const note = (assessment: Assessment): string => readList(dashboardOf(assessment), gaps).note;
    expect(note(answer(psems, {}))).toBe("No statement is answered yet.");
    expect(note(answering(psems, { 2: ["yes", "no"] }))).toBe("No statement is answered yet.");
    expect(note(answer(psems, { 1: "yes" }))).toBe(
      "No gaps. No statement is answered No, Not sure or In part.",
    );
  });

  test("the longest list is as long as the scores say", () => {
    const assessment = answeringAll(psems, "no");
    expect(readList(dashboardOf(assessment), gaps).note).toBe(
      `${scoreAssessment(psems, assessment).gaps.length - 10} more not shown`,
    );
  });
});

describe("[W47] the entries of the lists", () => {
  const assessment = answer(psems, { 31: ["no", 'Nobody.\nSee the plan of the harbour master, "part 2"'] });
  const plan = planWorkbook(psems, assessment, stamp);
  const sheet = sheetOf(plan.sheets, "Dashboard");
  const grid = dashboardOf(assessment);
  const { gaps } = dashboardRows(psems);
  const { statement, evidence } = listColumns;

  test("have the number first, no mark of a note, and evidence without line breaks", () => {
    expect(psems.sections.flatMap(({ statements }) => statements)[30]?.text).toMatch(/\*$/);
    expect(textAt(grid, `A${gaps}`)).toMatch(/^31 {2}Procedures .* maintained$/);
    expect(textAt(grid, `${columnLetters(evidence.at)}${gaps}`)).toBe(
      'Nobody. See the plan of the harbour master, "part 2"',
    );
  });

  test("are tinted if they have a text, and are not seen without one", () => {
    const area = range(gaps, 1, listedGaps, lastShownColumn);
    const holding = formatsThatHold(plan, sheet, area);
    const tintedRows = Array.from({ length: listedGaps }, (_, index) => gaps + index).filter((row) =>
      Array.from({ length: lastShownColumn }, (_, at) => holding.get(row, at + 1)?.[0]?.fill).every(
        (fill) => fill === entryLook.fill,
      ),
    );
    expect(tintedRows).toEqual([gaps]);
    expect(holding.get(gaps + 1, statement.at)).toBeUndefined();
    const { fill, border = {} } = styles.entry as CellFormat;
    expect([fill, ...Object.values(border).map(({ colour }) => colour)]).toEqual([
      undefined,
      "#FFFFFF",
      "#FFFFFF",
    ]);
  });
});

describe("[S9] the rule in force", () => {
  const lines = (assessment: Assessment): string[] => {
    const grid = dashboardOf(assessment);
    const start = grid.cells.findIndex((line) => line[0] === "How it is scored") + grid.row + 1;
    return Array.from({ length: 12 }, (_, index) => textAt(grid, `A${start + index}`)).filter(
      (line) => line !== "",
    );
  };

  test("the standard rule", () => {
    const said = lines(answerExample(psems)).join("\n");
    expect(said).toContain(
      "Points: Yes 1, In part 0.5, No 0, Not sure 0. The score is the points divided by the number of statements that are not N/A.",
    );
    expect(said).toContain("Green at 80% or more, Amber at 50% or more, otherwise Red.");
    expect(said).toContain("This is the standard rule.");
    for (const caveat of psems.caveats ?? ["There are none."]) expect(said).toContain(caveat);
    expect(said).toMatch(/CPNI/);
    expect(said).toMatch(/not a formal requirement/);
  });

  test("a changed rule, and how it differs", () => {
    const example = answerExample(psems);
    const said = lines({ ...example, rule: { ...example.rule, greenAt: 0.875, keyStatements: [3, 4] } }).join(
      "\n",
    );
    expect(said).toContain("Green at 87.5% or more");
    expect(said).toContain(
      "Differs from the standard rule: Green at or above 87.5% instead of 80%; key statements: 2.",
    );
  });
});

describe("[S5] no display rounds a score up to a threshold that it misses", () => {
  /** What the cells of scores show, and the exact scores. */
  function listShown(assessment: Assessment): { shown: number; value: number }[] {
    const plan = planWorkbook(psems, assessment, stamp);
    const looks = viewSheets(plan).get("Dashboard")?.looks ?? new Map<string, string>();
    const grid = dashboardOf(assessment);
    const { overall, sections } = scoreAssessment(psems, assessment);
    return [...sections, overall].flatMap(({ score }, index) => {
      if (score === null) return [];
      const shown = valueAt(grid, `C${9 + index}`);
      expect(plan.styles[looks.get(`${9 + index},3`) ?? ""]?.numberFormat).toBe("0%");
      return [{ value: score, shown: Number((Number(shown) * 100).toFixed(0)) / 100 }];
    });
  }

  const nearby = fc.constantFrom(1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 0.0003, 0.0005, 0.001, 0.004);
  const cases = fc
    .tuple(arbitraryCompleteAssessment(psems), nearby, nearby, fc.nat())
    .map(([assessment, above, between, pick]) => {
      const { overall, sections } = scoreAssessment(psems, assessment);
      const scores = [overall, ...sections].flatMap(({ score }) => (score === null ? [] : [score]));
      const score = scores[pick % Math.max(1, scores.length)] ?? 0.5;
      const greenAt = Math.min(1, score + above);
      return {
        ...assessment,
        rule: { ...assessment.rule, greenAt, amberAt: Math.min(greenAt, score + between) },
      };
    });

  test("a score just below a threshold is shown below it", () => {
    let close = 0;
    fc.assert(
      fc.property(cases, (assessment) => {
        for (const { value, shown } of listShown(assessment)) {
          for (const threshold of [assessment.rule.greenAt, assessment.rule.amberAt]) {
            if (value + 1e-9 >= threshold) continue;
            expect(shown).toBeLessThan(threshold);
            if (Number(value.toFixed(2)) >= threshold) close += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    // Else nothing was near enough to be rounded up.
    expect(close).toBeGreaterThan(0);
  });
});
