import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { write } from "../../../src/file/writing/write";
import { dayOf } from "../../../src/spreadsheet/days";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { copyName } from "../../support/cli/copy-name";
import { bundleProgram, runProgram } from "../../support/cli/program";
import { psems, stamp } from "../../support/psems";
import { sampleOf, upTo } from "../../support/sample";
import { answered } from "../../support/workbook/board-sample";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";

const base = mkdtempSync(join(tmpdir(), "psems-kill-"));
const script = bundleProgram(base);
/** What every case begins with. */
const start = join(base, "start");
const made = join(base, "made");
mkdirSync(join(start, "o"), { recursive: true });

const rollUp = ["rollup", "base.xlsx", "--out", "p.xlsx", "--csv", "csv", "--parquet", "parquet", "--force"];
const rollUpBoth = ["rollup", "base.xlsx", "other.xlsx", ...rollUp.slice(2)];
const report = ["report", "base.xlsx", "--out"];
const issueTo = (list: string): string[] => ["issue", "base.xlsx", "--to", list, "--out", "o", "--force"];

beforeAll(async () => {
  const own = answered();
  const other = planWorkbook(psems, own, { ...stamp, assessmentId: "another" });
  for (const [name, plan] of [
    ["base.xlsx", planWorkbook(psems, own, stamp)],
    ["other.xlsx", other],
    ["bob.xlsx", issue(psems, own, [1, 2], { name: "Bob" })],
  ] as const)
    writeFileSync(join(start, name), await write(plan));
  for (const [list, names] of [
    ["two.json", ["Anna", "Bob"]],
    ["carl.json", ["Carl"]],
  ] as const)
    writeFileSync(join(start, list), JSON.stringify(names.map((name) => ({ name, statements: [1] }))));
  writeFileSync(join(start, "o", copyName("Anna", answered().details, dayOf(new Date()))), "old");
  writeFileSync(join(start, "out.xlsx"), "old");
  expect((await runProgram(script, start, rollUp)).status).toBe(0);
  cpSync(start, made, { recursive: true });
  expect((await runProgram(script, made, rollUpBoth)).status).toBe(0);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** All files in a folder, by path; those that begin with a dot too. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const textOf = (folder: string, name: string): string => readFileSync(join(folder, name)).toString("latin1");

/** `old`, `new`, `none`, or what is wrong. */
async function stateOfFile(folder: string, name: string): Promise<string> {
  if (!listFiles(folder).includes(name)) return "none";
  if (textOf(folder, name) === "old") return "old";
  return (await gridsOf(readFileSync(join(folder, name)))).length > 0 ? "new" : "empty";
}

function stateOfFolder(folder: string, name: string): string {
  const contents = (of: string): string =>
    listFiles(of)
      .filter((file) => file.startsWith(`${name}/`))
      .map((file) => `${file} ${textOf(of, file)}`)
      .join();
  const now = contents(folder);
  return now === "" ? "none" : now === contents(start) ? "old" : now === contents(made) ? "new" : "mixed";
}

async function registered(folder: string): Promise<readonly string[]> {
  const { assessment } = interpretOurs(await gridsOf(readFileSync(join(folder, "base.xlsx"))));
  return assessment.circulation.contributors.map(({ name }) => name).sort();
}

const copied = async (folder: string, names: readonly string[]): Promise<readonly string[]> => {
  const files = listFiles(folder).filter((file) => /^o\/[^.]/.test(file));
  const states = await Promise.all(files.map((file) => stateOfFile(folder, file)));
  const made = files.filter((_, index) => states[index] === "new");
  return names.filter((name) => made.some((file) => file.includes(` – ${name} – `)));
};

interface Scenario {
  readonly words: readonly string[];
  /** The next call, which works. */
  readonly next: readonly string[];
  readonly killed: (folder: string) => Promise<void>;
  readonly after: (folder: string) => Promise<void>;
}

const scenarios: Readonly<Record<string, Scenario>> = {
  issue: {
    words: issueTo("two.json"),
    next: issueTo("carl.json"),
    async killed(folder) {
      const rows = await registered(folder);
      expect([[], ["Anna", "Bob"]]).toContainEqual(rows);
      // Every copy has its row.
      for (const name of await copied(folder, ["Anna", "Bob"])) expect(rows).toContain(name);
    },
    async after(folder) {
      const rows = await registered(folder);
      expect([["Carl"], ["Anna", "Bob", "Carl"]]).toContainEqual(rows);
      expect(await copied(folder, ["Anna", "Bob", "Carl"])).toEqual(rows);
    },
  },
  merge: {
    words: ["merge", "base.xlsx", "bob.xlsx", "--out", "out.xlsx", "--force"],
    next: ["merge", "base.xlsx", "bob.xlsx", "--out", "out.xlsx", "--force"],
    killed: async (folder) => expect(["old", "new"]).toContain(await stateOfFile(folder, "out.xlsx")),
    after: async (folder) => expect(await stateOfFile(folder, "out.xlsx")).toBe("new"),
  },
  "report into a new file": {
    words: [...report, "new.xlsx"],
    next: [...report, "new.xlsx", "--force"],
    killed: async (folder) => expect(["none", "new"]).toContain(await stateOfFile(folder, "new.xlsx")),
    after: async (folder) => expect(await stateOfFile(folder, "new.xlsx")).toBe("new"),
  },
  rollup: {
    words: rollUpBoth,
    next: rollUpBoth,
    async killed(folder) {
      expect(await stateOfFile(folder, "p.xlsx")).toBe("new");
      // A folder may be missing between two renamings; it is next to its place, and the next call completes it.
      for (const name of ["csv", "parquet"]) {
        const state = stateOfFolder(folder, name);
        if (state === "none") expect(listFiles(folder).join()).toContain(".psems-old/");
        else expect(["old", "new"]).toContain(state);
      }
    },
    async after(folder) {
      expect(await stateOfFile(folder, "p.xlsx")).toBe("new");
      expect([stateOfFolder(folder, "csv"), stateOfFolder(folder, "parquet")]).toEqual(["new", "new"]);
    },
  },
};

describe.each(Object.entries(scenarios))("[X3 X10] %s", (name, { words, next, killed, after }) => {
  test("killed at any operation, it leaves the old or the new, and the next call works and leaves nothing else", async () => {
    const whole = join(base, `${name} whole`);
    cpSync(start, whole, { recursive: true });
    const list = join(base, "operations");
    expect((await runProgram(script, whole, words, { KILL_LIST: list })).status).toBe(0);
    const operations = readFileSync(list, "utf8").split("\n");
    expect(operations.length).toBeGreaterThan(8);
    const cases = upTo(operations.length).flatMap((at) =>
      ["before", ...(operations[at - 1] === "write" ? ["within"] : []), "after"].map(
        (when) => `${at}:${when}`,
      ),
    );
    for (const at of sampleOf(cases, 4)) {
      const folder = join(base, `${name} ${at}`);
      cpSync(start, folder, { recursive: true });
      try {
        expect((await runProgram(script, folder, words, { KILL_AT: at })).status).toBeNull();
        await killed(folder);
        expect(await runProgram(script, folder, next)).toMatchObject({ status: 0 });
        await after(folder);
        expect(listFiles(folder).filter((file) => /(^|\/)\./.test(file))).toEqual([]);
      } catch (error) {
        throw new Error(`Killed at ${at}, ${operations[Number.parseInt(at) - 1]}: ${String(error)}`);
      }
      rmSync(folder, { recursive: true });
    }
  }, 1_800_000);
});
