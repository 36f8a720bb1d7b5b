import { readFileSync, writeFileSync } from "node:fs";
import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { emptySheet } from "../../support/file/sample-plan";
import { answer, psems, stamp } from "../../support/psems";
import { gridsOf, interpretOurs, sheetOf, textAt } from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";
import { Desk, expectOneLine } from "../../support/cli/call";

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  const plan = planWorkbook(psems, answer(psems, { 1: ["in-part", "Policy v1"] }), stamp);
  const notes = { ...emptySheet, name: "Notes", blocks: [{ row: 1, column: 1, cells: [["Mine"]] }] };
  writeFileSync(desk.at("old.xlsx"), await write({ ...plan, sheets: [...plan.sheets, notes] }));
});
afterEach(() => desk.clear());

describe("[T6] renew", () => {
  test("[C6] writes the next assessment with people's own sheets, and leaves the old one as it is", async () => {
    const before = readFileSync(desk.at("old.xlsx"));
    const said = await desk.call(["renew", desk.at("old.xlsx"), "--out", desk.at("next.xlsx")]);
    expect([said.status, said.errors]).toEqual([0, []]);
    expect(said.out).toBe(
      `${desk.at("next.xlsx")}: the next assessment. 1 answer to confirm. The old answers are in the snapshot ${stamp.today}.\n`,
    );
    expect(readFileSync(desk.at("old.xlsx")).equals(before)).toBe(true);
    const grids = await gridsOf(readFileSync(desk.at("next.xlsx")));
    expect(textAt(sheetOf(grids, "Notes"), "A1")).toBe("Mine");
    const found = interpretOurs(grids);
    expect(found.assessment.answers[0]).toMatchObject({
      marks: [],
      evidence: "Policy v1",
      lastTime: "in-part",
    });
    expect(found.ids.assessmentId).not.toBe(stamp.assessmentId);
    const compared = await desk.call(["compare", desk.at("old.xlsx"), desk.at("next.xlsx"), "--json"]);
    expect(JSON.parse(compared.out).counts).toMatchObject({ "newly-unknown": 1, same: 42 });
  });

  test("[K23] the new file has the time of saving", async () => {
    const [old, out] = [desk.at("old.xlsx"), desk.at("out.xlsx")];
    await desk.call(["report", old, "--out", out], { now: () => "2027-01-04T09:00:00.000Z" });
    const saved = await read(readFileSync(out));
    if (!saved.ok) throw new Error(saved.problem.kind);
    expect(saved.value.origin.modified).toBe("2027-01-04T09:00:00.000Z");
    expect(interpretOurs(saved.value.grids).created).toBe(stamp.created);
  });

  test("refuses what it cannot use, and writes nothing over", async () => {
    const old = desk.at("old.xlsx");
    expectOneLine(await desk.call(["renew", old, "--out", old]), "which is never overwritten");
    expectOneLine(await desk.call(["renew", old]), "--out <new>");
    expectOneLine(await desk.call(["renew"]), "required option '--out <new>'");
    writeFileSync(desk.at("next.xlsx"), "mine");
    expectOneLine(await desk.call(["renew", old, "--out", desk.at("next.xlsx")]), "--force");
    writeFileSync(desk.at("copy.xlsx"), await write(issue(psems, answer(psems, {}), [1])));
    expectOneLine(
      await desk.call(["renew", desk.at("copy.xlsx"), "--out", desk.at("other.xlsx")]),
      "this is a copy",
    );
    expect(desk.files()).toEqual(["copy.xlsx", "next.xlsx", "old.xlsx"]);
  });
});
