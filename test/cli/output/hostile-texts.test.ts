import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { Desk } from "../../support/cli/call";
import { Canaries } from "../../support/leaks/canaries";
import { canaryAssessment } from "../../support/leaks/canary-workbook";
import { psems, stamp } from "../../support/psems";
import { fillIn } from "../../support/workbook/fill-in";

const hostile = "\u202e\u001b[2J\u2066x\u200b\u009b\u2028\u061c\nimitated line";

/** Every text of a workbook, with what would take a terminal in. */
class HostileTexts extends Canaries {
  override of(kind: string): string {
    return `${super.of(kind)}${hostile}`;
  }
}

const desk = new Desk();
afterAll(() => desk.clear());

test("[X7] whatever the texts of a workbook are, no command prints or names a file with what hides or imitates", async () => {
  const printed: string[] = [];
  const call = async (...words: readonly string[]): Promise<void> => {
    const said = await desk.call(words);
    printed.push(said.out, ...said.errors);
  };
  const texts = new HostileTexts();
  const base = desk.at("base.xlsx");
  writeFileSync(base, await write(planWorkbook(psems, canaryAssessment(texts), stamp)));
  const to = desk.at("to.json");
  writeFileSync(
    to,
    JSON.stringify([{ name: "Anna\u202e\u200b", email: "\u2066a@example.org", statements: [1, 2] }]),
  );
  await call("issue", base, "--to", to, "--out", desk.at("copies"));
  const [copy = ""] = readdirSync(desk.at("copies"));
  expect(copy).toMatch(/ – Anna – 2026-11-23\.xlsx$/);
  const returned = desk.at(`copies/${copy}`);
  writeFileSync(
    returned,
    await fillIn(readFileSync(returned), { responses: { 1: "no" }, evidence: { 1: hostile } }),
  );
  const merge = ["merge", base, returned, "--most-cautious", "--force", "--out", desk.at("merged.xlsx")];
  const roll = ["rollup", base, "--csv", desk.at("csv"), "--force"];
  for (const json of [[], ["--json"]]) {
    for (const command of ["check", "score", "verify"]) await call(command, base, ...json);
    await call("compare", base, returned, ...json);
    await call(...merge, ...json);
    await call(...roll, ...json);
  }
  await call("undo", desk.at("merged.xlsx"), "--out", desk.at("undone.xlsx"));
  await call("report", base, "--out", desk.at("report.xlsx"), "--snapshot", hostile);
  await call("renew", base, "--out", desk.at("renewed.xlsx"));
  await call("verify", returned);
  await call("board", returned, "--out", desk.at("board.xlsx"));
  await call("compare", base, base, "--from", hostile);

  const all = printed.join("\n");
  expect(all).toContain("canary_");
  expect(all).toContain("\\u202e");
  expect(all).not.toMatch(/[\p{Cf}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u);
  expect(all).not.toMatch(/^\s*imitated/m);
  const names = readdirSync(desk.folder, { recursive: true, encoding: "utf8" });
  expect(names.join("")).not.toMatch(/[\p{Cf}\p{Cc}\u2028\u2029]/u);
});
