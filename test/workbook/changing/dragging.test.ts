import { isFormula } from "../../../src/spreadsheet/cells";
import { columnLetters } from "../../../src/spreadsheet/address";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answerExample, psems, stamp } from "../../support/psems";

/** References such as `C6` or `$A6:$I6`, with the sheet before them if there is one; a range is known by where it starts. */
const references = /(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?[A-Z]{1,3}\$?\d+)?/g;

test("no formula refers to a response or evidence cell itself: the reference would follow a mark that is dragged", () => {
  const plan = planWorkbook(psems, answerExample(psems), stamp);
  const ends = new Set(psems.sections.map((section) => section.sheet));
  const inputs = new Set([3, 4, 5, 6, 7, 8].map(columnLetters));
  const direct: string[] = [];
  let looked = 0;
  for (const sheet of plan.sheets) {
    for (const content of sheet.blocks.flatMap((block) => block.cells.flat())) {
      if (!isFormula(content)) continue;
      looked += 1;
      for (const [, home = sheet.name, letters = "", row = ""] of content.formula.matchAll(references)) {
        // Row 5 holds the headings, and row 2 the phase: nobody can drag those.
        if (ends.has(home) && inputs.has(letters) && Number(row) > 5) direct.push(content.formula);
      }
    }
  }
  expect(looked).toBeGreaterThan(1000);
  expect(direct).toEqual([]);
});
