import { writeFileSync } from "node:fs";
import { limits } from "../../../src/file/package/limits";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { makeZip } from "../../support/file/make-zip";
import { relationships } from "../../support/file/namespaces";
import { openParts } from "../../support/file/open-parts";
import { psems, stamp } from "../../support/psems";
import { Desk, expectOneLine } from "../../support/cli/call";

const desk = new Desk();
afterAll(() => desk.clear());

test("[X2] the limits are printed, each with its figure", async () => {
  const said = await desk.call(["limits"]);
  expect([said.status, said.errors]).toEqual([0, []]);
  for (const [name, allowed] of Object.entries(limits))
    expect(said.out).toMatch(
      new RegExp(`^  ${name} +at most ${allowed.toLocaleString("en-GB")} [a-zA-Z ]+$`, "m"),
    );
});

test("[X2] the limits as one object", async () => {
  const said = await desk.call(["limits", "--json"]);
  expect([said.status, JSON.parse(said.out)]).toEqual([0, limits]);
});

test("a word too many is said", async () => {
  expectOneLine(await desk.call(["limits", "all"]), "limits");
});

test("[C8] macros are ignored, and a warning reports them", async () => {
  const bytes = await write(planWorkbook(psems, answeringAll(psems, "yes"), stamp));
  const macro = relationships(["vba vbaProject vbaProject.bin"]);
  const parts = [...(await openParts(bytes))].map(([name, content]) => ({
    name,
    content:
      name === "xl/_rels/workbook.xml.rels"
        ? content.replace("</Relationships>", `${macro}</Relationships>`)
        : content,
  }));
  writeFileSync(
    desk.at("a.xlsm"),
    makeZip([...parts, { name: "xl/vbaProject.bin", content: "Sub Auto_Open" }]),
  );
  const said = await desk.call(["score", desk.at("a.xlsm")]);
  expect(said.status).toBe(0);
  expect(said.errors).toEqual([
    `psems: ${desk.at("a.xlsm")}: this workbook has macros. They were not run, and nothing in them was read.`,
  ]);
  expect(said.out).toContain("Overall");
});
