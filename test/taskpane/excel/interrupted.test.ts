import { createSimulator, type Simulator } from "../../../src/simulator";
import { unwatched } from "../../../src/spreadsheet/run";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { comparable } from "../../support/excel/comparable";
import { psems } from "../../support/psems";
import { sampleOf, upTo } from "../../support/sample";
import {
  details,
  must,
  openFor,
  openPort,
  paneJobs,
  prepareWorkbook,
  readAssessed,
  written,
  type PaneJob,
} from "../../support/taskpane/pane-jobs";

const today = "2026-11-23";
let prepared: Simulator;
beforeAll(async () => {
  prepared = createSimulator({ today });
  await prepareWorkbook(openPort(prepared));
  prepared.resetCounters();
});

/** A job carried out on a copy of the prepared workbook: how many requests and actions it took, and what people wrote then. */
async function measure(
  job: PaneJob,
): Promise<{ requests: number; actions: number; before: unknown; after: unknown }> {
  const simulator = prepared.clone();
  const { port, wanted } = await openFor(job, simulator);
  const before = written(must(await port.read()));
  simulator.resetCounters();
  must(await job.run(port, wanted));
  const { requests, actions } = simulator.counters;
  return { requests, actions, before, after: written(must(await port.read())) };
}

/** Opens a new pane on the workbook, finishes what was interrupted, and compares with what it should be. */
async function finish(
  interrupted: Simulator,
  { before, after }: { before: unknown; after: unknown },
): Promise<string> {
  const simulator = interrupted.reopen();
  const port = openPort(simulator);
  const found = await readAssessed(port);
  if (found.unfinished) {
    must(await port.repair(unwatched));
    expect((await readAssessed(port)).unfinished).toBeNull();
  }
  const now = written(await readAssessed(port));
  expect([before, after].map(withoutIds)).toContain(withoutIds(now));
  if (found.unfinished) expectWhole(simulator, await readAssessed(port));
  return found.unfinished?.step ?? "none";
}

/** As text, without the ids of copies: each run gives its own. */
function withoutIds(content: unknown): string {
  return JSON.stringify(content).replace(/"copyId":"[^"]*"/g, "");
}

/** Every sheet of the assessment is as planned, protection included. */
function expectWhole(
  simulator: Simulator,
  { assessment, ids }: Awaited<ReturnType<typeof readAssessed>>,
): void {
  const plan = planWorkbook(psems, assessment, { created: "2026-11-23T09:00:00.000Z", today, ...ids });
  const made = simulator.toPlan();
  const ours = plan.sheets.flatMap(({ name }) => made.sheets.filter((sheet) => sheet.name === name));
  const found = comparable({ ...made, sheets: ours, activeSheet: "" });
  const expected = comparable({ ...plan, activeSheet: "", names: made.names });
  // Whole texts are compared in no time; what differs is told by what takes seconds.
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}

describe.each(paneJobs)("[X11] [X5] $name, interrupted", (job) => {
  test("by closing the pane before any request, is finished by a new pane", async () => {
    const expected = await measure(job);
    for (const request of upTo(expected.requests)) {
      const simulator = prepared.clone();
      const { port, wanted } = await openFor(job, simulator);
      const closing = simulator.counters.requests;
      simulator.interrupt(request, { kind: "closing" });
      void job.run(port, wanted);
      // Until then the job may still be working. Its next request would go to the Excel of the next test.
      while (!simulator.isPaneClosed) await new Promise((next) => setTimeout(next, 5));
      expect(simulator.counters.requests - closing).toBeLessThanOrEqual(request);
      await finish(simulator, expected);
    }
  });

  test("by a failure at any action, leaves nothing open and is finished by a new pane", async () => {
    const expected = await measure(job);
    const steps: string[] = [];
    for (const action of [1, ...sampleOf(upTo(expected.actions), 3)]) {
      const simulator = prepared.clone();
      const { port, wanted } = await openFor(job, simulator);
      simulator.failAtAction(action);
      const outcome = await job.run(port, wanted);
      expect({ action, ok: outcome.ok }).toEqual({ action, ok: false });
      expect(listOpen(simulator)).toEqual([]);
      steps.push(await finish(simulator, expected));
    }
    expect(steps).toContain("none");
    expect(new Set(steps).size).toBe(2);
  });
});

/** The sheets of ours that are not protected. */
function listOpen(simulator: Simulator): readonly string[] {
  const bare = ["Sheet1", "Board pivot"];
  return simulator
    .toPlan()
    .sheets.filter(({ name, protection, blocks }) => !protection && blocks.length > 0 && !bare.includes(name))
    .map(({ name }) => name);
}

describe("[X11] [X12] creating, interrupted", () => {
  test("by a failure at any action, is finished or removed by a new pane", async () => {
    const whole = createSimulator({ today });
    const port = openPort(whole);
    must(await port.create({ checklist: psems, details }, unwatched));
    const { actions } = whole.counters;
    const steps: string[] = [];
    for (const action of [1, ...sampleOf(upTo(actions), 4)]) {
      const simulator = createSimulator({ today });
      const first = openPort(simulator);
      simulator.failAtAction(action);
      expect(await first.create({ checklist: psems, details }, unwatched)).toMatchObject({ ok: false });
      const again = openPort(simulator.reopen());
      const contents = must(await again.read());
      if (contents.kind !== "assessment") {
        steps.push("none");
        must(await again.create({ checklist: psems, details }, unwatched));
        expectWhole(simulator, await readAssessed(again));
        continue;
      }
      steps.push(contents.unfinished?.step ?? "finished");
      const removing = simulator.clone();
      must(await again.repair(unwatched));
      const finished = await readAssessed(again);
      expect({ ...finished.assessment.details, unfinished: finished.unfinished }).toEqual({
        ...details,
        unfinished: null,
      });
      expectWhole(simulator, finished);
      const removed = must(await removeFrom(removing));
      expect(removed).toEqual({ contents: { kind: "none" }, kept: [] });
      expect(removing.toPlan().sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    }
    expect(new Set(steps)).toEqual(new Set(["none", "create"]));
  });

  test("removing keeps a sheet on which someone has typed", async () => {
    const simulator = createSimulator({ today });
    simulator.failAtAction(1_500);
    const port = openPort(simulator);
    expect(await port.create({ checklist: psems, details }, unwatched)).toMatchObject({ ok: false });
    simulator.type("PLAN Policy", "H6", "Mine");
    const removed = must(await removeFrom(simulator));
    expect(removed.kept).toEqual(["PLAN Policy"]);
    expect(simulator.toPlan().sheets.map(({ name }) => name)).toEqual(["Sheet1", "PLAN Policy"]);
  });
});

async function removeFrom(simulator: Simulator): ReturnType<ReturnType<typeof openPort>["remove"]> {
  const port = openPort(simulator.reopen());
  must(await port.read());
  return port.remove(unwatched);
}
