import type { Check, CheckResult } from "../../src/hostcheck/bench/check";
import { readHostFacts } from "../../src/hostcheck/bench/host-facts";
import { longestText, reportRows, summarise } from "../../src/hostcheck/report/report";
import { readReport } from "../../src/hostcheck/report/read-report";
import { readSavedReport, saveReport } from "../../src/hostcheck/report/save-report";
import { words } from "../../src/hostcheck/words";
import { codeOf, onSheet, openExcel } from "../support/excel/excel";

const check: Check = {
  id: "typed-apostrophe",
  title: "Something is typed",
  why: "=It matters",
  since: "1.9",
  expected: { value: "=1+1" },
  foreseen: { found: ["other"], switch: "a-switch" },
  find: () => Promise.resolve(null),
};
const results: readonly CheckResult[] = [
  { check, verdict: "pass", found: { value: "=1+1" }, answers: ["Refused"], notes: ["+1", "00123"] },
  {
    check,
    verdict: "fail",
    found: undefined,
    error: { code: "AccessDenied", message: "No." },
    answers: [],
    notes: [],
  },
  { check, verdict: "not-here", found: undefined, answers: [], notes: [] },
  { check, verdict: "fail", found: "x".repeat(5_000), answers: [], notes: [] },
];

async function rowsHere(): Promise<string[][]> {
  return reportRows(await readHostFacts("Browser 1"), results, "2026-11-24");
}

test("the report has the facts about this Excel, then a row for each check", async () => {
  openExcel({ host: "2021" });
  const rows = await rowsHere();
  const head = rows.findIndex(([first]) => first === "Check");
  expect(rows.slice(0, head).map(([label, value]) => [label, value])).toEqual([
    ["Host check report", ""],
    ["Made on", "2026-11-24"],
    ["Program", "Excel"],
    ["Platform", "PC"],
    ["Version", "16.0.17928.20000"],
    ["Language of the windows", "en-GB"],
    ["Language of the content", "en-GB"],
    ["Region", expect.any(String)],
    ["Decimal separator", expect.any(String)],
    ["Thousands separator", expect.any(String)],
    ["Calculation", "Automatic"],
    ["Browser of the page", "Browser 1"],
    ["Requirement sets", "ExcelApi 1.14"],
    ["Results", "1 pass, 2 fail, 1 not in this Excel"],
  ]);
  expect(rows[head]).toEqual(words.report.headings);
  const listed = rows.slice(head + 1);
  expect(listed.slice(0, 3).map((row) => [...row.slice(0, 3), ...row.slice(4, 10)])).toEqual([
    [
      "typed-apostrophe",
      "typed-text",
      "a-switch",
      "ExcelApi 1.9",
      "✔ pass",
      '{"value":"=1+1"}',
      '{"value":"=1+1"}',
      "Refused",
      "+1; 00123",
    ],
    [
      "typed-apostrophe",
      "typed-text",
      "a-switch",
      "ExcelApi 1.9",
      "✘ fail",
      "AccessDenied: No.",
      '{"value":"=1+1"}',
      "",
      "",
    ],
    [
      "typed-apostrophe",
      "typed-text",
      "a-switch",
      "ExcelApi 1.9",
      "– not in this Excel",
      "",
      '{"value":"=1+1"}',
      "",
      "",
    ],
  ]);
  expect(listed[3]?.[6]).toHaveLength(longestText);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([words.report.headings.length]));
  expect(summarise([])).toBe("0 pass, 0 fail");
});

test("every kind of requirement set that is there is named", async () => {
  openExcel({ host: "web" });
  expect((await readHostFacts("")).sets).toEqual(["ExcelApi 1.20", "ExcelApiOnline 1.1"]);
});

test("[X1] the sheet holds what the rows say, all of it text", async () => {
  openExcel();
  const rows = await rowsHere();
  const name = await saveReport(rows);
  expect(name).toBe("Host check report");
  const cells = await onSheet((_, { workbook }) =>
    workbook.worksheets.getItem(name).getUsedRange(true).load("values,formulas,valueTypes"),
  );
  expect(cells.values).toEqual(rows);
  expect(cells.formulas).toEqual(rows);
  expect(new Set(cells.valueTypes.flat())).toEqual(new Set(["String", "Empty"]));
});

test("a saved report is read back as the results that it was made from", async () => {
  openExcel();
  expect(await readSavedReport()).toEqual([]);
  await saveReport(await rowsHere());
  const read = readReport(await readSavedReport(), [check]);
  const [pass, fails, notHere, cut] = results;
  expect(read.ok && read.value.results).toEqual([
    pass,
    fails,
    notHere,
    { ...cut, found: undefined, error: { code: "fail", message: expect.stringMatching(/^"x+…$/) } },
  ]);
});

test("a report that is there is written over, and another person's sheet of that name stays", async () => {
  const simulator = openExcel();
  const rows = await rowsHere();
  const longer = [...rows, ...rows];
  await saveReport(longer);
  expect(await saveReport(rows)).toBe("Host check report");
  expect(simulator.grids().map(({ name, cells }) => [name, cells.length])).toEqual([
    ["Sheet1", 0],
    ["Host check report", rows.length],
  ]);
  simulator.type("Host check report", "A1", "mine");
  expect(await saveReport(rows)).toBe("Host check report 2");
  expect(simulator.grids().find(({ name }) => name === "Host check report")?.cells[0]?.[0]).toBe("mine");
});

test("[X3] when Excel refuses, a sheet that was begun is gone again", async () => {
  const fresh = openExcel();
  const rows = await rowsHere();
  fresh.resetCounters();
  await saveReport(rows);
  const { actions } = fresh.counters;
  for (let action = 1; action <= actions; action += 1) {
    const simulator = openExcel();
    simulator.failAtAction(action);
    expect(await codeOf(saveReport(rows))).toBe("GeneralException");
    expect(simulator.workbook.state.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  }
});
