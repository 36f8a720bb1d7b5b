import { readPlan } from "../../src/file/reading/read-plan";
import { write } from "../../src/file/writing/write";
import { toAddress } from "../../src/spreadsheet/address";
import { isFormula } from "../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../src/spreadsheet/plan";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { normalSheet, valuesOf } from "../support/file/normal-form";
import { samplePlan } from "../support/file/sample-plan";
import { answerExample, psems, stamp } from "../support/psems";
import { recalculate } from "../support/interop/libreoffice";
import { validateOpenXml } from "../support/interop/open-xml-sdk";

async function readBack(bytes: Uint8Array | undefined): Promise<WorkbookPlan> {
  const outcome = await readPlan(bytes ?? new Uint8Array());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.plan;
}

const workbook = planWorkbook(psems, answerExample(psems), stamp);
const plans: readonly [string, WorkbookPlan][] = [
  ["a plan that uses every field", samplePlan],
  ["the product's workbook", workbook],
];

test.each(plans)("the Open XML SDK accepts what was read and written again: %s", async (_, plan) => {
  const again = await write(await readBack(await write(plan)));
  expect(await validateOpenXml(again)).toEqual([]);
});

/**
 * What LibreOffice keeps of a sheet when it saves a workbook that nobody looked at. It loses, or says in its own way:
 * - tab colours, grid lines, frozen panes and "very hidden", as nothing was on a screen;
 * - the tips of links, alternative texts of charts, styles of tables, comments of names, and `stopIfTrue`;
 * - looks: links turn blue, text with a line feed wraps, merged cells and borders are completed, codes of number formats
 *   get backslashes; what is unlocked stays, and is compared;
 * - the day: it calculates `TODAY()`;
 * - columns that the plan says nothing of: its own standard is narrower than Excel's;
 * - heights of growing rows: it fits every row itself;
 * - names of sheets in formulas, which it quotes only where they need it; `TRUE` and `FALSE`, which become `TRUE()` and, in rules, 1 and 0; and quotation marks in a list, which it does not double.
 */
function keptOf(sheet: SheetPlan, plan: WorkbookPlan, original: SheetPlan): unknown {
  const { visibility } = original;
  const { contents, columns, rows, merges, validations, protection, page } = normalSheet(
    { ...sheet, visibility },
    plan,
  );
  return {
    name: sheet.name,
    isHidden: sheet.visibility !== "visible",
    contents,
    values: valuesOf(sheet).filter(({ formula }) => !dependsOnDay.test(formula)),
    merges,
    columns: Object.entries(Object(columns)).filter(([column]) => isNamed(Number(column), original)),
    rows,
    validations,
    protection,
    page,
    rules: rulesOf(sheet),
    links: sheet.links.map(({ cell, target }) => ({ cell, target })),
    tables: sheet.tables.map(({ name: table, range }) => ({ table, range })),
    charts: sheet.charts.map(({ alternativeText: _, ...chart }) => chart),
    unlocked: unlockedOf(sheet, plan),
  };
}

function isNamed(index: number, { columns: plans }: SheetPlan): boolean {
  return plans.some(({ column, columns }) => index >= column && index < column + columns);
}

const dependsOnDay = /^=(TODAY\(\)|AsAt)$/;

function rulesOf(sheet: SheetPlan): unknown {
  return sheet.conditionalFormats
    .map(({ range, formula, format: { fontColour, bold, fill, numberFormat } }) =>
      JSON.stringify([
        toAddress(range),
        formula.replace(/\bTRUE\b/g, "1").replace(/\bFALSE\b/g, "0"),
        fontColour,
        bold,
        fill,
        numberFormat,
      ]),
    )
    .sort();
}

/** Names of sheets without the quotes that they do not need, and Booleans without the brackets of a function. */
function inOneSpelling(kept: unknown): unknown {
  return JSON.parse(
    JSON.stringify(kept)
      .replace(/'([A-Za-z]\w*)'!/g, "$1!")
      .replace(/\b(TRUE|FALSE)\(\)/g, "$1"),
  );
}

function unlockedOf(sheet: SheetPlan, plan: WorkbookPlan): readonly string[] {
  return sheet.formats
    .filter(({ style }) => plan.styles[style]?.locked === false)
    .flatMap(({ ranges }) => ranges)
    .flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, n) => `${row + Math.floor(n / columns)},${column + (n % columns)}`,
      ),
    )
    .sort();
}

test.each(plans)(
  "[X1] [S10] what LibreOffice saved again is read as the same workbook: %s",
  async (_, plan) => {
    const [saved] = await recalculate([await write(plan)]);
    const found = await readBack(saved);
    expect(found.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    for (const [index, sheet] of plan.sheets.entries()) {
      const again = found.sheets[index];
      expect(inOneSpelling(again && keptOf(again, found, sheet))).toEqual(
        inOneSpelling(keptOf(sheet, plan, sheet)),
      );
    }
    const targets = ({ names }: WorkbookPlan): unknown =>
      names.map(({ comment: __, ...target }) => JSON.stringify(target)).sort();
    expect(targets(found)).toEqual(targets(plan));
    expect(found.font).toEqual(plan.font);
    expect(found.activeSheet).toBe(plan.activeSheet);
    expect(found.created).toBe(plan.created);
    expect(found.sheets.some(({ blocks }) => blocks.some(({ cells }) => cells.flat().some(isFormula)))).toBe(
      true,
    );
  },
);

test("what LibreOffice saved again can be written again, and the Open XML SDK accepts it", async () => {
  const [saved] = await recalculate([await write(samplePlan)]);
  expect(await validateOpenXml(await write(await readBack(saved)))).toEqual([]);
});
