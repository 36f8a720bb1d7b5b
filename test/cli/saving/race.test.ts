import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { bundleProgram, runProgram, type Ended } from "../../support/cli/program";
import { psems, stamp } from "../../support/psems";
import { upTo } from "../../support/sample";
import { answered } from "../../support/workbook/board-sample";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";

const base = mkdtempSync(join(tmpdir(), "psems-race-"));
const script = bundleProgram(base);
const eight = upTo(8);
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(base, "race-"));
  const own = answered();
  writeFileSync(join(folder, "base.xlsx"), await write(planWorkbook(psems, own, stamp)));
  writeFileSync(join(folder, "bob.xlsx"), await write(issue(psems, own, [1, 2], { name: "Bob" })));
  for (const each of eight)
    writeFileSync(
      join(folder, `${each}.json`),
      JSON.stringify([{ name: `Person ${each}`, statements: [1] }]),
    );
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** All calls at once; each ends with status 0, or is refused in one line. */
async function race(calls: readonly (readonly string[])[], refusal: RegExp): Promise<readonly Ended[]> {
  const ended = await Promise.all(calls.map((words) => runProgram(script, folder, words)));
  for (const { status, errors } of ended) {
    // Only issue warns: about copies without a password.
    if (status === 0) expect(errors).toMatch(/^(psems: .*the copies have no password.*\n)?$/);
    else expect([status, errors]).toEqual([2, expect.stringMatching(refusal)]);
  }
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  return ended;
}

const succeeded = (ended: readonly Ended[]): number => ended.filter(({ status }) => status === 0).length;

async function registered(file: string): Promise<readonly string[]> {
  const { assessment } = interpretOurs(await gridsOf(readFileSync(join(folder, file))));
  return assessment.circulation.contributors.map(({ name }) => name).sort();
}

const copies = (): readonly string[] =>
  readdirSync(join(folder, "o"))
    .map((name) => / – (Person \d) – [^–]*$/.exec(name)?.[1] ?? name)
    .sort();

test("[X9] eight calls of issue at once give eight rows", async () => {
  const ended = await race(
    eight.map((each) => ["issue", "base.xlsx", "--to", `${each}.json`, "--out", "o"]),
    /is writing this on/,
  );
  expect(copies()).toHaveLength(succeeded(ended));
  expect(await registered("base.xlsx")).toEqual(copies());
});

test("[X9] of several registers in one new file, one is written, with its copies", async () => {
  const ended = await race(
    upTo(3).map((each) => [
      "issue",
      "base.xlsx",
      "--to",
      `${each}.json`,
      "--out",
      "o",
      "--register",
      "r.xlsx",
    ]),
    /r\.xlsx: (this file already exists|.* is writing this on)/,
  );
  expect([succeeded(ended), copies()]).toEqual([1, await registered("r.xlsx")]);
});

test.each([
  ["merge", ["merge", "base.xlsx", "bob.xlsx", "--out", "out.xlsx"]],
  ["report", ["report", "base.xlsx", "--out", "out.xlsx"]],
  ["rollup", ["rollup", "base.xlsx", "--out", "out.xlsx", "--csv", "csv", "--parquet", "parquet"]],
])(
  "[X9] of several calls of %s with one output, one writes it and the others are refused",
  async (_, words) => {
    const three = upTo(3).map(() => words);
    expect(succeeded(await race(three, /already exists|is writing this on|earlier roll-up/))).toBe(1);
    // What is there now is replaced by one of them; the others see that it changed.
    const forced = three.map((each) => [...each, "--force"]);
    expect(succeeded(await race(forced, /this has changed|is writing this on/))).toBeGreaterThan(0);
    expect((await gridsOf(readFileSync(join(folder, "out.xlsx")))).length).toBeGreaterThan(0);
  },
);
