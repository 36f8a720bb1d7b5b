import { createSimulator, type Simulator, type SimulatorOptions } from "../../../src/simulator";
import { valueOf } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { unwatched } from "../../../src/spreadsheet/run";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import type { Assessed, PanePort } from "../../../src/taskpane/port/port";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answer, psems, stamp } from "../../support/psems";
import { sheetOf } from "../../support/workbook/grids";

const details = {
  organisation: "Northern Grid plc",
  site: "Harbour terminal",
  assessor: "A. Smith",
  accountableManager: "B. Jones",
  stakeholders: "",
  date: "2026-11-20",
};
const filled = { ...answer(psems, { 1: "yes", 2: "yes", 3: "yes", 4: "yes", 5: "no" }), details };
const sheet = psems.sections[0]?.sheet ?? "";

/** A workbook of an earlier version, in which cells for text did not have the Text format. */
function planWithoutTextFormat(): WorkbookPlan {
  const plan = planWorkbook(psems, filled, stamp);
  const styles = Object.entries(plan.styles).map(([name, { numberFormat, ...style }]) => [
    name,
    numberFormat === undefined || numberFormat === "@" ? style : { ...style, numberFormat },
  ]);
  return { ...plan, styles: Object.fromEntries(styles) };
}

let simulator: Simulator;
let port: PanePort;
let uninstall: () => void = () => undefined;

afterEach(() => uninstall());

function open(options: SimulatorOptions = {}): void {
  simulator = createSimulator({ today: "2026-11-23", plan: planWithoutTextFormat(), ...options });
  uninstall = simulator.install();
  port = makeExcelPort({ ...realExcel, now: () => new Date("2026-11-23T09:00:00Z"), newId: () => "an-id" });
}

async function readAssessed(): Promise<Assessed> {
  const outcome = await port.read();
  if (!outcome.ok || outcome.value.kind !== "assessment") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function type(cells: Readonly<Record<string, string>>): void {
  for (const [address, text] of Object.entries(cells))
    expect(simulator.type(sheet, address, text)).toMatchObject({ ok: true });
}

/** What Excel shows and has in cells: text, value and number format. */
async function look(address: string, name = sheet): Promise<readonly unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address);
    range.load("text,values,numberFormat");
    await context.sync();
    return range.text.map((row, r) =>
      row.flatMap((text, c) => [text, range.values[r]?.[c], range.numberFormat[r]?.[c]]),
    );
  });
}

async function formulasOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

const typed = { H6: "20/11/2026", H7: "80%", H8: "£12,500", H9: "14:05", H10: "Nov-2026" };
const shown = ["20 Nov 2026", "80%", "£12,500", "14:05", "Nov-26"];

describe.each<[string, SimulatorOptions]>([
  ["a workbook with 1900 dates", {}],
  ["a workbook with 1904 dates", { dates: 1904 }],
])("numbers typed as evidence in %s", (_, options) => {
  test("[E1] are read as Excel shows them", async () => {
    open(options);
    type(typed);
    const { assessment } = await readAssessed();
    expect(assessment.answers.slice(0, 5).map(({ evidence }) => evidence)).toEqual(shown);
    expect(assessment.details.date).toBe("2026-11-20");
  });

  test("[E1 P3] are read as Excel shows them when the pane follows a change", async () => {
    open(options);
    await readAssessed();
    const news = new Promise<string>((resolve) => {
      void port
        .follow((one) => {
          if (one.kind === "contents" && one.contents.kind === "assessment")
            resolve(one.contents.assessment.answers[0]?.evidence ?? "");
        })
        .then(() => type({ H6: "20/11/2026" }));
    });
    expect(await news).toBe("20 Nov 2026");
  });

  test("[E1] keep their value and format in a repair, and Responses shows what Excel shows", async () => {
    open(options);
    type(typed);
    await readAssessed();
    const before = await look("H6:H10");
    expect((await port.repair(unwatched)).ok).toBe(true);
    expect(await look("H6:H10")).toEqual(before);
    const responses = await look("I5:I9", "Responses");
    expect(responses.map(([text]) => text)).toEqual(shown);
    // A second repair changes nothing, and a changed text is shown.
    expect((await port.repair(unwatched)).ok).toBe(true);
    expect(await look("H6:H10")).toEqual(before);
    type({ H6: "21/11/2026" });
    expect((await readAssessed()).assessment.answers[0]?.evidence).toBe("21 Nov 2026");
  });

  test("[E1] days that the pane writes and reads are the same days", async () => {
    open(options);
    await readAssessed();
    const write = (text: string, base: string) => port.write({ kind: "detail", detail: "date", text, base });
    const written = await write("2026-12-01", "2026-11-20");
    expect(written).toMatchObject({ ok: true, value: { assessment: { details: { date: "2026-12-01" } } } });
    expect((await readAssessed()).assessment.details.date).toBe("2026-12-01");
    expect((await write("2026-12-02", "2026-12-01")).ok).toBe(true);
    expect((await port.repair(unwatched)).ok).toBe(true);
    expect((await readAssessed()).assessment.details.date).toBe("2026-12-02");
  });

  test("[E1] days on sheets that Report adds are the same days", async () => {
    open(options);
    type(typed);
    await readAssessed();
    const made = await port.makeForBoard({ kind: "snapshot", name: "Q4", takenBy: "Bo" }, unwatched);
    expect(made.ok).toBe(true);
    const { boardRecords } = (await readAssessed()).assessment;
    expect(boardRecords.snapshots[0]?.takenOn).toBe("2026-11-23");
  });
});

test("[E1 N2] a seal made in Excel has what Excel shows, and nothing has changed since", async () => {
  open();
  type(typed);
  await readAssessed();
  expect(
    (await port.makeForBoard({ kind: "seal", sealedBy: "Bo", allowsUnanswered: true }, unwatched)).ok,
  ).toBe(true);
  const seal = (await readAssessed()).assessment.boardRecords.signOff?.seal;
  expect(seal?.form).toBe(3);
  expect(seal?.items.slice(0, 5).map(({ evidence }) => evidence)).toEqual(shown);
  const texts = sheetOf(simulator.grids(), "Sign-off").cells.flat().map(valueOf);
  expect(texts).toContain("Nothing has changed since the seal.");
  type({ H6: "21/11/2026" });
  expect(sheetOf(simulator.grids(), "Sign-off").cells.flat().map(valueOf)).toContain(
    "1 sealed item has changed.",
  );
});

describe("cells that cannot be read", () => {
  test("[E3] error values are neither evidence nor marks, are listed, and stay in a repair", async () => {
    open();
    type({ H6: "#N/A", H7: "=1/0", H8: "'#N/A", C6: "" });
    // The rule of the boxes refuses an error value that is typed [W30], not one that is pasted.
    expect(simulator.type(sheet, "D6", "=NA()")).toMatchObject({ ok: false });
    expect(simulator.paste(sheet, "D6", [["=NA()"]])).toEqual({ ok: true });
    const { assessment } = await readAssessed();
    expect(assessment.answers.slice(0, 3).map(({ evidence }) => evidence)).toEqual(["", "", "#N/A"]);
    expect(assessment.answers[0]?.marks).toEqual([]);
    const before = [await look("D6"), await look("H6:H7")];
    expect((await port.repair(unwatched)).ok).toBe(true);
    expect([await look("D6"), await look("H6:H7")]).toEqual(before);
    expect(await formulasOf("D6:H7")).toMatchObject([
      ["=NA()", "", "", "", "#N/A"],
      ["", "", "", "", "=1/0"],
    ]);
  });
});

test("[E1] numbers that are not evidence keep their format in a repair", async () => {
  open();
  await Excel.run(async (context) => {
    const settings = context.workbook.worksheets.getItem("Settings");
    settings.protection.unprotect();
    settings.getRange("C13").values = [[0.85]];
    settings.getRange("C13").numberFormat = [["0%"]];
    await context.sync();
  });
  expect((await readAssessed()).assessment.rule.greenAt).toBe(0.85);
  expect((await port.repair(unwatched)).ok).toBe(true);
  expect(await look("C13", "Settings")).toEqual([["85%", 0.85, "0%"]]);
});

test("[E1] a workbook without numbers as text takes one request to read", async () => {
  open();
  await readAssessed();
  simulator.resetCounters();
  await readAssessed();
  expect(simulator.counters.requests).toBe(1);
});
