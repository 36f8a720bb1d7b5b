import { cell, columnLetters, range, reference } from "../../../spreadsheet/address";
import { toSerialDate } from "../../../spreadsheet/days";
import type { ChartSeriesPlan, SheetPlan } from "../../../spreadsheet/plan";
import type { Counts } from "../../../assessment/scoring/results";
import {
  barCells,
  dashboardRows,
  hiddenColumns,
  lastShownColumn,
  resultColumns as columns,
  tileRow,
  type DashboardRows,
} from "../../form/dashboard-layout";
import {
  coverColumns,
  coverSheet,
  dashboardSheet,
  firstDetailRow,
  names,
  unanswered,
} from "../../form/layout";
import type { Model } from "../../composing/model";
import { putTile } from "../../composing/result-block";
import { liveSentence } from "../../composing/live-sentence";
import { formula, type SheetBuilder } from "../../composing/sheet-builder";
import { responseColours } from "../../form/styles";
import { putGaps, putUnknowns } from "./dashboard-lists";
import { putResults } from "./dashboard-results";
import { lastRuleRow, putRule } from "./dashboard-rule";
import { startSheet } from "../../composing/start-sheet";
import { dashboardWords, responseChart, responseTotals } from "../../words/dashboard";
import { resultWords } from "../../words/results";

const mixKeys: readonly (keyof Counts)[] = ["yes", "inPart", "no", "notSure", "notApplicable", "unanswered"];

/**
 * Plans scores, ratings, charts, gaps and unknowns, all as live formulas on Responses [W4]. It fits next to the pane [W40] and on
 * two pages [W41].
 */
export function planDashboard(model: Model): SheetPlan {
  const rows = dashboardRows(model.checklist);
  const lastRow = lastRuleRow(model, rows.rule);
  const sheet = startSheet(model, {
    name: dashboardSheet,
    title: dashboardSheet,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 1 },
    portrait: true,
    printArea: range(1, 1, lastRow, lastShownColumn),
    breaks: [rows.mix - 2],
  });
  putLead(sheet, model, rows);
  putResults(sheet, model);
  putGaps(sheet, model, rows.gaps);
  putUnknowns(sheet, model, rows.unknowns);
  putMix(sheet, model, rows);
  putChart(sheet, model, rows);
  putRule(sheet, model, rows.rule);
  return sheet
    .width(columns.title, 41)
    .width(columns.shownRating, 14.5)
    .width(columns.shownScore, 6, 2)
    .width(columns.bar, 0.15, barCells)
    .width(columns.progress, 9, 2)
    .width(columns.couldBe, 12.5)
    .width(columns.heldBy, 27.5)
    .hideColumns(lastShownColumn + 1, hiddenColumns)
    .freeze(2)
    .build();
}

/** Writes who it is about, the day, and the overall result. */
function putLead(sheet: SheetBuilder, model: Model, rows: DashboardRows): void {
  const { details } = model.assessment;
  const organisation = reference(coverSheet, cell(firstDetailRow, coverColumns.value));
  const site = reference(coverSheet, cell(firstDetailRow + 1, coverColumns.value));
  const who = [details.organisation, details.site].filter((text) => text !== "").join(", ");
  sheet
    .put(
      3,
      1,
      formula(`IFERROR(${organisation}&IF(OR(${organisation}="",${site}=""),"",", ")&${site},"")`, who),
      "subtitle",
    )
    .put(3, lastShownColumn, formula(names.asAt, toSerialDate(model.stamp.today) ?? null), "asAt")
    .height(3, 20);
  putTile(
    sheet,
    model,
    (column) => `$${columnLetters(column)}$${rows.overall}`,
    { row: tileRow, left: columns.title, columns: lastShownColumn },
    cell(rows.overall, columns.shownRating),
  );
}

/** Where the responses of a section are written: each as wide as some columns of the results. */
const mixPlaces = [
  { at: 2, width: 1 },
  { at: 3, width: 2 },
  { at: 5, width: 15 },
  { at: 20, width: 6 },
  { at: 26, width: 1 },
  { at: 27, width: 1 },
] as const;

function putChart(sheet: SheetBuilder, model: Model, rows: DashboardRows): void {
  const count = model.results.sections.length;
  sheet.chart({
    name: "ResponseMix",
    title: responseChart.title,
    kind: "bar-stacked-100",
    position: range(rows.chart, 1, rows.chartRows, columns.couldBe),
    categories: range(rows.mix, columns.title, count, 1),
    series: mixKeys.map((key, index): ChartSeriesPlan => {
      const { at } = mixPlaces[index] ?? mixPlaces[0];
      return {
        nameCell: cell(rows.mix - 1, at),
        name: mixLabels(model)[index] ?? "",
        values: range(rows.mix, at, count, 1),
        colour: responseColours[key],
      };
    }),
    valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
    legend: true,
    alternativeText: responseChart.alternativeText,
  });
}

function mixLabels(model: Model): string[] {
  return [...model.checklist.responses.map((response) => response.label), unanswered];
}

/** The live sentence between the table and the chart of responses: the total of each. */
function mixSentence(model: Model, rows: DashboardRows): ReturnType<typeof formula> {
  const labels = mixLabels(model);
  const { counts } = model.results.overall;
  return liveSentence(
    responseTotals(
      mixKeys.map((key, index) => ({
        label: labels[index] ?? "",
        count: { term: `$${columnLetters(columns.yes + index)}$${rows.overall}`, value: counts[key] },
      })),
    ),
  );
}

/** Writes the table behind the chart of responses, and below it a sentence with the totals. */
function putMix(sheet: SheetBuilder, model: Model, rows: DashboardRows): void {
  const { sections, overall } = model.results;
  const first = rows.mix;
  const count = sections.length;
  sheet
    .put(first - 2, 1, dashboardWords.responsesBySection)
    .style("heading", range(first - 2, 1, 1, columns.couldBe))
    .put(first - 1, 1, resultWords.section, "columnHeader")
    .height(first - 2, 24)
    .height(first - 1, 20);
  const all = [...sections, overall];
  const source = (index: number): number => (index < count ? rows.sections + index : rows.overall);
  all.forEach((result, index) => sheet.put(first + index, 1, result.title));
  mixPlaces.forEach(({ at, width }, index) => {
    const key = mixKeys[index] ?? "unanswered";
    sheet
      .put(first - 1, at, mixLabels(model)[index] ?? "")
      .style("columnHeaderCentred", range(first - 1, at, 1, width))
      .style("count", range(first, at, count, width))
      .style("countTotal", range(first + count, at, 1, width));
    all.forEach((result, line) =>
      sheet.put(
        first + line,
        at,
        formula(`${columnLetters(columns.yes + index)}${source(line)}`, result.counts[key]),
      ),
    );
    if (width > 1)
      for (let row = first - 1; row <= first + count; row += 1) sheet.merge(range(row, at, 1, width));
  });
  sheet
    .style("cellLabel", range(first, 1, count, 1))
    .style("cellLabelTotal", range(first + count, 1, 1, 1))
    .height(first, 18, count + 1)
    .put(first + count + 1, 1, mixSentence(model, rows), "note");
}
