import { readFileSync, writeFileSync } from "node:fs";
import content from "../../assets/example/example.json";
import { write } from "../../src/file/writing/write";
import { makeExample, type ExampleFile } from "../../src/jobs/example";
import { planPortfolio } from "../../src/workbook/portfolio/plan-portfolio";
import { Desk } from "../support/cli/call";
import { toPageTexts } from "../support/interop/libreoffice";
import { psems, stamp } from "../support/psems";
import { portfolios } from "../support/workbook/portfolio-samples";

const { own, copies } = makeExample(psems, content, "2026-11-20");
const sections = psems.sections.map(({ sheet }) => sheet);
const annex = (psems.annex?.tables ?? []).map(({ sheet }) => sheet);
const names = ["Cover", "Dashboard", ...sections, ...annex, "Actions", "Contributors", "Merge log"];
const laterNames = ["Board pivot", "Board", "Snapshots", "Sign-off", "Settings"];
const portfolioNames = ["Portfolio", "Portfolio results", "Portfolio answers"];
const known = [...names, ...laterNames, ...portfolioNames];

/** The sheet of each printed page, from its header. */
async function printedSheets(file: Uint8Array): Promise<readonly string[]> {
  const pages = await toPageTexts(file);
  return pages.map((page) => {
    const header = page.split("\n").filter(Boolean).slice(0, 3);
    return known.find((name) => header.includes(name)) ?? "";
  });
}

async function fileOf(file: ExampleFile | undefined): Promise<Uint8Array> {
  if (!file) throw new Error("The example has no such file.");
  return write(file.plan());
}

test("[W41] the second page of the Dashboard begins with the responses by section", async () => {
  const pages = await toPageTexts(await fileOf(own));
  const [first = "", second = ""] = pages.filter((page) =>
    page.split("\n").slice(0, 8).includes("Dashboard"),
  );
  expect(first).toContain("Unknowns: Not sure or unanswered");
  expect(second.indexOf("Responses by section")).toBeGreaterThan(0);
  expect(first).not.toContain("Responses by section");
});

test("[W41] [W43] the example prints two pages of the Dashboard and one of each other sheet, without Contributors and a single snapshot", async () => {
  const printed = await printedSheets(await fileOf(own));
  expect(printed).toEqual(["Cover", "Dashboard", "Dashboard", ...sections, ...annex, "Actions", "Settings"]);
});

test("[W41] [W43] merged and reported, the example prints on 17 pages, without registers and pivots", async () => {
  const desk = new Desk();
  try {
    const paths = [own, ...copies].map((_, index) => desk.at(`${index}.xlsx`));
    for (const [index, path] of paths.entries()) writeFileSync(path, await fileOf([own, ...copies][index]));
    const decided = [{ statement: 29, response: "In part", why: "Not all are complete", by: "Karen" }];
    writeFileSync(desk.at("decisions.json"), JSON.stringify(decided));
    const merge = ["--out", desk.at("merged.xlsx"), "--decisions", desk.at("decisions.json")];
    await desk.call(["merge", ...paths, ...merge]);
    await desk.call(["report", desk.at("merged.xlsx"), "--out", desk.at("reported.xlsx")]);
    const printed = await printedSheets(readFileSync(desk.at("reported.xlsx")));
    const rest = ["Actions", "Actions", "Board", "Settings"];
    expect(printed).toEqual(["Cover", "Dashboard", "Dashboard", ...sections, ...annex, ...rest]);
  } finally {
    desk.clear();
  }
});

test("[W41] the sheets that a copy hides are not printed", async () => {
  const printed = await printedSheets(await fileOf(copies[0]));
  expect(printed).toEqual(["Cover", "DO Awareness", "Settings"]);
});

test("[W43] of a portfolio, the data tables are not printed", async () => {
  const portfolio = portfolios[0]?.[1];
  if (!portfolio) throw new Error("There is no portfolio.");
  const printed = await printedSheets(await write(planPortfolio(portfolio, stamp)));
  expect([...new Set(printed)]).toEqual(["Portfolio"]);
});
