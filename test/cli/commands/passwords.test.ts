import { readFileSync, writeFileSync } from "node:fs";
import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { copyName } from "../../support/cli/copy-name";
import { Desk } from "../../support/cli/call";
import { psems, stamp } from "../../support/psems";
import { answered } from "../../support/workbook/board-sample";
import { issue } from "../../support/workbook/issuing";

const desk = new Desk();
const base = desk.at("base.xlsx");
const passwords = ["--password-file", desk.at("passwords.txt")];

beforeAll(async () => {
  writeFileSync(base, await write(planWorkbook(psems, answered(), stamp), { password: "secret" }));
  writeFileSync(
    desk.at("bob.xlsx"),
    await write(issue(psems, answered(), [1], { name: "Bob" }), { password: "another" }),
  );
  writeFileSync(desk.at("passwords.txt"), "secret\nanother\n");
  writeFileSync(desk.at("to.json"), JSON.stringify([{ name: "Anna", statements: [1] }]));
});
afterAll(() => desk.clear());

async function kindOf(file: string, password?: string): Promise<string> {
  const outcome = await read(
    readFileSync(desk.at(file)),
    password === undefined ? {} : { passwords: [password] },
  );
  return outcome.ok ? "opened" : outcome.problem.kind;
}

test("[C9] without its password a workbook is refused by every command, which says how to give it", async () => {
  for (const words of [
    ["check", base],
    ["score", base],
    ["verify", base],
    ["compare", base, base],
    ["report", base, "--out", desk.at("new.xlsx")],
    ["board", base, "--out", desk.at("new.xlsx")],
    ["renew", base, "--out", desk.at("new.xlsx")],
    ["rollup", base, "--out", desk.at("new.xlsx")],
    ["merge", base, base, "--out", desk.at("new.xlsx")],
    ["issue", base, "--to", desk.at("to.json"), "--out", desk.at("copies")],
  ]) {
    const { status, errors } = await desk.call(words);
    expect([words[0], status]).toEqual([words[0], 2]);
    expect(errors.join("\n")).toContain("--password-file");
  }
  expect(desk.files()).toEqual(["base.xlsx", "bob.xlsx", "passwords.txt", "to.json"]);
});

test("[C9] with it every command reads the workbook", async () => {
  for (const words of [
    ["check", base],
    ["score", base],
    ["compare", base, base],
    ["rollup", base, "--csv", desk.at("csv")],
  ])
    expect([words[0], (await desk.call([...words, ...passwords])).errors]).toEqual([words[0], []]);
  expect((await desk.call(["verify", base, ...passwords])).errors[0]).toContain("not sealed");
});

test.each([
  ["report", []],
  ["board", []],
  ["renew", []],
  ["merge", [desk.at("bob.xlsx")]],
])("[C9] what %s makes of it is encrypted with the same password", async (command, more) => {
  const out = `${command}.xlsx`;
  const { status } = await desk.call([command, base, ...more, "--out", desk.at(out), ...passwords]);
  expect([status, await kindOf(out), await kindOf(out, "secret")]).toEqual([0, "encrypted", "opened"]);
});

test("[C9] a register elsewhere is encrypted too", async () => {
  const words = ["issue", base, "--to", desk.at("to.json"), "--out", desk.at("others"), ...passwords];
  expect((await desk.call([...words, "--register", desk.at("register.xlsx")])).status).toBe(0);
  expect([await kindOf("register.xlsx"), await kindOf("register.xlsx", "secret")]).toEqual([
    "encrypted",
    "opened",
  ]);
});

test("[C9] the first line is for the copies, whatever line opens the workbook", async () => {
  writeFileSync(desk.at("others.txt"), "for the copies\nsecret\n");
  const words = ["issue", base, "--to", desk.at("to.json"), "--out", desk.at("more")];
  const register = ["--register", desk.at("second.xlsx"), "--password-file", desk.at("others.txt")];
  expect((await desk.call([...words, ...register])).status).toBe(0);
  expect(await kindOf("second.xlsx", "secret")).toBe("opened");
  expect(await kindOf(`more/${copyName("Anna")}`, "for the copies")).toBe("opened");
});

test("[C9] copies get the first password, and the register stays encrypted", async () => {
  const words = ["issue", base, "--to", desk.at("to.json"), "--out", desk.at("copies"), ...passwords];
  expect((await desk.call(words)).status).toBe(0);
  expect(await kindOf("base.xlsx")).toBe("encrypted");
  expect(await kindOf("base.xlsx", "secret")).toBe("opened");
  expect(await kindOf(`copies/${copyName("Anna")}`, "secret")).toBe("opened");
});
