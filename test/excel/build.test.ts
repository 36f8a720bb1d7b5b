import { buildWorkbook } from "../../src/excel/build-workbook";
import type { WorkbookPlan } from "../../src/spreadsheet/plan";
import { createSimulator, type Simulator } from "../../src/simulator";
import { emptyPlan, samplePlan } from "../file/sample-plan";
import { planPsems } from "./psems-plan";
import { comparable } from "./comparable";

async function open(plan?: WorkbookPlan): Promise<Simulator> {
  const simulator = await createSimulator({ host: "2021", today: "2026-11-23", ...(plan ? { plan } : {}) });
  simulator.install();
  return simulator;
}

/** A plan without the blank sheet that the open workbook had before. */
function withoutSheet1(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.filter(({ name }) => name !== "Sheet1") };
}

describe("buildWorkbook", () => {
  test.each([
    ["the plan that uses every field", samplePlan],
    ["the PSeMS workbook", planPsems()],
  ])("%s reads back as it was planned", async (_, plan) => {
    const simulator = await open();
    expect(await buildWorkbook(plan)).toEqual({ ok: true, value: undefined });
    expect(comparable(withoutSheet1(simulator.toPlan()))).toEqual(comparable(plan));
  });

  test("the PSeMS workbook takes two requests and less than 350 KB", async () => {
    const simulator = await open();
    simulator.resetCounters();
    await buildWorkbook(planPsems());
    expect(simulator.counters.requests).toBe(2);
    expect(simulator.counters.requestBytes).toBeLessThan(350_000);
  });
});
