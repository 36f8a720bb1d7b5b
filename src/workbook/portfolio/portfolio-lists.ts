import { nameOfFile } from "../../spreadsheet/file-name";
import { highlightRatings, ratingText } from "../composing/rating-cell";
import { describeRule, describeRuleDifference, listCaveats } from "../../assessment/words/describe-rule";
import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import { unknownsOf, type Portfolio, type StatementCount } from "../../assessment/portfolio/portfolio";
import { hasStandardRule, standardRule } from "../../assessment/answers/standard-rule";
import { dayOfSite, type Site } from "../../assessment/portfolio/site";
import { listStatements } from "../../checklist/checklist";
import { range } from "../../spreadsheet/address";
import type { CellValue } from "../../spreadsheet/cells";
import { toSerialDate } from "../../spreadsheet/days";
import { listedItems, type PortfolioColumns } from "./portfolio-layout";
import type { SheetBuilder } from "../composing/sheet-builder";
import { writeText } from "../composing/live-sentence";
import { howScored, portfolioLists as lists, portfolioWords as words } from "../words/portfolio";
import { moreRows, resultWords } from "../words/results";
import { cutOff } from "./cut-off";

interface List<Item> {
  readonly title: string;
  /** A shorter title where there is little room. */
  readonly link?: string;
  /** The text for an empty list. */
  readonly none: string;
  readonly items: readonly Item[];
  /** The most rows to show. */
  readonly most: number;
  readonly put: (sheet: SheetBuilder, row: number, items: readonly Item[]) => void;
}

interface Put {
  readonly lastRow: number;
  readonly headings: readonly { readonly title: string; readonly row: number }[];
  /** The first row of the lists of sites. */
  readonly siteLists: number;
}

/** Writes the lists below the heat map, one below the other [O3]. */
export function putPortfolioLists(
  sheet: SheetBuilder,
  portfolio: Portfolio,
  columns: PortfolioColumns,
  first: number,
): Put {
  const { checklist, sites, mostOftenNo, unknowns, oldest, undated, incomplete, unused } = portfolio;
  const own = sites.filter(({ rule }) => !hasStandardRule(rule, checklist));
  const headings: { readonly title: string; readonly row: number }[] = [];
  let row = first;
  const put = <Item>(list: List<Item>): void => {
    headings.push({ title: list.link ?? list.title, row });
    row = putList(sheet, columns, row, list) + 2;
  };
  put({
    ...lists.mostOftenNo,
    items: mostOftenNo,
    most: listedItems,
    put: putStatements(portfolio, columns, lists.mostOftenNo.headings, (count) => [
      count.no,
      count.inPart,
      count.notSure,
      count.applicable,
    ]),
  });
  put({
    ...lists.unknowns,
    items: unknowns,
    most: listedItems,
    put: putStatements(portfolio, columns, lists.unknowns.headings, (count) => [
      count.notSure,
      count.unanswered,
      unknownsOf(count),
      count.applicable,
    ]),
  });
  const siteLists = row;
  put({
    ...lists.oldest,
    items: [...oldest, ...undated],
    most: listedItems,
    put: putSites(columns, ({ file }) => nameOfFile(file), words.file),
  });
  put({
    ...lists.incomplete,
    items: incomplete,
    most: listedItems,
    put: putSites(columns, ({ file }) => nameOfFile(file), words.file),
  });
  if (own.length > 0)
    put({
      ...lists.ownRules,
      items: own,
      most: listedItems,
      put: putSites(columns, ({ rule }) => describeRuleDifference(rule, checklist), lists.ownRules.heading),
    });
  put({
    ...lists.unused,
    items: unused,
    most: unused.length,
    put: putUnused(columns),
  });
  return { lastRow: putRule(sheet, portfolio, columns, row), headings, siteLists };
}

/** @returns the last row of the list. */
function putList<Item>(
  sheet: SheetBuilder,
  columns: PortfolioColumns,
  first: number,
  { title, none, items, most, put }: List<Item>,
): number {
  sheet
    .put(first, 1, title)
    .style("heading", range(first, 1, 1, columns.answered))
    .height(first, 24);
  const shown = items.slice(0, most);
  if (shown.length === 0) {
    sheet.put(first + 1, 1, none, "note").height(first + 1, 18);
    return first + 1;
  }
  put(sheet, first + 1, shown);
  const last = first + 1 + shown.length;
  if (items.length <= most) return last;
  sheet.put(last + 1, 1, writeText(moreRows(items.length - most)), "sentence").height(last + 1, 20);
  return last + 1;
}

/** A statement's text runs on over the columns of the sections, so that no cells are merged. */
function putStatements(
  { checklist }: Portfolio,
  columns: PortfolioColumns,
  headings: readonly string[],
  figures: (count: StatementCount) => readonly number[],
): List<StatementCount>["put"] {
  const texts = new Map(listStatements(checklist).map(({ number, text }) => [number, text]));
  const names = new Map(checklist.sections.map(({ id, sheet }) => [id, sheet]));
  const runOn = columns.overall - columns.site;
  return (sheet, header, counts) => {
    sheet
      .put(header, columns.number, resultWords.number, "columnHeaderCentred")
      .put(header, columns.organisation, resultWords.section, "columnHeader")
      .put(header, columns.site, resultWords.statement)
      .style("columnHeaderRunOn", range(header, columns.site, 1, runOn))
      .putRow(header, columns.overall, headings, "columnHeaderCentred")
      .height(header, 20);
    counts.forEach((count, index) => {
      const row = header + 1 + index;
      sheet
        .put(row, columns.number, count.statement)
        .put(row, columns.organisation, names.get(count.section) ?? "")
        .put(row, columns.site, texts.get(count.statement) ?? "")
        .putRow(row, columns.overall, figures(count));
    });
    const area = (column: number, width: number) => range(header + 1, column, counts.length, width);
    sheet
      .style("count", area(columns.number, 1))
      .style("cellLabel", area(columns.organisation, 1))
      .style("runOn", area(columns.site, runOn))
      .style("count", area(columns.overall, headings.length))
      .height(header + 1, 18, counts.length);
  };
}

function putSites(
  columns: PortfolioColumns,
  say: (site: Site) => string,
  heading: string,
): List<Site>["put"] {
  const runOn = columns.overall - columns.firstSection;
  return (sheet, header, sites) => {
    sheet
      .put(header, columns.number, words.number, "columnHeaderCentred")
      .putRow(header, columns.organisation, [words.organisation, words.site], "columnHeader")
      .put(header, columns.date, words.date, "columnHeaderCentred")
      .put(header, columns.firstSection, heading)
      .style("columnHeaderRunOn", range(header, columns.firstSection, 1, runOn))
      .putRow(
        header,
        columns.overall,
        [resultWords.overall, resultWords.score, resultWords.upTo, resultWords.answered],
        "columnHeaderCentred",
      )
      .height(header, 20);
    sites.forEach((site, index) => {
      const { overall } = site.results;
      const row: CellValue[] = [
        index + 1,
        site.details.organisation.trim(),
        site.details.site.trim(),
        toSerialDate(dayOfSite(site)) ?? (site.details.date.trim() || words.noDate),
        say(site),
      ];
      sheet
        .putRow(header + 1 + index, 1, row)
        .putRow(header + 1 + index, columns.overall, [
          ratingText(overall.rating),
          cutOff(overall.score),
          cutOff(overall.high),
          overall.answered,
        ]);
    });
    const area = (column: number, width: number) => range(header + 1, column, sites.length, width);
    sheet
      .style("count", area(columns.number, 1))
      .style("cellLabel", area(columns.organisation, 2))
      .style("cellDate", area(columns.date, 1))
      .style("runOn", area(columns.firstSection, runOn))
      .style("rating", area(columns.overall, 1))
      .style("score", area(columns.score, 2))
      .style("count", area(columns.answered, 1));
    highlightRatings(sheet, area(columns.overall, 1));
  };
}

/** A reason is a sentence or two, so its cells are merged across the sections' columns and wrap. */
function putUnused(columns: PortfolioColumns): List<Portfolio["unused"][number]>["put"] {
  const file = columns.firstSection - columns.organisation;
  const reason = columns.answered - columns.firstSection + 1;
  return (sheet, header, unused) => {
    sheet
      .put(header, columns.number, words.number, "columnHeaderCentred")
      .put(header, columns.organisation, words.file)
      .style("columnHeaderRunOn", range(header, columns.organisation, 1, file))
      .put(header, columns.firstSection, lists.unused.heading)
      .style("columnHeaderRunOn", range(header, columns.firstSection, 1, reason))
      .height(header, 20);
    unused.forEach((entry, index) => {
      const row = header + 1 + index;
      sheet
        .put(row, columns.number, index + 1)
        .put(row, columns.organisation, nameOfFile(entry.file))
        .merge(range(row, columns.organisation, 1, file))
        .put(row, columns.firstSection, describeUnused(withNames(entry.why)))
        .merge(range(row, columns.firstSection, 1, reason));
    });
    sheet
      .style("count", range(header + 1, columns.number, unused.length, 1))
      .style("cellLabel", range(header + 1, columns.organisation, unused.length, file))
      .style("cellLabel", range(header + 1, columns.firstSection, unused.length, reason));
  };
}

function withNames(why: Portfolio["unused"][number]["why"]): typeof why {
  return why.kind === "earlier" ? { ...why, used: nameOfFile(why.used) } : why;
}

/**
 * Writes whose scores these are and how they are worked out [S9].
 * @returns the last row.
 */
function putRule(
  sheet: SheetBuilder,
  { checklist }: Portfolio,
  columns: PortfolioColumns,
  first: number,
): number {
  const caveats = listCaveats(checklist);
  const standard = describeRule(standardRule(checklist), checklist).slice(0, -caveats.length - 1);
  const sentences = [howScored, ...standard, ...caveats];
  sheet
    .put(first, 1, words.howScored)
    .style("heading", range(first, 1, 1, columns.answered))
    .height(first, 24);
  sentences.forEach((sentence, index) => sheet.put(first + 1 + index, 1, sentence, "note"));
  sheet.height(first + 1, 16, sentences.length);
  return first + sentences.length;
}
