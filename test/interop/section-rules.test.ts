import { read } from "../../src/file/reading/read";
import { write } from "../../src/file/writing/write";
import { valueOf, type CellContent } from "../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../src/spreadsheet/plan";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { planOf } from "../support/file/sample-plan";
import { recalculateInGnumeric } from "../support/interop/gnumeric";
import { recalculate, toPageTexts } from "../support/interop/libreoffice";
import { mapCells } from "../support/interop/cases";
import { answerExample, psems, stamp } from "../support/psems";

const example = planWorkbook(psems, answerExample(psems), stamp);
const policy = "PLAN Policy";

/** The contents of five boxes, and whether the rule accepts them. An error value is never accepted. */
const rows: readonly (readonly [readonly CellContent[], boolean])[] = [
  [[null, null, null, null, null], true],
  [["X", null, null, null, null], true],
  [[null, null, null, null, "No"], true],
  [["X", " ", "   ", null, null], true],
  [["X", null, "x", null, null], false],
  [["X", "X", "X", "X", "X"], false],
  [[true, false, false, false, false], true],
  [[false, false, false, false, "X"], true],
  [[true, false, true, false, false], false],
  [[true, "X", false, false, false], false],
  [[1, null, null, null, null], true],
  [[1, 0, null, null, null], false],
  [["X", { formula: "=NA()", value: "#N/A" }, null, null, null], false],
  // These are no marks [M1], but the rule counts them.
  [["X", "☐", null, null, null], false],
  [["X", "\u200B", null, null, null], false],
];

/** The rows in C6:G20, with the rule of each in H. */
function verdictPlan(): WorkbookPlan {
  const rule = example.sheets.find(({ name }) => name === policy)?.validations[0]?.rule;
  if (rule?.kind !== "custom") throw new Error("There is no rule.");
  const lines = rows.map(([boxes], index): CellContent[] => {
    const formula = rule.formula.replace(/(\$[A-G])6/g, `$1${6 + index}`);
    return [null, null, ...boxes, { formula, value: "" }];
  });
  const filler = Array.from({ length: 5 }, () => Array<CellContent>(8).fill("-"));
  return planOf([...filler, ...lines]);
}

test.each([
  ["LibreOffice", recalculate],
  ["gnumeric", recalculateInGnumeric],
] as const)("[W30] %s counts marks in the rule that refuses a second one", async (_, calculate) => {
  const [saved = new Uint8Array()] = await calculate([await write(verdictPlan())]);
  const outcome = await read(saved);
  if (!outcome.ok) throw new Error("The file cannot be read.");
  const [grid] = outcome.value.grids;
  const verdicts = rows.map(([boxes], index) => {
    return [boxes, valueOf(grid?.cells[6 + index - (grid.row ?? 1)]?.[8 - (grid.column ?? 1)]) === true];
  });
  expect(verdicts).toEqual(rows);
});

test("[W31] LibreOffice shows the warning at Check where the count is another, and only there", async () => {
  const stale = mapCells(example, (content, { name }, row, column) =>
    name === policy && row === 5 && column === 10 ? "Marks 1" : content,
  );
  const pages = await toPageTexts(await write(stale));
  const warned = pages.filter((page) => page.includes("Check – press F9"));
  expect(warned).toHaveLength(1);
  expect(warned[0]).toContain("PLAN – Security Management Policy");
  // Every other section has the heading as it is.
  expect(pages.filter((page) => /^Check$/m.test(page)).length).toBeGreaterThanOrEqual(
    psems.sections.length - 1,
  );
}, 120_000);
