import * as fc from "fast-check";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import type { Range } from "../../../src/spreadsheet/address";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { isUntouched } from "../../../src/workbook/steps/is-untouched";
import { addPending, joinPending, listPending } from "../../../src/workbook/steps/pending";
import { readStepNote, writeStepNote, type UnfinishedStep } from "../../../src/workbook/steps/step-note";
import { arbitraryScene, type Scene } from "../../support/assessment/arbitrary-returns";
import { moment } from "../../support/assessment/returning";
import { annexedChecklist as checklist } from "../../support/checklist/annexed-checklist";
import { stamp } from "../../support/psems";
import { planToGrids } from "../../support/workbook/grids";

/** The very hidden sheet with a note next to its title. */
function gridWith(lines: readonly string[]): SheetGrid {
  const cells = lines.map((line, index) => [index === 0 ? "Title" : null, null, line]);
  return { name: "_psems", row: 1, column: 1, cells, pageHeader: "", pageFooter: "" };
}

describe("[X11] the note of a step", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("Zürich – 東京 😀", "=1+1", "'", "é".repeat(9_000)),
  );
  const step: fc.Arbitrary<UnfinishedStep> = fc.record({
    step: fc.constantFrom("create" as const, "merge" as const),
    startedAt: text,
    details: fc.dictionary(fc.constantFrom("organisation", "site"), text),
    rows: fc.array(
      fc.record({
        before: fc.array(text, { maxLength: 6 }),
        after: fc.record({
          kind: fc.constant("statement" as const),
          statement: fc.nat(),
          marks: fc.array(fc.tuple(fc.constantFrom("yes" as const, "no" as const), text), { maxLength: 2 }),
          evidence: text,
        }),
      }),
      { maxLength: 3 },
    ),
  });

  test("is read as it was written, in plain cells that are short enough", () => {
    fc.assert(
      fc.property(step, (wanted) => {
        const lines = writeStepNote(wanted);
        expect(readStepNote(gridWith(lines))).toEqual({ ...wanted, details: { ...wanted.details } });
        for (const line of lines) expect(line).toMatch(/^[\x20-\x7e]{1,8000}$/);
      }),
      { numRuns: 60 },
    );
  });

  test.each([[[]], [["not ours"]], [["{"]], [['{"step":"dance","startedAt":""}']]])("%j is none", (lines) => {
    expect(readStepNote(gridWith(lines))).toBeNull();
  });
});

describe("[X11] what an interrupted merge had not written", () => {
  const scenes = arbitraryScene(checklist);

  function merged({ owner, returns, wishes }: Scene): Assessment {
    const merge = mergeCopies(checklist, owner, returns);
    const decisions = merge.rows
      .filter(({ outcome }) => outcome === "disputed")
      .map(({ statement }) => ({
        statement,
        response: wishes.get(statement) ?? "no",
        why: "So",
        by: "Olive",
      }));
    return applyMerge(checklist, owner, merge, decisions, returns, moment);
  }

  /** The answers, as a note or a sheet has them. */
  const plainly = ({ answers, prompts, circulation }: Assessment): unknown => ({
    answers: answers.map(({ statement, marks, evidence }) => ({ statement, marks, evidence })),
    prompts: prompts.map(({ prompt, answer, evidence, bearsOn }) => ({ prompt, answer, evidence, bearsOn })),
    circulation,
  });

  test("gives the merged assessment after any part of it was written, also half a row, and once more", () => {
    fc.assert(
      fc.property(
        scenes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.tuple(fc.boolean(), fc.boolean()),
        (scene, share, [hasRegister, hasLog]) => {
          const before = scene.owner;
          const after = merged(scene);
          const pending = listPending(before, after);
          const upTo = Math.round(share * before.answers.length);
          const partly: Assessment = {
            ...before,
            answers: before.answers.map((answer, index) => {
              const written = after.answers[index] ?? answer;
              if (index === upTo) return { ...answer, marks: written.marks };
              return index < upTo ? written : answer;
            }),
            prompts: before.prompts.map((prompt, index) => ({
              ...prompt,
              answer: after.prompts[index]?.answer ?? prompt.answer,
            })),
            circulation: {
              contributors: (hasRegister ? after : before).circulation.contributors,
              log: (hasLog ? after : before).circulation.log,
            },
          };
          const finished = addPending(partly, pending);
          expect(plainly(finished)).toEqual(plainly(after));
          expect(addPending(finished, pending)).toEqual(finished);
          expect(plainly(addPending(partly, joinPending(pending, {})))).toEqual(plainly(after));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("[X5] leaves a row that someone has changed since as it is, and details that are filled in", () => {
    const blank = blankAssessment(checklist);
    const after: Assessment = {
      ...blank,
      answers: blank.answers.map((answer) => ({ ...answer, evidence: "Merged" })),
    };
    const pending = { ...listPending(blank, after), details: { organisation: "Ours", site: "North" } };
    const touched: Assessment = {
      ...blank,
      details: { ...blank.details, site: "South" },
      answers: blank.answers.map((answer, index) => (index === 0 ? { ...answer, evidence: "Mine" } : answer)),
    };
    const finished = addPending(touched, pending);
    expect(finished.answers.map(({ evidence }) => evidence)).toEqual([
      "Mine",
      ...blank.answers.slice(1).map(() => "Merged"),
    ]);
    expect(finished.details).toMatchObject({ organisation: "Ours", site: "South" });
  });
});

describe("[X12] a sheet on which nobody has typed", () => {
  const plan = planWorkbook(checklist, blankAssessment(checklist), stamp);
  const grids = planToGrids(plan);

  test("holds what the plan has, or less", () => {
    plan.sheets.forEach((sheet, index) => {
      const grid = grids[index];
      if (!grid) throw new Error(sheet.name);
      expect([sheet.name, isUntouched(sheet, grid)]).toEqual([sheet.name, true]);
      expect(isUntouched(sheet, { ...grid, cells: grid.cells.slice(0, 2) })).toBe(true);
      expect(isUntouched(sheet, { ...grid, cells: [] })).toBe(true);
    });
  });

  test("holds nothing else in any cell, but for the locked cells of links", () => {
    const [sheet] = plan.sheets;
    const [grid] = grids;
    if (!sheet || !grid) throw new Error("There should be a sheet.");
    const linked = new Set(sheet.links.map(({ cell }) => `${cell.row}:${cell.column}`));
    expect(linked.size).toBeGreaterThan(0);
    grid.cells.forEach((line, r) =>
      line.forEach((_, c) => {
        const cells = grid.cells.map((row, y) =>
          row.map((content, x) => (y === r && x === c ? "mine" : content)),
        );
        const isLinked = linked.has(`${grid.row + r}:${grid.column + c}`);
        expect([r, c, isUntouched(sheet, { ...grid, cells })]).toEqual([r, c, isLinked]);
      }),
    );
    expect(isUntouched(sheet, { ...grid, row: 400, cells: [["below"]] })).toBe(false);
  });

  test("cannot be typed on where it has links: their cells are locked", () => {
    const covers = (area: Range, { row, column }: Range): boolean =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    for (const { name, links, formats } of plan.sheets) {
      const open = formats.flatMap(({ style, ranges }) =>
        plan.styles[style]?.locked === false ? ranges : [],
      );
      const typedOn = links.filter(({ cell }) => open.some((area) => covers(area, cell)));
      expect([name, typedOn]).toEqual([name, []]);
    }
  });
});
