import { heightOfLine } from "../../../src/spreadsheet/row-heights";
import { write } from "../../../src/file/writing/write";
import { createSimulator } from "../../../src/simulator";
import type { Range } from "../../../src/spreadsheet/address";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { openParts } from "../../support/file/open-parts";
import { answerExample, psems, stamp } from "../../support/psems";
import { build } from "../../support/excel/steps";

/** Sorts rules, because rules of different ranges have no order among them. */
function sortRules(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    conditionalFormats: [...sheet.conditionalFormats].sort((a, b) => placeOf(a.range) - placeOf(b.range)),
  }));
  return { ...plan, sheets };
}

function placeOf({ row, column }: Range): number {
  return row * 1000 + column;
}

/** The plan without the fields in `omissions`, and without the first heights of rows that grow. */
function asExcelMakesIt(plan: WorkbookPlan, made: WorkbookPlan): WorkbookPlan {
  const hidden = made.sheets.flatMap(({ columns }) => columns).find((column) => column.hidden);
  const lookOf = (name: string): Partial<SheetPlan> => {
    const found = made.sheets.find((sheet) => sheet.name === name);
    if (!found) return {};
    const { page, showGridlines, formats, columns } = found;
    return { page, showGridlines, formats, columns };
  };
  return {
    ...plan,
    created: made.created,
    properties: made.properties,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ grows }) => !grows),
      charts: sheet.charts.map((chart) => ({ ...chart, alternativeText: "" })),
      columns: sheet.columns.map((column) =>
        column.hidden ? { ...column, width: hidden?.width ?? column.width } : column,
      ),
      ...(sheet.visibility === "veryHidden" ? lookOf(sheet.name) : {}),
    })),
  };
}

test("a workbook built through Office.js and saved equals the file written from the plan", async () => {
  const simulator = createSimulator({ today: stamp.today });
  const uninstall = simulator.install();
  try {
    const plan = planWorkbook(psems, answerExample(psems), stamp);
    expect(await build(plan)).toMatchObject({ ok: true });
    const made = simulator.toPlan();
    const ours = { ...made, sheets: made.sheets.filter((sheet) => sheet.name !== "Sheet1") };
    const [saved, written] = await Promise.all([
      write(sortRules(ours)),
      write(sortRules(asExcelMakesIt(plan, made))),
    ]);
    const [found, expected] = await Promise.all([openParts(saved), openParts(written)]);
    expect([...found.keys()]).toEqual([...expected.keys()]);
    for (const [name, xml] of expected) expect(`${name}: ${found.get(name)}`).toBe(`${name}: ${xml}`);
  } finally {
    uninstall();
  }
});

/** The height of each row of each sheet, as the file has it. A row that grows and has one line is not in a file that Excel saves. */
async function heightsIn(plan: WorkbookPlan): Promise<Map<string, readonly string[]>> {
  const parts = await openParts(await write(plan));
  return new Map(
    [...parts]
      .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
      .map(([name, xml]) => [
        name,
        (xml.match(/<row [^>]*\bht="[^>]*>/g) ?? []).map(heightOf).filter((row) => !row.endsWith(oneLine)),
      ]),
  );
}

const oneLine = `: ${heightOfLine}, grows`;

function heightOf(row: string): string {
  const [, number = "", height = ""] = /\br="(\d+)".*\bht="([\d.]+)"/.exec(row) ?? [];
  return `${number}: ${height}${row.includes("customHeight") ? "" : ", grows"}`;
}

test("a workbook that was opened from a file is saved with the heights of its plan", async () => {
  const plan = planWorkbook(psems, answerExample(psems), stamp);
  const saved = await heightsIn(createSimulator({ today: stamp.today, plan }).toPlan());
  const written = await heightsIn(plan);
  expect([...written.values()].flat().filter((row) => row.endsWith("grows")).length).toBeGreaterThan(40);
  expect(saved).toEqual(written);
});
