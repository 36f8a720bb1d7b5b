import { unwatched } from "../../../src/spreadsheet/run";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import type { Assessed, News, PanePort } from "../../../src/taskpane/port/port";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answerExample, psems, stamp } from "../../support/psems";

/** Bytes of a request and of an answer that a change may cost. */
const mostWritten = 3_000;
const mostRead = 2_000;

let simulator: Simulator;
let port: PanePort;
let news: News[];
let finish: () => void;

beforeEach(async () => {
  simulator = createSimulator({ plan: planWorkbook(psems, answerExample(psems), stamp) });
  const uninstall = simulator.install();
  port = makeExcelPort({ ...realExcel, now: () => new Date("2026-11-23T09:00:00Z"), newId: () => "id" });
  news = [];
  const read = await port.read();
  const followed = await port.follow((item) => news.push(item));
  if (!read.ok || !followed.ok) throw new Error("It should be read and followed.");
  await settled();
  finish = () => {
    followed.value();
    uninstall();
  };
  news.length = 0;
  simulator.resetCounters();
});
afterEach(() => finish());

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

function latest(): Assessed {
  const item = [...news].reverse().find(({ kind }) => kind === "contents");
  if (item?.kind !== "contents" || item.contents.kind !== "assessment") throw new Error("There is no news.");
  return item.contents;
}

test("[P1 P8] an answer costs one request of at most 3 KB, and its echo costs none", async () => {
  const outcome = await port.write({ kind: "answer", statement: 30, response: "in-part" });
  await settled();
  expect(outcome.ok).toBe(true);
  expect(simulator.counters.requests).toBe(1);
  expect(simulator.counters.requestBytes).toBeLessThanOrEqual(mostWritten);
  const grid = simulator.grids().find(({ name }) => name === "CHECK Monitoring");
  expect(JSON.stringify(grid?.cells[5])).toContain('"X"');
});

test.each(["yes", "in-part", "no", "not-sure", "not-applicable", null] as const)(
  "[M2] answering %s leaves exactly that, whatever stood there",
  async (response) => {
    simulator.paste("PLAN Policy", "C6", [["X", "X", "x", "", "no"]]);
    await settled();
    const outcome = await port.write({ kind: "answer", statement: 1, response });
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const marks = response === null ? [] : [{ response, text: "X" }];
    expect(outcome.value.assessment.answers[0]?.marks).toEqual(marks);
    const read = await port.read();
    if (!read.ok || read.value.kind !== "assessment") throw new Error("It should be read.");
    expect(read.value.assessment.answers[0]?.marks).toEqual(marks);
  },
);

test("[P8] the check after one edit reads at most 2 KB, by one request", async () => {
  simulator.type("ACT Review", "C6", "X");
  await settled();
  expect(latest().results.overall.answered).toBe(6);
  expect(simulator.counters.requests).toBe(1);
  expect(simulator.counters.responseBytes).toBeLessThanOrEqual(mostRead);
});

test("[P3] the pane and a fresh reading agree after edits, pastes and undone mistakes", async () => {
  simulator.type("PLAN Policy", "F10", "");
  simulator.type("PLAN Policy", "C10", "X");
  simulator.paste("PLAN Planning", "C6", [
    ["X", "x", ""],
    ["", "yes", ""],
    ["=1/0", "", ""],
  ]);
  simulator.type("Settings", "C13", "0.9");
  simulator.type("Annex A 1", "C7", "Monthly");
  simulator.type("Cover", "B7", "Avonmouth");
  await settled();
  const live = latest();
  const read = await port.read();
  if (!read.ok || read.value.kind !== "assessment") throw new Error("It should be read.");
  expect(live.assessment).toEqual(read.value.assessment);
  expect(live.findings).toEqual(read.value.findings);
  expect(live.results).toEqual(read.value.results);
});

test("[P4] the selected row is told, on section sheets and in the annex", async () => {
  simulator.select("DO Implement", "H9");
  simulator.select("Annex A 3", "C8:C9");
  await settled();
  // A sheet that comes to the front is told of once more.
  expect(news[0]).toMatchObject({ kind: "place", place: { statement: expect.any(Number), prompt: null } });
  expect(news.slice(1).map((item) => JSON.stringify(item))).toEqual(
    news.slice(1).map(() => JSON.stringify({ kind: "place", place: { statement: null, prompt: "A3.2" } })),
  );
  expect(news.length).toBeGreaterThan(1);
  const located = await port.locate();
  expect(located).toMatchObject({ ok: true, value: { statement: null, prompt: expect.any(String) } });
});

test("[X5] a text that somebody wrote while ours was on its way is not lost", async () => {
  simulator.type("PLAN Policy", "H6", "Theirs");
  const outcome = await port.write({ kind: "evidence", statement: 1, text: "Mine", base: "" });
  expect(outcome.ok).toBe(false);
  const again = await port.write({ kind: "evidence", statement: 1, text: "Mine", base: "" });
  expect(again).toMatchObject({ problem: { kind: "changed-meanwhile", found: "Theirs" } });
});

test("a sheet that is deleted is missed at once", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annex A 2").delete();
    await context.sync();
  });
  await settled();
  expect(latest().missing).toEqual(["Annex A 2"]);
});

test("a checklist that is made while the pane is open is followed from then on", async () => {
  finish();
  simulator = createSimulator();
  const uninstall = simulator.install();
  const fresh = makeExcelPort({ ...realExcel, now: () => new Date(), newId: () => "id" });
  const told: News[] = [];
  await fresh.read();
  await fresh.follow((item) => told.push(item));
  const details = {
    organisation: "",
    site: "",
    assessor: "",
    accountableManager: "",
    stakeholders: "",
    date: "",
  };
  expect((await fresh.create({ checklist: psems, details }, unwatched)).ok).toBe(true);
  await settled();
  told.length = 0;
  simulator.type("PLAN Policy", "C6", "X");
  await settled();
  expect(told).toMatchObject([{ kind: "contents", contents: { results: { overall: { answered: 1 } } } }]);
  finish = uninstall;
});
