import { listUnread, warnUnread } from "../../../src/cli/files/unread-cells";
import { interpret } from "../../../src/workbook/reading/interpret";
import { answer, psems } from "../../support/psems";
import { attach } from "../../support/workbook/attaching";
import { gridsFor } from "../../support/workbook/grids";

test("[E3] every command that reads a workbook warns about the cells that it could not read, on one line each", () => {
  const grids = attach(
    "PLAN Policy",
    ["error-value", "C6", "#N/A"],
    ["formula-without-value", "H7"],
    ["comment", "H6", "Ask Jo", "Sam Lee"],
  )(gridsFor(psems, answer(psems, { 1: "yes" })));
  const warned: string[] = [];
  warnUnread("site.xlsx", interpret(grids), { warn: (line) => warned.push(line) });
  expect(warned).toEqual([
    "site.xlsx: Statement 1 has an error value, “#N/A” (PLAN Policy, C6). Correct the formula, or type what the cell should say: errors are not read.",
    "site.xlsx: Statement 2 has a formula without a value (PLAN Policy, H7). Open the workbook in Excel and save it: formulas without a value are not read.",
  ]);
  expect(listUnread(interpret([]))).toEqual([]);
});
