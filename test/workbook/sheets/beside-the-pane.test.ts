import { toAddress } from "../../../src/spreadsheet/address";
import { valueOf } from "../../../src/spreadsheet/cells";
import type { SheetPlan } from "../../../src/spreadsheet/plan";
import { contentAt } from "../../../src/spreadsheet/plan-cells";
import { charactersToPoints } from "../../../src/spreadsheet/units";
import { dashboardRows, lastShownColumn, resultColumns } from "../../../src/workbook/form/dashboard-layout";
import { ratingColours, rowTints, styles } from "../../../src/workbook/form/styles";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answer, answerExample, psems, stamp } from "../../support/psems";

/** Excel at 1280 pixels, less the pane, the row headers and the scroll bar. */
const room = 850;
/** The same at 1440 pixels. */
const roomOfDashboard = 1040;
const check = 9;
const { sheets } = planWorkbook(psems, answerExample(psems), stamp);
const sections = psems.sections.map(({ sheet }) => named(sheets, sheet));

function named(from: readonly SheetPlan[], name: string): SheetPlan {
  const sheet = from.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

function pixels({ columns }: SheetPlan, last: number): number {
  const shown = columns.filter(({ column, hidden }) => column <= last && !hidden);
  return shown.reduce(
    (sum, { columns: count, width }) => sum + (charactersToPoints(width) / 0.75) * count,
    0,
  );
}

const textAt = (sheet: SheetPlan, row: number, column: number) => valueOf(contentAt(sheet, row, column));

test("[W40] every section shows its columns up to Check next to the pane, and keeps number and statement in view", () => {
  for (const sheet of [...sections, named(sheets, "Annex A 1"), named(sheets, "Annex A 2")])
    expect([sheet.name, Math.max(pixels(sheet, check), room)]).toEqual([sheet.name, room]);
  expect(sections.map((sheet) => textAt(sheet, 5, check))).toEqual(sections.map(() => "Check"));
  expect(sections.map(({ freeze }) => freeze)).toEqual(sections.map(() => ({ rows: 5, columns: 2 })));
  expect(pixels(named(sheets, "Cover"), 3)).toBeLessThanOrEqual(room);
});

test("[W40] the Dashboard shows all its columns next to the pane, the last of them what holds a rating at Amber", () => {
  const dashboard = named(sheets, "Dashboard");
  expect(pixels(dashboard, lastShownColumn)).toBeLessThanOrEqual(roomOfDashboard);
  expect(pixels(dashboard, 99)).toBe(pixels(dashboard, lastShownColumn));
  const { couldBe } = resultColumns;
  const header = dashboardRows(psems).sections - 1;
  expect([couldBe, lastShownColumn].map((column) => textAt(dashboard, header, column))).toEqual([
    "Could be",
    "Held at Amber because",
  ]);
});

test("[W40] the rating of the Dashboard is among a section's headings, with its word, symbol and colour", () => {
  const dashboard = named(sheets, "Dashboard");
  const first = dashboardRows(psems).sections;
  const coloured = ["green", "amber", "red"] as const;
  expect(styles.badge.fill).toBe(ratingColours.incomplete.fill);
  sections.forEach((sheet, index) => {
    const word = textAt(dashboard, first + index, resultColumns.rating);
    expect(textAt(sheet, 2, check)).toBe(`${textAt(dashboard, first + index, resultColumns.symbol)} ${word}`);
    const colours = sheet.conditionalFormats.filter(({ range }) => toAddress(range) === "I2");
    expect(colours.map(({ format }) => format.fill)).toEqual(
      coloured.map((rating) => ratingColours[rating].fill),
    );
  });
  expect(sections.map((sheet) => textAt(sheet, 2, check))).toContain("■ Red");
});

test("[W40] Check shows what is to answer, what has no evidence yet, and what contradicts itself", () => {
  const assessment = answer(psems, { 1: ["yes", "Minutes"], 2: ["no", " \u200b"], 3: "yes" });
  const both = assessment.answers.map((row) =>
    row.statement === 3 ? { ...row, marks: [...row.marks, { response: "no" as const, text: "X" }] } : row,
  );
  const plan = planWorkbook(psems, { ...assessment, answers: both }, stamp);
  const policy = named(plan.sheets, "PLAN Policy");
  expect([6, 7, 8, 9].map((row) => textAt(policy, row, check))).toEqual([
    "✓ Answered",
    "✓ Answered, no evidence yet",
    "✗ 2 boxes marked: keep one",
    "○ No response yet",
  ]);
  const red = rowTints.wrong.fill;
  const forUnanswered = policy.conditionalFormats.filter(({ formula }) => formula === "=$J6=0");
  expect(forUnanswered).toHaveLength(1);
  expect(forUnanswered.map(({ format }) => format.fill)).not.toContain(red);
});
