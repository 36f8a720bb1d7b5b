import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { makeReadyWorkbook } from "../../scripts/release/ready-workbook";
import { readPlan } from "../../src/file/reading/read-plan";
import { createSimulator } from "../../src/simulator";
import type { WorkbookPlan } from "../../src/spreadsheet/plan";
import { unwatched } from "../../src/spreadsheet/run";
import { makeExcelPort } from "../../src/taskpane/excel/excel-port";
import { realExcel } from "../../src/taskpane/excel/real-excel";
import { noId } from "../../src/workbook/form/layout";
import { GridView } from "../../src/workbook/locating/grid-view";
import { readIds } from "../../src/workbook/reading/read-cover";
import type { CopyRequest } from "../../src/workbook/sharing/plan-copy";
import { Desk, type CallResult } from "../support/cli/call";
import { must } from "../support/must";
import { psems, stamp } from "../support/psems";
import { openDeskHere } from "../support/taskpane/share-desk";
import { fillIn } from "../support/workbook/fill-in";
import { gridsOf, interpretOurs, planToGrids, sheetOf, type OurWorkbook } from "../support/workbook/grids";

const none = { assessmentId: "", copyId: "" };
const uuid = /^0{8}-0{4}-4000-8000-\d{12}$/;
let ready: Uint8Array;
let desk: Desk;

beforeAll(async () => {
  ready = await makeReadyWorkbook();
});
beforeEach(() => {
  desk = new Desk();
  writeFileSync(desk.at("ready.xlsx"), ready);
  const decision = { statement: 1, response: "no", why: "Seen", by: "Olive" };
  writeFileSync(desk.at("decisions.json"), JSON.stringify([decision]));
});
afterEach(() => desk.clear());

async function open(name: string): Promise<OurWorkbook> {
  return interpretOurs(await gridsOf(readFileSync(desk.at(name))));
}

/** A call of the command line; file names are those of the desk. */
function call(...words: readonly string[]): Promise<CallResult> {
  return desk.call(words.map((word) => (/\.(xlsx|json)$|^copies/.test(word) ? desk.at(word) : word)));
}

/** Issues one copy of a download. */
async function issue(workbook: string, folder: string): Promise<string> {
  writeFileSync(desk.at("to.json"), JSON.stringify([{ name: "Anna Smith", statements: [1, 2] }]));
  const issued = await call("issue", workbook, "--to", "to.json", "--out", folder, "--json");
  expect(issued.status).toBe(0);
  const [copy] = JSON.parse(issued.out) as readonly { readonly file: string }[];
  return copy?.file ?? "";
}

test("[W33] the ready workbook has no id, and can be checked and scored as it is", async () => {
  const { ids, findings } = await open("ready.xlsx");
  expect({ ids, findings }).toEqual({ ids: none, findings: [] });
  expect(await call("check", "ready.xlsx")).toMatchObject({ status: 1, errors: [] });
  expect(await call("score", "ready.xlsx")).toMatchObject({ status: 1, errors: [] });
  const cover = sheetOf(await gridsOf(ready), "Cover");
  expect(readIds(new GridView(cover))).toEqual({ assessmentId: noId, copyId: noId });
});

test("[W33] two downloads get ids of their own when they are issued, and neither takes the other's copy", async () => {
  copyFileSync(desk.at("ready.xlsx"), desk.at("other.xlsx"));
  const ours = await issue("ready.xlsx", "copies");
  const theirs = await issue("other.xlsx", "copies of others");
  const [one, other] = await Promise.all([open("ready.xlsx"), open("other.xlsx")]);
  for (const { ids } of [one, other])
    expect(Object.values(ids)).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
  expect(one.ids.assessmentId).not.toBe(other.ids.assessmentId);
  expect(interpretOurs(await gridsOf(readFileSync(ours))).ids.assessmentId).toBe(one.ids.assessmentId);
  const merged = await desk.call([
    "merge",
    desk.at("ready.xlsx"),
    ours,
    theirs,
    "--out",
    desk.at("merged.xlsx"),
    "--json",
  ]);
  expect(JSON.parse(merged.out)).toMatchObject({
    files: [{ contributor: "Anna Smith" }, { verdict: "refused", findings: [{ code: "other-assessment" }] }],
  });
  // The id stays once it is given.
  expect((await open("merged.xlsx")).ids).toEqual(one.ids);
});

test("[W33] [W34] merge gives the id; a returned workbook without an id could be of any assessment, and is a plain copy", async () => {
  writeFileSync(desk.at("anna.xlsx"), await fillIn(ready, { responses: { 1: "no" } }));
  const name = `${desk.at("anna.xlsx")}=Anna`;
  const options = ["--decisions", "decisions.json", "--out", "out.xlsx", "--json"];
  const merged = await call("merge", "ready.xlsx", "anna.xlsx", "--name", name, ...options);
  const { files, rows } = JSON.parse(merged.out) as {
    readonly files: readonly { readonly findings: readonly { readonly code: string }[] }[];
    readonly rows: readonly object[];
  };
  expect(files.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
    ["without-id", "not-asked", "gap-without-action"],
  ]);
  expect(rows[0]).toMatchObject({ statement: 1, answers: [{ contributor: "Anna", response: "no" }] });
  expect((await open("out.xlsx")).ids.assessmentId).toMatch(uuid);
  expect((await open("ready.xlsx")).ids).toEqual(none);
});

test("[W33] report gives the id that it seals", async () => {
  const options = ["--seal", "--incomplete", "--by", "Olive", "--out", "out.xlsx"];
  expect(await call("report", "ready.xlsx", ...options)).toMatchObject({ status: 0, errors: [] });
  expect((await open("out.xlsx")).ids.assessmentId).toMatch(uuid);
  expect(await call("verify", "out.xlsx")).toMatchObject({ status: 0, errors: [] });
});

test("[W33] what does not change the workbook gives it no id: the Board copy prints none", async () => {
  expect(await call("board", "ready.xlsx", "--out", "board.xlsx")).toMatchObject({ status: 0, errors: [] });
  const texts = (await gridsOf(readFileSync(desk.at("board.xlsx")))).flatMap(({ cells }) => cells.flat());
  expect(texts).toContainEqual(expect.stringContaining("Assessment dated "));
});

test("[W34] in a roll-up each workbook without an id is a site", async () => {
  copyFileSync(desk.at("ready.xlsx"), desk.at("other.xlsx"));
  const rolled = await call("rollup", "ready.xlsx", "other.xlsx", "--out", "all.xlsx", "--json");
  expect(JSON.parse(rolled.out)).toMatchObject({
    sites: [{ assessment: "" }, { assessment: "" }],
    unused: [],
  });
});

describe("in Excel", () => {
  const anna: CopyRequest = {
    ...{ name: "Anna", email: "", due: "", returnTo: "Olive" },
    ...{ asked: [1, 2], includes: "blank" },
  };
  let plan: WorkbookPlan;
  beforeAll(async () => {
    plan = must(await readPlan(ready)).plan;
  });

  async function inPane(
    work: (port: ReturnType<typeof makeExcelPort>) => Promise<void>,
  ): Promise<OurWorkbook> {
    const simulator = createSimulator({ today: stamp.today, plan });
    const uninstall = simulator.install();
    let ids = 0;
    try {
      await work(
        makeExcelPort({
          ...realExcel,
          loadFiles: async () => openDeskHere(),
          builtIn: async () => psems,
          now: () => new Date(stamp.created),
          newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
        }),
      );
    } finally {
      uninstall();
    }
    const grids = planToGrids(simulator.toPlan());
    const found = interpretOurs(grids);
    const printed = readIds(new GridView(sheetOf(grids, "Cover")));
    expect(printed).toEqual(found.ids.assessmentId === "" ? { assessmentId: noId, copyId: noId } : found.ids);
    return found;
  }

  test("[W33] an answer needs no id, and the first step writes it with everything else", async () => {
    const answered = await inPane(async (port) => {
      must(await port.read());
      must(await port.write({ kind: "answer", statement: 1, response: "yes" }));
    });
    expect(answered.ids).toEqual(none);
    const issued = await inPane(async (port) => {
      must(await port.read());
      const { contents, ready: files } = must(await port.issue([anna], "", unwatched));
      if (contents.kind !== "assessment") throw new Error(contents.kind);
      const [file] = files.files;
      const copy = interpretOurs(await gridsOf(file?.bytes));
      expect(contents.ids.assessmentId).toMatch(uuid);
      expect(copy.ids.assessmentId).toBe(contents.ids.assessmentId);
    });
    expect(issued.ids.assessmentId).toMatch(uuid);
    expect(issued.assessment.circulation.contributors).toMatchObject([{ name: "Anna", asked: "1–2" }]);
    expect(issued.findings).toEqual([]);
  });

  test("[W33] repair gives the id too", async () => {
    const repaired = await inPane(async (port) => {
      must(await port.read());
      must(await port.repair(unwatched));
    });
    expect(repaired.ids.assessmentId).toMatch(uuid);
  });
});
