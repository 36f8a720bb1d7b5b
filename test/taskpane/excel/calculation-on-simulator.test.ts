import { createSimulator, type Simulator } from "../../../src/simulator";
import { unwatched } from "../../../src/spreadsheet/run";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import type { Contents, PanePort, PaneResult } from "../../../src/taskpane/port/port";
import { filled } from "../../support/pane/scenarios";
import { psems } from "../../support/psems";

let simulator: Simulator;
let port: PanePort;
let uninstall: () => void;

beforeEach(async () => {
  simulator = createSimulator({ today: "2026-11-23" });
  uninstall = simulator.install();
  port = makeExcelPort({
    ...realExcel,
    now: () => new Date("2026-11-23T09:00:00Z"),
    newId: () => "00000000-0000-4000-8000-000000000001",
  });
  await port.create({ checklist: psems, details: filled }, unwatched);
});
afterEach(() => uninstall());

/** As a person does on Excel's Formulas tab. */
async function calculate(mode: "Automatic" | "AutomaticExceptTables" | "Manual"): Promise<void> {
  await Excel.run(async (context) => {
    context.application.calculationMode = mode;
    await context.sync();
  });
}

function found(outcome: PaneResult<Contents>): string {
  return outcome.ok && outcome.value.kind === "assessment" ? outcome.value.calculation : "nothing";
}

test.each([
  ["Automatic", "automatic"],
  ["AutomaticExceptTables", "automatic"],
  ["Manual", "manual"],
] as const)(
  "[P26] the mode %s is read as %s, in the request that reads the workbook",
  async (mode, expected) => {
    await calculate(mode);
    const before = simulator.counters.requests;
    expect(found(await port.read())).toBe(expected);
    expect(simulator.counters.requests - before).toBe(1);
  },
);

test("[P26] automatic calculation can be turned on, and nothing else changes it", async () => {
  await calculate("Manual");
  expect(found(await port.read())).toBe("manual");
  expect(found(await port.write({ kind: "answer", statement: 1, response: "yes" }))).toBe("manual");
  expect(found(await port.repair(unwatched))).toBe("manual");
  expect(found(await port.calculateAutomatically())).toBe("automatic");
  expect(found(await port.read())).toBe("automatic");
});
