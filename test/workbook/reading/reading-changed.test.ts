import { findAnswerFindings } from "../../../src/assessment/findings/answer-findings";
import type { CellContent, SheetGrid } from "../../../src/spreadsheet/cells";
import { withoutAliases } from "../../../src/checklist/checklist";
import { findChecklistProblem } from "../../../src/workbook/reading/find-checklist-problem";
import { reported } from "../../support/workbook/board-sample";
import { answer, psems } from "../../support/psems";
import { typeInto } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs } from "../../support/workbook/grids";

const policy = "PLAN Policy";

/** A workbook as an earlier version made it: without the hidden columns that judge marks. */
function asEarlier(grids: readonly SheetGrid[]): SheetGrid[] {
  const sections = new Set(psems.sections.map(({ sheet }) => sheet));
  return grids.map((grid) =>
    sections.has(grid.name) ? { ...grid, cells: grid.cells.map((line) => line.slice(0, 13)) } : grid,
  );
}

function changesOf(marks: Readonly<Record<string, CellContent>>, grids = gridsFor(psems, answer(psems, {}))) {
  const read = (sheets: readonly SheetGrid[]) =>
    interpretOurs(typeInto(policy, marks)(sheets)).findings.filter(({ code }) => code === "reading-changed");
  return { earlier: read(asEarlier(grids)), now: read(grids) };
}

test.each<[string, Readonly<Record<string, CellContent>>, string, string, string]>([
  ["a label of another response", { C6: "No" }, "C6", "yes", ""],
  ["a long text", { D6: "see evidence" }, "D6", "in-part", ""],
  ["an empty box sign", { C6: "☐" }, "C6", "yes", ""],
  ["a checkbox without a tick beside a mark", { C6: "X", E6: false }, "C6", "", "yes"],
  ["a checkbox without a tick", { C6: false }, "C6", "yes", ""],
])("[F12] %s in a workbook of an earlier version is listed", (_, marks, address, before, after) => {
  const { earlier, now } = changesOf(marks);
  expect(earlier).toEqual([
    {
      code: "reading-changed",
      severity: "warning",
      statement: 1,
      sheet: policy,
      address,
      figures: { before, after },
    },
  ]);
  expect(now).toEqual([]);
});

test("[F12] nothing is listed where both versions read the same", () => {
  expect(changesOf({ C6: "X", D7: "yes", E7: "x", F8: "?" }).earlier).toEqual([]);
});

test("[F12 N2] an answer that is sealed as it was read before is listed as such", () => {
  const sealed = reported(psems, answer(psems, { 1: "yes" }), answer(psems, {}), answer(psems, { 1: "yes" }));
  const { earlier } = changesOf({ C6: "No" }, gridsFor(psems, sealed));
  expect(earlier.map(({ figures }) => figures)).toEqual([{ before: "yes", after: "", sealed: 1 }]);
});

test("[M3 C7] a workbook of an earlier version has no aliases, and is still the built-in checklist", () => {
  expect(findChecklistProblem(withoutAliases(psems), psems)).toBeNull();
  const aliases = psems.responses.map((response) => ({ ...response, aliases: ["?!"] }));
  expect(findChecklistProblem({ ...psems, responses: aliases }, psems)).toMatchObject({
    kind: "altered-checklist",
  });
  const old = withoutAliases(psems);
  const { assessment, checklist } = interpretOurs(gridsFor(old, answer(old, { 1: "yes" })));
  expect(findAnswerFindings(checklist, assessment).map(({ code }) => code)).not.toContain("unusual-mark");
});
