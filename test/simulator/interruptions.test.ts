import { interruptions, type Interruption, type Simulator } from "../../src/simulator";

import { codeOf, onSheet, openExcel, valuesOf } from "../support/excel/excel";

const cell = { sheet: "Sheet1", address: "A1", text: "typed" };

function write(address: string, value: unknown, options = { delayForCellEdit: true }): Promise<void> {
  return Excel.run(options, async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("typing between two requests", () => {
  type Typing = Extract<Interruption, { readonly kind: "typing" }>;
  const open = (typing: Partial<Typing>, host: "365" | "web" = "365"): Simulator => {
    const simulator = openExcel({ host });
    simulator.interrupt(2, { kind: "typing", cell, ends: "when-told", ...typing });
    return simulator;
  };

  test("it begins before the request that it was planned for, which fails without delayForCellEdit", async () => {
    const simulator = open({});
    await write("B1", 1, { delayForCellEdit: false });
    expect(await codeOf(write("B1", 2, { delayForCellEdit: false }))).toBe("InvalidOperationInCellEditMode");
    simulator.endTyping();
    expect(await valuesOf("A1:B1")).toEqual([["typed", 1]]);
  });

  test.each([
    ["a request waits", "when-waited-for"],
    ["some time has passed", { afterMs: 5 }],
  ] as const)("it ends when %s, and the text lands before the request", async (_, ends) => {
    open({ ends });
    await write("B1", 1);
    await write("A1", "mine");
    expect(await valuesOf("A1:B1")).toEqual([["mine", 1]]);
  });

  test("it ends when told, and a request waits until then", async () => {
    const simulator = open({});
    await write("B1", 1);
    let isDone = false;
    const waiting = write("B1", 2).then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isDone).toBe(false);
    simulator.endTyping();
    await waiting;
    expect(await valuesOf("A1:B1")).toEqual([["typed", 2]]);
  });

  test("Esc changes nothing", async () => {
    open({ ends: "when-waited-for", escapes: true });
    await write("B1", 1);
    await write("B1", 2);
    expect(await valuesOf("A1:B1")).toEqual([["", 2]]);
  });

  test("on the web requests do not wait, and the typed text wins", async () => {
    const simulator = open({ ends: "when-waited-for" }, "web");
    await write("B1", 1);
    await write("A1", "mine", { delayForCellEdit: false });
    expect(simulator.grids()[0]?.cells).toEqual([["typed", 1]]);
  });

  test("planned interruptions can be forgotten", async () => {
    const simulator = open({});
    simulator.forgetInterruptions();
    await write("B1", 1);
    await write("B1", 2, { delayForCellEdit: false });
    expect(await valuesOf("A1:B1")).toEqual([["", 2]]);
  });
});

test("another person edits between two requests: the event is remote", async () => {
  const simulator = openExcel();
  const sources: string[] = [];
  await onSheet((sheet) => sheet.onChanged.add(async ({ source }) => void sources.push(source)));
  simulator.interrupt(1, { kind: "other-person", edit: () => simulator.type("Sheet1", "C1", "theirs") });
  await write("B1", 1);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(sources).toEqual(["Remote", "Local"]);
  expect(await valuesOf("B1:C1")).toEqual([[1, "theirs"]]);
});

test("a closed pane gets no answer and no event, and a new one goes on with the same workbook", async () => {
  const simulator = openExcel();
  const events: unknown[] = [];
  await onSheet((sheet) => sheet.onChanged.add(async (event) => void events.push(event)));
  simulator.interrupt(2, { kind: "closing" });
  await write("B1", 1);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(events).toHaveLength(1);
  let isSettled = false;
  const settle = (): void => void (isSettled = true);
  write("B1", 2).then(settle, settle);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSettled).toBe(false);
  const uninstall = simulator.reopen().install();
  expect(await valuesOf("B1")).toEqual([[1]]);
  await write("B1", 3);
  await new Promise((resolve) => setTimeout(resolve, 10));
  uninstall();
  expect(isSettled).toBe(false);
  expect(events).toHaveLength(1);
});

test.each(interruptions)("$name changes no cell", async ({ interruption }) => {
  const simulator = openExcel();
  const before = simulator.grids();
  simulator.interrupt(1, interruption);
  void write("B1", "").catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(simulator.grids()).toEqual(before);
});
