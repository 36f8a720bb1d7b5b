import { cell, columnLetters, range, reference } from "../../../spreadsheet/address";
import { toSerialDate } from "../../../spreadsheet/days";
import type { ChartSeriesPlan, SheetPlan } from "../../../spreadsheet/plan";
import { formatPercent } from "../../../assessment/words/describe-result";
import type { Counts } from "../../../assessment/scoring/results";
import {
  lastShownColumn,
  dashboardRows,
  resultColumns as columns,
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
import { resultSentenceHere } from "../../composing/result-sentence";
import { liveSentence, writeTerm, writeText } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { responseColours, scoreBarColour } from "../../form/styles";
import { percentText } from "../../composing/cell-terms";
import { putGaps, putUnknowns } from "./dashboard-lists";
import { putResults, roundScore } from "./dashboard-results";
import { lastRuleRow, putRule } from "./dashboard-rule";
import { startSheet } from "../../composing/start-sheet";
import {
  dashboardWords,
  lowestAndHighest,
  sameScore,
  responseChart,
  responseTotals,
  scoreChart,
} from "../../words/dashboard";
import { evidenceRecorded, resultWords } from "../../words/results";

const mixKeys: readonly (keyof Counts)[] = ["yes", "inPart", "no", "notSure", "notApplicable", "unanswered"];

/** Plans scores, ratings, charts, gaps and unknowns, all as live formulas on Responses [W4]. */
export function planDashboard(model: Model): SheetPlan {
  const rows = dashboardRows(model.checklist);
  const lastRow = lastRuleRow(model, rows.rule);
  const sheet = startSheet(model, {
    name: dashboardSheet,
    title: dashboardSheet,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 1 },
    onePage: true,
    printArea: range(1, 1, lastRow, lastShownColumn),
  });
  putLead(sheet, model, rows);
  putResults(sheet, model);
  putCharts(sheet, model, rows);
  putGaps(sheet, model, rows.gaps);
  putUnknowns(sheet, model, rows.unknowns);
  putMix(sheet, model, rows);
  putRule(sheet, model, rows.rule);
  return sheet
    .width(columns.title, 72)
    .width(columns.answered, 12)
    .width(columns.score, 12.5, 3)
    .width(columns.rating, 15)
    .width(columns.symbol, 13)
    .width(columns.couldBe, 15)
    .width(columns.heldBy, 38)
    .width(columns.evidence, 14)
    .hideColumns(columns.yes, columns.keyStatementIfKnown - columns.yes + 1)
    .freeze(2)
    .build();
}

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
    .put(3, columns.couldBe, resultWords.asAt, "note")
    .put(3, columns.heldBy, formula(names.asAt, toSerialDate(model.stamp.today) ?? null), "date")
    .put(4, 1, resultSentenceHere(resultWords.overallIs, model.results.overall, rows.overall), "sentence");
  const { overall } = model.results;
  const at = (column: number): string => `$${columnLetters(column)}$${rows.overall}`;
  sheet.put(
    5,
    1,
    liveSentence(
      evidenceRecorded(
        { term: at(columns.withEvidence), value: overall.withEvidence },
        { term: at(columns.answered), value: overall.answered },
      ),
    ),
    "note",
  );
  sheet.height(3, 20).height(4, 20).height(5, 18);
}

function putCharts(sheet: SheetBuilder, model: Model, rows: DashboardRows): void {
  const { sections } = model.results;
  const count = sections.length;
  const top = rows.charts;
  const left = columns.score - 1;
  const right = lastShownColumn - left;
  const titles = (row: number) => range(row, columns.title, count, 1);
  sheet
    .put(top - 2, 1, dashboardWords.charts)
    .style("heading", range(top - 2, 1, 1, lastShownColumn))
    .height(top - 2, 24)
    .height(top - 1, 34);
  sheet.put(top - 1, 1, scoreSentence(model, rows), "sentenceWrapped");
  sheet
    .put(top - 1, left + 1, mixSentence(model, rows), "sentenceWrapped")
    .style("sentenceWrapped", range(top - 1, left + 2, 1, right - 1))
    .merge(range(top - 1, left + 1, 1, right));
  sheet.chart({
    name: "ScoreBySection",
    title: scoreChart.title,
    kind: "bar-clustered",
    position: range(top, 1, rows.chartRows, left),
    categories: titles(rows.sections),
    series: [
      {
        nameCell: cell(rows.sections - 1, columns.score),
        name: scoreChart.series,
        values: range(rows.sections, columns.score, count, 1),
        colour: scoreBarColour,
      },
    ],
    valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
    legend: false,
    alternativeText: scoreChart.alternativeText,
  });
  const series = mixKeys.map((key, index): ChartSeriesPlan => ({
    nameCell: cell(rows.mix - 1, columns.answered + index),
    name: mixLabels(model)[index] ?? "",
    values: range(rows.mix, columns.answered + index, count, 1),
    colour: responseColours[key],
  }));
  sheet.chart({
    name: "ResponseMix",
    title: responseChart.title,
    kind: "bar-stacked-100",
    position: range(top, left + 1, rows.chartRows, right),
    categories: titles(rows.mix),
    series,
    valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
    legend: true,
    alternativeText: responseChart.alternativeText,
  });
}

/** The live sentence above the chart of scores: the lowest and the highest section, where scores differ. */
function scoreSentence(model: Model, rows: DashboardRows): ReturnType<typeof formula> {
  const { sections, overall } = model.results;
  const last = rows.sections + sections.length - 1;
  const scores = `$C$${rows.sections}:$C$${last}`;
  const titles = `$A$${rows.sections}:$A$${last}`;
  const known = sections.flatMap((result) =>
    result.score === null ? [] : [{ title: result.title, score: Number(roundScore(result.score)) }],
  );
  const pick = (extreme: "MIN" | "MAX") => {
    const isNearer = (score: number, best: number): boolean =>
      extreme === "MIN" ? score < best : score > best;
    const found = known.reduce<(typeof known)[number] | undefined>(
      (best, entry) => (best && !isNearer(entry.score, best.score) ? best : entry),
      undefined,
    );
    return {
      title: {
        term: `INDEX(${titles},MATCH(${extreme}(${scores}),${scores},0),1)`,
        value: found?.title ?? "",
      },
      score: {
        term: percentText(`${extreme}(${scores})`),
        value: found ? formatPercent(found.score) : "",
      },
    };
  };
  const low = pick("MIN");
  const differ = lowestAndHighest(low, pick("MAX"));
  const same = sameScore(low.score);
  const isSame = known.every(({ score }) => score === known[0]?.score);
  const answered = `$${columnLetters(columns.answered)}$${rows.overall}`;
  const scored = known.length === 0 ? dashboardWords.noScores : writeText(isSame ? same : differ);
  return formula(
    `IF(${answered}=0,${quote(resultWords.nothingAnswered)},IF(COUNT(${scores})=0,${quote(dashboardWords.noScores)},IF(MIN(${scores})=MAX(${scores}),${writeTerm(same)},${writeTerm(differ)})))`,
    overall.answered === 0 ? resultWords.nothingAnswered : scored,
  );
}

function mixLabels(model: Model): string[] {
  return [...model.checklist.responses.map((response) => response.label), unanswered];
}

/** The live sentence above the chart of responses: the total of each. */
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

/** Writes the table behind the chart of responses. */
function putMix(sheet: SheetBuilder, model: Model, rows: DashboardRows): void {
  const { sections, overall } = model.results;
  const first = rows.mix;
  const count = sections.length;
  sheet
    .put(first - 2, 1, dashboardWords.responsesBySection)
    .style("heading", range(first - 2, 1, 1, lastShownColumn))
    .put(first - 1, 1, resultWords.section, "columnHeader")
    .putRow(
      first - 1,
      columns.answered,
      [...mixLabels(model), resultWords.withEvidence],
      "columnHeaderCentred",
    )
    .height(first - 2, 24)
    .height(first - 1, 20);
  [...sections, overall].forEach((result, index) => {
    const row = first + index;
    const from = index < count ? rows.sections + index : rows.overall;
    sheet.put(row, 1, result.title);
    mixKeys.forEach((key, at) => {
      sheet.put(
        row,
        columns.answered + at,
        formula(`${columnLetters(columns.yes + at)}${from}`, result.counts[key]),
      );
    });
    sheet.put(
      row,
      columns.couldBe,
      formula(`${columnLetters(columns.withEvidence)}${from}`, result.withEvidence),
    );
  });
  sheet
    .style("cellLabel", range(first, 1, count, 1))
    .style("count", range(first, columns.answered, count, mixKeys.length + 1))
    .style("cellLabelTotal", range(first + count, 1, 1, 1))
    .style("countTotal", range(first + count, columns.answered, 1, mixKeys.length + 1))
    .height(first, 18, count + 1);
}
