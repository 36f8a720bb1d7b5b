import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { openPortfolio, rollUp } from "../../../src/taskpane/excel/roll-up";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { psems, stamp } from "../../support/psems";
import { issue } from "../../support/workbook/issuing";
import { openDeskHere } from "../../support/taskpane/share-desk";

const all = answeringAll(psems, "yes");

async function fileOf(name: string, assessmentId: string): Promise<File> {
  const details = { ...all.details, site: name };
  const plan = planWorkbook(psems, { ...all, details }, { ...stamp, assessmentId });
  return new File([new Uint8Array(await write(plan))], name);
}

const reading = (signal = new AbortController().signal) => ({
  desk: openDeskHere(),
  builtIn: psems,
  passwords: [],
  signal,
});

test("[O1] files that a person brought become a portfolio, which opens as a workbook", async () => {
  const copy = new File([new Uint8Array(await write(issue(psems, all, [1])))], "copy.xlsx");
  const files = [
    await fileOf("b.xlsx", "2"),
    new File(["notes"], "notes.xlsx"),
    await fileOf("a.xlsx", "1"),
    copy,
  ];
  const done: number[] = [];
  const rolledUp = await rollUp(files, reading(), (share) => done.push(share));
  if (rolledUp.kind !== "portfolio") throw new Error(rolledUp.kind);
  const { portfolio } = rolledUp;
  expect(portfolio.sites.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(portfolio.unused.map(({ file, why }) => [file, why.kind])).toEqual([
    ["copy.xlsx", "contributors-copy"],
    ["notes.xlsx", "not-opened"],
  ]);
  expect(done).toEqual([0.25, 0.5, 0.75, 1]);

  const opened: string[] = [];
  const openCopy = async (base64: string) => {
    opened.push(base64);
    return { ok: true, value: undefined } as const;
  };
  const opening = { desk: openDeskHere(), openCopy, now: stamp.created, today: stamp.today };
  expect(await openPortfolio(portfolio, opening)).toEqual({ ok: true, value: undefined });
  const workbook = await read(new Uint8Array(Buffer.from(opened[0] ?? "", "base64")));
  expect(workbook.ok && workbook.grids.map(({ name }) => name)).toEqual([
    "Portfolio",
    "Portfolio results",
    "Portfolio answers",
  ]);
  const many = { ...portfolio, sites: Array(3_000).fill(portfolio.sites[0]) };
  expect(await openPortfolio(many, opening)).toBe("too-large");
  expect(opened).toHaveLength(1);
});

test("nothing comes of files that cannot be used, and reading can be called off", async () => {
  const notes = new File(["notes"], "notes.xlsx");
  const rolledUp = await rollUp([notes], reading(), () => undefined);
  expect(rolledUp).toMatchObject({ kind: "nothing", unused: [{ file: "notes.xlsx" }] });
  expect(await rollUp([notes], reading(AbortSignal.abort()), () => undefined)).toEqual({ kind: "cancelled" });
});
