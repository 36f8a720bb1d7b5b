import type { Finding } from "../../../src/assessment/findings/findings";
import { describeFinding } from "../../../src/assessment/findings/words/describe-finding";
import { reference, toAddress } from "../../../src/spreadsheet/address";
import type { AttachmentKind } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { judge } from "../../../src/workbook/reading/judge";
import { attach, type Thing } from "../../support/workbook/attaching";
import { inTurn, typeInto, type Edit } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, planToGrids } from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";
import { answer, psems, stamp } from "../../support/psems";

const policy = "PLAN Policy";
const owner = answer(psems, { 1: ["yes", "Board minutes 14"], 2: ["no", "Draft"] });
const grids = gridsFor(psems, owner);

/** The findings about what is attached, after an edit of the workbook. */
function findingsOf(...edits: readonly Edit[]): readonly Finding[] {
  const found = interpretOurs(inTurn(...edits)(grids));
  return judge(found).findings.filter(({ code }) => code === "attached-to-row" || code === "cell-not-read");
}

test.each<readonly [rule: string, thing: Thing, code: Finding["code"], statement: number]>([
  ["E2", ["link", "H6", "https://example.org/m14"], "attached-to-row", 1],
  ["E2", ["note", "H6", "Ask Jo", "Sam Lee"], "attached-to-row", 1],
  ["E2", ["comment", "A7", "Ask Jo", "Sam Lee"], "attached-to-row", 2],
  ["E3", ["picture", "H7:M20"], "attached-to-row", 2],
  ["E3", ["text-box", "C6:D6", "No longer"], "attached-to-row", 1],
  ["E3", ["control", "C7"], "attached-to-row", 2],
  ["E3", ["embedded-file", "I6"], "attached-to-row", 1],
  ["E3", ["picture-in-cell", "H6"], "cell-not-read", 1],
  ["E3", ["error-value", "H6", "#N/A"], "cell-not-read", 1],
  ["E3", ["formula-without-value", "C6"], "cell-not-read", 1],
  ["E5", ["strikethrough", "H6"], "attached-to-row", 1],
  ["E5", ["merged-cells", "C7:D7"], "attached-to-row", 2],
])("[%s F14] %s on a row of the owner's workbook is a finding", (_, thing, code, statement) => {
  const [kind, cells] = thing;
  const found = findingsOf(attach(policy, thing));
  expect(found).toMatchObject([
    {
      code,
      severity: "warning",
      statement,
      sheet: policy,
      address: cells,
      figures: { what: kind, count: 1 },
    },
  ]);
});

test("[E3] an error value, a picture in a cell and a formula without a value are neither marks nor evidence", () => {
  const broken = inTurn(
    typeInto(policy, { C6: "#N/A", H6: "#VALUE!", D7: "#REF!", F8: "x" }),
    attach(
      policy,
      ["error-value", "C6", "#N/A"],
      ["picture-in-cell", "H6"],
      ["formula-without-value", "D7"],
      ["error-value", "E7"],
    ),
  );
  const { answers } = interpretOurs(broken(grids)).assessment;
  const [first, second, third] = answers;
  expect(first).toMatchObject({ marks: [], evidence: "" });
  expect(second).toMatchObject({ marks: [], evidence: "Draft" });
  expect(third).toMatchObject({ marks: [{ response: "not-sure", text: "x" }] });
});

/** Everything that a plan itself links and merges, as a reader lists it. */
function listPlanned(plan: WorkbookPlan): readonly Edit[] {
  return plan.sheets.map((sheet) =>
    attach(
      sheet.name,
      ...sheet.merges.map((range): Thing => ["merged-cells", toAddress(range)]),
      ...sheet.links.map((link): Thing => [
        "link",
        toAddress(link.cell),
        `#${reference(link.target.sheet, link.target.range)}`,
      ]),
    ),
  );
}

test.each([
  ["our own workbook", planWorkbook(psems, owner, stamp)],
  ["a copy", issue(psems, owner, [1, 2, 30, 31])],
])("[E2 E5] nothing that %s has by design is listed", (_, plan) => {
  const edits = listPlanned(plan);
  expect(edits.length).toBeGreaterThan(5);
  expect(interpretOurs(inTurn(...edits)(planToGrids(plan))).attached).toEqual([]);
});

test("[E3] formulas without a value in our own formula cells are not listed", () => {
  const ours: readonly Thing[] = [
    ["formula-without-value", "I6"],
    ["formula-without-value", "J6"],
    ["formula-without-value", "A3"],
  ];
  expect(interpretOurs(attach(policy, ...ours)(grids)).attached).toEqual([]);
});

test("[E3 F14] outside the rows, only cells that cannot be read are findings of the owner's workbook, once for a sheet", () => {
  const found = findingsOf(
    attach(
      "Cover",
      ["error-value", "B6", "#N/A"],
      ["error-value", "B7", "#REF!"],
      ["formula-without-value", "B8"],
      ["picture", "A1:B3"],
      ["comment", "B6", "Well done", "Jo"],
    ),
  );
  expect(found.map(({ address, figures }) => [figures["what"], address])).toEqual([
    ["error-value", "B6,B7"],
    ["formula-without-value", "B8"],
  ]);
});

test("[E2] a link whose address the evidence contains is not listed", () => {
  const written = typeInto(policy, { H6: "See https://example.org/m14" });
  expect(findingsOf(written, attach(policy, ["link", "H6", "https://example.org/m14/"]))).toEqual([]);
});

test("[E5] cells that are merged over several rows are listed for each row; a picture only for its first", () => {
  const statementsOf = (kind: AttachmentKind): readonly (number | null)[] =>
    findingsOf(attach(policy, [kind, "H6:H8"])).map(({ statement }) => statement);
  expect(statementsOf("merged-cells")).toEqual([1, 2, 3]);
  expect(statementsOf("strikethrough")).toEqual([1, 2, 3]);
  expect(statementsOf("picture")).toEqual([1]);
});

test("[F14] a finding lists five cells, and how many more there are", () => {
  const struck = ["A6", "B6", "C6", "D6", "E6", "F6", "G6"].map((cell): Thing => ["strikethrough", cell]);
  const [found] = findingsOf(attach(policy, ...struck));
  expect(found && describeFinding(found, psems)).toBe(
    "Statement 1 has 7 cells with struck-through text (PLAN Policy, A6, B6, C6, D6, E6 and 2 more). Delete the text if it no longer applies: it still counts.",
  );
});

test("[E2 E3] things on a row of the annex are for its prompt", () => {
  const found = findingsOf(attach("Annex A 1", ["comment", "C7", "Ask Jo", "Sam\nLee"], ["picture", "C8"]));
  expect(found.map((each) => describeFinding(each, psems))).toEqual([
    "Prompt A1.1 has a comment by Sam Lee (Annex A 1, C7). Type the words in the cell if they are evidence.",
    "Prompt A1.2 has a picture (Annex A 1, C8). Keep it in your evidence folder, and type its name in the cell.",
  ]);
});

test("[E3] a finding of a copy is only about rows that were asked", () => {
  const copy = attach(policy, ["picture", "H6"], ["picture", "H8"])(planToGrids(issue(psems, owner, [1])));
  const found = judge(interpretOurs(copy)).findings.filter(({ code }) => code === "attached-to-row");
  expect(found.map(({ statement }) => statement)).toEqual([1]);
});
