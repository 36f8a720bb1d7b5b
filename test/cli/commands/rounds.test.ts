import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { copyName } from "../../support/cli/copy-name";
import { Desk, type CallResult } from "../../support/cli/call";
import { answer, psems, stamp } from "../../support/psems";
import { fillIn, type FilledIn } from "../../support/workbook/fill-in";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";

let desk: Desk;
const returned = ["anna/reply.xlsx", "bob/reply.xlsx"] as const;

beforeEach(async () => {
  desk = new Desk();
  const filled = answer(psems, { 1: ["yes", "Policy"], 3: "in-part" });
  const owners = { ...filled, details: { ...filled.details, assessor: "Olive" }, marking: "" };
  writeFileSync(desk.at("base.xlsx"), await write(planWorkbook(psems, owners, stamp)));
  const people = [
    { name: "Anna Smith", statements: [1, 2, 3, 4] },
    { name: "Bob Jones", statements: [1, 2] },
  ];
  writeFileSync(desk.at("to.json"), JSON.stringify(people));
  await call(0, "issue", "base.xlsx", "--to", "to.json", "--out", "out");
  // The owner changes a row that only Anna was asked.
  const after = { ...owners, answers: answer(psems, { 1: ["yes", "Policy"], 3: "no" }).answers };
  const { assessment } = await open("base.xlsx");
  const { circulation } = assessment;
  writeFileSync(desk.at("base.xlsx"), await write(planWorkbook(psems, { ...after, circulation }, stamp)));
  await reply("anna", "Anna Smith", {
    responses: { 1: "yes", 2: "yes", 3: "yes", 4: "no" },
    evidence: { 1: "Signed", 3: "Checked" },
  });
  await reply("bob", "Bob Jones", { responses: { 1: "no", 2: "no" } });
});
afterEach(() => desk.clear());

/** Words that name a file of the folder are its path. */
async function call(status: number, ...words: readonly string[]): Promise<CallResult> {
  const said = await desk.call(
    words.map((word) => (/\.(xlsx|json)$|^out$/.test(word) ? desk.at(word) : word)),
  );
  expect([said.status, said.errors.join("\n")]).toEqual([status, expect.any(String)]);
  return said;
}

async function open(name: string): Promise<ReturnType<typeof interpretOurs>> {
  return interpretOurs(await gridsOf(readFileSync(desk.at(name))));
}

async function reply(folder: string, name: string, filled: FilledIn): Promise<void> {
  mkdirSync(desk.at(folder));
  const copy = readFileSync(desk.at(`out/${copyName(name, { organisation: "", site: "" })}`));
  writeFileSync(desk.at(`${folder}/reply.xlsx`), await fillIn(copy, filled));
}

async function responsesIn(name: string): Promise<readonly (string | undefined)[]> {
  const { assessment } = await open(name);
  return assessment.answers.slice(0, 4).map(({ marks }) => marks[0]?.response);
}

test("[J1 J4] each answer in a dispute has its person, path and moment, and a change is credited to who gave it", async () => {
  const said = await call(1, "merge", "base.xlsx", ...returned, "--out", "merged.xlsx");
  expect(said.out).toContain(
    `        Yes (Anna Smith, anna/reply.xlsx, saved 23 November 2026, 09:00 UTC): Signed\n` +
      `        No (Bob Jones, bob/reply.xlsx, saved 23 November 2026, 09:00 UTC)\n`,
  );
  expect(said.out).toMatch(/Statement 1 \(now Yes\): not decided; the most cautious is No\./);
  expect(said.out).toMatch(
    /Statement 4: no response becomes No \(Anna Smith, .*anna.reply\.xlsx, saved [^)]*\)\./,
  );
  const { out } = await call(1, "merge", "base.xlsx", ...returned, "--out", "merged.xlsx", "--json");
  expect(JSON.parse(out)).toMatchObject({
    rows: expect.arrayContaining([
      expect.objectContaining({
        statement: 1,
        answers: [
          expect.objectContaining({
            response: "yes",
            file: desk.at("anna/reply.xlsx"),
            asked: true,
            open: false,
          }),
          expect.objectContaining({ response: "no", file: desk.at("bob/reply.xlsx") }),
        ],
      }),
    ]) as unknown,
  });
});

test("[J6] what is left open is merged later, without the files, and then nothing is open", async () => {
  await call(1, "merge", "base.xlsx", ...returned, "--out", "first.xlsx", "--leave-open");
  expect(await responsesIn("first.xlsx")).toEqual(["yes", undefined, "no", "no"]);
  const listed = await call(1, "merge", "first.xlsx", "--out", "second.xlsx");
  expect(listed.out).toContain("Disputed (3)");
  expect(listed.out).toContain(
    "No (Bob Jones, reply.xlsx, saved 23 November 2026, 09:00 UTC, left open before)",
  );
  expect(desk.files()).not.toContain("second.xlsx");
  const decisions = [
    { statement: 1, response: "keep", why: "Signed since", by: "Olive" },
    { statement: 2, response: "No", why: "Asked both", by: "Olive" },
    { statement: 3, response: "Yes", why: "Checked", by: "Olive" },
  ];
  writeFileSync(desk.at("decided.json"), JSON.stringify(decisions));
  await call(0, "merge", "first.xlsx", "--decisions", "decided.json", "--out", "second.xlsx");
  expect(await responsesIn("second.xlsx")).toEqual(["yes", "no", "yes", "no"]);
  const again = await call(2, "merge", "second.xlsx", "--out", "third.xlsx");
  expect(again.errors.join("\n")).toContain("Nothing was written");
  await call(0, "merge", "second.xlsx", ...returned, "--out", "third.xlsx");
  expect((await open("third.xlsx")).assessment).toEqual((await open("second.xlsx")).assessment);
});

test("[J10] --take-from decides where only that person was asked, and --most-cautious the rest", async () => {
  const words = ["--take-from", "Anna Smith", "--take-from", "Nobody", "--most-cautious"];
  const said = await call(0, "merge", "base.xlsx", ...returned, "--out", "merged.xlsx", ...words);
  expect(said.errors).toEqual([expect.stringMatching(/^psems: Nobody: .*--take-from is ignored\.$/)]);
  expect(await responsesIn("merged.xlsx")).toEqual(["no", "no", "yes", "no"]);
  const { log } = (await open("merged.xlsx")).assessment.circulation;
  expect(log.find(({ item }) => item === "3")).toMatchObject({ why: "Only Anna Smith was asked" });
});

test("[J9] undo restores the rows that nobody has changed since, and writes it down", async () => {
  await call(0, "merge", "base.xlsx", ...returned, "--out", "merged.xlsx", "--most-cautious");
  const said = await call(0, "undo", "merged.xlsx", "--out", "undone.xlsx", "--by", "Olga");
  expect(said.out).toMatch(/is undone\. Statements and prompts restored: 1, 2, 3, 4\.\n$/);
  const [before, merged, after] = [
    await open("base.xlsx"),
    await open("merged.xlsx"),
    await open("undone.xlsx"),
  ];
  expect(after.assessment.answers).toEqual(before.assessment.answers);
  const { log } = after.assessment.circulation;
  expect(log.slice(0, merged.assessment.circulation.log.length)).toEqual(merged.assessment.circulation.log);
  expect(log[log.length - 1]).toMatchObject({ outcome: "undone", decidedBy: "Olga" });
  await call(2, "undo", "undone.xlsx", "--out", "twice.xlsx");
  const known = await call(
    2,
    "undo",
    "merged.xlsx",
    "--out",
    "twice.xlsx",
    "--merge",
    "2001-01-01T00:00:00.000Z",
  );
  expect(known.errors.join("\n")).toContain(`Give one of these times with --merge: ${stamp.created}`);
  await call(0, "merge", "undone.xlsx", ...returned, "--out", "again.xlsx", "--most-cautious");
  expect(await responsesIn("again.xlsx")).toEqual(await responsesIn("merged.xlsx"));
});

test("[J10 X6] a plain copy of the workbook is taken whole, with its texts, only where its sender is named", async () => {
  const plain = await fillIn(readFileSync(desk.at("base.xlsx")), {
    responses: { 5: "yes", 6: "no" },
    evidence: { 5: "Minutes of May" },
  });
  writeFileSync(desk.at("plain.xlsx"), plain);
  const name = `${desk.at("plain.xlsx")}=Carol White`;
  const words = ["merge", "base.xlsx", "plain.xlsx", "--out", "merged.xlsx", "--name", name];
  const said = await call(1, ...words);
  expect(said.out).toContain("Disputed (2)");
  await call(0, ...words, "--take-from", "Carol White");
  const { answers } = (await open("merged.xlsx")).assessment;
  expect(answers.slice(4, 6)).toMatchObject([
    { marks: [{ response: "yes" }], evidence: "Carol White:\nMinutes of May" },
    { marks: [{ response: "no" }], evidence: "" },
  ]);
});
