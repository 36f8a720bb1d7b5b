import fc from "fast-check";
import { standardRule } from "../../../src/assessment/answers/standard-rule";
import { responseIds } from "../../../src/checklist/checklist";
import { parseAddress } from "../../../src/spreadsheet/address";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import { patchGrid, valueAt, type SheetChange } from "../../../src/spreadsheet/change";
import {
  changeAnswer,
  changeEvidence,
  changeLabelled,
  changePrompt,
  changeRule,
} from "../../../src/workbook/changing/change-cells";
import {
  arbitraryAssessment,
  arbitraryRule,
  arbitraryText,
} from "../../support/assessment/arbitrary-assessment";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answerExample, psems } from "../../support/psems";
import { insertRow, inTurn, moveSheet } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, type OurWorkbook } from "../../support/workbook/grids";

/** The grids after changes were made in them, every guard of which must hold. */
function carryOut(grids: readonly SheetGrid[], changes: readonly SheetChange[]): readonly SheetGrid[] {
  return changes.reduce<readonly SheetGrid[]>((before, { sheet, cells, guards }) => {
    return before.map((grid) => {
      if (grid.name !== sheet) return grid;
      for (const { address, value } of guards) expect(valueAt(grid, address)).toBe(value);
      return cells.reduce((now, { address, rows }) => {
        const area = parseAddress(address);
        if (!area) throw new Error(address);
        return patchGrid(now, area, rows);
      }, grid);
    });
  }, grids);
}

const grids = gridsFor(psems, answerExample(psems));

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("It should be there.");
  return value;
}

/** A workbook that people have changed: rows inserted, a table moved. */
const moved = inTurn(
  insertRow("PLAN Policy", 7),
  insertRow("Cover", 4),
  insertRow("Settings", 6),
  moveSheet("Annex A 1", 2, 1),
)(grids);

describe.each([
  ["as it was made", grids],
  ["with rows inserted and a table moved", moved],
])("in a workbook %s", (_, workbook) => {
  const found = interpretOurs(workbook);
  const after = (...changes: readonly SheetChange[]): OurWorkbook =>
    interpretOurs(carryOut(workbook, changes));
  const answer = must(found.assessment.answers[2]);
  const place = must(answer.place);

  test.each([...responseIds, null])("[M2 P1] answering %s is one X in the row, by one block", (response) => {
    const change = changeAnswer(place, response, workbook);
    expect(change.cells).toHaveLength(1);
    expect(after(change).assessment.answers[2]?.marks).toEqual(
      response === null ? [] : [{ response, text: "X" }],
    );
    expect(after(change).assessment.answers[1]).toEqual(found.assessment.answers[1]);
  });

  test("[X1] evidence and answers to prompts are the text they are", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(after(changeEvidence(place, text, workbook)).assessment.answers[2]?.evidence).toBe(text);
        const prompt = must(found.assessment.prompts[0]);
        const made = after(changePrompt(must(prompt.place), text, workbook));
        expect(made.assessment.prompts[0]?.answer).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  test("a day is written as the date it is, and other text as text", () => {
    const step = must(found.places.steps["board"]);
    expect(after(changeLabelled(step, "2026-03-02", workbook)).assessment.steps["board"]).toBe("2026-03-02");
    expect(after(changeLabelled(step, "soon", workbook)).assessment.steps["board"]).toBe("soon");
    expect(after(changeLabelled(step, "", workbook)).assessment.steps["board"]).toBe("");
    const site = must(found.places.details.site);
    expect(after(changeLabelled(site, "Avonmouth", workbook)).assessment.details.site).toBe("Avonmouth");
  });

  test("[P5] any rule is read back as it was set, and nothing is written where two rules agree", () => {
    const { rule } = found.assessment;
    const standard = standardRule(psems);
    fc.assert(
      fc.property(arbitraryRule(psems), (wanted) => {
        const change = (before: typeof rule, next: typeof rule): readonly SheetChange[] =>
          changeRule(psems, found.places, { before, after: next, standard }, workbook);
        const made = interpretOurs(carryOut(workbook, change(rule, wanted)));
        expect({
          ...made.assessment.rule,
          keyStatements: [...made.assessment.rule.keyStatements].sort(),
        }).toEqual({
          ...wanted,
          keyStatements: [...wanted.keyStatements].sort(),
        });
        expect(change(wanted, wanted)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test("columns that changed places are written one by one, each under its own heading", () => {
  const place = must(interpretOurs(grids).assessment.answers[0]?.place);
  const swapped = { ...place, responses: { ...place.responses, yes: "G6", "not-applicable": "C6" } };
  expect(changeAnswer(swapped, "yes", grids).cells).toEqual([
    { address: "C6:G6", rows: [[null, null, null, null, "X"]] },
  ]);
  const apart = { ...place, responses: { ...place.responses, yes: "B6", "not-applicable": "J6" } };
  expect(changeAnswer(apart, "no", grids).cells).toEqual([
    { address: "B6", rows: [[null]] },
    { address: "D6:F6", rows: [[null, "X", null]] },
    { address: "J6", rows: [[null]] },
  ]);
});

test("a setting whose label is gone is left, and the others are written", () => {
  const found = interpretOurs(grids);
  const { rule } = found.assessment;
  const changes = changeRule(
    psems,
    { ...found.places, settings: {} },
    { before: rule, after: { ...rule, greenAt: 0.9, keyStatements: [1] }, standard: rule },
    grids,
  );
  expect(changes).toHaveLength(1);
  expect(changes[0]?.cells).toEqual([{ address: expect.any(String), rows: [["X"]] }]);
});

test("patching a grid changes what it is told, whatever its size, and nothing else", () => {
  const small = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(
      fc.record({ row: small, column: small, rows: small, columns: small }),
      fc.record({ row: small, column: small, rows: small, columns: small }),
      (area, patch) => {
        const fill = (rows: number, columns: number, word: string): string[][] =>
          Array.from({ length: rows }, () => new Array<string>(columns).fill(word));
        const grid: SheetGrid = {
          name: "Sheet1",
          row: area.row,
          column: area.column,
          cells: fill(area.rows, area.columns, "before"),
          pageHeader: "",
          pageFooter: "",
        };
        const patched = patchGrid(grid, patch, fill(patch.rows, patch.columns, "after"));
        const inside = (one: typeof area, row: number, column: number): boolean =>
          row >= one.row &&
          row < one.row + one.rows &&
          column >= one.column &&
          column < one.column + one.columns;
        for (let row = 1; row <= 13; row += 1) {
          for (let column = 1; column <= 13; column += 1) {
            const expected = inside(patch, row, column)
              ? "after"
              : inside(area, row, column)
                ? "before"
                : null;
            const address = `${"ABCDEFGHIJKLM"[column - 1]}${row}`;
            expect(valueAt(patched, address)).toBe(expected);
          }
        }
      },
    ),
  );
});

test("an empty grid is patched too", () => {
  const empty: SheetGrid = { name: "Sheet1", row: 1, column: 1, cells: [], pageHeader: "", pageFooter: "" };
  const patched = patchGrid(empty, { row: 3, column: 2, rows: 1, columns: 1 }, [["x"]]);
  expect(patched).toMatchObject({ row: 3, column: 2, cells: [["x"]] });
});

test("a checklist without an annex has its answers written as well", () => {
  fc.assert(
    fc.property(arbitraryAssessment(smallChecklist), (assessment) => {
      const own = gridsFor(smallChecklist, assessment);
      const place = must(interpretOurs(own).assessment.answers[1]?.place);
      const made = interpretOurs(carryOut(own, [changeAnswer(place, "no", own)]));
      expect(made.assessment.answers[1]?.marks).toEqual([{ response: "no", text: "X" }]);
    }),
    { numRuns: 10 },
  );
});
