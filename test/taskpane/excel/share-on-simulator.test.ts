import type { Decision } from "../../../src/assessment/merging/decisions";
import { mergeCopies, type Merge } from "../../../src/assessment/merging/merge";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { listStatements } from "../../../src/checklist/checklist";
import { unwatched } from "../../../src/spreadsheet/run";
import { inflate } from "../../../src/file/package/deflate";
import { readZipDirectory } from "../../../src/file/package/zip-directory";
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

/** The files that were made, as Excel would get them. */
function base64Of({ ready }: IssueResult): readonly string[] {
  return ready.files.map(({ bytes }) => Buffer.from(bytes).toString("base64"));
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
  const [first = "", second = ""] = base64Of(await issue(request, bo));
  const returns = [
    await bring(await fillIn(first, "anna.xlsx", annas)),
    await bring(await fillIn(second, "bo.xlsx", bos)),
  ];
  return { previewed: await preview(returns), decisions: [decide(2, "in-part")], returns };
}

function sheetNames(): readonly string[] {
  return simulator.grids().map(({ name }) => name);
}

const registered = (contents: Assessed) => contents.assessment.circulation.contributors;

async function protectStructure(isOn: boolean): Promise<void> {
  await Excel.run(async (context) => {
    if (isOn) context.workbook.protection.protect();
    else context.workbook.protection.unprotect();
    await context.sync();
  });
}

describe("[P9] issuing copies", () => {
  test("[P18] prepares one for each, different though their names are the same, and notes them in the register first", async () => {
    const issued = await issue(request, { ...request, asked: all });
    expect(issued.stopped).toBeNull();
    expect(simulator.createdWorkbooks).toEqual([]);
    expect(registered(issued.contents)).toMatchObject([
      { name: "Anna Berg", asked: "1–5", due: "2026-12-01", preparedOn: "2026-11-23", issuedOn: "" },
      { name: "Anna Berg", asked: "1–43", returnedOn: "" },
    ]);
    expect(registered(issued.contents).map(({ copyId }) => copyId)).toEqual(issued.copyIds);
    expect(new Set(issued.copyIds).size).toBe(2);
    const names = sheetNames();
    expect(names.indexOf("Contributors")).toBe(names.indexOf("Responses") - 1);
    expect(issued.contents.findings.filter(({ code }) => code !== "no-response")).toEqual([]);
  });

  test("[P20] [P21] gives each file its name, and one .zip with all of them", async () => {
    const { ready } = await issue(request, { ...request, asked: all });
    const name = "Northern Grid plc – PSeMS checklist copy – Anna Berg – 2026-11-23";
    expect(ready.files.map((file) => file.name)).toEqual([`${name}.xlsx`, `${name} (2).xlsx`]);
    expect(ready.together?.name).toBe("Northern Grid plc – PSeMS checklist copies – 2026-11-23.zip");
    const zip = readZipDirectory(ready.together?.bytes ?? new Uint8Array(), Infinity);
    if (!zip.ok) throw new Error(zip.problem.kind);
    for (const [index, entry] of zip.value.entries()) {
      expect(entry.name).toBe(ready.files[index]?.name);
      const content = await inflate(entry.data, entry.declaredSize);
      expect(content).toEqual({ kind: "inflated", bytes: ready.files[index]?.bytes });
    }
    expect((await issue(bo)).ready.together).toBeNull();
  });

  test("[P18] the register shows a copy as handed over once the owner confirms it, and only that one", async () => {
    const { copyIds } = await issue(request, bo);
    const { contents } = must(await port.confirmHandedOver(copyIds.slice(0, 1), unwatched));
    expect(registered(contents).map(({ issuedOn }) => issuedOn)).toEqual(["2026-11-23", ""]);
    const status = simulator.grids().find(({ name }) => name === "Contributors")?.cells ?? [];
    expect(JSON.stringify(status[4])).toContain("○ Waiting");
    expect(JSON.stringify(status[5])).toContain("! Prepared");
  });

  test("a second issue adds to the register and leaves what people changed in it", async () => {
    await issue(request);
    expect(simulator.type("Contributors", "B5", "Head of IT")).toMatchObject({ ok: true });
    const { contents } = await issue(bo);
    expect(registered(contents)).toMatchObject([
      { name: "Anna Berg", role: "Head of IT" },
      { name: "Bo Lund" },
    ]);
  });

  test("with a password encrypts the file, which is read with it", async () => {
    const { ready } = must(await port.issue([request], "Bridge 42", unwatched));
    const [first] = ready.files;
    expect(first?.isEncrypted).toBe(true);
    const file = new File([Buffer.from(first?.bytes ?? [])], "anna.xlsx");
    const { signal } = new AbortController();
    expect(await port.readFile(file, [], signal)).toMatchObject({ problem: { kind: "encrypted" } });
    const copy = await bring(file, "Bridge 42");
    expect(copy).toMatchObject({ contributor: "Anna Berg", asked: [1, 2, 3, 4, 5] });
    expect(copy.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("[P21] a file opens as a workbook, and where Excel refuses says why; the register keeps the copy", async () => {
    const { ready, contents } = await issue(request);
    const [file] = ready.files;
    if (!file) throw new Error("There is no file.");
    must(await port.openAsWorkbook(file));
    expect(simulator.createdWorkbooks).toEqual([Buffer.from(file.bytes).toString("base64")]);
    simulator.failAtAction(1);
    expect(await port.openAsWorkbook(file)).toMatchObject({ problem: { kind: "cannot-open-copy" } });
    expect(registered(await readAssessed())).toEqual(registered(contents));
  });

  test("[P18] [X3] where the register cannot be written, no file is made", async () => {
    await protectStructure(true);
    expect(await port.issue([request], "", unwatched)).toMatchObject({
      problem: { kind: "workbook-protected" },
    });
    await protectStructure(false);
    expect(registered((await issue(request)).contents)).toMatchObject([{ name: "Anna Berg" }]);
  });

  test("[P18] called off, keeps the files made until then, and the register has every copy", async () => {
    let isCalledOff = false;
    const desk = openDeskHere();
    const beside = makeExcelPort({
      ...realExcel,
      loadFiles: async () => ({
        ...desk,
        write: async (...wanted: Parameters<typeof desk.write>) => {
          isCalledOff = true;
          return desk.write(...wanted);
        },
      }),
      now: () => new Date("2026-11-23T09:00:00Z"),
      newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
    });
    const run = { progress: () => undefined, isCancelled: () => isCalledOff };
    const issued = must(await beside.issue([request, bo], "", run));
    expect(issued).toMatchObject({ stopped: { kind: "cancelled" }, ready: { together: null } });
    expect([issued.ready.files.length, issued.copyIds.length]).toEqual([1, 1]);
    expect(registered(issued.contents)).toMatchObject([{ name: "Anna Berg" }, { name: "Bo Lund" }]);
  });

  test("[P12] a copy is the pane's to fill in, and not to issue or merge from", async () => {
    const [base64 = ""] = base64Of(await issue(request));
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

describe("[P19] handing over again", () => {
  const again = (copyIds: readonly string[]): Promise<PaneResult<IssueResult>> =>
    port.handOverAgain({ copyIds, returnTo: "A. Smith", password: "" }, unwatched);

  /** Another pane, later, in the same workbook: it knows only what the workbook holds. */
  function openLater(): void {
    const same = simulator;
    uninstall();
    simulator = same;
    uninstall = simulator.install();
    port = makeExcelPort({
      ...realExcel,
      loadFiles: async () => openDeskHere(),
      now: () => new Date("2026-11-25T09:00:00Z"),
      newId: () => "never used",
    });
  }

  /** Anna says No to the second statement in each of the two copies that she got. */
  async function getBoth(): Promise<readonly ReturnedCopy[]> {
    const first = await issue(request);
    // Between the two, the owner says Yes.
    expect(simulator.type("PLAN Policy", "C7", "X")).toMatchObject({ ok: true });
    openLater();
    const second = must(await again(first.copyIds));
    expect(second.copyIds).toEqual(first.copyIds);
    expect(registered(second.contents)).toMatchObject([{ name: "Anna Berg", preparedOn: "2026-11-23" }]);
    return Promise.all(
      [first, second].map(async (issued, index) => {
        const [base64 = ""] = base64Of(issued);
        return bring(await fillIn(base64, `anna ${index}.xlsx`, [["PLAN Policy", "E7", "X"]]));
      }),
    );
  }

  test("[X6] each of the two copies is known, and is compared with what the rows held when it was made", async () => {
    const [first, second] = await getBoth();
    if (!first || !second) throw new Error("A copy is missing.");
    expect([first, second].map(({ rowStates }) => rowStates?.get(2)?.response)).toEqual([null, "yes"]);
    // The owner has answered since the first was made, and not since the second.
    expect((await preview([first])).rows[1]).toMatchObject({ outcome: "disputed" });
    expect((await preview([second])).rows[1]).toMatchObject({ outcome: "taken", response: "no" });
  });

  test("of rows that are the same makes the same file, and the register stays as it is", async () => {
    const first = await issue(request);
    openLater();
    await port.read();
    const second = must(await again(first.copyIds));
    expect(registered(second.contents)).toEqual(registered(first.contents));
    const [one, other] = await Promise.all(
      [first, second].map(async (issued) => bring(await fillIn(base64Of(issued)[0] ?? "", "a.xlsx", annas))),
    );
    expect(one?.rowStates).toEqual(other?.rowStates);
  });

  test("a copy that is back, or that nobody issued, is not handed over again", async () => {
    const wanted = await circulate();
    must(await port.merge(wanted, unwatched));
    const [anna] = registered(await readAssessed());
    const { ready, copyIds, contents } = must(await again([anna?.copyId ?? "", "another id"]));
    expect([ready, copyIds]).toEqual([{ files: [], together: null }, []]);
    expect(registered(contents)[0]).toEqual(anna);
  });
});

describe("merging what came back", () => {
  test("[X1] what looks like a formula is text in the copy, the workbook, its log, and the file that is made of it", async () => {
    const texts = ['=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "'quoted"];
    const [base64 = ""] = base64Of(await issue(request));
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
    expect(merged).toMatchObject({ kind: "merged" });
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

  test.each([1, 2, 3])(
    "[X13] [X5] a box that a co-author marks before request %i of a merge is not written over",
    async (request) => {
      const wanted = await circulate();
      let isMarked = false;
      simulator.interrupt(request, {
        kind: "other-person",
        edit: () => (isMarked = simulator.type("PLAN Policy", "E6", "X").ok),
      });
      const merged = must(await port.merge(wanted, unwatched));
      simulator.forgetInterruptions();
      expect(isMarked).toBe(true);
      expect(merged).toMatchObject({ kind: "changed", items: ["1"] });
      const { assessment } = await readAssessed();
      expect(assessment.answers.slice(0, 2)).toMatchObject([{ marks: [{ response: "no" }] }, { marks: [] }]);
      expect(assessment.circulation.log).toEqual([]);
      expect(assessment.circulation.contributors.map(({ returnedOn }) => returnedOn)).toEqual(["", ""]);
    },
  );

  test.each([1, 2, 3])(
    "[X13] rows on a sheet that is renamed before request %i are found there",
    async (request) => {
      const wanted = await circulate();
      simulator.interrupt(request, {
        kind: "other-person",
        edit: () => {
          const sheet = simulator.workbook.findSheet("PLAN Policy");
          if (sheet) sheet.name = "Our policy";
        },
      });
      expect(must(await port.merge(wanted, unwatched))).toMatchObject({ kind: "merged" });
      const { assessment } = await readAssessed();
      expect(assessment.answers[0]).toMatchObject({
        marks: [{ response: "yes" }],
        place: { sheet: "Our policy" },
      });
    },
  );

  test.each([1, 2, 3])(
    "[X13] what someone writes in the register before request %i of a merge is kept",
    async (request) => {
      const wanted = await circulate();
      simulator.interrupt(request, {
        kind: "other-person",
        edit: () => simulator.type("Contributors", "B5", "Head of IT"),
      });
      expect(must(await port.merge(wanted, unwatched))).toMatchObject({ kind: "merged" });
      const { contributors, log } = (await readAssessed()).assessment.circulation;
      expect(contributors[0]).toMatchObject({ role: "Head of IT", returnedOn: "2026-11-23" });
      expect(log).toHaveLength(3);
    },
  );

  test("called off before it writes, leaves the workbook as it was", async () => {
    const wanted = await circulate();
    const before = simulator.snapshot();
    const outcome = await port.merge(wanted, { progress: () => undefined, isCancelled: () => true });
    expect(outcome).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("takes at most three requests, and writes single cells on the sheets of answers", async () => {
    const wanted = await circulate();
    simulator.resetCounters();
    must(await port.merge(wanted, unwatched));
    expect(simulator.counters.requests - simulator.counters.cleanUps).toBeLessThanOrEqual(3);
  });

  describe("[X3] [X11] a merge that fails", () => {
    let wanted: MergeWanted;
    let start: Simulator;
    let expected: Assessed["assessment"];
    /** What the merge asks of Excel, in order. */
    let actions: readonly string[];

    beforeEach(async () => {
      wanted = await circulate();
      start = simulator;
      uninstall();
      openPane(start.clone());
      await readAssessed();
      const asked = jest.spyOn(simulator, "answer");
      must(await port.merge(wanted, unwatched));
      actions = asked.mock.calls
        .flatMap(([, body]) => (JSON.parse(body) as { readonly Actions: readonly unknown[] }).Actions)
        .map((action) => JSON.stringify(action));
      expected = (await readAssessed()).assessment;
    });

    /** Merges with a failure, finishes, and compares; gives what the failure left. */
    async function failAndFinish(action: number): Promise<Assessed> {
      uninstall();
      openPane(start.clone());
      await readAssessed();
      simulator.failAtAction(action);
      const outcome = await port.merge(wanted, unwatched);
      const left = await readAssessed();
      if (left.unfinished) must(await port.repair(unwatched));
      else if (!outcome.ok) {
        const previewed = await preview(wanted.returns);
        must(await port.merge({ ...wanted, previewed }, unwatched));
      }
      const after = await readAssessed();
      expect([action, after.unfinished, after.missing]).toEqual([action, null, []]);
      expect([action, after.assessment.answers]).toEqual([action, expected.answers]);
      expect(after.assessment.circulation.contributors).toEqual(expected.circulation.contributors);
      expect(after.assessment.circulation.log).toEqual(expected.circulation.log);
      return left;
    }

    test("at any action can be finished by a repair, or by merging again if it had not begun", async () => {
      for (const action of sampleOf(upTo(actions.length), 8)) await failAndFinish(action);
    });

    test("between the boxes and the evidence of a row gets its evidence too", async () => {
      const evidence = JSON.stringify([["Anna Berg:\nMinutes of May"]]);
      const writing = actions.findIndex((action) => action.includes(evidence));
      const { unfinished, assessment } = await failAndFinish(writing + 1);
      expect(unfinished).toMatchObject({ step: "merge" });
      expect(assessment.answers[0]).toMatchObject({ marks: [{ response: "yes" }], evidence: "" });
    });
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

  test("gives the rows back as they were, logs it, and lets the files be merged again", async () => {
    simulator.type("PLAN Policy", "H6", "Draft");
    const before = await firstRows();
    const wanted = await circulate();
    must(await port.merge(wanted, unwatched));
    const merged = await firstRows();
    expect(merged).not.toEqual(before);
    const undone = await undo();
    expect(undone).toMatchObject({ restored: ["1", "2"], kept: [] });
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

  test("[X13] [X5] keeps a row that a co-author changes between the reading and the writing", async () => {
    must(await port.merge(await circulate(), unwatched));
    await readAssessed();
    simulator.interrupt(3, {
      kind: "other-person",
      edit: () => simulator.type("PLAN Policy", "H6", "Checked with Anna"),
    });
    expect(await undo()).toMatchObject({ restored: ["2"], kept: ["1"] });
    expect(await firstRows()).toEqual([
      [[{ response: "yes", text: "X" }], "Checked with Anna"],
      [[], ""],
    ]);
  });

  test("[X3] a log with a password is refused before anything is written", async () => {
    must(await port.merge(await circulate(), unwatched));
    simulator.setSheetPassword("Merge log", "x");
    const before = await firstRows();
    const [past] = listPastMerges((await readAssessed()).assessment.circulation.log);
    const undone = await port.undoMerge({ mergedAt: past?.mergedAt ?? "", by: "" }, unwatched);
    expect(undone).toEqual({ ok: false, problem: { kind: "sheet-has-password", sheets: ["Merge log"] } });
    expect(await firstRows()).toEqual(before);
    expect((await readAssessed()).unfinished).toBeNull();
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
