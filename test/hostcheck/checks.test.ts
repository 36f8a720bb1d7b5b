import { readFileSync } from "node:fs";
import { allChecks } from "../../src/hostcheck/checks";
import { describeData, type Verdict } from "../../src/hostcheck/bench/check";
import { runChecks, type Run } from "../../src/hostcheck/bench/run-checks";
import { openExcel } from "../support/excel/excel";
import { knownGaps } from "../support/hostcheck/known-gaps";
import { testerOn } from "../support/hostcheck/tester";
import { inProject } from "../support/root";

describe.each(["365", "2021", "2024", "web"] as const)("on the simulator as Excel %s", (host) => {
  test("each check passes or is not for this Excel, and the workbook is as it was", async () => {
    const simulator = openExcel({ host });
    simulator.select("Sheet1", "B3:C4");
    const before = simulator.snapshot();
    const run = await runChecks(allChecks, testerOn(simulator));
    const failed = run.results.filter(({ verdict }) => verdict === "fail");
    const told = failed
      .filter(({ check }) => !(check.id in knownGaps))
      .map(
        ({ check, found, error }) =>
          `${check.id}: ${error ? `${error.code} ${error.message}` : describeData(found ?? null)}`,
      );
    expect(told).toEqual([]);
    const notRun = run.results.filter(({ verdict }) => verdict === "not-here").map(({ check }) => check.id);
    const gaps = Object.keys(knownGaps).filter((id) => !notRun.includes(id));
    expect(failed.map(({ check }) => check.id).sort()).toEqual(gaps.sort());
    expect(idsOf(run, "skipped")).toEqual([]);
    // Excel on the web carries out requests while somebody types.
    const typing = host === "web" ? "typing-delayed" : "typing-between-requests";
    expect(idsOf(run, "foreseen")).toEqual(["unprotect-unprotected", typing]);
    expect(
      run.results
        .filter(({ verdict }) => verdict === "recorded")
        .map(({ check, found }) => [check.id, found]),
    ).toEqual([
      ["index-circular", expect.anything()],
      ["new-workbook-three", { accepted: 3, seen: "three", asked: "no", inFront: "old", names: "numbered" }],
      ["new-workbook-encrypted", "asked"],
    ]);
    expect(run.leftBehind).toEqual([]);
    expect(run.viewRestored).toBe(true);
    expect(simulator.snapshot()).toBe(before);
  });
});

function idsOf({ results }: Run, wanted: Verdict): readonly string[] {
  return results.filter(({ verdict }) => verdict === wanted).map(({ check }) => check.id);
}

test("every known gap is one of the checks, and SIMULATOR.md names it", () => {
  const page = readFileSync(inProject("SIMULATOR.md"), "utf8");
  for (const id of Object.keys(knownGaps)) {
    expect(allChecks.map((check) => check.id)).toContain(id);
    expect(page).toContain(`\`${id}\``);
  }
});
