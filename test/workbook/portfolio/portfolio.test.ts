import { ratingSymbol, ratingWord } from "../../../src/assessment/words/describe-result";
import { describeUnused } from "../../../src/assessment/portfolio/words/describe-portfolio";
import type { Portfolio } from "../../../src/assessment/portfolio/portfolio";
import { valueOf, type CellValue } from "../../../src/spreadsheet/cells";
import { fitsWorkbook, planPortfolio } from "../../../src/workbook/portfolio/plan-portfolio";
import { headerMarking } from "../../../src/workbook/composing/page";
import { answeringAll } from "../../support/assessment/answering";
import { portfolioOf, siteFrom, sitesFrom } from "../../support/assessment/portfolios";
import { psems, stamp } from "../../support/psems";
import { findFormulaFaults } from "../../support/workbook/formula-rules";
import { planToGrids, sheetOf } from "../../support/workbook/grids";
import { portfolios, samplePortfolio } from "../../support/workbook/portfolio-samples";
import { findSheetFaults } from "../../support/workbook/sheet-rules";

/** The cells of a sheet by row, as values. */
function rowsOf(portfolio: Portfolio, sheet: string): readonly (readonly CellValue[])[] {
  const grid = sheetOf(planToGrids(planPortfolio(portfolio, stamp)), sheet);
  return grid.cells.map((row) => row.map(valueOf));
}

describe.each(portfolios)("the portfolio of %s", (_, portfolio) => {
  const plan = planPortfolio(portfolio, stamp);

  test("[O1] keeps the rules of formulas and sheets", () => {
    // A portfolio is nobody's to fill in: no Settings to take a marking or a day from, nothing to protect.
    const others = /^(marking|protection|today): |: Portfolio\w+ has cells without content$/;
    const few = /^pages: Portfolio: what stays in view is not repeated on every page$/;
    const faults = Object.entries({ ...findFormulaFaults(plan), ...findSheetFaults(plan) }).flatMap(
      ([rule, found]) => found.map((fault) => `${rule}: ${fault}`),
    );
    const left = faults.filter((fault) => !others.test(fault));
    expect(left.filter((fault) => !few.test(fault))).toEqual([]);
    expect(left.length).toBe(portfolio.sites.length > 30 ? 0 : 1);
  });
});

test("[O2 S8 W42] the heat map has a row for each site: words and symbols of every section and the whole", () => {
  const portfolio = samplePortfolio(psems, 12);
  const rows = rowsOf(portfolio, "Portfolio").slice(6, 7 + portfolio.sites.length);
  expect(rows[0]).toEqual([
    ...["#", "Organisation", "Site", "Date"],
    ...psems.sections.map(({ sheet }) => sheet),
    ...["Overall", "Score", "Up to", "Answered of 43", "Errors", "Rule", "Marking", "File"],
  ]);
  portfolio.sites.forEach((site, index) => {
    const row = rows[index + 1] ?? [];
    const { sections, overall } = site.results;
    expect(row.slice(4, 12)).toEqual(
      [...sections, overall].map(({ rating }) => `${ratingSymbol(rating)} ${ratingWord(rating)}`),
    );
    expect([row[0], row[14], row[18]]).toEqual([
      index + 1,
      overall.answered,
      site.file.replace("sites/", ""),
    ]);
  });
});

test("[O3 S8] a rating has its colours in the lists too, and the lists of sites begin a page", () => {
  const portfolio = samplePortfolio(psems, 3);
  const [sheet] = planPortfolio(portfolio, stamp).sheets;
  const areas = sheet?.conditionalFormats.map(({ range }) => range) ?? [];
  const overall = 12;
  const titles = rowsOf(portfolio, "Portfolio").map((row) => row[0]);
  expect(sheet?.page.breaks).toEqual([titles.indexOf("Oldest assessments first") + 1]);
  for (const title of ["Oldest assessments first", "Incomplete"]) {
    const row = titles.indexOf(title) + 3;
    expect(row).toBeGreaterThan(3);
    expect(areas.some((area) => area.row === row && area.column === overall)).toBe(true);
  }
});

test("[S5] no score of the heat map is rounded up to a threshold", () => {
  const rule = { points: { yes: 0.7999, inPart: 0, no: 0, notSure: 0 } };
  const portfolio = portfolioOf([siteFrom(psems, answeringAll(psems, "yes", {}, rule))]);
  expect(rowsOf(portfolio, "Portfolio")[7]?.slice(11, 14)).toEqual(["▲ Amber", 0.79, 0.79]);
});

test("the tables to pivot have a row for each result and each answer, under headings that stay", () => {
  const portfolio = samplePortfolio(psems, 3);
  const [header, ...results] = rowsOf(portfolio, "Portfolio results").slice(3);
  expect(header).toEqual(
    "Organisation,Site,Date,Level,Item,Score,Low,High,Rating,Could be,Provisional,Statements,Answered,Applicable,With evidence,Yes,In part,No,Not sure,N/A,Unanswered,Item id,Assessment,File".split(
      ",",
    ),
  );
  expect(results).toHaveLength(3 * (1 + 4 + 7 + psems.components.length));
  const [second, ...answers] = rowsOf(portfolio, "Portfolio answers").slice(3);
  expect(second).toEqual(
    "Organisation,Site,Date,Phase,Section,Component,No.,Statement,Response,Points,Applicable,Answered,With evidence,Key statement,Section id,Assessment,File".split(
      ",",
    ),
  );
  expect(answers).toHaveLength(3 * 43);
  const points = answers.reduce((sum, row) => sum + Number(row[9]), 0);
  expect(points).toBeCloseTo(
    portfolio.sites.reduce(
      (sum, { results: { overall } }) => sum + (overall.score ?? 0) * overall.applicable,
      0,
    ),
    9,
  );
});

test("[O4] each file that was not used stands there with its reason", () => {
  const cells = rowsOf(samplePortfolio(psems, 3), "Portfolio").flat();
  expect(cells).toContain("notes.txt");
  expect(cells).toContain(describeUnused({ kind: "contributors-copy", issuedTo: "Anna & Bob" }));
});

test("[O6] different markings are all in row 1, and a page header too short for them refers to it", () => {
  const marked = (markings: readonly string[]): Portfolio => {
    const all = answeringAll(psems, "yes");
    return portfolioOf(
      sitesFrom(
        psems,
        markings.map((marking) => ({ ...all, marking })),
      ),
    );
  };
  const lead = (portfolio: Portfolio): readonly string[] => {
    const { sheets } = planPortfolio(portfolio, stamp);
    for (const { page } of sheets) expect(page.footer.centre).toBe(page.header.centre);
    return [
      ...new Set(
        sheets.flatMap(({ blocks, page }) => [String(valueOf(blocks[0]?.cells[0]?.[0])), page.header.centre]),
      ),
    ];
  };
  expect(lead(marked(["OFFICIAL", "OFFICIAL"]))).toEqual(["OFFICIAL"]);
  expect(lead(marked(["SECRET", "OFFICIAL"]))).toEqual(["Mixed markings: OFFICIAL; SECRET"]);
  const long = ["A", "B"].map((letter) => letter.repeat(100));
  expect(lead(marked(long))).toEqual([
    `Mixed markings: ${long.join("; ")}`,
    headerMarking("Mixed markings: see row 1 of the sheet Portfolio"),
  ]);
  const many = Array.from({ length: 200 }, (_, index) => `${index} ${"C".repeat(100)}`);
  expect(lead(marked(many))[0]).toMatch(/; and \d+ more, listed with the sites$/);
});

test("[O8] no evidence text is anywhere in the workbook", () => {
  const blank = answeringAll(psems, "yes");
  const secret = {
    ...blank,
    answers: blank.answers.map((answer) => ({ ...answer, evidence: "the secret" })),
  };
  expect(JSON.stringify(planPortfolio(portfolioOf([siteFrom(psems, secret)]), stamp))).not.toContain(
    "the secret",
  );
});

test("[O9] a workbook has room for some two thousand sites of 43 statements", () => {
  const portfolio = samplePortfolio(psems, 1);
  const times = (count: number): Portfolio => ({
    ...portfolio,
    sites: Array(count).fill(portfolio.sites[0]),
  });
  expect([fitsWorkbook(times(2_325)), fitsWorkbook(times(2_326))]).toEqual([true, false]);
});
