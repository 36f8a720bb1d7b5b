import { readPlan } from "../../src/file/read-plan";
import { write } from "../../src/file/write";
import { isFormula } from "../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../src/spreadsheet/plan";
import { planWorkbook } from "../../src/workbook/plan";
import { normalSheet } from "../file/normal-form";
import { samplePlan } from "../file/sample-plan";
import { answerExample, psems, stamp } from "../psems";
import { recalculate } from "./libreoffice";
import { validateOpenXml } from "./open-xml-sdk";

async function readBack(bytes: Uint8Array | undefined): Promise<WorkbookPlan> {
  const outcome = await readPlan(bytes ?? new Uint8Array());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.plan;
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
 * - heights of growing rows: it fits every row itself;
 * - the formula `TRUE`, which becomes 1, and quotation marks in a list, which it does not double.
 */
function keptOf(sheet: SheetPlan, plan: WorkbookPlan): unknown {
  const { name, contents, columns, rows, merges, validations, protection, values, page } = normalSheet(
    sheet,
    plan,
  );
  return {
    name,
    isHidden: sheet.visibility !== "visible",
    contents,
    values,
    merges,
    columns,
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

function rulesOf(sheet: SheetPlan): unknown {
  return sheet.conditionalFormats
    .map(({ range, formula, format }) =>
      JSON.stringify({ range, formula: formula.replace(/^=TRUE$/, "=1"), format }),
    )
    .sort();
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
      expect(again && keptOf(again, found)).toEqual(keptOf(sheet, plan));
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
