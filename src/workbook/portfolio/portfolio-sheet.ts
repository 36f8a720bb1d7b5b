import type { Portfolio } from "../../assessment/portfolio/portfolio";
import { ratings } from "../../assessment/scoring/results";
import { dayOfSite, type Site } from "../../assessment/portfolio/site";
import { hasStandardRule } from "../../assessment/answers/standard-rule";
import { columnLetters, range, toAbsoluteAddress, type Range } from "../../spreadsheet/address";
import type { CellValue, Formula } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { toSerialDate } from "../../spreadsheet/days";
import { cutOff } from "./cut-off";
import { planPage } from "../composing/page";
import {
  heatMapHeaderRow,
  portfolioColumns,
  portfolioSheet,
  portfolioTableNames,
  type PortfolioColumns,
} from "./portfolio-layout";
import { portfolioHeaderMarking, portfolioMarking } from "./portfolio-marking";
import { liveSentence } from "../composing/live-sentence";
import { formula, quote, SheetBuilder } from "../composing/sheet-builder";
import { nameOfFile } from "../../spreadsheet/file-name";
import { highlightRatings, ratingText } from "../composing/rating-cell";
import {
  answeredOfAll,
  filesNotUsed,
  goToList,
  ownRulesNote,
  portfolioWords as words,
  ratingTotals,
  sectionColumn,
  sitesAndChecklist,
} from "../words/portfolio";
import { resultWords } from "../words/results";
import { putPortfolioLists } from "./portfolio-lists";

/** Plans the sheet with the heat map of the sites and the lists below it. */
export function planPortfolioSheet(portfolio: Portfolio, today: string): SheetPlan {
  const { checklist, sites } = portfolio;
  const columns = portfolioColumns(checklist);
  const first = heatMapHeaderRow + 1;
  const last = heatMapHeaderRow + sites.length;
  const title = checklist.shortTitle;
  const sheet = new SheetBuilder({
    name: portfolioSheet,
    tabColour: "#2F855A",
    page: planPage({ title, marking: portfolioHeaderMarking(portfolio) }),
  });
  putLead(sheet, portfolio, columns, today);
  putHeatMap(sheet, portfolio, columns);
  const counts = last + 4;
  putCounts(sheet, columns, portfolio, { first, last, counts });
  const below = counts + ratings.length + 1;
  const { lastRow, headings, siteLists } = putPortfolioLists(sheet, portfolio, columns, below);
  putLinks(sheet, headings);
  const { protection: _, ...plan } = sheet
    .width(columns.number, 5)
    .width(columns.organisation, 22)
    .width(columns.site, 22)
    .width(columns.date, 17)
    .width(columns.firstSection, sectionWidth(checklist.sections.length), checklist.sections.length)
    .width(columns.overall, 14)
    .width(columns.score, 13)
    .width(columns.high, 12)
    .width(columns.answered, 12)
    .width(columns.errors, 10)
    .width(columns.rule, 12)
    .width(columns.marking, 34)
    .width(columns.file, 40)
    .freeze(heatMapHeaderRow, columns.site)
    .build();
  // The sheet is not protected, because a protected sheet cannot be sorted or pivoted, and there is nothing
  // to fill in.
  return {
    ...plan,
    page: planPage({
      title,
      marking: portfolioHeaderMarking(portfolio),
      // A few sites fit on one page, and their headings would be misleading above the lists on the next page.
      titleRows: { first: 1, last: sites.length > sitesOnPage ? heatMapHeaderRow : 2 },
      printArea: range(1, 1, lastRow, columns.answered),
      breaks: [siteLists],
    }),
  };
}

/** The number of sites that fit on the first page. */
const sitesOnPage = 30;

/** In characters. Columns are wider when there are few sections, so that a statement fits below them. */
function sectionWidth(sections: number): number {
  return Math.min(30, Math.max(16, Math.ceil(98 / sections)));
}

function putLead(sheet: SheetBuilder, portfolio: Portfolio, columns: PortfolioColumns, today: string): void {
  const { checklist, sites, unused } = portfolio;
  const own = sites.filter((site) => !hasStandardRule(site.rule, checklist)).length;
  const notes = [
    unused.length === 0 ? words.allFilesUsed : filesNotUsed(unused.length),
    ...(own === 0 ? [] : [ownRulesNote(own)]),
  ];
  sheet
    .put(1, 1, portfolioMarking(portfolio), "marking")
    .put(2, 1, words.title, "title")
    .put(3, 1, sitesAndChecklist(sites.length, checklist.title, checklist.version), "subtitle")
    .put(3, columns.high, resultWords.asAt, "note")
    .put(3, columns.answered, toSerialDate(today) ?? today, "cellDate")
    .put(4, 1, overallSentence(sites, columns), "sentence")
    .put(5, 1, notes.join(" "), "note")
    .put(6, columns.errors, words.errorsNote, "note")
    .height(1, 18)
    .height(2, 30)
    .height(3, 20)
    .height(4, 20)
    .height(5, 18)
    .height(6, 20);
}

/** A live sentence: the number of sites with each rating. */
function overallSentence(sites: readonly Site[], columns: PortfolioColumns): Formula {
  const cells = toAbsoluteAddress(range(heatMapHeaderRow + 1, columns.overall, sites.length, 1));
  const counts = ratings.map((rating) => {
    const count = sites.filter(({ results }) => results.overall.rating === rating).length;
    const term = `COUNTIF(${cells},${quote(ratingText(rating))})`;
    return { rating, count: { term, value: count } };
  });
  return liveSentence(ratingTotals(counts));
}

function putHeatMap(sheet: SheetBuilder, { checklist, sites }: Portfolio, columns: PortfolioColumns): void {
  const sections = checklist.sections.length;
  const fixed = [words.number, words.organisation, words.site, words.date];
  const figures = [
    resultWords.overall,
    resultWords.score,
    resultWords.upTo,
    answeredOfAll(sites[0]?.results.overall.statements ?? 0),
    words.errors,
    words.rule,
    words.marking,
    words.file,
  ];
  const taken = new Set([...fixed, ...figures].map((text) => text.toLowerCase()));
  const titles = checklist.sections.map(({ sheet: name }) =>
    taken.has(name.toLowerCase()) ? sectionColumn(name) : name,
  );
  const header = heatMapHeaderRow;
  sheet.putRow(header, 1, [...fixed, ...titles, ...figures]).height(header, 34);
  sheet
    .style("columnHeaderCentred", range(header, columns.number, 1, 1))
    .style("columnHeader", range(header, columns.organisation, 1, 2))
    .style("columnHeaderCentred", range(header, columns.date, 1, columns.rule - columns.date + 1))
    .style("columnHeader", range(header, columns.marking, 1, 2));
  sites.forEach((site, index) => sheet.putRow(header + 1 + index, 1, planSite(site, index + 1)));
  const area = (column: number, width = 1): Range => range(header + 1, column, sites.length, width);
  sheet
    .style("count", area(columns.number))
    .style("cellLabel", area(columns.organisation, 2))
    .style("cellDate", area(columns.date))
    .style("rating", area(columns.firstSection, sections + 1))
    .style("score", area(columns.score, 2))
    .style("count", area(columns.answered, 3))
    .style("runOn", area(columns.marking, 2));
  highlightRatings(sheet, area(columns.firstSection, sections + 1));
  sheet.table({
    name: portfolioTableNames.sites,
    range: range(header, 1, sites.length + 1, columns.file),
    style: "TableStyleLight1",
  });
}

function planSite(site: Site, number: number): CellValue[] {
  const { details, results, errors, rule, checklist, marking, file } = site;
  const day = dayOfSite(site);
  const { overall, sections } = results;
  return [
    number,
    details.organisation.trim(),
    details.site.trim(),
    toSerialDate(day) ?? details.date,
    ...sections.map(({ rating }) => ratingText(rating)),
    ratingText(overall.rating),
    cutOff(overall.score),
    cutOff(overall.high),
    overall.answered,
    errors,
    hasStandardRule(rule, checklist) ? words.standard : words.own,
    marking,
    nameOfFile(file),
  ];
}

/** The number of sites with each rating in each section, live [O3]. */
function putCounts(
  sheet: SheetBuilder,
  columns: PortfolioColumns,
  { checklist, sites }: Portfolio,
  { first, last, counts }: { readonly first: number; readonly last: number; readonly counts: number },
): void {
  const width = columns.overall - columns.firstSection + 1;
  sheet
    .put(counts - 2, columns.date, words.ratingCounts)
    .style("heading", range(counts - 2, columns.date, 1, width + 1))
    .height(counts - 2, 24)
    .putRow(
      counts - 1,
      columns.date,
      [resultWords.rating, ...checklist.sections.map(({ sheet: name }) => name), resultWords.overall],
      "columnHeaderCentred",
    )
    .height(counts - 1, 34)
    .height(counts, 18, ratings.length);
  ratings.forEach((rating, index) => {
    const row = counts + index;
    sheet.put(row, columns.date, ratingText(rating), "rating");
    for (let column = columns.firstSection; column <= columns.overall; column += 1) {
      const letters = columnLetters(column);
      const at = column - columns.firstSection;
      const value = sites.filter(
        ({ results }) => (results.sections[at] ?? results.overall).rating === rating,
      ).length;
      sheet.put(
        row,
        column,
        formula(
          `COUNTIF(${letters}$${first}:${letters}$${last},$${columnLetters(columns.date)}${row})`,
          value,
        ),
      );
    }
    sheet.style("count", range(row, columns.firstSection, 1, width));
  });
  highlightRatings(sheet, range(counts, columns.date, ratings.length, 1));
}

/** With many sites the lists are far down the sheet. */
function putLinks(
  sheet: SheetBuilder,
  headings: readonly { readonly title: string; readonly row: number }[],
): void {
  sheet.put(6, 2, words.furtherDown, "note");
  headings.forEach(({ title, row }, index) => {
    const column = index === 0 ? 3 : index + 4;
    sheet
      .put(6, column, title, "link")
      .link(6, column, { sheet: portfolioSheet, range: range(row, 1, 1, 1) }, goToList(title));
  });
}
