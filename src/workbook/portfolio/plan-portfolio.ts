import type { Portfolio } from "../../assessment/portfolio/portfolio";
import { listStatements } from "../../checklist/checklist";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { Stamp } from "../composing/model";
import { portfolioSheet } from "./portfolio-layout";
import { planPortfolioAnswers, planPortfolioResults } from "./portfolio-data";
import { planPortfolioSheet } from "./portfolio-sheet";
import { portfolioTitle, portfolioWords } from "../words/portfolio";
import { fontName, styles } from "../form/styles";

/** The most rows of a table that Excel opens without delay, and that can be written without gigabytes of memory. */
const longestTable = 100_000;

/** Whether a workbook has room for every answer of every site. */
export function fitsWorkbook({ sites, checklist }: Portfolio): boolean {
  return sites.length * listStatements(checklist).length <= longestTable;
}

/** Plans the workbook of a portfolio that fits: the sites side by side, and two tables for PivotTables. */
export function planPortfolio(portfolio: Portfolio, stamp: Pick<Stamp, "created" | "today">): WorkbookPlan {
  const { checklist } = portfolio;
  return {
    properties: {
      title: portfolioTitle(checklist.title),
      subject: portfolioWords.subject,
      author: "",
      comments: checklist.notice,
      keywords: checklist.shortTitle,
    },
    created: stamp.created,
    font: { name: fontName, size: 11 },
    styles,
    sheets: [
      planPortfolioSheet(portfolio, stamp.today),
      planPortfolioResults(portfolio),
      planPortfolioAnswers(portfolio),
    ],
    names: [],
    activeSheet: portfolioSheet,
  };
}
