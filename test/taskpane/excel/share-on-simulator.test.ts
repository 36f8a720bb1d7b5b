import type { Decision } from "../../../src/assessment/merging/decisions";
import { mergeCopies, type Merge } from "../../../src/assessment/merging/merge";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { listStatements } from "../../../src/checklist/checklist";
import { unwatched } from "../../../src/spreadsheet/run";
import { write } from "../../../src/file/writing/write";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import { listPastMerges } from "../../../src/assessment/merging/undo-merge";
import type {
  Assessed,
  IssueResult,
  PaneResult,
  PanePort,
  UndoResult,
} from "../../../src/taskpane/port/port";
import type { MergeWanted } from "../../../src/jobs/merge";
import type { CopyRequest } from "../../../src/workbook/sharing/plan-copy";
import { judgeReturned } from "../../../src/workbook/sharing/judge-returned";
import { psems } from "../../support/psems";
import { sampleOf, upTo } from "../../support/sample";
import { fillIn, openDeskHere, type Typed } from "../../support/taskpane/share-desk";

const details = {
  organisation: "Northern Grid plc",
  site: "",
  assessor: "A. Smith",
  accountableManager: "",
  stakeholders: "",
  date: "",
};
const all = listStatements(psems).map(({ number }) => number);
const request: CopyRequest = {
  name: "Anna Berg",
  email: "anna@example.org",
  due: "2026-12-01",
  returnTo: "A. Smith",
  asked: [1, 2, 3, 4, 5],
  includes: "blank",
};
const bo: CopyRequest = { ...request, name: "Bo Lund", email: "" };

let simulator: Simulator;
let port: PanePort;
let uninstall: () => void;
/** Never the same id twice, also after the workbook was made. */
let ids = 0;

/** The pane in a simulated Excel, as it is there. */
function openPane(excel: Simulator): void {
  simulator = excel;
  uninstall = simulator.install();
  port = makeExcelPort({
    ...realExcel,
    loadFiles: async () => openDeskHere(),
    now: () => new Date("2026-11-23T09:00:00Z"),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
  });
}

/** The product's workbook, as the pane makes it; each test has a copy. */
let created: Simulator;
beforeAll(async () => {
  openPane(createSimulator({ today: "2026-11-23" }));
  must(await port.create({ checklist: psems, details }, unwatched));
  created = simulator;
  uninstall();
});
beforeEach(async () => {
  openPane(created.clone());
  must(await port.read());
});
afterEach(() => uninstall());

function must<Value>(outcome: PaneResult<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function readAssessed(): Promise<Assessed> {
  const contents = must(await port.read());
  if (contents.kind !== "assessment") throw new Error(contents.kind);
  return contents;
}

async function issue(...requests: readonly CopyRequest[]): Promise<IssueResult> {
  return must(await port.issue(requests, "", unwatched));
}

/** A file that came back, as the pane reads and judges it. */
async function bring(file: File, ...passwords: readonly string[]): Promise<ReturnedCopy> {
  const read = await port.readFile(file, passwords, new AbortController().signal);
  if (!read.ok) throw new Error(read.problem.kind);
  const { copy, findings } = judgeReturned(await readAssessed(), read.value);
  if (!copy) throw new Error(JSON.stringify(findings));
  return copy;
}

async function preview(returns: readonly ReturnedCopy[]): Promise<Merge> {
  const { checklist, assessment } = await readAssessed();
  return mergeCopies(checklist, assessment, returns);
}

const decide = (statement: number, response: Decision["response"]): Decision => ({
  statement,
  response,
  why: "Seen the paper",
  by: "A. Smith",
});

const annas: readonly Typed[] = [
  ["PLAN Policy", "C6", "X"],
  ["PLAN Policy", "H6", "Minutes of May"],
  ["PLAN Policy", "C7", "X"],
];
const bos: readonly Typed[] = [["PLAN Policy", "E7", "X"]];

/** Issues two copies, gets both back with one row in dispute, and decides it. */
async function circulate(): Promise<MergeWanted> {
  await issue(request, bo);
  const [first = "", second = ""] = simulator.createdWorkbooks;
  const returns = [
    await bring(await fillIn(first, "anna.xlsx", annas)),
    await bring(await fillIn(second, "bo.xlsx", bos)),
  ];
  return { previewed: await preview(returns), decisions: [decide(2, "in-part")], returns };
}

function sheetNames(): readonly string[] {
  return simulator.grids().map(({ name }) => name);
}

describe("[P9] issuing copies", () => {
  test("opens one for each, different though their names are the same, and notes them in the register", async () => {
    const issued = await issue(request, { ...request, asked: all });
    expect(issued).toMatchObject({ opened: 2, stopped: null, unregistered: null });
    expect(simulator.createdWorkbooks).toHaveLength(2);
    const { contributors } = issued.contents.assessment.circulation;
    expect(contributors).toMatchObject([
      { name: "Anna Berg", asked: "1–5", due: "2026-12-01", issuedOn: "2026-11-23", returnedOn: "" },
      { name: "Anna Berg", asked: "1–43" },
    ]);
    expect(new Set(contributors.map(({ copyId }) => copyId)).size).toBe(2);
    const names = sheetNames();
    expect(names.indexOf("Contributors")).toBe(names.indexOf("Responses") - 1);
    expect(issued.contents.findings.filter(({ code }) => code !== "no-response")).toEqual([]);
  });

  test("a second issue adds to the register and leaves what people changed in it", async () => {
    await issue(request);
    expect(simulator.type("Contributors", "B5", "Head of IT")).toMatchObject({ ok: true });
    const { contents } = await issue(bo);
    expect(contents.assessment.circulation.contributors).toMatchObject([
      { name: "Anna Berg", role: "Head of IT" },
      { name: "Bo Lund" },
    ]);
  });

  test("with a password encrypts the file, which is read with it", async () => {
    must(await port.issue([request], "Bridge 42", unwatched));
    const [first = ""] = simulator.createdWorkbooks;
    const file = new File([Buffer.from(first, "base64")], "anna.xlsx");
    const { signal } = new AbortController();
    expect(await port.readFile(file, [], signal)).toMatchObject({ problem: { kind: "encrypted" } });
    const copy = await bring(file, "Bridge 42");
    expect(copy).toMatchObject({ contributor: "Anna Berg", asked: [1, 2, 3, 4, 5] });
    expect(copy.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("where Excel refuses to open one, says why, and notes only those that were opened", async () => {
    const { createWorkbook } = Excel;
    Object.assign(Excel, {
      createWorkbook: (base64?: string) => {
        if (simulator.createdWorkbooks.length === 1) simulator.failAtAction(1);
        return createWorkbook(base64);
      },
    });
    const issued = await issue(request, bo);
    Object.assign(Excel, { createWorkbook });
    expect(issued).toMatchObject({
      opened: 1,
      stopped: { kind: "cannot-open-copy" },
      unregistered: null,
    });
    expect(issued.contents.assessment.circulation.contributors).toMatchObject([{ name: "Anna Berg" }]);
  });

  test("[X3] a register that could not be written is written with the next issue, also one of no copy", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const issued = await issue(request);
    expect(issued).toMatchObject({ opened: 1, unregistered: { kind: "workbook-protected" } });
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    const again = await issue();
    expect(again).toMatchObject({ opened: 0, unregistered: null });
    expect(again.contents.assessment.circulation.contributors).toMatchObject([{ name: "Anna Berg" }]);
  });

  test("called off, keeps what was opened until then", async () => {
    const issued = must(
      await port.issue([request, bo], "", {
        progress: () => undefined,
        isCancelled: () => simulator.createdWorkbooks.length === 1,
      }),
    );
    expect(issued).toMatchObject({ opened: 1, stopped: { kind: "cancelled" } });
  });

  test("[P12] a copy is the pane's to fill in, and not to issue or merge from", async () => {
    await issue(request);
    const [base64 = ""] = simulator.createdWorkbooks;
    const file = await fillIn(base64, "copy.xlsx", annas);
    uninstall();
    const { readPlan } = await import("../../../src/file/reading/read-plan");
    const opened = await readPlan(new Uint8Array(await file.arrayBuffer()));
    if (!opened.ok) throw new Error(opened.problem.kind);
    openPane(createSimulator({ plan: opened.value.plan }));
    const contents = await readAssessed();
    expect(contents.copy).toMatchObject({ issuedTo: "Anna Berg", asked: [1, 2, 3, 4, 5] });
    expect(contents.results.overall).toMatchObject({ statements: 5, answered: 2 });
    expect(contents.missing).toEqual([]);
    expect(await port.issue([request], "", unwatched)).toEqual({
      ok: false,
      problem: { kind: "is-copy", issuedTo: "Anna Berg" },
    });
    must(await port.write({ kind: "answer", statement: 4, response: "no" }));
    expect((await readAssessed()).results.overall.answered).toBe(3);
  });
});

describe("merging what came back", () => {
  test("[X1] what looks like a formula is text in the copy, the workbook, its log, and the file that is made of it", async () => {
    const texts = ['=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "'quoted"];
    await issue(request);
    const [base64 = ""] = simulator.createdWorkbooks;
    // An apostrophe before it is how a person types a text in Excel.
    const typed = texts.map((text, index): Typed => ["PLAN Policy", `H${6 + index}`, `'${text}`]);
    const returns = [await bring(await fillIn(base64, "anna.xlsx", typed))];
    const wanted = { previewed: await preview(returns), decisions: [], returns };
    must(await port.merge(wanted, unwatched));
    const written = await write(simulator.toPlan());
    const read = await openDeskHere().read(
      new File([new Uint8Array(written)], "out.xlsx"),
      [],
      new AbortController().signal,
    );
    if (!read.ok) throw new Error(read.problem.kind);
    for (const grids of [simulator.grids(), read.value.grids]) {
      const contents = ["PLAN Policy", "Merge log"].flatMap(
        (name) => grids.find((grid) => grid.name === name)?.cells.flat() ?? [],
      );
      for (const text of texts) {
        expect(contents).toContain(`Anna Berg:\n${text}`);
        expect(contents).toContain(text);
      }
    }
  });

  test("[P11] writes answers, evidence and decisions, then the register and the log", async () => {
    const wanted = await circulate();
    expect(wanted.previewed.rows.filter(({ outcome }) => outcome === "disputed")).toMatchObject([
      { statement: 2, between: ["yes", "no"] },
    ]);
    const merged = must(await port.merge(wanted, unwatched));
    expect(merged).toMatchObject({ kind: "merged", unlogged: null });
    const { assessment, findings } = await readAssessed();
    expect(assessment.answers.slice(0, 3)).toMatchObject([
      { marks: [{ response: "yes", text: "X" }], evidence: "Anna Berg:\nMinutes of May" },
      { marks: [{ response: "in-part", text: "X" }], evidence: "" },
      { marks: [], evidence: "" },
    ]);
    expect(assessment.circulation.contributors).toMatchObject([
      { name: "Anna Berg", returnedOn: "2026-11-23", file: "anna.xlsx" },
      { name: "Bo Lund", returnedOn: "2026-11-23", file: "bo.xlsx" },
    ]);
    expect(
      assessment.circulation.log.map(({ contributor, item, outcome, after, decidedBy }) =>
        [contributor, item, outcome, after, decidedBy].join(" | "),
      ),
    ).toEqual([
      "Anna Berg | 1 | taken | Yes | ",
      "Anna Berg | 2 | disputed | In part | A. Smith",
      "Bo Lund | 2 | disputed | In part | A. Smith",
    ]);
    expect(sheetNames().slice(-5)).toEqual(["Contributors", "Merge log", "Responses", "Settings", "_psems"]);
    expect(findings.filter(({ severity, code }) => severity === "error" && code !== "no-response")).toEqual(
      [],
    );
  });

  test("the same files once more change nothing", async () => {
    const wanted = await circulate();
    must(await port.merge(wanted, unwatched));
    const before = await readAssessed();
    const previewed = await preview(wanted.returns);
    expect(previewed.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
    must(await port.merge({ previewed, decisions: [], returns: wanted.returns }, unwatched));
    expect((await readAssessed()).assessment).toEqual(before.assessment);
  });

  test("[X5] a row that somebody changed since the preview is given back, and nothing is written", async () => {
    const wanted = await circulate();
    expect(simulator.type("PLAN Policy", "D6", "X")).toMatchObject({ ok: true });
    const before = simulator.snapshot();
    const merged = must(await port.merge(wanted, unwatched));
    expect(merged).toMatchObject({ kind: "changed", items: ["1"] });
    expect(simulator.snapshot()).toBe(before);
    expect(merged.contents.assessment.answers[0]).toMatchObject({ marks: [{ response: "in-part" }] });
    const again = { ...wanted, previewed: await preview(wanted.returns) };
    expect(again.previewed.rows[0]).toMatchObject({ outcome: "disputed", between: ["in-part", "yes"] });
    const decisions = [...wanted.decisions, decide(1, "yes")];
    expect(must(await port.merge({ ...again, decisions }, unwatched))).toMatchObject({ kind: "merged" });
  });

  test("[X5] a box that a co-author marks between the reading and the writing is not written over", async () => {
    const wanted = await circulate();
    const { writeCells } = realExcel.excel;
    uninstall();
    const kept = simulator;
    uninstall = kept.install();
    let isMarked = false;
    const beside = makeExcelPort({
      ...realExcel,
      excel: {
        ...realExcel.excel,
        writeCells: (changes, dates) => {
          if (!isMarked) isMarked = kept.type("PLAN Policy", "E6", "X").ok;
          return writeCells(changes, dates);
        },
      },
      loadFiles: async () => openDeskHere(),
      now: () => new Date("2026-11-23T09:00:00Z"),
      newId: () => "",
    });
    const merged = must(await beside.merge(wanted, unwatched));
    expect(isMarked).toBe(true);
    expect(merged).toMatchObject({ kind: "changed", items: ["1"] });
    const { assessment } = await readAssessed();
    expect(assessment.answers.slice(0, 2)).toMatchObject([{ marks: [{ response: "no" }] }, { marks: [] }]);
    expect(assessment.circulation.log).toEqual([]);
  });

  test("rows on a sheet that was renamed meanwhile are found where they are now", async () => {
    const wanted = await circulate();
    const { writeCells } = realExcel.excel;
    let isMoved = false;
    const beside = makeExcelPort({
      ...realExcel,
      excel: {
        ...realExcel.excel,
        writeCells: async (changes, dates) => {
          if (!isMoved) {
            isMoved = true;
            await Excel.run(async (context) => {
              context.workbook.worksheets.getItem("PLAN Policy").name = "Our policy";
              await context.sync();
            });
          }
          return writeCells(changes, dates);
        },
      },
      loadFiles: async () => openDeskHere(),
      now: () => new Date("2026-11-23T09:00:00Z"),
      newId: () => "",
    });
    expect(must(await beside.merge(wanted, unwatched))).toMatchObject({ kind: "merged", unlogged: null });
    const { assessment } = await readAssessed();
    expect(assessment.answers[0]).toMatchObject({
      marks: [{ response: "yes" }],
      place: { sheet: "Our policy" },
    });
  });

  test("called off before it writes, leaves the workbook as it was", async () => {
    const wanted = await circulate();
    const before = simulator.snapshot();
    const outcome = await port.merge(wanted, { progress: () => undefined, isCancelled: () => true });
    expect(outcome).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("[X3] failing at any action leaves the answers whole, and merging again finishes the work", async () => {
    const wanted = await circulate();
    const start = simulator;
    const trial = start.clone();
    uninstall();
    openPane(trial);
    await readAssessed();
    trial.resetCounters();
    must(await port.merge(wanted, unwatched));
    const { actions } = trial.counters;
    const expected = (await readAssessed()).assessment;
    for (const action of sampleOf(upTo(actions), 8)) {
      uninstall();
      openPane(start.clone());
      const { answers } = (await readAssessed()).assessment;
      simulator.failAtAction(action);
      const outcome = await port.merge(wanted, unwatched);
      const now = (await readAssessed()).assessment;
      if (!outcome.ok) expect([action, now.answers]).toEqual([action, answers]);
      else if (outcome.value.kind === "merged" && outcome.value.unlogged)
        expect([action, now.answers, now.circulation.log]).toEqual([action, expected.answers, []]);
      const previewed = await preview(wanted.returns);
      const again = must(await port.merge({ ...wanted, previewed }, unwatched));
      expect(again).toMatchObject({ kind: "merged", unlogged: null });
      const after = (await readAssessed()).assessment;
      expect([action, after.answers]).toEqual([action, expected.answers]);
      expect(after.circulation.contributors).toEqual(expected.circulation.contributors);
      // The log says what was before the merge, and what was decided, also when it was written later.
      const timeless = (log: typeof after.circulation.log) =>
        log.map((entry) => ({ ...entry, mergedAt: "" }));
      expect(timeless(after.circulation.log)).toEqual(timeless(expected.circulation.log));
    }
  });
});

describe("[J9] undoing a merge", () => {
  /** Marks and texts of the first two statements. */
  async function firstRows(): Promise<readonly unknown[]> {
    const { assessment } = await readAssessed();
    return assessment.answers.slice(0, 2).map(({ marks, evidence }) => [marks, evidence]);
  }

  async function undo(): Promise<UndoResult> {
    const { assessment } = await readAssessed();
    const [last] = listPastMerges(assessment.circulation.log);
    return must(await port.undoMerge({ mergedAt: last?.mergedAt ?? "", by: "A. Smith" }, unwatched));
  }

  /** The port with something that happens just before the pane writes its cells. */
  function openBeside(happens: () => void): PanePort {
    const { writeCells } = realExcel.excel;
    let isDone = false;
    return makeExcelPort({
      ...realExcel,
      excel: {
        ...realExcel.excel,
        writeCells: (changes, dates) => {
          if (!isDone) happens();
          isDone = true;
          return writeCells(changes, dates);
        },
      },
      loadFiles: async () => openDeskHere(),
      now: () => new Date("2026-11-23T10:00:00Z"),
      newId: () => "",
    });
  }

  test("gives the rows back as they were, logs it, and lets the files be merged again", async () => {
    simulator.type("PLAN Policy", "H6", "Draft");
    const before = await firstRows();
    const wanted = await circulate();
    must(await port.merge(wanted, unwatched));
    const merged = await firstRows();
    expect(merged).not.toEqual(before);
    const undone = await undo();
    expect(undone).toMatchObject({ restored: ["1", "2"], kept: [], unlogged: null });
    expect(await firstRows()).toEqual(before);
    const { log } = undone.contents.assessment.circulation;
    expect(log.slice(-2)).toMatchObject([
      { item: "1", outcome: "undone", before: "Yes", after: "", decidedBy: "A. Smith" },
      { item: "2", outcome: "undone", before: "In part", after: "" },
    ]);
    const previewed = await preview(wanted.returns);
    must(await port.merge({ ...wanted, previewed }, unwatched));
    expect(await firstRows()).toEqual(merged);
  });

  test("keeps a row that somebody has changed since", async () => {
    must(await port.merge(await circulate(), unwatched));
    expect(simulator.type("PLAN Policy", "H6", "Checked with Anna")).toMatchObject({ ok: true });
    expect(await undo()).toMatchObject({ restored: ["2"], kept: ["1"] });
    expect(await firstRows()).toEqual([
      [[{ response: "yes", text: "X" }], "Checked with Anna"],
      [[], ""],
    ]);
    expect(await port.undoMerge({ by: "" }, unwatched)).toEqual({
      ok: false,
      problem: { kind: "all-changed-since", items: ["1"] },
    });
  });

  test("[X5] keeps a row that a co-author changes between the reading and the writing", async () => {
    must(await port.merge(await circulate(), unwatched));
    port = openBeside(() => simulator.type("PLAN Policy", "H6", "Checked with Anna"));
    expect(await undo()).toMatchObject({ restored: ["2"], kept: ["1"], unlogged: null });
    expect(await firstRows()).toEqual([
      [[{ response: "yes", text: "X" }], "Checked with Anna"],
      [[], ""],
    ]);
  });

  test("[X3] a log that could not be written is written when the merge is undone again, or before the next merge", async () => {
    const wanted = await circulate();
    must(await port.merge(wanted, unwatched));
    const start = simulator;
    for (const next of ["undo", "merge"] as const) {
      uninstall();
      openPane(start.clone());
      const protect = (isOn: boolean): Promise<void> =>
        Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem("Merge log");
          protection.unprotect(isOn ? undefined : "x");
          if (isOn) protection.protect({}, "x");
          await context.sync();
        });
      const [past] = listPastMerges((await readAssessed()).assessment.circulation.log);
      const undoing = { mergedAt: past?.mergedAt ?? "", by: "" };
      await protect(true);
      const undone = must(await port.undoMerge(undoing, unwatched));
      expect(undone).toMatchObject({ restored: ["1", "2"], unlogged: { kind: "sheet-has-password" } });
      await protect(false);
      if (next === "undo") {
        expect(must(await port.undoMerge(undoing, unwatched))).toMatchObject({
          ...{ restored: ["1", "2"], unlogged: null },
        });
      } else {
        // The preview was made before the log had the undoing.
        const again = { ...wanted, previewed: await preview(wanted.returns) };
        expect(must(await port.merge(again, unwatched))).toMatchObject({ kind: "changed" });
      }
      const { log } = (await readAssessed()).assessment.circulation;
      expect(log.filter(({ outcome }) => outcome === "undone")).toHaveLength(2);
    }
  });
});

test("[J6 P11] agreed rows are applied, and a dispute left open can be decided later without its files", async () => {
  const wanted = await circulate();
  must(await port.merge({ ...wanted, decisions: [], leavesOpen: true }, unwatched));
  expect((await readAssessed()).assessment.answers.slice(0, 2)).toMatchObject([
    { marks: [{ response: "yes" }] },
    { marks: [] },
  ]);
  const previewed = await preview([]);
  expect(previewed.rows.filter(({ outcome }) => outcome === "disputed")).toMatchObject([{ statement: 2 }]);
  must(
    await port.merge({ previewed, decisions: [decide(2, "no")], returns: [], leavesOpen: true }, unwatched),
  );
  expect((await readAssessed()).assessment.answers[1]).toMatchObject({ marks: [{ response: "no" }] });
  expect((await preview([])).rows.filter(({ outcome }) => outcome === "disputed")).toEqual([]);
});
