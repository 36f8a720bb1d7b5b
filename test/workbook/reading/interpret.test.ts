import fc from "fast-check";
import type { Checklist } from "../../../src/checklist/checklist";
import { findAnswerFindings } from "../../../src/assessment/findings/answer-findings";
import { responseOf } from "../../../src/assessment/answers/marks";
import { interpret } from "../../../src/workbook/reading/interpret";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answer, psems, stamp } from "../../support/psems";
import {
  deleteRow,
  deleteSheet,
  inTurn,
  insertColumn,
  insertRow,
  moveRow,
  moveSheet,
  onSheet,
  renameSheet,
  repeatRow,
  reverseRows,
  swapColumns,
  typeInto,
  type Edit,
} from "../../support/workbook/edit-grids";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { gridsFor, interpretOurs, planToGrids, withoutPlaces } from "../../support/workbook/grids";
import { stretchedChecklist } from "../../support/checklist/stretched-checklist";

describe.each([
  ["PSeMS", psems, 60],
  ["a small checklist", smallChecklist, 200],
  ["a checklist of names as long and as odd as they may be", stretchedChecklist, 100],
] as [string, Checklist, number][])("%s", (_, checklist, numRuns) => {
  test("a workbook is read back as the assessment it was made from, without a finding", () => {
    fc.assert(
      fc.property(arbitraryAssessment(checklist), (assessment) => {
        const found = interpretOurs(gridsFor(checklist, assessment));
        expect(found.findings).toEqual([]);
        expect(withoutPlaces(found.assessment)).toEqual(assessment);
        expect(found.checklist).toEqual(checklist);
        expect(found.missing).toEqual([]);
        expect(found.sheets.every(({ planned, actual }) => planned === actual)).toBe(true);
      }),
      { numRuns },
    );
  });
});

/** Statements 1–5 stand in C6:H10 of PLAN Policy, below the headings in row 5. */
const sheet = "PLAN Policy";
const written = answer(psems, {
  1: ["in-part", "one"],
  2: ["no", "two"],
  3: ["in-part", "three"],
  4: ["yes", "four"],
  5: ["not-sure", "five"],
  6: ["yes", "six"],
});

function edited(edit: Edit) {
  const found = interpretOurs(edit(gridsFor(psems, written)));
  const codes = found.findings.map(({ code, statement, sheet: on, address }) => [
    code,
    statement,
    on,
    address,
  ]);
  return { ...found, codes, bare: withoutPlaces(found.assessment) };
}

describe("what people do to a section sheet is noticed, and answers are not misread", () => {
  const harmless: readonly (readonly [string, Edit])[] = [
    ["rows are inserted between statements", insertRow(sheet, 8)],
    ["rows are inserted above the table", insertRow(sheet, 2)],
    ["a note stands below the table", typeInto(sheet, { A14: "Seen by Ann", B15: "On Monday" })],
    ["statements are sorted", reverseRows(sheet, 6, 10)],
    ["the table is moved", moveSheet(sheet, 3, 2)],
    ["a column is inserted", insertColumn(sheet, 5)],
    ["a number is deleted, and the words are there", typeInto(sheet, { A8: null })],
    ["a number has become text", typeInto(sheet, { A8: " 3 " })],
    [
      "the words have other white space and capitals",
      typeInto(sheet, { B6: ` ${psems.sections[0]?.statements[0]?.text.toUpperCase()}\n` }),
    ],
    ["a row is moved to another section's sheet", moveRow(sheet, 7, "ACT Review")],
  ];

  test.each(harmless)("[W10] nothing is wrong when %s", (_, edit) => {
    const { bare, codes } = edited(edit);
    expect(codes).toEqual([]);
    expect(bare).toEqual(written);
  });

  test("findings name cells where they are now", () => {
    const moved = inTurn(typeInto(sheet, { C6: "X", D7: "ok" }), moveSheet(sheet, 3, 2));
    const { checklist, assessment } = edited(moved);
    const findings = findAnswerFindings(checklist, assessment).filter(
      ({ statement }) => statement === 1 || statement === 2,
    );
    expect(findings).toMatchObject([
      { code: "more-than-one-response", statement: 1, sheet, address: "E9,F9" },
      { code: "more-than-one-response", statement: 2, sheet, address: "F10,G10" },
      { code: "unusual-mark", statement: 2, sheet, address: "F10" },
    ]);
  });

  test("[F4] a statement is reworded", () => {
    const { bare, codes, findings } = edited(typeInto(sheet, { B8: "Something easier" }));
    expect(codes).toEqual([["statement-altered", 3, sheet, "B8"]]);
    expect(findings[0]?.figures).toEqual({
      found: "Something easier",
      expected: psems.sections[0]?.statements[2]?.text,
    });
    expect(bare).toEqual(written);
  });

  test("[F5] a row is deleted", () => {
    const { bare, codes } = edited(deleteRow(sheet, 8));
    expect(codes).toEqual([["statement-missing", 3, sheet, null]]);
    expect(bare.answers[2]).toEqual({ statement: 3, marks: [], evidence: "" });
    expect(bare.answers.filter(({ statement }) => statement !== 3)).toEqual(
      written.answers.filter(({ statement }) => statement !== 3),
    );
  });

  test("[F6] a row is repeated: the first with an answer counts, the other is named", () => {
    const { bare, codes, findings } = edited(repeatRow(sheet, 8));
    expect(codes).toEqual([["statement-repeated", 3, sheet, "A9"]]);
    expect(findings[0]?.figures).toEqual({ times: 2, content: 1 });
    expect(bare).toEqual(written);
  });

  test("[F6] a blank row before the one with the answer does not hide it", () => {
    const blank = [3, psems.sections[0]?.statements[2]?.text ?? ""];
    const { bare, codes, findings } = edited(insertRow(sheet, 6, blank));
    expect(codes).toEqual([["statement-repeated", 3, sheet, "A6"]]);
    expect(findings[0]?.figures).toEqual({ times: 2, content: 0 });
    expect(bare).toEqual(written);
  });

  test("[F4 F5 F6] a row is given the number of another: its answer is not taken for the other's", () => {
    const { bare, codes } = edited(typeInto(sheet, { A6: 6 }));
    expect(codes).toEqual([
      ["statement-altered", 6, sheet, "B6"],
      ["statement-missing", 1, sheet, null],
      ["statement-repeated", 6, sheet, "A6"],
    ]);
    expect(bare.answers[5]).toEqual(written.answers[5]);
    const blank = edited(
      inTurn(typeInto(sheet, { A6: 6 }), typeInto("PLAN Planning", { C6: null, H6: null })),
    );
    expect(blank.bare.answers[5]).toEqual({ statement: 6, marks: [], evidence: "" });
  });

  test("[F7] an answer stands beside no statement", () => {
    const { codes, findings } = edited(typeInto(sheet, { B12: "One of ours", C12: "X" }));
    expect(codes).toEqual([["unknown-statement", null, sheet, "A12"]]);
    expect(findings[0]?.figures).toEqual({ number: "", text: "One of ours", content: 1 });
  });

  test("[F7] a number that the checklist does not have", () => {
    const { codes, findings } = edited(typeInto(sheet, { A12: 99 }));
    expect(codes).toEqual([["unknown-statement", null, sheet, "A12"]]);
    expect(findings[0]?.figures).toEqual({ number: "99", text: "", content: 0 });
  });

  test("[F9] a sheet is missing", () => {
    const { codes, missing, bare } = edited(deleteSheet(sheet));
    expect(codes[0]).toEqual(["sheet-missing", null, sheet, null]);
    expect(codes.slice(1)).toEqual([1, 2, 3, 4, 5].map((each) => ["statement-missing", each, sheet, null]));
    expect(missing).toEqual([sheet]);
    expect(bare.answers[5]).toEqual(written.answers[5]);
  });

  test.each(["Policy", "plan policy", "PLAN Policy (2)", "Anything"])(
    "a sheet renamed %s is known again",
    (name) => {
      const { codes, sheets, bare } = edited(renameSheet(sheet, name));
      expect(codes).toEqual([]);
      expect(sheets).toContainEqual({ planned: sheet, actual: name });
      expect(bare).toEqual(written);
    },
  );

  test("[W10] a sheet renamed and moved is known by its statements", () => {
    const { codes, bare } = edited(inTurn(moveSheet(sheet, 4, 0), renameSheet(sheet, "Anything")));
    expect(codes).toEqual([]);
    expect(bare).toEqual(written);
  });

  test("[W10] sheets that exchanged their names are read by what they hold", () => {
    const names = inTurn(
      renameSheet(sheet, "?"),
      renameSheet("ACT Review", sheet),
      renameSheet("?", "ACT Review"),
    );
    expect(edited(names).bare).toEqual(written);
  });

  test("[F10] a heading is renamed: its column is the one between the others", () => {
    const { bare, codes, findings } = edited(typeInto(sheet, { D5: "Partly" }));
    expect(codes).toEqual([["header-altered", null, sheet, "D5"]]);
    expect(findings[0]?.figures).toEqual({ expected: "In part", found: "Partly" });
    expect(bare).toEqual(written);
  });

  test("[F10] headings changed places with their columns: read by the words, and said", () => {
    const { bare, codes } = edited(swapColumns(sheet, 3, 5));
    expect(codes).toEqual([
      ["header-altered", null, sheet, "C5"],
      ["header-altered", null, sheet, "E5"],
    ]);
    expect(bare.answers.map((answer) => responseOf(psems, answer))).toEqual(
      written.answers.map((answer) => responseOf(psems, answer)),
    );
  });
});

describe("the other sheets", () => {
  test("[F10 X5] a detail whose label is reworded is still read", () => {
    const filled = {
      ...written,
      details: { ...written.details, organisation: "Assessor", assessor: "Ann", date: "2026-03-31" },
    };
    for (const address of ["A6", "A8", "A11"]) {
      const found = interpretOurs(typeInto("Cover", { [address]: "Other words" })(gridsFor(psems, filled)));
      expect(found.findings).toMatchObject([{ code: "header-altered", sheet: "Cover", address }]);
      expect(withoutPlaces(found.assessment)).toEqual(filled);
    }
  });

  test("[F10] a detail whose row is deleted is not read from another row", () => {
    const filled = { ...written, details: { ...written.details, organisation: "Org", assessor: "Ann" } };
    const { assessment, findings } = interpretOurs(deleteRow("Cover", 7)(gridsFor(psems, filled)));
    expect(findings).toMatchObject([{ code: "header-altered", sheet: "Cover", address: null }]);
    expect(assessment.details).toEqual(filled.details);
  });

  test("[F10 X5] a marking and a setting whose labels are reworded are still read", () => {
    const rule = { ...written.rule, greenAt: 0.9, keyStatements: [3] };
    const grids = gridsFor(psems, { ...written, marking: "SECRET", rule });
    const { assessment, findings } = interpretOurs(
      typeInto("Settings", { A4: "Marking", A13: "Green", C24: "Key" })(grids),
    );
    expect(findings.map(({ code, address }) => [code, address])).toEqual([
      ["header-altered", "A4"],
      ["header-altered", "A13"],
      ["header-altered", "C24"],
    ]);
    expect([assessment.marking, assessment.rule]).toEqual(["SECRET", rule]);
  });

  test("[F6 F7] an answer in an annex row that is no prompt's, or a prompt's second, is named", () => {
    const grids = gridsFor(psems, {
      ...written,
      prompts: written.prompts.map((entry, index) => (index === 0 ? { ...entry, answer: "first" } : entry)),
    });
    const table = psems.annex?.tables[0]?.sheet ?? "";
    const twice = inTurn(repeatRow(table, 7), insertRow(table, 9, ["", "Ours", "unplaced"]));
    const { assessment, findings } = interpretOurs(twice(grids));
    expect(findings.map(({ code, sheet: on, address }) => [code, on, address])).toEqual([
      ["statement-repeated", table, "A8"],
      ["unknown-statement", table, "A9"],
    ]);
    expect(assessment.prompts[0]?.answer).toBe("first");
  });

  test("[W3] an annex table that is moved and sorted is read", () => {
    const filled = {
      ...written,
      prompts: written.prompts.map((entry) => ({ ...entry, answer: `to ${entry.prompt}` })),
    };
    const { sheet: table, prompts } = psems.annex?.tables[1] ?? { sheet: "", prompts: [] };
    const edit = inTurn(reverseRows(table, 7, 6 + prompts.length), moveSheet(table, 2, 1));
    const { assessment, findings } = interpretOurs(edit(gridsFor(psems, filled)));
    expect(findings).toEqual([]);
    expect(withoutPlaces(assessment).prompts).toEqual(filled.prompts);
    expect(assessment.prompts.find(({ prompt }) => prompt === prompts[0]?.id)?.place).toEqual({
      sheet: table,
      prompt: `C${8 + prompts.length}`,
      answer: `D${8 + prompts.length}`,
      evidence: `E${8 + prompts.length}`,
      bearsOn: `F${8 + prompts.length}`,
    });
  });

  test("[F9] without Settings it is the standard rule, without a Cover there are no details", () => {
    const { bare, codes } = edited(inTurn(deleteSheet("Settings"), deleteSheet("Cover")));
    expect(codes).toEqual([
      ["sheet-missing", null, "Cover", null],
      ["sheet-missing", null, "Settings", null],
    ]);
    expect(bare).toEqual(written);
  });

  test("[F11] marking-stale: pages that do not carry the marking of Settings", () => {
    const { findings, assessment } = edited(typeInto("Settings", { B4: "SECRET" }));
    expect(assessment.marking).toBe("SECRET");
    expect(findings).toEqual([
      {
        code: "marking-stale",
        severity: "warning",
        statement: null,
        sheet: "Cover",
        address: null,
        figures: { expected: "SECRET", sheets: gridsFor(psems, written).length - 1 },
      },
    ]);
    // The old marking holds the new one, and the new one may be none at all: both are stale.
    for (const marking of ["SENSITIVE", null]) {
      expect(edited(typeInto("Settings", { B4: marking })).codes).toEqual([
        ["marking-stale", null, "Cover", null],
      ]);
    }
    const footer = edited(onSheet(sheet, (grid) => ({ ...grid, pageFooter: "&CPage &P" })));
    expect(footer.codes).toEqual([["marking-stale", null, sheet, null]]);
    expect(footer.findings[0]?.figures).toMatchObject({ sheets: 1 });
  });
});

describe("the sheet that makes a workbook ours", () => {
  const hidden = "_psems";
  const interpretAfter = (edit: Edit) => interpret(edit(gridsFor(psems, written)));

  test("[W7] it carries the ids and the day of making", () => {
    const { ids, created } = edited((grids) => grids);
    expect({ ...ids, created }).toEqual({
      assessmentId: stamp.assessmentId,
      copyId: stamp.copyId,
      created: stamp.created,
    });
  });

  test("[W11] without it, a workbook with Settings and the ids on its Cover is recognised", () => {
    const without = (edit: Edit) => interpretAfter(inTurn(deleteSheet(hidden), edit));
    expect(without((grids) => grids)).toEqual({ kind: "hidden-sheet-missing" });
    expect(without(renameSheet("Cover", "Start"))).toEqual({ kind: "hidden-sheet-missing" });
    expect(without(deleteSheet("Cover"))).toEqual({ kind: "not-ours" });
    expect(without(deleteSheet("Settings"))).toEqual({ kind: "not-ours" });
    // Without ids there is "None yet" in their place [W33].
    const unissued = planWorkbook(psems, written, { ...stamp, assessmentId: "", copyId: "" });
    expect(interpret(deleteSheet(hidden)(planToGrids(unissued)))).toEqual({ kind: "hidden-sheet-missing" });
  });

  test("with something else in it, a workbook is not ours", () => {
    expect(interpretAfter(typeInto(hidden, { A1: "Something else" }))).toEqual({ kind: "not-ours" });
    expect(interpret([])).toEqual({ kind: "not-ours" });
  });

  test("[F8] another id or version beside the checklist than in it", () => {
    const { codes, findings } = edited(typeInto(hidden, { B4: "0.1" }));
    expect(codes).toEqual([["wrong-template", null, hidden, null]]);
    expect(findings[0]?.figures).toEqual({ expected: "psems 0.1", found: `psems ${psems.version}` });
  });

  test("[W7] a workbook of a newer format is not read", () => {
    expect(interpretAfter(typeInto(hidden, { B2: 3 }))).toMatchObject({
      kind: "unreadable-template",
      problems: [{ place: "format", message: "is 3, but this version can only read up to 2" }],
    });
  });

  test("a checklist cut short, emptied or altered is said", () => {
    const cut = JSON.stringify(psems).slice(0, -2);
    const rows = [8, 9, 10].map((row) => `B${row}`);
    const instead = (text: string) =>
      Object.fromEntries(rows.map((at, index) => [at, index === 0 ? text : null]));
    for (const text of [cut, "", "[]", JSON.stringify({ ...psems, sections: [] })]) {
      const found = interpretAfter(typeInto(hidden, instead(text)));
      expect(found).toMatchObject({ kind: "unreadable-template" });
      expect(found.kind === "unreadable-template" && found.problems[0]?.message).toBeTruthy();
    }
  });
});
