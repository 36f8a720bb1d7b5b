import fc from "fast-check";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { openExcel } from "../../support/excel/excel";
import { planPsems } from "../../support/excel/psems-plan";
import { build, repair } from "../../support/excel/steps";
import { emptyPlan, emptySheet } from "../../support/file/sample-plan";

const done = { ok: true };
const texts = ["=1+1", "+44 20", "-", "@SUM", "3/4", "00123", "TRUE", "'q", "''q", "'", "1e5", "#N/A", "Yes"];

/** One column of cells with the Text format. */
function planWith(contents: readonly CellContent[]): WorkbookPlan {
  return {
    ...emptyPlan,
    styles: { box: { numberFormat: "@", locked: false } },
    activeSheet: "List",
    sheets: [
      {
        ...emptySheet,
        name: "List",
        blocks: [{ row: 1, column: 1, cells: contents.map((content) => [content]) }],
        formats: [{ style: "box", ranges: [{ row: 1, column: 1, rows: contents.length, columns: 1 }] }],
      },
    ],
  };
}

async function columnA(rows: number): Promise<{ values: unknown[]; formats: unknown[]; texts: unknown[] }> {
  return Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("List").getRange(`A1:A${rows}`);
    cells.load("values,numberFormat,text");
    await context.sync();
    return {
      values: cells.values.flat(),
      formats: cells.numberFormat.flat(),
      texts: cells.text.flat(),
    };
  });
}

describe.each([false, true])("if Excel keeps apostrophes in the Text format: %s", (keepsApostrophes) => {
  test("[E4] [X1] a build types text as it is, and the cells have the Text format", async () => {
    openExcel({ keepsApostrophes });
    expect(await build(planWith(texts))).toMatchObject(done);
    const made = await columnA(texts.length);
    expect(made.values).toEqual(texts);
    expect(new Set(made.formats)).toEqual(new Set(["@"]));
  });

  test("[E4] [X1] a repair does so too", async () => {
    openExcel({ keepsApostrophes });
    await build(planWith(texts.map(() => "old text")));
    expect(await repair(planWith(texts))).toMatchObject(done);
    const made = await columnA(texts.length);
    expect(made.values).toEqual(texts);
    expect(new Set(made.formats)).toEqual(new Set(["@"]));
  });
});

test("[E4] a repair keeps how a number, a date and a logical value look", async () => {
  openExcel();
  const old = planWith([null, null, null, "text", null]);
  const general = { ...old, styles: { box: { locked: false } } };
  await build(general);
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("List").getRange("A1:A3");
    cells.values = [["20-Nov-26"], ["80%"], [true]];
    await context.sync();
  });
  const before = await columnA(5);
  expect(before.values.map((value) => typeof value)).toEqual([
    "number",
    "number",
    "boolean",
    "string",
    "string",
  ]);
  const [date, share] = before.values;
  expect(await repair(planWith([Number(date), Number(share), true, "text", null]))).toMatchObject(done);
  const after = await columnA(5);
  expect(after.values).toEqual(before.values);
  expect(after.texts).toEqual(before.texts);
  expect(after.formats).toEqual([...before.formats.slice(0, 3), "@", "@"]);
});

test("[E4] text that replaces a number gets the Text format", async () => {
  openExcel();
  await build(planWith([null]));
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("List").getRange("A1");
    cells.numberFormat = [["0%"]];
    cells.values = [[0.8]];
    await context.sync();
  });
  expect(await repair(planWith(["about 80%"]))).toMatchObject(done);
  expect(await columnA(1)).toEqual({ values: ["about 80%"], formats: ["@"], texts: ["about 80%"] });
});

test("[E4] [X1] any text typed by a build stays that text", async () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom(...texts).map((one) => `${one}1`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), fc.boolean(), async (all, keeps) => {
      const simulator = openExcel({ keepsApostrophes: keeps });
      expect(await build(planWith(all))).toMatchObject(done);
      expect((await columnA(all.length)).values).toEqual(all);
      expect(simulator.counters.requests).toBeGreaterThan(0);
    }),
    { numRuns: 25 },
  );
});

test("[E4] the boxes, evidence and other texts of a new workbook have the Text format, dates and numbers do not", async () => {
  const plan = planPsems();
  const simulator = openExcel();
  expect(await build(plan)).toMatchObject(done);
  const made = simulator.toPlan();
  const formatAt = (name: string, row: number, column: number): string => {
    const sheet = made.sheets.find((one) => one.name === name);
    const found = sheet?.formats.find(({ ranges }) =>
      ranges.some(
        (at) =>
          row >= at.row && row < at.row + at.rows && column >= at.column && column < at.column + at.columns,
      ),
    );
    return (found && made.styles[found.style]?.numberFormat) ?? "General";
  };
  for (const column of [3, 7, 8]) expect(formatAt("PLAN Policy", 6, column)).toBe("@");
  expect(formatAt("PLAN Policy", 6, 9)).toBe("General");
  expect(formatAt("Annex A 3", 7, 3)).toBe("@");
});
