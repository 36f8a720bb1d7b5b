import { writeFileSync } from "node:fs";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { movementIds } from "../../../src/assessment/time/compare-answers";
import type { Checklist } from "../../../src/checklist/checklist";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { psems, stamp } from "../../support/psems";
import { Desk, expectOneLine } from "../../support/cli/call";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

async function save(name: string, assessment: Assessment, checklist: Checklist = psems): Promise<string> {
  writeFileSync(desk.at(name), await write(planWorkbook(checklist, assessment, stamp)));
  return desk.at(name);
}

const before = answeringAll(psems, "in-part", { 4: "not-sure", 5: "yes" });
const after = answeringAll(psems, "in-part", {
  1: "yes",
  2: "no",
  3: "not-applicable",
  4: "no",
  5: "not-sure",
});

describe("[T5] compare", () => {
  test("[C4] as data: the two sides, what became of each score and of each statement", async () => {
    const [one, other] = [await save("one.xlsx", before), await save("other.xlsx", after)];
    const { status, out, errors } = await desk.call(["compare", one, other, "--json"]);
    expect([status, errors]).toEqual([0, []]);
    const data = JSON.parse(out);
    expect(Object.keys(data)).toEqual([
      "before",
      "after",
      "template",
      "versions",
      "rulesDiffer",
      "rules",
      "overall",
      "phases",
      "sections",
      "counts",
      "statements",
      "onlyBefore",
      "onlyAfter",
    ]);
    expect([data.before, data.after, data.template, data.rulesDiffer]).toEqual([one, other, "psems", false]);
    expect(data.counts).toEqual({
      improved: 1,
      worse: 1,
      same: 38,
      "newly-not-applicable": 1,
      "newly-applicable": 0,
      "newly-unknown": 1,
      "newly-known": 1,
    });
    expect(Object.keys(data.counts)).toEqual(movementIds);
    expect(data.statements[1]).toEqual({
      statement: 2,
      before: "in-part",
      after: "no",
      movement: "worse",
      text: psems.sections[0]?.statements[1]?.text,
    });
    expect(data.overall).toMatchObject({ id: "overall", movement: "worse", before: { rating: "amber" } });
    expect([data.phases.length, data.sections.length]).toEqual([4, 7]);
  });

  test("for a person: scores, then the statements that moved, by what became of them", async () => {
    const [one, other] = [await save("one.xlsx", before), await save("other.xlsx", after)];
    const { status, out } = await desk.call(["compare", one, other]);
    expect(status).toBe(0);
    expect(out).toContain(`Before: ${one}\nAfter:  ${other}\n`);
    expect(out).toMatch(/Overall +50% +47% +↓ Worse +▲ Amber +■ Red/);
    const text = psems.sections[0]?.statements[0]?.text;
    expect(out.replace(/\n {6}/g, " ")).toContain(`  ↑ Improved (1)\n    1  In part → Yes: ${text}\n`);
    expect(out).toContain("  – Newly N/A (1)\n    3  In part → N/A: ");
    expect(out).toContain("  ? Newly unknown (1)\n    5  Yes → Not sure: ");
    expect(out).toContain("  38 of 43 statements stayed the same.\n");
    expect(out).not.toContain("rules");
  });

  test("[T3] snapshots in a workbook, and says that they were scored by different rules", async () => {
    const rule = { ...before.rule, greenAt: 0.9 };
    const taken = addSnapshot(
      psems,
      { ...before, rule },
      { name: "Q3", takenBy: "Ann", takenOn: "2026-09-30" },
    );
    if (!taken.ok) throw new Error(taken.problem.kind);
    const file = await save("held.xlsx", { ...after, boardRecords: taken.value.assessment.boardRecords });
    const { status, out } = await desk.call(["compare", file, file, "--from", "Q3"]);
    expect(status).toBe(0);
    expect(out).toContain(`Before: ${file}, snapshot Q3\n`);
    expect(out).toContain("The two use different scoring rules");
    expect(out).toMatch(/Before: Points: .* Green at 90%/);
    expect(out).toContain("  ↑ Improved (1)\n    1  In part → Yes: ");
    expectOneLine(await desk.call(["compare", file, file, "--to", "Q9"]), "Choose one of these: Q3.");
    const bare = await save("bare.xlsx", before);
    expectOneLine(await desk.call(["compare", bare, file, "--from", "Q3"]), "This workbook has none");
  });

  test("refuses workbooks of two checklists, and calls that make no sense", async () => {
    const one = await save("one.xlsx", before);
    const small = await save("small.xlsx", answeringAll(smallChecklist, "yes"), smallChecklist);
    expectOneLine(await desk.call(["compare", one, small]), "two workbooks with the same checklist");
    expectOneLine(await desk.call(["compare", one]), "missing required argument 'new'");
    expectOneLine(await desk.call(["compare", one, one, one]), "one word too many");
    expectOneLine(await desk.call(["compare", one, desk.at("gone.xlsx")]), "gone.xlsx");
  });
});
