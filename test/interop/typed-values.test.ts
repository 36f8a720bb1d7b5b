import { write } from "../../src/file/writing/write";
import { displayText } from "../../src/spreadsheet/display-text";
import type { CellValue } from "../../src/spreadsheet/cells";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { answerExample, psems, stamp } from "../support/psems";
import { asTyped, typedSamples, withTyped } from "../support/assessment/typed";
import { recalculate, toCsv } from "../support/interop/libreoffice";
import { reported } from "../support/workbook/board-sample";
import {
  gridsOf,
  interpretOurs,
  listFormulas,
  planToGrids,
  sheetOf,
  valueAt,
} from "../support/workbook/grids";
import { planOf } from "../support/file/sample-plan";

const assessment = withTyped(answerExample(psems));

/** Empty cells and texts are alike, and so are numbers that differ in the last digits. */
function comparable(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? "");
}

test("[E1 S10] LibreOffice calculates the texts of typed numbers as planned, also next to a seal", async () => {
  const whole = reported(psems, assessment, assessment, assessment);
  const { boardRecords } = whole;
  const amount = { cost: asTyped({ value: 12_500, numberFormat: '"£"#,##0' }) };
  const actions = boardRecords.actions.map((action, index) => {
    if (index === 0) return { ...action, cost: "1234.5" };
    return index === 1 ? { ...action, cost: "£12,500", typed: amount } : action;
  });
  const plan = planWorkbook(psems, { ...whole, boardRecords: { ...boardRecords, actions } }, stamp);
  const [bytes] = await recalculate([await write(plan)]);
  const grids = await gridsOf(bytes);
  const wrong = listFormulas(plan)
    .filter(({ formula }) => !/TODAY|AsAt/.test(formula))
    .map(
      ({ sheet, address, value }) =>
        [sheet, address, value, valueAt(sheetOf(grids, sheet), address)] as const,
    )
    .filter(([, , planned, found]) => comparable(planned) !== comparable(found));
  expect(wrong).toEqual([]);
  // LibreOffice may save another code for a format, but no other text.
  const texts = interpretOurs(grids).assessment.answers.map(({ evidence }) => evidence);
  expect(texts).toEqual(interpretOurs(planToGrids(plan)).assessment.answers.map(({ evidence }) => evidence));
});

test("[E1] LibreOffice displays a number as we read it", async () => {
  // Formats of the region, and hidden numbers, are read otherwise on purpose.
  const samples = typedSamples.filter(
    ({ value, numberFormat }) => typeof value === "number" && !/^(m\/d|;;;|General)/.test(numberFormat),
  );
  const base = planOf([samples.map(({ value }) => value)]);
  const [sheet] = base.sheets;
  if (!sheet) throw new Error("The plan has no sheet.");
  const plan = {
    ...base,
    styles: Object.fromEntries(samples.map(({ numberFormat }, index) => [`s${index}`, { numberFormat }])),
    sheets: [
      {
        ...sheet,
        formats: samples.map((_, index) => ({
          style: `s${index}`,
          ranges: [{ row: 1, column: index + 1, rows: 1, columns: 1 }],
        })),
      },
    ],
  };
  const csv = await toCsv(await write(plan));
  const shown = [...csv.trim().matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(([, quoted, plain]) =>
    (quoted?.replace(/""/g, '"') ?? plain ?? "").trim().replace(/\s+/g, " "),
  );
  expect(shown).toEqual(
    samples.map(({ value, numberFormat }) => displayText(value, numberFormat).replace(/\s+/g, " ")),
  );
});
