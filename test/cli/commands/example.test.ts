import { readFileSync } from "node:fs";
import { isOverdue } from "../../../src/assessment/issuing/overdue";
import { Desk } from "../../support/cli/call";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";

const desk = new Desk();
afterAll(() => desk.clear());

const own = "example/Saltmarsh Haven Port – Eastern Docks – PSeMS checklist – 2026-11-23.xlsx";
const returned = ["Priya Nair", "Gareth Howells", "Susan Okafor"].map(
  (name) => `example/Saltmarsh Haven Port – Eastern Docks – PSeMS checklist copy – ${name} – 2026-11-05.xlsx`,
);
const [ownPath = "", ...returnedPaths] = [own, ...returned].map((name) => desk.at(name));

async function json(...words: readonly string[]) {
  const { status, out } = await desk.call([...words, "--json"]);
  return { status, ...JSON.parse(out) };
}

test("[C14] the example is written whole, and never over files without --force", async () => {
  const said = await desk.call(["example", "--out", desk.at("example")]);
  expect([said.status, said.errors]).toEqual([0, []]);
  for (const path of [ownPath, ...returnedPaths]) expect(said.out).toContain(`${path}: a `);
  expect(said.out).toContain(`psems merge "${ownPath}" "${returnedPaths.join('" "')}" --out`);
  const first = [ownPath, ...returnedPaths].map((path) => readFileSync(path));

  expect((await desk.call(["example", "--out", desk.at("example")])).status).toBe(2);
  expect((await desk.call(["example", "--out", desk.at("example"), "--force"])).status).toBe(0);
  expect([ownPath, ...returnedPaths].map((path) => readFileSync(path))).toEqual(first);
});

test("[C14] its workbook has open rows, an overdue copy, and lower scores last year", async () => {
  const { answered, statements, findings } = await json("check", ownPath);
  expect([answered, statements]).toEqual([38, 43]);
  const open = findings.filter(({ severity }: { severity: string }) => severity === "work");
  expect(open.map(({ statement }: { statement: number }) => statement)).toEqual([20, 27, 34, 35, 42]);
  const { assessment } = interpretOurs(await gridsOf(readFileSync(ownPath)));
  const { contributors } = assessment.circulation;
  const late = contributors.filter((copy) => isOverdue(copy, "2026-11-23"));
  expect([contributors.length, late.map(({ name }) => name)]).toEqual([3, ["Gareth Howells"]]);
  const { overall, sections } = await json("compare", ownPath, ownPath, "--from", "2025");
  for (const { before, after } of [overall, ...sections]) expect(after.score).toBeGreaterThan(before.score);
});

test("[C15] its returned copies give rows taken, one dispute of two against one, and a remark", async () => {
  const out = ["--out", desk.at("merged.xlsx"), "--leave-open"];
  const { status, files, rows, prompts } = await json("merge", ownPath, ...returnedPaths, ...out);
  expect(status).toBe(1);
  const [first, ...others] = files.map(({ verdict }: { verdict: string }) => verdict);
  expect([first, ...others]).toEqual(["accepted", "accepted-with-remarks", "accepted-with-remarks"]);
  expect(files[2].findings).toContainEqual(
    expect.objectContaining({ code: "more-than-one-response", statement: 35, address: "D11,E11" }),
  );
  const having = (wanted: string) => rows.filter(({ outcome }: { outcome: string }) => outcome === wanted);
  expect(having("disputed")).toEqual([
    expect.objectContaining({
      statement: 29,
      answers: ["in-part", "yes", "in-part"].map((response) => expect.objectContaining({ response })),
    }),
  ]);
  expect(having("taken").length).toBeGreaterThan(10);
  expect(prompts).toHaveLength(3);
});
