import { readTyped } from "../../../src/companion/workbook/read-typed";
import { toSerialDate } from "../../../src/spreadsheet/days";

const day = toSerialDate("2026-11-20");

test.each([
  ["", null],
  ["Signed", "Signed"],
  ["12", 12],
  ["1,250.5", 1250.5],
  ["£12,500", 12_500],
  ["80%", 0.8],
  ["-3", -3],
  ["1,2", "1,2"],
  ["true", true],
  ["2026-11-20", day],
  ["20/11/2026", day],
  ["20.11.26", day],
  ["20 Nov 2026", day],
  ["20 November", day],
  ["31/02/2026", "31/02/2026"],
  ["=1+1", "=1+1"],
  ["'12", "12"],
])("[K21] %j typed into an open cell is %j, and a text in a cell for text", (typed, content) => {
  expect(readTyped(typed, false, "2026-11-23")).toBe(content);
  expect(readTyped(typed, true, "2026-11-23")).toBe(typed === "" ? null : typed);
});
