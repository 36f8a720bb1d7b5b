import { writeFileSync } from "node:fs";
import { ProgressLine } from "../../../src/cli/output/progress-line";
import { calledAs, wantsColour } from "../../../src/cli/environment/terminal";
import { alignColumns } from "../../../src/cli/words/align-columns";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { Desk } from "../../support/cli/call";
import { answer, psems, stamp } from "../../support/psems";

let desk: Desk;
let workbook: string;
beforeAll(async () => {
  desk = new Desk();
  workbook = desk.at("a.xlsx");
  const assessment = answeringAll(psems, "yes", { 1: "no", 6: "not-sure" });
  writeFileSync(workbook, await write(planWorkbook(psems, assessment, stamp)));
  writeFileSync(desk.at("empty.xlsx"), await write(planWorkbook(psems, answer(psems, {}), stamp)));
});
afterAll(() => desk.clear());

const coloured = { colours: { output: true, errors: true } };
const codes = /\u001b\[\d+m/g;

test.each([
  ["a terminal", true, {}, true],
  ["a pipe", false, {}, false],
  ["a terminal with NO_COLOR", true, { NO_COLOR: "1" }, false],
  ["a terminal with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
  ["a simple terminal", true, { TERM: "dumb" }, false],
  ["a pipe with FORCE_COLOR", false, { FORCE_COLOR: "1" }, true],
  ["a terminal with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false],
  ["a terminal with both", true, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
])("[C16] colours for %s", (_, isTerminal, variables, expected) => {
  expect(wantsColour(isTerminal, variables)).toBe(expected);
});

test("[C16] colours change nothing but the colours, and only in text for people", async () => {
  for (const words of [
    ["check", workbook],
    ["score", workbook],
    ["compare", desk.at("empty.xlsx"), workbook],
  ]) {
    const { out } = await desk.call(words, coloured);
    expect(out).toMatch(codes);
    expect(out.replace(codes, "")).toBe((await desk.call(words)).out);
    const data = await desk.call([...words, "--json"], coloured);
    expect(data.out).toBe((await desk.call([...words, "--json"])).out);
  }
  for (const words of [["manifest", "--origin", "https://addins.example.org"], ["--help"]])
    expect((await desk.call(words, coloured)).out).not.toMatch(codes);
  const { errors } = await desk.call(["verify", desk.at("none.xlsx")], coloured);
  expect(errors).toEqual([expect.stringMatching(/^\u001b\[31mpsems:\u001b\[39m /)]);
});

describe("[C17] the line of progress", () => {
  function open(): { line: ProgressLine; written: string[]; passTo: (milliseconds: number) => void } {
    const written: string[] = [];
    let now = 0;
    let due: { readonly at: number; readonly run: () => void } | undefined;
    const line = new ProgressLine({
      write: (text) => written.push(text),
      columns: 20,
      clock: () => now,
      later: (run, milliseconds) => (due = { at: milliseconds, run }),
    });
    const passTo = (milliseconds: number): void => {
      now = milliseconds;
      if (due && now >= due.at) due.run();
    };
    return { line, written, passTo };
  }

  test("shows nothing in the first second, then the latest text, cut to the width", () => {
    const { line, written, passTo } = open();
    line.show("Reading a.xlsx");
    passTo(999);
    expect(written).toEqual([]);
    line.show("Reading a-workbook-with-a-long-name.xlsx");
    passTo(1_000);
    expect(written).toEqual(["\r\u001b[KReading a-workbook-"]);
    line.show("Read 2 of 3\u001b[2J");
    expect(written[1]).toBe("\r\u001b[KRead 2 of 3\ufffd[2J");
  });

  test("is cleared once for other output, and work of less than a second leaves no trace", () => {
    const { line, written, passTo } = open();
    line.show("Reading a.xlsx");
    line.clear();
    passTo(1_000);
    expect(written).toEqual([]);
    line.show("Reading b.xlsx");
    line.clear();
    line.clear();
    expect(written).toEqual(["\r\u001b[KReading b.xlsx", "\r\u001b[K"]);
  });
});

test("[C17 C21] commands tell what they do, unless they are to be quiet", async () => {
  const shown: string[] = [];
  const watched = { progress: (text: string) => shown.push(text) };
  await desk.call(["example", "--out", desk.at("example")], watched);
  const [own = "", ...copies] = desk.paths("example").sort((a, b) => a.length - b.length);
  await desk.call(["merge", own, ...copies, "--out", desk.at("merged.xlsx"), "--leave-open"], watched);
  await desk.call(["rollup", own, workbook, "--csv", desk.at("csv")], watched);
  const list = JSON.stringify([{ name: "Ann" }, { name: "Sam" }]);
  writeFileSync(desk.at("list.json"), list);
  await desk.call(["issue", workbook, "--to", desk.at("list.json"), "--out", desk.at("copies")], watched);
  expect(shown).toEqual([
    `Reading ${own}…`,
    "Reading 3 of 3 files…",
    "Read 1 of 2 files…",
    "Read 2 of 2 files…",
    `Reading ${workbook}…`,
    "Making 1 of 2 files…",
    "Making 2 of 2 files…",
  ]);
  const before = shown.length;
  const quiet = await desk.call(["--quiet", "check", own], watched);
  expect([quiet.status, quiet.out, shown.length]).toEqual([1, "", before]);
});

test("[C21] quiet is quiet for people only, wherever the word is", async () => {
  const { out } = await desk.call(["score", workbook, "--quiet", "--json"]);
  expect(JSON.parse(out)).toMatchObject({ file: workbook });
  expect((await desk.call(["manifest", "--quiet", "--origin", "https://a.example"])).out).toContain(
    "<OfficeApp",
  );
  expect((await desk.call(["check", desk.at("none.xlsx"), "--quiet"])).errors).toHaveLength(1);
  expect((await desk.call(["generate", "--out", desk.at("made.xlsx"), "--quiet"])).out).toBe("");
});

test.each([
  ["node_modules/.bin/psems", { npm_command: "exec" }, "npx psems"],
  ["psems.js", {}, "node psems.js"],
  ["My Files/psems.js", {}, 'node "My Files/psems.js"'],
  ["../bin/psems", {}, "psems"],
])("[C18] called as %s", (script, variables, expected) => {
  expect(calledAs(script, variables)).toBe(expected);
});

test("[C18] the example proposes commands for the way it was called", async () => {
  const { out } = await desk.call(["example", "--out", desk.at("other")], { calledAs: "node psems.js" });
  expect(out.match(/^ {2}\S.*?(?= (?:check|merge|report) ")/gm)?.map((start) => start.trim())).toEqual(
    Array(3).fill("node psems.js"),
  );
});

test("[C19] what is printed as a table or list keeps within 80 columns", async () => {
  const calls = [
    ["--help"],
    ...["generate", "issue", "merge", "rollup"].map((command) => [command, "--help"]),
    ["limits"],
    ["check", "a.xlsx"],
    ["score", "a.xlsx"],
    ["compare", "empty.xlsx", "a.xlsx"],
  ];
  for (const [command = "", ...words] of calls) {
    const { out } = await desk.call([
      command,
      ...words.map((word) => (/xlsx$/.test(word) ? desk.at(word) : word)),
    ]);
    const long = out.split("\n").filter((line) => line.length > 80 && !line.includes(desk.folder));
    expect([command, long]).toEqual([command, []]);
  }
  const [line = ""] = alignColumns([["A name that is too long".repeat(4), "100%"]]);
  expect(line).toHaveLength(80);
  expect(line).toMatch(/^ {2}A name .*… {2}100%$/);
});
