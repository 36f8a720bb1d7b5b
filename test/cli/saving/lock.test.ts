import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { newRun } from "../../../src/cli/saving/beside";
import { newHolder, startRun, writeHolder, type Holder } from "../../../src/cli/saving/holder";
import { lock, unlock } from "../../../src/cli/saving/lock";
import { must } from "../../support/must";
import { Desk, expectOneLine, type CallResult } from "../../support/cli/call";
import { upTo } from "../../support/sample";

let desk: Desk;
let file: string;
beforeEach(() => {
  desk = new Desk();
  file = desk.at(".out.xlsx.psems-lock");
});
afterEach(() => desk.clear());

const generate = (...words: readonly string[]): Promise<CallResult> =>
  desk.call(["generate", "--out", desk.at("out.xlsx"), ...words]);

/** A process that has ended. */
const ended = Number(execFileSync(process.execPath, ["-p", "process.pid"]).toString());

function leaveLock(changes: Partial<Holder>): void {
  const holder = newHolder(newRun(), "2026-11-23T09:00:00Z");
  const locked = { command: "merge", locked: [desk.at("out.xlsx")], user: "Olive" };
  writeFileSync(file, writeHolder({ ...holder, ...locked, ...changes }, desk.folder));
}

/** Ten seconds pass quickly. */
function hurry(): jest.SpyInstance {
  const { now } = Date;
  let calls = 0;
  return jest.spyOn(Date, "now").mockImplementation(() => now() + 4_000 * (calls += 1));
}
afterEach(() => jest.restoreAllMocks());

const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1_000);

test("[X9] the second writer learns who is writing, since when, and what to do if that is over", async () => {
  leaveLock({ process: process.ppid });
  hurry();
  const said = await generate("--force");
  expectOneLine(said, "out.xlsx");
  expect(said.errors[0]).toContain(
    `Olive is writing this on ${hostname()} (psems merge, process ${process.ppid}, since 2026-11-23T09:00:00Z). Wait until that is done; if it is not running any more, delete ${file} and try again.`,
  );
  expect(desk.files()).toEqual([".out.xlsx.psems-lock"]);
});

test.each([
  ["of a process that has ended", { process: ended }, undefined],
  ["of an earlier process with this number", { process: process.pid }, undefined],
  ["from before this computer started", { process: process.ppid }, new Date("2000-01-01")],
  ["that another computer left two days ago", { host: "elsewhere" }, twoDaysAgo],
])("[X9] a lock %s is left over", async (_, changes, at) => {
  leaveLock(changes);
  if (at) utimesSync(file, at, at);
  expect(await generate()).toMatchObject({ status: 0, errors: [] });
  expect(desk.files()).toEqual(["out.xlsx"]);
});

test("[X9] a lock of another computer counts for a day", async () => {
  leaveLock({ host: "elsewhere", process: ended });
  hurry();
  expectOneLine(await generate(), "on elsewhere");
});

test.each(["", "{}", '{"psemsLock":1', "null"])(
  "[X9] a damaged lock (%p) counts for ten seconds",
  async (text) => {
    writeFileSync(file, text);
    const passing = hurry();
    expect((await generate()).status).toBe(0);
    expect(passing.mock.calls.length).toBeGreaterThan(3);
    expect(desk.files()).toEqual(["out.xlsx"]);
  },
);

test("[X9] of many that find a lock left over, one has it at a time", async () => {
  const path = desk.at("out.xlsx");
  leaveLock({ process: ended });
  let [holding, most, done] = [0, 0, 0];
  const work = async (): Promise<void> => {
    const holder = { ...newHolder(newRun(), ""), locked: [path] };
    const end = startRun(holder.run);
    const held = must(await lock(path, holder));
    most = Math.max(most, (holding += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    holding -= 1;
    done += 1;
    for (const dead of held.dead) rmSync(dead.file, { force: true });
    await unlock(held);
    end();
  };
  await Promise.all(upTo(12).map(work));
  expect({ most, done, files: desk.files() }).toEqual({ most: 1, done: 12, files: [] });
});

test("[X9] anyone can see who is writing, and the lock is gone afterwards", async () => {
  let seen: { readonly text: string; readonly mode: number } | undefined;
  const said = await desk.call(["generate", "--out", desk.at("out.xlsx")], {
    today: () => {
      seen = { text: readFileSync(file, "utf8"), mode: statSync(file).mode & 0o777 };
      return "2026-11-23";
    },
  });
  expect(said.status).toBe(0);
  expect(JSON.parse(seen?.text ?? "")).toMatchObject({
    host: hostname(),
    process: process.pid,
    command: "generate",
  });
  expect(seen?.mode).toBe(0o644);
  expect(desk.files()).toEqual(["out.xlsx"]);
});

test("[X9] a name that leaves no room for a lock is shortened for it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "psems-long-"));
  const name = `${"é".repeat(120)}.xlsx`;
  expect((await desk.call(["generate", "--out", join(folder, name)])).status).toBe(0);
  expect(readdirSync(folder)).toEqual([name]);
  rmSync(folder, { recursive: true });
});

describe("[X9] a file that is open elsewhere is not written", () => {
  const excel = (name: string): Buffer => {
    const bytes = Buffer.alloc(165, " ");
    bytes[0] = name.length;
    bytes.write(name, 1, "latin1");
    bytes.writeUInt16LE(name.length, 55);
    bytes.write(name, 57, "utf16le");
    return bytes;
  };
  test.each([
    ["~$out.xlsx", excel("Zoë Ward"), "Excel has this file open for Zoë Ward."],
    ["~$out.xlsx", Buffer.from("\u0005Olive", "latin1"), "Excel has this file open for Olive."],
    ["~$out.xlsx", Buffer.alloc(0), "Excel has this file open."],
    [
      ".~lock.out.xlsx#",
      Buffer.from(",olive,pc7,23.11.2026 09:00,file:///x;"),
      "LibreOffice has this file open for olive on pc7.",
    ],
    [
      ".~lock.out.xlsx#",
      Buffer.from("Ward\\, Zoë,zoe,pc7,,;"),
      "LibreOffice has this file open for Ward, Zoë on pc7.",
    ],
  ])("%s", async (name, bytes, words) => {
    writeFileSync(desk.at(name), bytes);
    writeFileSync(desk.at("out.xlsx"), "old");
    const said = await generate("--force");
    expectOneLine(said, words);
    expect(said.errors[0]).toContain(
      `if it is not open, delete the leftover ${desk.at(name)} and try again.`,
    );
    expect([desk.files().length, readFileSync(desk.at("out.xlsx"), "utf8")]).toEqual([2, "old"]);
  });

  test("another file may be open", async () => {
    writeFileSync(desk.at("~$other.xlsx"), excel("Olive"));
    expect((await generate()).status).toBe(0);
  });
});
