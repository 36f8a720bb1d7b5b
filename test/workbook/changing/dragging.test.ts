import { parseAddress, type Range } from "../../../src/spreadsheet/address";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answerExample, psems, stamp } from "../../support/psems";
import { reported } from "../../support/workbook/board-sample";
import { listFormulas } from "../../support/workbook/grids";
import { isInput } from "../../support/interop/cases";

/** References such as `C6` or `$A6:$I6`, with the sheet before them if there is one. */
const references = /(?:'((?:[^']|'')+)'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/g;

/** Texts that are only shown elsewhere, and the Board's drafts, which are compared with what replaces them. */
const others = new Set(["Cover", "Board", "Sign-off"]);

/** The cells at the ends of a reference: Excel moves it when someone drags one of them. */
function endsOf(reference: string): readonly Range[] {
  return reference.split(":").flatMap((end) => parseAddress(end.replace(/\$/g, "")) ?? []);
}

test("[W8] no reference begins or ends at a cell that people fill in: it would follow a mark that is dragged", () => {
  const example = answerExample(psems);
  const plan = planWorkbook(psems, reported(psems, example, example, example), stamp);
  const direct: string[] = [];
  let looked = 0;
  for (const { sheet, address, formula } of listFormulas(plan)) {
    looked += 1;
    for (const [, home = sheet, reference = ""] of formula.matchAll(references)) {
      const target = plan.sheets.find(({ name }) => name === home);
      if (!target || (home === sheet && others.has(home))) continue;
      if (home === "Cover" || (home === "Settings" && reference === "$B$4")) continue;
      const isDirect = endsOf(reference).some(({ row, column }) => isInput(plan, target, row, column));
      if (isDirect) direct.push(`${sheet}!${address} ${formula}`);
    }
  }
  expect(looked).toBeGreaterThan(1000);
  expect(direct).toEqual([]);
});
