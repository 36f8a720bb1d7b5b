import type { Check } from "../../../src/hostcheck/bench/check";
import { allChecks, assumptions, automaticChecks, checksByHand } from "../../../src/hostcheck/checks";
import { oneMarkRule } from "../../../src/hostcheck/checks/cells/one-mark-rule";
import { runChecks } from "../../../src/hostcheck/bench/run-checks";
import { codeOf, onSheet, openExcel } from "../../support/excel/excel";
import { testerOn, unattended } from "../../support/hostcheck/tester";

const check = (id: string, find: Check["find"], more: Partial<Check> = {}): Check => ({
  id,
  title: id,
  why: "",
  since: "1.1",
  expected: "as expected",
  find,
  ...more,
});

/** Makes one of everything that a check may make. */
const messy = check("messy", async ({ name, send }) => {
  await send((sheet, { workbook }) => {
    const second = workbook.worksheets.add(name("second"));
    second.visibility = "VeryHidden";
    workbook.styles.add(name("style"));
    workbook.names.add(name("Name"), sheet.getRange("A1"));
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = name("Table");
    sheet.protection.protect();
    sheet.activate();
    sheet.getRange("B2").select();
  });
  return "as expected";
});

test("a finding that is not the expected one, an error of Excel's and any other error are failures, and the rest go on", async () => {
  openExcel();
  const { results } = await runChecks(
    [
      check("other", () => Promise.resolve({ b: 1, a: [2] })),
      check("refused", ({ send }) =>
        send((sheet) => sheet.getRange("nowhere at all").select()).then(() => ""),
      ),
      check("mistake", () => Promise.reject(new TypeError("select is not a function"))),
      check("good", () => Promise.resolve("as expected")),
      check("order", () => Promise.resolve({ b: 1, a: 2 }), { expected: { a: 2, b: 1 } }),
    ],
    unattended,
  );
  expect(results.map(({ verdict, found, error }) => [verdict, found, error?.code])).toEqual([
    ["fail", { b: 1, a: [2] }, undefined],
    ["fail", undefined, "InvalidArgument"],
    ["fail", undefined, "TypeError"],
    ["pass", "as expected", undefined],
    ["pass", { b: 1, a: 2 }, undefined],
  ]);
});

test("a check of a newer requirement set is not run", async () => {
  const simulator = openExcel({ host: "2021" });
  const find = jest.fn(() => Promise.resolve("as expected"));
  const { results } = await runChecks([check("newer", find, { since: "1.15" })], unattended);
  expect(results[0]?.verdict).toBe("not-here");
  expect(find).not.toHaveBeenCalled();
  expect(simulator.workbook.state.sheets).toHaveLength(1);
});

test("whatever a check leaves is taken away, and the sheet and cells in sight are in sight again", async () => {
  const simulator = openExcel();
  await onSheet((_, { workbook }) => workbook.worksheets.add("Mine").getRange("A1").load("values"));
  simulator.select("Mine", "C3:D5");
  const before = simulator.snapshot();
  const run = await runChecks([messy, messy], unattended);
  expect(run.results.map(({ verdict }) => verdict)).toEqual(["pass", "pass"]);
  expect(run).toMatchObject({ leftBehind: [], viewRestored: true, cancelled: false });
  expect(simulator.snapshot()).toBe(before);
});

test("things of other people that look like ours stay", async () => {
  const simulator = openExcel();
  await onSheet((sheet, { workbook }) => {
    workbook.worksheets.add("HostCheck1_a sheet");
    workbook.names.add("HostCheck2_Name", sheet.getRange("A1"));
    workbook.styles.add("hostcheck3_style");
  });
  const before = simulator.snapshot();
  expect((await runChecks([messy], unattended)).results[0]?.verdict).toBe("pass");
  expect(simulator.snapshot()).toBe(before);
});

test("[X3] when Excel fails once, at whatever action, the workbook is as it was or nothing was begun", async () => {
  const fresh = openExcel();
  fresh.resetCounters();
  await runChecks([messy, messy], unattended);
  const { actions } = fresh.counters;
  expect(actions).toBeGreaterThan(60);
  for (let action = 1; action <= actions; action += 1) {
    const simulator = openExcel();
    const before = simulator.snapshot();
    simulator.failAtAction(action);
    const code = await codeOf(
      runChecks([messy, messy], unattended).then((run) => {
        expect(run.leftBehind).toEqual([]);
        expect(run.results).toHaveLength(2);
      }),
    );
    expect([undefined, "GeneralException"]).toContain(code);
    expect({ action, after: simulator.snapshot() }).toEqual({ action, after: before });
  }
});

test("[X3] when Excel goes on failing, what could not be taken away is said", async () => {
  const simulator = openExcel();
  const failing = check("failing", async (bench) => {
    await messy.find(bench);
    simulator.failAtAction(1, { keepFailing: true });
    return "as expected";
  });
  const run = await runChecks([failing], unattended);
  expect(run.leftBehind).not.toEqual([]);
  expect(run.viewRestored).toBe(false);
});

test("nothing is begun while somebody types in a cell", async () => {
  const simulator = openExcel();
  const before = simulator.snapshot();
  simulator.setEditing(true);
  expect(await codeOf(runChecks([messy], unattended))).toBe("InvalidOperationInCellEditMode");
  expect(simulator.snapshot()).toBe(before);
});

test("a run tells its progress, and ends when it is cancelled", async () => {
  openExcel();
  const told: string[] = [];
  const run = await runChecks([messy, check("second", () => Promise.resolve("")), messy], {
    ...unattended,
    onProgress: (done, { id }) => told.push(`${done.length} ${id}`),
    isCancelled: () => told.length === 2,
  });
  expect(told).toEqual(["0 messy", "1 second"]);
  expect(run).toMatchObject({ cancelled: true, leftBehind: [] });
  expect(run.results).toHaveLength(2);
});

test("a check asks the tester, and the answers are reported; a step that is skipped is no failure", async () => {
  openExcel();
  const asking = check("asking", async ({ ask }) => {
    const question = { steps: ["Look."], answers: { yes: "I see it", no: "I do not" } };
    const { choice, given } = await ask(question);
    return `${choice} ${given} ${(await ask(question)).choice}`;
  });
  const given = [
    { choice: "yes", given: "3" },
    { choice: "no", given: "" },
  ];
  const answered = await runChecks([{ ...asking, expected: "yes 3 no" }], {
    ...unattended,
    ask: (_, { id }) => {
      expect(id).toBe("asking");
      return Promise.resolve(given.shift() ?? { choice: "", given: "" });
    },
  });
  expect(answered.results[0]).toMatchObject({ verdict: "pass", answers: ["I see it (3)", "I do not"] });
  const skipped = await runChecks([asking, check("next", () => Promise.resolve("as expected"))], unattended);
  expect(skipped.results.map(({ verdict, error }) => [verdict, error])).toEqual([
    ["skipped", undefined],
    ["pass", undefined],
  ]);
});

test("a result with which the product copes is foreseen, and one without an expectation is recorded", async () => {
  openExcel();
  const found = (value: string) => () => Promise.resolve(value);
  const { expected: _, ...open } = check("open", found("anything"));
  const { results } = await runChecks(
    [
      check("known", found("other"), { foreseen: { found: ["another", "other"] } }),
      check("unknown", found("third"), { foreseen: { found: ["another", "other"] } }),
      open,
    ],
    unattended,
  );
  expect(results.map(({ verdict }) => verdict)).toEqual(["foreseen", "fail", "recorded"]);
});

test("every check has an id of its own, words, and a requirement set", () => {
  expect(allChecks.length).toBeGreaterThanOrEqual(120);
  expect(new Set(allChecks.map(({ id }) => id)).size).toBe(allChecks.length);
  for (const { id, title, why, since } of allChecks) {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(title.length).toBeGreaterThan(10);
    expect(why.length).toBeGreaterThan(10);
    expect(since).toMatch(/^1\.\d+$/);
  }
});

test("every assumption has an id of its own, words and checks; checks by hand come last", () => {
  expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
  for (const { id, statement, checks } of assumptions) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(statement).toMatch(/^[A-Z].*\.$/);
    expect(checks.length).toBeGreaterThan(0);
  }
  expect(allChecks).toEqual([...automaticChecks, ...checksByHand]);
});

test("a check by hand asks, and no other does", async () => {
  const simulator = openExcel();
  const asking = new Set<string>();
  const options = testerOn(simulator);
  await runChecks(allChecks, {
    ...options,
    ask: (question, one) => {
      asking.add(one.id);
      return options.ask(question, one);
    },
  });
  expect([...asking]).toEqual(checksByHand.map(({ id }) => id));
});

test("the rule that a tester types against is the one of 188 characters", () => {
  expect(oneMarkRule).toHaveLength(188);
});
