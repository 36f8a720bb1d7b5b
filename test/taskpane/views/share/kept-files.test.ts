import { blankAssessment } from "../../../../src/assessment/answers/blank-assessment";
import { isFormula, placeKey } from "../../../../src/spreadsheet/cells";
import { assess } from "../../../../src/taskpane/jobs/assess";
import { judgeAll } from "../../../../src/taskpane/views/share/merge/judge-all";
import { fromKept, toKept, type KeptFile } from "../../../../src/taskpane/views/share/merge/kept-files";
import type { Brought } from "../../../../src/taskpane/views/share/merge/use-returned";
import { planWorkbook } from "../../../../src/workbook/planning/plan-workbook";
import { psems, stamp } from "../../../support/psems";
import { inTurn, typeInto } from "../../../support/workbook/edit-grids";
import { interpretOurs, planToGrids } from "../../../support/workbook/grids";
import { issue } from "../../../support/workbook/issuing";

const file = "anna.xlsx";
const all = psems.sections.flatMap(({ statements }) => statements.map(({ number }) => number));

/** A whole copy with answers, one of them a number that is shown as a percentage, and with a link. */
function bring(): Brought {
  const grids = inTurn(typeInto("PLAN Policy", { C6: "X", D7: "X", H6: "Minutes of May", H7: 0.8 }))(
    planToGrids(issue(psems, blankAssessment(psems), all, { name: "Anna Berg", includes: "everything" })),
  ).map((grid) =>
    grid.name === "PLAN Policy"
      ? {
          ...grid,
          numberFormats: new Map([[placeKey(7, 8), { code: "0%", text: "80%" }]]),
          attachments: [
            {
              kind: "link" as const,
              range: { row: 6, column: 8, rows: 1, columns: 1 },
              author: "",
              text: "https://example.org/minutes",
            },
          ],
        }
      : grid,
  );
  const origin = { application: "Microsoft Excel", modified: "2026-03-01T10:00:00Z", hasMacros: false };
  return {
    id: 4,
    fileName: file,
    file: new File([], file),
    outcome: { ok: true, value: { file, sha256: "ab".repeat(32), grids, origin } },
    name: "Anna Berg",
    chosen: [],
  };
}

/** As a reload brings them back. */
function reload(brought: readonly Brought[]): readonly Brought[] {
  return fromKept(JSON.parse(JSON.stringify(toKept(brought))) as readonly KeptFile[]);
}

test("[P22] a file is judged after a reload as before, though its formulas are not kept", () => {
  const owners = assess(interpretOurs(planToGrids(planWorkbook(psems, blankAssessment(psems), stamp))));
  const before = [bring()];
  const after = reload(before);
  const [verdict] = judgeAll(owners, before);
  const said = JSON.stringify(verdict?.verdict?.copy);
  for (const text of ["Minutes of May", "https://example.org/minutes", "80%"]) expect(said).toContain(text);
  expect(judgeAll(owners, after).map((each) => each.verdict)).toEqual([verdict?.verdict]);
  expect(after).toMatchObject([{ id: 4, fileName: file, name: "Anna Berg", file: undefined }]);
  const cells = after
    .flatMap(({ outcome }) => (outcome?.ok ? outcome.value.grids : []))
    .flatMap(({ cells }) => cells);
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.flat().some(isFormula)).toBe(false);
});

test("[X4] nothing of a file that was not read or had a password is kept, and fifty copies have room", () => {
  const locked: Brought = { ...bring(), outcome: { ok: false, problem: { kind: "encrypted" } } };
  expect(toKept([locked, { ...bring(), outcome: undefined }])).toEqual([]);
  const { outcome, ...opened } = bring();
  if (!outcome?.ok) throw new Error("It was read.");
  const { value } = outcome;
  const origin = { ...value.origin, wasEncrypted: true };
  expect(toKept([{ ...opened, outcome: { ok: true, value: { ...value, origin } } }])).toEqual([]);
  expect(JSON.stringify(toKept([bring()])).length).toBeLessThan(100_000);
});
