import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFile, printComparison } from "../../scripts/hostcheck/print-comparison";
import { write } from "../../src/file/writing/write";
import { allChecks, assumptions, automaticChecks } from "../../src/hostcheck/checks";
import type { Check, CheckResult, Data, Verdict } from "../../src/hostcheck/bench/check";
import { readHostFacts } from "../../src/hostcheck/bench/host-facts";
import { runChecks } from "../../src/hostcheck/bench/run-checks";
import { compareReport } from "../../src/hostcheck/report/compare";
import { readReport } from "../../src/hostcheck/report/read-report";
import { reportRows } from "../../src/hostcheck/report/report";
import { saveReport } from "../../src/hostcheck/report/save-report";
import { openExcel } from "../support/excel/excel";
import { knownGaps } from "../support/hostcheck/known-gaps";
import { testerOn } from "../support/hostcheck/tester";

const check = (id: string, more: Partial<Check>): Check => ({
  id,
  title: id,
  why: "",
  since: "1.9",
  expected: "good",
  find: () => Promise.resolve(""),
  ...more,
});
const odd = (id: string): Partial<Check> => ({ foreseen: { found: ["odd"], switch: id } });
const one = check("one-check", odd("a-switch"));
const two = check("two-check", odd("a-switch"));
const three = check("three-check", odd("b-switch"));
const four = check("four-check", odd("c-switch"));
const plain = check("plain-check", {});
const someAssumptions = [
  { id: "first", statement: "First.", checks: [one, two, three] },
  { id: "second", statement: "Second.", checks: [four, plain] },
];
const list = [one, two, three, four, plain];

const result = (of: Check, found: Data, verdict: Verdict = "pass"): CheckResult => ({
  check: of,
  verdict,
  found,
  answers: [],
  notes: [],
});

async function compare(results: readonly CheckResult[], judgedBy: readonly Check[] = list) {
  openExcel();
  const read = readReport(reportRows(await readHostFacts(""), results, "2026-11-24"), judgedBy);
  if (!read.ok) throw new Error(read.problem);
  const comparison = compareReport(read.value, someAssumptions);
  return {
    switches: Object.fromEntries(comparison.switches.map(({ id, matches }) => [id, matches])),
    broken: comparison.broken.map(({ assumption, results: failed }) => [
      assumption.id,
      ...failed.map((each) => each.check.id),
    ]),
    untried: comparison.untried,
    notHere: comparison.notHere,
    unknown: read.value.unknown,
  };
}

test("a switch matches if one of its checks found what it simulates, and is open if none was done", async () => {
  expect(
    await compare([
      result(one, "good"),
      result(two, "odd", "foreseen"),
      result(three, "good"),
      { ...result(four, "", "skipped"), found: undefined },
      { ...result(plain, "", "not-here"), found: undefined },
    ]),
  ).toEqual({
    switches: { "a-switch": true, "b-switch": false, "c-switch": undefined },
    broken: [],
    untried: ["four-check"],
    notHere: ["plain-check"],
    unknown: [],
  });
});

test("an assumption is broken by a result that nobody foresaw, and by an error; it decides no switch", async () => {
  const error = { code: "AccessDenied", message: "No." };
  expect(
    await compare([
      result(one, "third", "fail"),
      { ...result(plain, "", "fail"), found: undefined, error },
      result(check("gone-check", {}), "good"),
    ]),
  ).toEqual({
    switches: { "a-switch": undefined, "b-switch": undefined, "c-switch": undefined },
    broken: [
      ["first", "one-check"],
      ["second", "plain-check"],
    ],
    untried: ["two-check", "three-check", "four-check"],
    notHere: [],
    unknown: ["gone-check"],
  });
});

test("an old result is judged by what is expected today", async () => {
  const today = { ...plain, expected: "odd" };
  expect((await compare([result(plain, "odd", "fail")], [today])).broken).toEqual([]);
  expect((await compare([result(plain, "good", "pass")], [today])).broken).toEqual([
    ["second", "plain-check"],
  ]);
});

test("a result that was cut keeps the verdict of the report", async () => {
  expect((await compare([result(plain, "x".repeat(9_000), "fail")])).broken).toEqual([
    ["second", "plain-check"],
  ]);
  expect((await compare([result(plain, "x".repeat(9_000), "pass")])).broken).toEqual([]);
});

test("rows that are no report are refused", () => {
  for (const rows of [[], [["Something"]], [["Host check report"], ["Check", "Result"]]])
    expect(readReport(rows, list).ok).toBe(false);
});

/** A file with the report of a simulated Excel, as its user saves it. */
async function saveFile(checks: readonly Check[]): Promise<string> {
  const simulator = openExcel();
  const { results } = await runChecks(checks, testerOn(simulator));
  await saveReport(reportRows(await readHostFacts(""), results, "2026-11-24"));
  const path = join(mkdtempSync(join(tmpdir(), "hostcheck-")), "report.xlsx");
  writeFileSync(path, await write(simulator.toPlan()));
  return path;
}

async function compareAt(
  path: string,
): Promise<{ readonly status: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const status = await compareFile(path, (line) => lines.push(line));
  return { status, lines };
}

test("a saved report is compared from its file: facts, switches, assumptions, and the exit status", async () => {
  const { status, lines } = await compareAt(
    await saveFile(allChecks.slice(0, 40).filter(({ id }) => !(id in knownGaps))),
  );
  expect(status).toBe(0);
  expect(lines).toContain("Program: Excel");
  expect(lines).toContain("Platform: PC");
  expect(lines).toContain("  hidesTabColours: this Excel does not (sheet-hidden-colour)");
  expect(lines).toContain("  hidesNoFill: not decided (unfilled-pattern)");
  expect(lines).toContain("This Excel breaks no assumption of the product that was tried.");
  expect(lines.some((line) => line.startsWith("Not tried: ") && line.includes("second-mark"))).toBe(true);
});

test("what a simulated Excel cannot do is listed as broken, with status 1", async () => {
  const gap = automaticChecks.filter(({ id }) => id === "move-keeps-column-ends");
  const { status, lines } = await compareAt(await saveFile(gap));
  expect(status).toBe(1);
  expect(lines).toContain("Assumptions of the product that this Excel breaks");
  expect(lines).toContain("  formulas: Formulas give the values that files have.");
  expect(lines.find((line) => line.includes("✘ move-keeps-column-ends"))).toContain("ApiNotFound");
});

test("a file without a report has status 2", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "hostcheck-")), "other.xlsx");
  writeFileSync(path, await write(openExcel().toPlan()));
  expect(await compareAt(path)).toEqual({
    status: 2,
    lines: [`${path} has no sheet “Host check report” that can be read.`],
  });
  writeFileSync(path, "no workbook");
  expect((await compareAt(path)).status).toBe(2);
  expect(printComparison([["?"]], () => undefined)).toBe(2);
});

test("every check tries an assumption, and a switch is named by a check that can show it", () => {
  for (const { id, foreseen, expected } of allChecks) {
    expect(assumptions.filter(({ checks }) => checks.some((each) => each.id === id))).toHaveLength(1);
    if (foreseen) expect([id, expected]).not.toEqual([id, undefined]);
  }
});
