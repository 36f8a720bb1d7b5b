import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeFinding } from "../../../src/assessment/findings/words/describe-finding";
import type { Details } from "../../../src/assessment/answers/assessment";
import { run } from "../../../src/cli/run";
import { write } from "../../../src/file/writing/write";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { unwatched } from "../../../src/spreadsheet/run";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import type { Assessed, PanePort } from "../../../src/taskpane/port/port";
import { psems } from "../../support/psems";

const details: Details = {
  organisation: "=Northern Grid plc",
  site: "3/4",
  assessor: "A. Smith",
  accountableManager: "B. Jones",
  stakeholders: "Operations\nIT",
  date: "2026-11-20",
};

let simulator: Simulator;
let port: PanePort;
let uninstall: () => void;

beforeEach(() => {
  simulator = createSimulator({ today: "2026-11-23" });
  uninstall = simulator.install();
  let ids = 0;
  port = makeExcelPort({
    ...realExcel,
    now: () => new Date("2026-11-23T09:00:00Z"),
    newId: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`,
  });
});

afterEach(() => uninstall());

async function readAssessed(): Promise<Assessed> {
  const outcome = await port.read();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  if (outcome.value.kind !== "assessment") throw new Error(outcome.value.kind);
  return outcome.value;
}

/** The guidance's example, typed by a person. */
function typeExample(): void {
  const marks = ["D6", "E7", "D8", "C9", "F10"];
  for (const address of marks)
    expect(simulator.type("PLAN Policy", address, "X")).toMatchObject({ ok: true });
  expect(simulator.type("PLAN Policy", "H10", "Not sure! Need to check.")).toMatchObject({ ok: true });
}

describe("the pane's journey through the real client library", () => {
  test("creates, is filled in, and scores; details stay the text they are [X1]", async () => {
    expect(await port.read()).toEqual({ ok: true, value: { kind: "none" } });
    expect((await port.create({ checklist: psems, details }, unwatched)).ok).toBe(true);
    typeExample();
    const found = await readAssessed();
    expect(found.assessment.details).toEqual(details);
    const [policy] = found.results.sections;
    expect(policy).toMatchObject({ score: 0.4, low: 0.4, high: 0.6, rating: "red", provisional: false });
    expect(found.results.overall).toMatchObject({ rating: "incomplete", provisional: true, answered: 5 });
    const dashboard = simulator.grids().find((grid) => grid.name === "Dashboard");
    const row = dashboard?.cells.find((cells) =>
      JSON.stringify(cells).includes("PLAN – Security Management Policy"),
    );
    expect(JSON.stringify(row)).toContain('"value":0.4');
  });

  test("validation refuses a second mark as it is typed; one pasted is found at both addresses [F2]", async () => {
    await port.create({ checklist: psems, details }, unwatched);
    typeExample();
    expect(simulator.type("PLAN Policy", "C6", "X")).toMatchObject({ ok: false });
    simulator.paste("PLAN Policy", "C6", [["X"]]);
    const found = await readAssessed();
    const twice = found.findings.filter((finding) => finding.code === "more-than-one-response");
    expect(twice).toMatchObject([{ statement: 1, sheet: "PLAN Policy", address: "C6,D6" }]);
    expect((await port.show("PLAN Policy", "C6,D6")).ok).toBe(true);
  });

  test("agrees with the command line on the same file", async () => {
    await port.create({ checklist: psems, details }, unwatched);
    typeExample();
    simulator.paste("PLAN Planning", "C6", [["X", "maybe"]]);
    const found = await readAssessed();
    const folder = await mkdtemp(join(tmpdir(), "psems-agree-"));
    try {
      const file = join(folder, "saved.xlsx");
      await writeFile(file, await write(simulator.toPlan()));
      const check = await printed(["check", file, "--json"]);
      const score = await printed(["score", file, "--json"]);
      expect(check.findings.map((finding) => finding["message"])).toEqual(
        found.findings.map((finding) => describeFinding(finding, found.checklist)),
      );
      expect(score.overall).toMatchObject({
        score: found.results.overall.score,
        counts: found.results.overall.counts,
      });
      expect(score.sections.map((section) => section["rating"])).toEqual(
        found.results.sections.map((section) => section.rating),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("repairs a damaged workbook and keeps what people wrote [X5]", async () => {
    await port.create({ checklist: psems, details }, unwatched);
    typeExample();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const planning = worksheets.getItem("PLAN Planning");
      planning.protection.unprotect();
      planning.getRange("D6").values = [["X"]];
      planning.getRange("H6").values = [["Minutes of May"]];
      planning.name = "Our planning";
      const policy = worksheets.getItem("PLAN Policy");
      policy.protection.unprotect();
      policy.getRange("B6").values = [["Something else"]];
      policy.getRange("J6:K10").values = Array.from({ length: 5 }, () => [9, 9]);
      await context.sync();
    }).catch((error: unknown) => {
      throw new Error(`The damage could not be done: ${String(error)}`);
    });
    const before = await readAssessed();
    expect(before.findings.map((finding) => finding.code)).toContain("statement-altered");
    const outcome = await port.repair(unwatched);
    expect(outcome).toMatchObject({ ok: true });
    const after = await readAssessed();
    expect(
      after.findings.filter((finding) => finding.severity === "error" && finding.code !== "no-response"),
    ).toEqual([]);
    expect(after.assessment.details).toEqual(details);
    expect(after.results.overall).toMatchObject({ answered: 6 });
    expect(after.assessment.answers.find((answer) => answer.statement === 6)?.evidence).toBe(
      "Minutes of May",
    );
  });
});

interface Printed {
  readonly findings: readonly Record<string, unknown>[];
  readonly overall: Record<string, unknown>;
  readonly sections: readonly Record<string, unknown>[];
}

/** What the command line prints for a call, as data. */
async function printed(words: readonly string[]): Promise<Printed> {
  let text = "";
  await run(words, {
    checklist: psems,
    version: "0",
    manifest: "",
    now: () => "2026-11-23T09:00:00Z",
    today: () => "2026-11-23",
    newId: () => "id",
    print: (words) => (text += words),
    warn: (line) => {
      throw new Error(line);
    },
  });
  return JSON.parse(text) as Printed;
}
