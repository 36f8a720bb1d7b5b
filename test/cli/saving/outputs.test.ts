import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import disk from "node:fs/promises";
import { join } from "node:path";
import { withOutputs } from "../../../src/cli/saving/outputs";
import { write } from "../../../src/file/writing/write";
import { succeed } from "../../../src/spreadsheet/result";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { copyName } from "../../support/cli/copy-name";
import { Desk, expectOneLine } from "../../support/cli/call";
import { psems, stamp } from "../../support/psems";
import { answered } from "../../support/workbook/board-sample";
import { issue } from "../../support/workbook/issuing";

let desk: Desk;
let bytes: { readonly base: Uint8Array; readonly copy: Uint8Array };
beforeAll(async () => {
  bytes = {
    base: await write(planWorkbook(psems, answered(), stamp)),
    copy: await write(issue(psems, answered(), [1], { name: "Bob" })),
  };
});
beforeEach(() => {
  desk = new Desk();
  writeFileSync(desk.at("base.xlsx"), bytes.base);
  writeFileSync(desk.at("copy.xlsx"), bytes.copy);
  writeFileSync(desk.at("to.json"), JSON.stringify([{ name: "Anna", statements: [1] }]));
  writeFileSync(desk.at("words.txt"), "secret\n");
  writeFileSync(desk.at("other.json"), JSON.stringify({ decisions: [], responses: [] }));
});
afterEach(() => {
  jest.restoreAllMocks();
  desk.clear();
});

const at = (name: string): string => desk.at(name);
const text = (name: string): string => readFileSync(at(name), "latin1");
const hidden = (): readonly string[] => desk.files().filter((name) => name.startsWith("."));

describe("[C3] an output that is an input is refused, with or without --force", () => {
  const cases: readonly (readonly [input: string, words: (out: string) => readonly string[]])[] = [
    ["base.xlsx", (out) => ["report", at("base.xlsx"), "--out", out]],
    ["base.xlsx", (out) => ["board", at("base.xlsx"), "--out", out]],
    ["base.xlsx", (out) => ["renew", at("base.xlsx"), "--out", out]],
    ["base.xlsx", (out) => ["undo", at("base.xlsx"), "--out", out]],
    ["words.txt", (out) => ["report", at("base.xlsx"), "--password-file", at("words.txt"), "--out", out]],
    ["base.xlsx", (out) => ["merge", at("base.xlsx"), at("copy.xlsx"), "--out", out]],
    ["copy.xlsx", (out) => ["merge", at("base.xlsx"), at("copy.xlsx"), "--out", out]],
    [
      "other.json",
      (out) => ["merge", at("base.xlsx"), at("copy.xlsx"), "--decisions", at("other.json"), "--out", out],
    ],
    ["base.xlsx", (out) => ["rollup", at("base.xlsx"), "--out", out]],
    ["base.xlsx", (out) => ["rollup", at("base.xlsx"), "--csv", out]],
    [
      "to.json",
      (out) => ["issue", at("base.xlsx"), "--to", at("to.json"), "--out", at("o"), "--register", out],
    ],
    [
      "words.txt",
      (out) => [
        "issue",
        at("base.xlsx"),
        "--to",
        at("to.json"),
        "--password-file",
        at("words.txt"),
        "--out",
        at("o"),
        "--register",
        out,
      ],
    ],
    ["other.json", (out) => ["generate", "--template", at("other.json"), "--out", out]],
    ["other.json", (out) => ["generate", "--answers", at("other.json"), "--out", out]],
  ];
  test.each(cases)("%s", async (input, words) => {
    symlinkSync(at(input), at("link"));
    linkSync(at(input), at("hard"));
    symlinkSync(desk.folder, at("folder"));
    symlinkSync(at("link"), at("link-to-link"));
    const before = text(input);
    const spellings = [
      at(input),
      `${desk.folder}/./${input}`,
      at("link"),
      at("hard"),
      `${at("folder")}/${input}`,
    ];
    const there = desk.files();
    for (const out of [...spellings, at("link-to-link")])
      for (const force of [[], ["--force"]])
        expectOneLine(await desk.call([...words(out), ...force]), "Choose another place for the output.");
    expect([desk.files(), text(input)]).toEqual([there, before]);
  });
});

test("[C3] two outputs of a call are two places, and neither is in the other", async () => {
  mkdirSync(at("o"));
  symlinkSync(at("o"), at("link"));
  const roll = ["rollup", at("base.xlsx"), "--force"];
  const register = join(at("link"), copyName("Anna"));
  for (const words of [
    [...roll, "--csv", at("o"), "--parquet", at("link")],
    [...roll, "--csv", at("o"), "--parquet", at("o/csv")],
    [...roll, "--csv", at("new"), "--out", at("new/p.xlsx")],
    ["issue", at("base.xlsx"), "--to", at("to.json"), "--out", at("o"), "--register", register, "--force"],
  ])
    expectOneLine(await desk.call(words), "Give each output a separate place.");
  expect([readdirSync(at("o")), desk.files().includes("new")]).toEqual([[], false]);
});

test("[C3] the register is written into the workbook itself also through a link to it", async () => {
  symlinkSync(at("base.xlsx"), at("link"));
  const words = ["issue", at("base.xlsx"), "--to", at("to.json"), "--out", at("o"), "--register", at("link")];
  expect((await desk.call(words)).status).toBe(0);
  expect(text("base.xlsx")).not.toBe(Buffer.from(bytes.base).toString("latin1"));
  expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
});

test("[X3] links are followed, also one to a file that does not exist yet, and a replaced file keeps its mode", async () => {
  mkdirSync(at("far"));
  writeFileSync(at("far/old.xlsx"), "old");
  chmodSync(at("far/old.xlsx"), 0o640);
  symlinkSync(at("far/old.xlsx"), at("old-link"));
  symlinkSync(join("far", "new.xlsx"), at("new-link"));
  for (const [link, file, mode] of [
    ["old-link", "far/old.xlsx", 0o640],
    ["new-link", "far/new.xlsx", 0o666 & ~process.umask()],
  ] as const) {
    expect((await desk.call(["report", at("base.xlsx"), "--out", at(link), "--force"])).status).toBe(0);
    expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
    expect([text(file).slice(0, 2), statSync(at(file)).mode & 0o777]).toEqual(["PK", mode]);
  }
  expect(readdirSync(at("far"))).toEqual(["new.xlsx", "old.xlsx"]);
});

test("[X3] nobody else can read a draft, whoever may read the file that it replaces", async () => {
  writeFileSync(at("open.xlsx"), "old");
  chmodSync(at("open.xlsx"), 0o644);
  const environment = {
    ...{
      checklist: psems,
      version: "1",
      manifest: "",
      now: () => stamp.created,
      today: () => stamp.today,
      newId: () => "id",
    },
    ...{ print: () => undefined, warn: () => undefined, show: () => undefined, progress: () => undefined },
  };
  const wanted = {
    ...{ command: "test", inputs: [], files: [{ path: at("open.xlsx"), force: true }] },
    folders: [{ path: at("tables"), force: false, entries: ["answers.csv"] }],
  };
  const modes: number[] = [];
  await withOutputs(wanted, environment, async (outputs) => {
    await outputs.stageFile(at("open.xlsx"), new Uint8Array([1]));
    await outputs.stageFolder(at("tables"), [["answers.csv", new Uint8Array([1])]]);
    const drafts = hidden().filter((name) => name.endsWith(".psems-part"));
    modes.push(...drafts.map((name) => statSync(at(name)).mode & 0o777));
    return succeed(0);
  });
  expect(modes.sort()).toEqual([0o600, 0o700]);
});

test("[X3] folders of a roll-up and their files keep their modes", async () => {
  const words = ["rollup", at("base.xlsx"), "--csv", at("csv"), "--force"];
  expect((await desk.call(words)).status).toBe(0);
  expect(statSync(at("csv")).mode & 0o777).toBe(0o777 & ~process.umask());
  chmodSync(at("csv"), 0o750);
  chmodSync(at("csv/answers.csv"), 0o640);
  expect((await desk.call(words)).status).toBe(0);
  expect(["csv", "csv/answers.csv"].map((name) => statSync(at(name)).mode & 0o777)).toEqual([0o750, 0o640]);
});

test("[C3] what is no ordinary file is not replaced", async () => {
  expectOneLine(await desk.call(["generate", "--out", "/dev/null", "--force"]), "not an ordinary file");
});

test.each([
  ["changes", "old", ["--force"], "this has changed while psems was working"],
  ["appears", null, [], "this file already exists"],
  ["appears in spite of --force", null, ["--force"], "this has changed while psems was working"],
])("[X3] a file that %s while psems works is not replaced", async (_, before, force, words) => {
  if (before !== null) writeFileSync(at("out.xlsx"), before);
  const today = (): string => {
    writeFileSync(at("out.xlsx"), "someone else's");
    return stamp.today;
  };
  expectOneLine(
    await desk.call(["renew", at("base.xlsx"), "--out", at("out.xlsx"), ...force], { today }),
    words,
  );
  expect([text("out.xlsx"), hidden()]).toEqual(["someone else's", []]);
});

test("[X3] a register that someone saved meanwhile is not replaced, and there are no copies", async () => {
  const today = (): string => {
    writeFileSync(at("base.xlsx"), "saved in Excel");
    return stamp.today;
  };
  const words = ["issue", at("base.xlsx"), "--to", at("to.json"), "--out", at("o")];
  expectOneLine(await desk.call(words, { today }), "Nothing was written: run the command again.");
  expect([text("base.xlsx"), hidden(), desk.files().includes("o")]).toEqual(["saved in Excel", [], false]);
});

test("[X3] if one output cannot be put in its place, all are put back", async () => {
  const words = [
    "rollup",
    at("base.xlsx"),
    "--csv",
    at("csv"),
    "--parquet",
    at("parquet"),
    "--out",
    at("p.xlsx"),
  ];
  expect((await desk.call(words)).status).toBe(0);
  const before = [text("csv/answers.csv"), text("p.xlsx")];
  writeFileSync(at("csv/answers.csv"), "older");
  const rename = disk.rename.bind(disk);
  jest.spyOn(disk, "rename").mockImplementation(async (from, to) => {
    if (to === at("csv") && String(from).endsWith("-part"))
      throw Object.assign(new Error("busy"), { code: "EBUSY" });
    return rename(from, to);
  });
  expectOneLine(await desk.call([...words, "--force"]), "another program has this file open");
  expect([text("csv/answers.csv"), text("p.xlsx"), hidden()]).toEqual(["older", before[1], []]);
  jest.restoreAllMocks();
  expect((await desk.call([...words, "--force"])).status).toBe(0);
  expect(text("csv/answers.csv")).toBe(before[0]);
});

test("[X10] if they cannot be put back either, the next call does it", async () => {
  const words = ["rollup", at("base.xlsx"), "--csv", at("csv"), "--parquet", at("parquet"), "--force"];
  expect((await desk.call(words)).status).toBe(0);
  writeFileSync(at("csv/answers.csv"), "older");
  writeFileSync(at("parquet/letter.txt"), "not ours");
  const rename = disk.rename.bind(disk);
  jest.spyOn(disk, "rename").mockImplementation(async (from, to) => {
    if (to === at("csv")) throw Object.assign(new Error("busy"), { code: "EBUSY" });
    return rename(from, to);
  });
  expect((await desk.call(words.filter((word) => !/parquet/.test(word)))).status).toBe(2);
  expect(desk.files()).not.toContain("csv");
  jest.restoreAllMocks();
  // The next call is refused for another reason, but puts the old folder back.
  expectOneLine(await desk.call(words), "letter.txt");
  expect([text("csv/answers.csv"), hidden()]).toEqual(["older", []]);
});

test("[X3] a disk without links is written too", async () => {
  jest.spyOn(disk, "link").mockRejectedValue(Object.assign(new Error("no links"), { code: "ENOTSUP" }));
  const words = ["issue", at("base.xlsx"), "--to", at("to.json"), "--out", at("o")];
  expect((await desk.call(words)).status).toBe(0);
  expectOneLine(await desk.call(words), "already exists");
  expect((await desk.call([...words, "--force"])).status).toBe(0);
  expect([readdirSync(at("o")), hidden()]).toEqual([[copyName("Anna")], []]);
});

test("[X10] drafts whose lock was deleted are cleared, and other hidden files are kept", async () => {
  mkdirSync(at("o"));
  writeFileSync(at(`o/.${copyName("Anna")}.copy-0123456789ab.psems-part`), "draft");
  writeFileSync(at(`o/.${copyName("Anna")}.copy`), "not ours");
  for (const name of [
    ".base.xlsx.0123456789ab.psems-part",
    ".base.xlsx.notes",
    ".copy.xlsx.0123456789ab.psems-part",
  ])
    writeFileSync(at(name), "draft");
  const words = ["issue", at("base.xlsx"), "--to", at("to.json"), "--out", at("o")];
  expect((await desk.call(words)).status).toBe(0);
  expect(hidden()).toEqual([".base.xlsx.notes", ".copy.xlsx.0123456789ab.psems-part"]);
  expect(readdirSync(at("o"))).toEqual([`.${copyName("Anna")}.copy`, copyName("Anna")]);
});

test("[X10] an old folder without a successor gets its name back", async () => {
  const words = ["rollup", at("base.xlsx"), "--csv", at("csv")];
  mkdirSync(at(".csv.0123456789ab.psems-old"));
  writeFileSync(at(".csv.0123456789ab.psems-old/answers.csv"), "old");
  expectOneLine(await desk.call(words), "earlier roll-up");
  expect([text("csv/answers.csv"), hidden()]).toEqual(["old", []]);
});
