import { allSwitches, createSimulator, switches, type Simulator } from "../../../src/simulator";
import { unwatched } from "../../../src/spreadsheet/run";
import { describePaneProblem } from "../../../src/taskpane/words/pane-problems";
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
  request,
  written,
  type PaneJob,
} from "../../support/taskpane/pane-jobs";

const today = "2026-11-23";
const together = "all together";
const unfriendly = [...switches, { name: together, options: allSwitches }];

/** A workbook that was made in an Excel with these habits. */
async function prepare(options: (typeof unfriendly)[number]["options"]): Promise<Simulator> {
  const simulator = createSimulator({ today, ...options });
  await prepareWorkbook(openPort(simulator));
  return simulator;
}

/** What people wrote after a job in a friendly Excel, without ids and what depends on when sheets are calculated. */
const friendly = new Map<string, string>();
beforeAll(async () => {
  const prepared = await prepare({});
  for (const job of paneJobs) friendly.set(job.name, await carryOut(prepared.clone(), job));
});

async function carryOut(simulator: Simulator, job: PaneJob): Promise<string> {
  const { port, wanted } = await openFor(job, simulator);
  must(await job.run(port, wanted));
  return plainly(written(await readAssessed(port)));
}

function plainly(contents: unknown): string {
  const text = JSON.stringify(contents);
  return text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "id").replace(/[\da-f]{64}/g, "hash");
}

describe.each(unfriendly)("[X3] an Excel with $name", ({ name: habit, options }) => {
  let prepared: Simulator;
  beforeAll(async () => {
    prepared = await prepare(options);
  });

  test.each(habit === together ? paneJobs : sampleOf(paneJobs, 3))(
    "$name ends as in any other",
    async (job) => {
      expect(await carryOut(prepared.clone(), job)).toBe(friendly.get(job.name));
    },
  );
});

describe("[X13] someone who types between two requests", () => {
  let prepared: Simulator;
  beforeAll(async () => {
    prepared = await prepare({});
  });

  test.each(sampleOf(paneJobs, 4))("loses nothing to $name, and the job is done", async (job) => {
    for (const request of upTo(3)) {
      const simulator = prepared.clone();
      const { port, wanted } = await openFor(job, simulator);
      const cell = { sheet: "PLAN Policy", address: "H7", text: "Typed meanwhile" };
      simulator.interrupt(request, { kind: "typing", cell, ends: "when-waited-for" });
      const outcome = await job.run(port, wanted);
      const { assessment, unfinished } = await readAssessed(openPort(simulator.reopen()));
      expect(assessment.answers[1]?.evidence).toContain("Typed meanwhile");
      expect([unfinished, explain(outcome)]).toEqual([null, ""]);
    }
  });

  test.each(sampleOf(paneJobs, 4))(
    "another person's answer before any request of $name is kept",
    async (job) => {
      for (const request of upTo(3)) {
        const simulator = prepared.clone();
        const { port, wanted } = await openFor(job, simulator);
        simulator.interrupt(request, {
          kind: "other-person",
          edit: () => {
            simulator.type("ACT Review", "C6", "X");
            simulator.type("ACT Review", "H6", "Theirs");
          },
        });
        explain(await job.run(port, wanted));
        const { assessment, unfinished } = await readAssessed(openPort(simulator.reopen()));
        const theirs = assessment.answers.find(({ evidence }) => evidence === "Theirs");
        expect({ marks: theirs?.marks, unfinished }).toEqual({
          marks: [{ response: "yes", text: "X" }],
          unfinished: null,
        });
      }
    },
  );
});

test("[P18] [P21] after a copy is opened as a workbook, which is then in front, the pane goes on in the old one", async () => {
  const simulator = await prepare({ newWorkbookInFront: true });
  const port = openPort(simulator);
  const { ready } = must(await port.issue([request("Carl")], "", unwatched));
  for (const file of ready.files) must(await port.openAsWorkbook(file));
  expect(simulator.createdWorkbooks).toHaveLength(1);
  must(await port.write({ kind: "answer", statement: 2, response: "yes" }));
  const { assessment, unfinished } = await readAssessed(port);
  expect(assessment.circulation.contributors.map(({ name }) => name)).toEqual(["Anna", "Bo", "Carl"]);
  expect({ unfinished, marks: assessment.answers[1]?.marks }).toEqual({
    unfinished: null,
    marks: [{ response: "yes", text: "X" }],
  });
});

test("[X13] two panes that take a snapshot at the same time keep both", async () => {
  const simulator = await prepare({});
  const first = openPort(simulator);
  const second = openPort(simulator);
  await Promise.all([first.read(), second.read()]);
  const taken = await Promise.all(
    [first, second].map((port, index) =>
      port.makeForBoard({ kind: "snapshot", name: `Snapshot ${index + 1}`, takenBy: "" }, unwatched),
    ),
  );
  expect(taken.map((one) => (one.ok ? "" : JSON.stringify(one.problem)))).toEqual(["", ""]);
  const { snapshots } = (await readAssessed(openPort(simulator))).assessment.boardRecords;
  expect([...new Set(snapshots.map(({ snapshot }) => snapshot))].sort()).toEqual([
    "Snapshot 1",
    "Snapshot 2",
  ]);
});

describe.each(sampleOf(unfriendly, 5))("[X11] creating in an Excel with $name", ({ options }) => {
  test("is finished after a failure at any action", async () => {
    for (const action of sampleOf(upTo(1_600), 1)) {
      const simulator = createSimulator({ today, ...options });
      simulator.failAtAction(action);
      explain(await openPort(simulator).create({ checklist: psems, details }, unwatched));
      const port = openPort(simulator.reopen());
      const contents = must(await port.read());
      if (contents.kind === "assessment") must(await port.repair(unwatched));
      else must(await port.create({ checklist: psems, details }, unwatched));
      const found = await readAssessed(port);
      expect({ missing: found.missing, unfinished: found.unfinished, of: found.assessment.details }).toEqual({
        ...{ missing: [], unfinished: null, of: details },
      });
    }
  });
});

/** Why a job was not done; empty if it was. */
function explain(outcome: Awaited<ReturnType<PaneJob["run"]>>): string {
  return outcome.ok ? "" : describePaneProblem(outcome.problem).what;
}
