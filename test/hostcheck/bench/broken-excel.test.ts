import { allChecks } from "../../../src/hostcheck/checks";
import type { CheckResult } from "../../../src/hostcheck/bench/check";
import type { Answer } from "../../../src/hostcheck/bench/question";
import { runChecks, type RunOptions } from "../../../src/hostcheck/bench/run-checks";
import type { Simulator } from "../../../src/simulator";
import { openExcel } from "../../support/excel/excel";
import { letSave } from "../../support/hostcheck/let-save";
import { testerOn, unattended } from "../../support/hostcheck/tester";
import { makeZip } from "../../support/file/make-zip";
import { changeParts, unzip } from "../../support/parts/unzip";

/** Changes words in all that Excel answers: an Excel that gives something else than it should. */
function misreport(simulator: Simulator, said: string, instead: string): void {
  const answer = simulator.answer.bind(simulator);
  simulator.answer = async (flags, message) => {
    const { Body, ...response } = JSON.parse(await answer(flags, message)) as { readonly Body: object };
    const body = JSON.stringify(Body).replaceAll(said, instead);
    return JSON.stringify({ ...response, Body: JSON.parse(body) as object });
  };
}

test.each([
  ["sheet-very-hidden", '"VeryHidden"', '"Hidden"'],
  ["sheet-look", '"#1D5B96"', '"#FFFFFF"'],
  ["typed-apostrophe", '"00123"', "123"],
  ["typed-under-style", '"00123"', "123"],
  ["typed-null", '"kept"', '""'],
  ["read-used-values", "B2:C3", "B2:F9"],
  ["read-errors", "#DIV/0!", "#DIV/0"],
  ["calc-marks", "[1]", "[0]"],
  ["copy-fills-down", "=A3*2", "=A1*2"],
  ["style-lines-only", '"Bold":true', '"Bold":false'],
  ["column-width", "150.5", "152"],
  ["validation-rule", "$A1:$E1", "$A2:$E2"],
  ["validation-prompt", "Mark one response with X.", ""],
  ["rule-through-sheet", "=$B3=1", "=$B1=1"],
  ["rule-areas", "C5:D6", "C5:D5"],
  ["protect-options", '"allowSort":false', '"allowSort":true'],
  ["freeze-area", "!1:5", "!1:4"],
  ["page-paper", '"A4"', '"Letter"'],
  ["page-header", "&&", "&"],
  ["link-to-cell", "Go there", ""],
  ["link-read", "Go there", ""],
  ["name-dangling", "#REF!", "Sheet1!$A$1"],
  ["table-made", "=A3*2", "=[@Points]*2"],
  ["chart-series-by-cells", '"Rest"', '"Series2"'],
  ["pivot-of-table", '"Count"', '"Sum"'],
  ["batch-error-code", "ItemNotFound", "GeneralException"],
  ["table-corrected", "=A4*3", "=A4*2"],
  ["validation-one-mark", "ISLOGICAL", "ISBLANK"],
  ["formula-typed", "=INDEX(", "=OFFSET("],
])("%s fails in an Excel that says %s as %s, and all is as it was", async (id, said, instead) => {
  const simulator = openExcel();
  const before = simulator.snapshot();
  misreport(simulator, said, instead);
  const result = await runOne(id, unattended);
  expect(result.verdict).toBe("fail");
  expect(result.found).not.toBeUndefined();
  expect(simulator.snapshot()).toBe(before);
});

test.each([
  ["table-two-formulas", "=A4*3", "=A4*2"],
  ["table-typed-over", "=A4*3", "=A4*2"],
  ["typed-apostrophe-into-text-cell", '"00123"],["=1+1"', '"\'00123"],["\'=1+1"'],
  ["table-one-formula", '[""],["=A3*2"]', '["=A2*2"],["=A3*2"]'],
  ["table-look-left", '"#FFFFFF"', '"#4472C4"'],
  ["unfilled-pattern", '"None"', "null"],
  ["sheet-hidden-colour", '"#1D5B96"', "null"],
  ["rule-priority-by-range", '"Priority":1', '"Priority":0'],
  ["formula-typed", "=INDEX(", "=@INDEX("],
])("%s knows an Excel that says %s as %s, and all is as it was", async (id, said, instead) => {
  const simulator = openExcel();
  const before = simulator.snapshot();
  misreport(simulator, said, instead);
  expect((await runOne(id, unattended)).verdict).toBe("foreseen");
  expect(simulator.snapshot()).toBe(before);
});

test.each([
  ["ordinary", "<f>", "<f>", "pass", /^<c r="D1".*INDEX/],
  ["as an array of one cell", "<f>", '<f t="array" ref="D1">', "foreseen", /t="array"/],
  ["changed", "2,1)", "1,1)", "fail", /INDEX/],
])("a formula that Excel saves %s is seen in the file", async (_, written, instead, verdict, element) => {
  const simulator = openExcel();
  letSave(simulator, (bytes) =>
    Promise.resolve(
      makeZip(changeParts(unzip(bytes), /worksheets/, (xml) => xml.replaceAll(written, instead))),
    ),
  );
  const result = await runOne("formula-saved", unattended);
  expect(result.verdict).toBe(verdict);
  expect(result.notes[0]).toMatch(element);
});

test.each<[string, Partial<RunOptions["page"]>]>([
  ["page-policy", { violations: () => ["connect-src https://example.org"] }],
  ["page-worker", { askWorker: () => Promise.resolve("no answer") }],
])("%s fails on a page that cannot", async (id, page) => {
  openExcel();
  const result = await runOne(id, { ...unattended, page: { ...unattended.page, ...page } });
  expect(result.verdict).toBe("fail");
});

test.each<[string, Partial<Answer>, string]>([
  ["second-mark", { choice: "accepted" }, "fail"],
  ["second-mark-manual", { choice: "accepted" }, "fail"],
  ["stale-shown-manual", { choice: "not shown" }, "fail"],
  ["new-workbook-opens", { choice: "nothing" }, "fail"],
  ["page-files", { given: "11" }, "fail"],
  ["page-files", { choice: "nothing" }, "fail"],
  ["page-drop", { choice: "nothing" }, "foreseen"],
  ["page-copy-command", { given: "" }, "fail"],
  ["page-copy-clipboard", { given: "" }, "foreseen"],
  ["page-download", { choice: "other-name" }, "fail"],
  ["page-download", { choice: "damaged" }, "fail"],
  ["page-download", { choice: "nothing" }, "foreseen"],
  ["page-download-several", { choice: "one" }, "foreseen"],
  ["two-panes", { choice: "two" }, "foreseen"],
  ["page-drop-beside", { choice: "gone" }, "fail"],
  ["page-ribbon-button", { given: "" }, "foreseen"],
  ["page-view-address", { choice: "gone" }, "foreseen"],
])("%s, answered %o, is a %s", async (id, answer, verdict) => {
  const simulator = openExcel();
  const before = simulator.snapshot();
  const result = await runOne(
    id,
    testerOn(simulator, ({ answers }) =>
      answer.choice === undefined || answer.choice in answers ? answer : {},
    ),
  );
  expect(result.verdict).toBe(verdict);
  expect(simulator.snapshot()).toBe(before);
});

/** An Excel that refuses requests with this text. */
function refuse(simulator: Simulator, said: RegExp, code: string): void {
  const answer = simulator.answer.bind(simulator);
  simulator.answer = async (flags, message) => {
    const { Body, ...response } = JSON.parse(await answer(flags, message)) as { readonly Body: object };
    const error = { Code: code, Message: "No.", Location: "", ActionIndex: 0 };
    return JSON.stringify({ ...response, Body: said.test(message) ? { Results: [], Error: error } : Body });
  };
}

test.each([
  ["areas-separator", /"A1[,;]B2"/, "InvalidArgument", "fail", "neither"],
  ["areas-separator", /"A1,B2"/, "InvalidArgument", "foreseen", "semicolons only"],
  ["unprotect-unprotected", /"Unprotect"/i, "AccessDenied", "foreseen", "AccessDenied"],
  ["unprotect-unprotected", /"Unprotect"/i, "GeneralException", "fail", "GeneralException"],
  ["new-workbook-opens", /createWorkbook|createAndOpen/i, "AccessDenied", "foreseen", "refused"],
  ["new-workbook-untouched", /createWorkbook|createAndOpen/i, "AccessDenied", "skipped", undefined],
  ["new-workbook-untouched", /freezeRows/i, "GeneralException", "foreseen", "refused"],
  ["new-workbook-encrypted", /createWorkbook|createAndOpen/i, "AccessDenied", "recorded", "refused"],
])("%s in an Excel that refuses %s with %s: %s, %s", async (id, said, code, verdict, found) => {
  const simulator = openExcel();
  refuse(simulator, said, code);
  expect(await runOne(id, testerOn(simulator))).toMatchObject({ verdict, found });
});

test("a second mark that the sheet itself accepts is seen by the tester", async () => {
  const simulator = openExcel();
  const answer = simulator.answer.bind(simulator);
  simulator.answer = (flags, message) => answer(flags, message.replaceAll("<=1", "<=2"));
  expect((await runOne("second-mark", testerOn(simulator))).found).toBe("accepted");
});

test("after a request that waited, what was typed is looked for", async () => {
  const simulator = openExcel();
  const tester = testerOn(simulator);
  const ask: RunOptions["ask"] = async (question, check) => {
    const answer = await tester.ask(question, check);
    simulator.type(simulator.shown.sheet, "B2", "");
    return answer;
  };
  expect(await runOne("typing-delayed", { ...tester, ask })).toMatchObject({
    verdict: "fail",
    found: { before: "waits", after: "carried out", typed: "lost" },
  });
});

test("events that do not come are reported as such, in seconds", async () => {
  const simulator = openExcel();
  Object.defineProperty(simulator, "raiseEvents", { value: () => undefined });
  expect(await runOne("event-changed", unattended)).toMatchObject({
    verdict: "fail",
    found: null,
    notes: ["nothing came within 3000 ms"],
  });
});

async function runOne(id: string, options: RunOptions): Promise<CheckResult> {
  const [check, ...more] = allChecks.filter((one) => one.id === id);
  if (!check || more.length > 0) throw new Error(`There is not exactly one check ${id}.`);
  const [result] = (await runChecks([check], options)).results;
  if (!result) throw new Error(`${id} was not run.`);
  return result;
}
