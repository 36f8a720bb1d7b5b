import { ratingSymbol, ratingWord } from "../../../src/assessment/words/describe-result";
import type { Rating } from "../../../src/assessment/scoring/results";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { CellFormat } from "../../../src/spreadsheet/plan";
import { dashboardRows, tileRow } from "../../../src/workbook/form/dashboard-layout";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { ratingColours, responseColours, rowTints, styles } from "../../../src/workbook/form/styles";
import { psems, stamp } from "../../support/psems";
import { sheetOf } from "../../support/workbook/grids";

const ratings: readonly Rating[] = ["green", "amber", "red", "incomplete", "not-applicable"];

/** Relative luminance and contrast as the Web Content Accessibility Guidelines define them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("contrast is reckoned as the guidelines have it", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 10);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
});

test.each(ratings)("[S8] the text of %s stands out from its fill by 4.5:1", (rating) => {
  const { fill, text } = ratingColours[rating];
  expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(rowTints))(
  "[S8] what is %s stands out from its tint, or from the heading",
  (_, tint) => {
    const { fill = styles.columnHeader.fill, fontColour = "" } = tint;
    expect(contrast(fontColour, fill)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(Object.entries(styles as Record<string, CellFormat>))(
  "[S8] the text of the style %s stands out",
  (_, style) => {
    expect(contrast(style.font?.colour ?? "#000000", style.fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
  },
);

test("[W48] the colours of the responses differ in black and white", () => {
  const greys = Object.values(responseColours).map((colour) =>
    [0.299, 0.587, 0.114].reduce(
      (sum, share, at) => sum + share * parseInt(colour.slice(2 * at + 1, 2 * at + 3), 16),
      0,
    ),
  );
  const sorted = [...greys].sort((a, b) => a - b);
  expect(sorted).toHaveLength(6);
  for (const [at, grey] of sorted.slice(1).entries())
    expect(grey - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(30);
});

test("[S8] every rating has a word and a symbol of its own", () => {
  expect(new Set(ratings.map(ratingWord)).size).toBe(ratings.length);
  expect(new Set(ratings.map(ratingSymbol)).size).toBe(ratings.length);
});

test("[S8] on the Dashboard each rating is coloured as it should be, word and symbol together", () => {
  const dashboard = sheetOf(planWorkbook(psems, blankAssessment(psems), stamp).sheets, "Dashboard");
  for (const rating of ratings) {
    const { fill, text } = ratingColours[rating];
    const rules = dashboard.conditionalFormats.filter(({ formula }) =>
      formula.endsWith(`="${ratingSymbol(rating)} ${ratingWord(rating)}"`),
    );
    // The large result, then the ratings of all tables: from the first section to the last component.
    const rows = dashboardRows(psems);
    const last = rows.components + psems.components.length;
    expect(rules.map(({ range }) => [range.column, range.row, range.row + range.rows])).toEqual([
      [1, tileRow, tileRow + 3],
      [2, rows.sections, last],
    ]);
    for (const { format } of rules) expect(format).toEqual({ fill, fontColour: text });
  }
});
