import type { Check, CheckResult } from "../../src/hostcheck/bench/check";
import { readHostFacts } from "../../src/hostcheck/bench/host-facts";
import { reportRows, summarise } from "../../src/hostcheck/report";
import { saveReport } from "../../src/hostcheck/save-report";
import { words } from "../../src/hostcheck/words";
import { codeOf, onSheet, openExcel } from "../support/excel/excel";

const check: Check = {
  id: "typed-something",
  title: "Something is typed",
  why: "=It matters",
  since: "1.9",
  expected: { value: "=1+1" },
  find: () => Promise.resolve(null),
};
const results: readonly CheckResult[] = [
  { check, verdict: "pass", found: { value: "=1+1" }, notes: ["+1", "00123"] },
  { check, verdict: "fail", found: undefined, error: { code: "AccessDenied", message: "No." }, notes: [] },
  { check, verdict: "not-here", found: undefined, notes: [] },
  { check, verdict: "fail", found: "x".repeat(5_000), notes: [] },
];

function rowsHere(): string[][] {
  return reportRows(readHostFacts(), results, "2026-11-24");
}

test("the first row says host, version and requirement sets; then a row for each check", () => {
  openExcel({ host: "2021" });
  const rows = rowsHere();
  expect(rows[0]).toEqual([
    "Host check report",
    "Excel on PC, version 16.0.17928.20000",
    "ExcelApi 1.14",
    "1 pass, 2 fail, 1 not in this Excel",
    "",
    "language en-GB",
    "made on 2026-11-24",
    "",
  ]);
  expect(rows[1]).toEqual(words.report.headings);
  expect(rows.slice(2, 5).map((row) => row.slice(2, 7))).toEqual([
    ["ExcelApi 1.9", "✔ pass", '{"value":"=1+1"}', '{"value":"=1+1"}', "+1; 00123"],
    ["ExcelApi 1.9", "✘ fail", "AccessDenied: No.", '{"value":"=1+1"}', ""],
    ["ExcelApi 1.9", "– not in this Excel", "", '{"value":"=1+1"}', ""],
  ]);
  expect(rows[5]?.[4]).toHaveLength(1_000);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([words.report.headings.length]));
  expect(summarise([])).toBe("0 pass, 0 fail, 0 not in this Excel");
});

test("every kind of requirement set that is there is named", () => {
  openExcel({ host: "web" });
  expect(readHostFacts().sets).toEqual(["ExcelApi 1.20", "ExcelApiOnline 1.1"]);
});

test("[X1] the sheet holds what the rows say, all of it text", async () => {
  openExcel();
  const name = await saveReport(rowsHere());
  expect(name).toBe("Host check report");
  const cells = await onSheet((_, { workbook }) =>
    workbook.worksheets.getItem(name).getUsedRange(true).load("values,formulas,valueTypes"),
  );
  expect(cells.values).toEqual(rowsHere());
  expect(cells.formulas).toEqual(rowsHere());
  expect(new Set(cells.valueTypes.flat())).toEqual(new Set(["String", "Empty"]));
});

test("a report that is there is written over, and another person's sheet of that name stays", async () => {
  const simulator = openExcel();
  const longer = [...rowsHere(), ...rowsHere()];
  await saveReport(longer);
  expect(await saveReport(rowsHere())).toBe("Host check report");
  expect(simulator.grids().map(({ name, cells }) => [name, cells.length])).toEqual([
    ["Sheet1", 0],
    ["Host check report", rowsHere().length],
  ]);
  simulator.type("Host check report", "A1", "mine");
  expect(await saveReport(rowsHere())).toBe("Host check report 2");
  expect(simulator.grids().find(({ name }) => name === "Host check report")?.cells[0]?.[0]).toBe("mine");
});

test("[X3] when Excel refuses, a sheet that was begun is gone again", async () => {
  const fresh = openExcel();
  fresh.resetCounters();
  await saveReport(rowsHere());
  const { actions } = fresh.counters;
  for (let action = 1; action <= actions; action += 1) {
    const simulator = openExcel();
    simulator.failAtAction(action);
    expect(await codeOf(saveReport(rowsHere()))).toBe("GeneralException");
    expect(simulator.workbook.state.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  }
});
