import { writeFileSync } from "node:fs";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { Desk, expectOneLine } from "../../support/cli/call";
import { makeZip, workbookParts } from "../../support/file/make-zip";
import { psems, stamp } from "../../support/psems";

const desk = new Desk();
const ours = desk.at("ours.xlsx");
const given = desk.at("given.xlsm");
const out = desk.at("out.xlsx");
afterAll(() => desk.clear());

beforeAll(async () => {
  writeFileSync(ours, await write(planWorkbook(psems, answeringAll(psems, "yes"), stamp)));
  writeFileSync(desk.at("to.json"), '[{ "name": "Anna", "ask": "all" }]');
});

/** Each command that reads a workbook, on the given file. */
const commands: readonly (readonly string[])[] = [
  ["check", given],
  ["check", given, "--json"],
  ["score", given],
  ["issue", given, "--to", desk.at("to.json"), "--out", desk.at("copies")],
  ["merge", given, ours, "--out", out],
  ["report", given, "--out", out],
  ["board", given, "--out", out],
  ["verify", given],
  ["compare", given, ours],
  ["compare", ours, given],
  ["renew", given, "--out", out],
];

const macro = '<Relationship Id="vba" Type="x/relationships/vbaProject" Target="vbaProject.bin"/>';

describe("[C8] another program's workbook with macros gets one line", () => {
  beforeAll(() => {
    const parts = workbookParts("<sheetData/>").map((part) =>
      part.name === "xl/_rels/workbook.xml.rels"
        ? { ...part, content: String(part.content).replace("</Relationships>", `${macro}</Relationships>`) }
        : part,
    );
    writeFileSync(given, makeZip([...parts, { name: "xl/vbaProject.bin", content: "Sub Auto_Open" }]));
  });

  test.each(commands.map((words) => [words[0] ?? "", words] as const))("%s", async (_, words) => {
    const said = await desk.call(words);
    expectOneLine(said, given);
    expect(said.errors[0]).toContain("does not contain a checklist");
  });

  test("rollup", async () => {
    const said = await desk.call(["rollup", given, ours, "--out", desk.at("portfolio.xlsx")]);
    expect(said.errors).toEqual([expect.stringContaining("contains no checklist")]);
  });

  test("merge, as a returned copy", async () => {
    const said = await desk.call(["merge", ours, given, "--out", desk.at("merged.xlsx")]);
    expect(said.out).toMatch(
      /given\.xlsm: refused\.\n +This workbook does not contain your checklist\. [^\n]+\n$/,
    );
  });
});

describe("[X2] a file that is no workbook gets one line: what it is, and what to do", () => {
  const zipOf = (...names: readonly string[]) => makeZip(names.map((name) => ({ name, content: "<a/>" })));
  test.each<[string, string | Uint8Array, string]>([
    [
      "a zip of workbooks",
      zipOf("A.xlsx", "B.xlsx", "C.xlsx", "D.xlsx"),
      'with 4 workbooks in it ("A.xlsx", "B.xlsx", "C.xlsx" and 1 more)',
    ],
    ["a zip of one workbook", zipOf("A.xlsx", "notes.txt"), 'one workbook in it ("A.xlsx")'],
    ["a zip without a workbook", zipOf("notes.txt"), "not an Excel workbook"],
    ["a Word document", zipOf("[Content_Types].xml", "word/document.xml"), "a Word document"],
    ["an email", "From: anna@example.com\nSubject: Checklist\n\nAttached", "an email saved as a file"],
    ["a sign-in page", "<html><title>Sign in</title>", "a sign-in page"],
    ["an internet shortcut", "[InternetShortcut]\nURL=https://example.com/", "a shortcut to a web address"],
  ])("%s", async (_, content, words) => {
    writeFileSync(given, content);
    const said = await desk.call(["check", given]);
    expectOneLine(said, given);
    expect(said.errors[0]).toContain(words);
  });
});

describe("[W11] a workbook without its hidden sheet: what is missing, why, and what to do", () => {
  beforeAll(async () => {
    const plan = planWorkbook(psems, answeringAll(psems, "yes"), stamp);
    const sheets = plan.sheets.filter(({ name }) => name !== "_psems");
    writeFileSync(given, await write({ ...plan, sheets }));
  });

  const reason =
    "he hidden sheet _psems is missing from this workbook: Excel's Document Inspector, or a person, removed it. Use a copy of the workbook from before that.";

  test.each(commands.map((words) => [words[0] ?? "", words] as const))("%s", async (_, words) => {
    const said = await desk.call(words);
    expectOneLine(said, given);
    expect(said.errors[0]).toContain(reason);
  });

  test("rollup", async () => {
    const said = await desk.call(["rollup", given, ours, "--out", desk.at("portfolio.xlsx"), "--force"]);
    expect(said.errors).toEqual([expect.stringContaining(reason)]);
  });

  test("[V4] merge still reads it as a returned copy", async () => {
    const said = await desk.call([
      "merge",
      ours,
      given,
      "--name",
      `${given}=Anna`,
      "--out",
      desk.at("merged.xlsx"),
    ]);
    expect(said.out).toContain("given.xlsm: accepted, with remarks, from Anna.");
  });
});
