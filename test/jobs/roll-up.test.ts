import { read } from "../../src/file/reading/read";
import { describeFileProblem } from "../../src/file/words/describe-problem";
import { write } from "../../src/file/writing/write";
import type { HandedOver, HandOver } from "../../src/jobs/port";
import { gatherPortfolio, handOverPortfolio, takeSite, type SiteFile } from "../../src/jobs/roll-up";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../support/assessment/answering";
import { psems, stamp } from "../support/psems";
import { issue } from "../support/workbook/issuing";

const all = answeringAll(psems, "yes");

async function site(name: string, assessmentId: string): Promise<SiteFile> {
  const plan = planWorkbook(
    psems,
    { ...all, details: { ...all.details, site: name } },
    { ...stamp, assessmentId },
  );
  return take(name, await write(plan));
}

async function take(name: string, bytes: Uint8Array): Promise<SiteFile> {
  return takeSite(name, await read(bytes), psems, describeFileProblem);
}

/** A port that keeps what is handed over. */
function keeping(): { port: Parameters<typeof handOverPortfolio<never>>[0]; files: HandOver[] } {
  const files: HandOver[] = [];
  const handOver = async (given: readonly HandOver[]): Promise<HandedOver<never>> => {
    files.push(...given);
    return { count: given.length, stopped: null };
  };
  return { files, port: { handOver, moment: () => ({ now: stamp.created, today: stamp.today }) } };
}

test("[O1 O4] files that can be used become one portfolio, in the order of the sites; the others are listed", async () => {
  const rolledUp = gatherPortfolio([
    await site("b.xlsx", "2"),
    await take("notes.xlsx", new TextEncoder().encode("notes")),
    await site("a.xlsx", "1"),
    await take("copy.xlsx", await write(issue(psems, all, [1]))),
  ]);
  if (rolledUp.kind !== "portfolio") throw new Error(rolledUp.kind);
  const { portfolio } = rolledUp;
  expect(portfolio.sites.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(portfolio.unused.map(({ file, why }) => [file, why.kind])).toEqual([
    ["copy.xlsx", "contributors-copy"],
    ["notes.xlsx", "not-opened"],
  ]);

  const { port, files } = keeping();
  expect(await handOverPortfolio(port, portfolio)).toEqual({ ok: true, value: undefined });
  expect(files.map(({ plan }) => plan().sheets.map(({ name }) => name))).toEqual([
    ["Portfolio", "Portfolio results", "Portfolio answers"],
  ]);
});

test("[O9] more sites than a workbook has room for are refused, and nothing is handed over", async () => {
  const rolledUp = gatherPortfolio([await site("a.xlsx", "1")]);
  if (rolledUp.kind !== "portfolio") throw new Error(rolledUp.kind);
  const { portfolio } = rolledUp;
  const { port, files } = keeping();
  const many = { ...portfolio, sites: Array(3_000).fill(portfolio.sites[0]) };
  expect(await handOverPortfolio(port, many)).toEqual({
    ok: false,
    problem: { kind: "too-many-sites", sites: 3_000 },
  });
  expect(files).toEqual([]);
});

test("[O4] files none of which can be used make no portfolio, and each is listed", async () => {
  const notes = await take("notes.xlsx", new TextEncoder().encode("notes"));
  expect(gatherPortfolio([notes])).toMatchObject({ kind: "nothing", unused: [{ file: "notes.xlsx" }] });
});
