import { allChecks } from "../../../src/hostcheck/checks";
import { supportsSet } from "../../../src/hostcheck/bench/host-facts";
import { runChecks } from "../../../src/hostcheck/bench/run-checks";
import type { Simulator } from "../../../src/simulator";
import { openExcel } from "../../support/excel/excel";

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
  ["validation-mixed", '"Inconsistent"', '"None"'],
  ["rule-through-sheet", "=$B3=1", "=$B1=1"],
  ["rule-areas", "C5:D6", "C5:D5"],
  ["protect-options", '"allowSort":false', '"allowSort":true'],
  ["freeze-area", "!1:5", "!1:4"],
  ["page-paper", '"A4"', '"Letter"'],
  ["page-header", "&&", "&"],
  ["link-to-cell", "Go there", ""],
  ["name-dangling", "#REF!", "Sheet1!$A$1"],
  ["table-made", "=A3*2", "=[@Points]*2"],
  ["chart-series-by-cells", '"Rest"', '"Series2"'],
  ["pivot-of-table", '"Count"', '"Sum"'],
  ["batch-error-code", "ItemNotFound", "GeneralException"],
])("%s fails in an Excel that says %s as %s, and all is as it was", async (id, said, instead) => {
  const simulator = openExcel();
  const before = simulator.snapshot();
  misreport(simulator, said, instead);
  const [result] = (await runChecks(only(id), { supportsSet })).results;
  expect(result?.verdict).toBe("fail");
  expect(result?.found).not.toBeUndefined();
  expect(simulator.snapshot()).toBe(before);
});

test("events that do not come are reported as such, in seconds", async () => {
  const simulator = openExcel();
  Object.defineProperty(simulator, "raiseEvents", { value: () => undefined });
  const { results } = await runChecks(only("event-changed"), { supportsSet });
  expect(results[0]).toMatchObject({ verdict: "fail", found: null, notes: ["nothing came within 3000 ms"] });
});

function only(id: string): typeof allChecks {
  const found = allChecks.filter((check) => check.id === id);
  expect(found).toHaveLength(1);
  return found;
}
