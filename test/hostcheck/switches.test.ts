import { allChecks } from "../../src/hostcheck/checks";
import { runChecks } from "../../src/hostcheck/bench/run-checks";
import { allSwitches, interruptions, switches, type SimulatorOptions } from "../../src/simulator";
import { openExcel } from "../support/excel/excel";
import { knownGaps } from "../support/hostcheck/known-gaps";
import { testerOn } from "../support/hostcheck/tester";

const optionOf = (options: Partial<SimulatorOptions>): string => Object.keys(options)[0] ?? "";

/** Each option that makes the simulator unfriendly, and each kind of interruption. */
const simulated = new Set([
  ...switches.map(({ options }) => optionOf(options)),
  ...interruptions.map(({ interruption }) => interruption.kind),
  "other-person",
]);
const deciding = allChecks.filter(({ foreseen }) => foreseen?.switch);

/** Switches that no check decides. */
const notDecided: Readonly<Record<string, string>> = {
  language: "The report has the language and the region of this Excel among its facts.",
  calculationMode: "The mode is among the facts too, and differs from day to day.",
  dates: "A setting of the workbook, not of Excel.",
};

/** Checks that cannot show their switch on the simulator. */
const notShown: Readonly<Record<string, string>> = {
  "formula-from-file": "The simulator opens no files while it runs.",
  "two-panes": "A tester sees whether a second window shows the page.",
  "page-ribbon-button": "A tester sees whether the button loads the page again.",
};

test("every switch of the simulator is decided by a check, and every switch that a check names is one", () => {
  const named = [...deciding.map(({ foreseen }) => foreseen?.switch), ...Object.keys(notDecided)];
  expect([...new Set(named)].sort()).toEqual([...simulated].sort());
  expect(deciding.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(notShown)));
});

test.each(
  deciding
    .filter(({ id }) => !(id in notShown))
    .map((check) => [check.id, check.foreseen?.switch ?? "", check] as const),
)("%s knows an Excel with %s", async (_, name, check) => {
  const { options = {} } = switches.find((one) => optionOf(one.options) === name) ?? {};
  const simulator = openExcel(options);
  const before = simulator.snapshot();
  const [result] = (await runChecks([check], testerOn(simulator))).results;
  expect(result).toMatchObject({ verdict: "foreseen" });
  expect(simulator.snapshot()).toBe(before);
});

test.each([
  // In manual calculation, two checks rightly find that formulas do not follow their cells.
  [
    "with all other switches",
    { ...allSwitches, dates: 1900 as const, calculationMode: "Automatic" as const },
  ],
  ["in German", { language: "de" as const }],
  ["in Czech", { language: "cs" as const }],
])("%s, no check breaks an assumption that it does not break without them", async (_, options) => {
  const { results } = await runChecks(allChecks, testerOn(openExcel(options)));
  const failed = results.filter(({ verdict }) => verdict === "fail").map(({ check }) => check.id);
  expect(failed.sort()).toEqual(Object.keys(knownGaps).sort());
});
