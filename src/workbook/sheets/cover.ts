import { cell, range } from "../../spreadsheet/address";
import { toSerialDate } from "../../spreadsheet/days";
import type { CellContent } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { resultSentence } from "../composing/result-sentence";
import { dashboardRows, resultColumns } from "../form/dashboard-layout";
import {
  coverColumns as columns,
  coverSheet,
  dashboardSheet,
  detailLabels,
  firstDetailRow,
  idLabels,
  noId,
  responsesColumns,
  responsesRange,
  sectionColumns,
} from "../form/layout";
import type { StyleName } from "../form/styles";
import type { Model } from "../composing/model";
import { countSentence } from "../composing/live-sentence";
import type { SheetBuilder } from "../composing/sheet-builder";
import { startSheet } from "../composing/start-sheet";
import { coverWords, howToUse, numberedStep, rowsToAnswer, sourceLine } from "../words/cover";

/** The first row of the suggested steps. */
export const firstStepRow = firstDetailRow + detailLabels.length + 1 + 5 + howToUse.length + 2 + 2;

/**
 * Plans the Cover: the details of the assessment, its progress, how to use the workbook, and what the
 * guidance says.
 */
export function planCover(model: Model): SheetPlan {
  const sheet = startCover(model, coverWords.subtitle);
  putDetails(sheet, model);
  let row = firstDetailRow + detailLabels.length + 1;
  row = putProgress(sheet, model, row);
  row = putLines(sheet, coverWords.howToUse, howToUse, row);
  row = putSteps(sheet, model, row);
  row = putIntroduction(sheet, model, row);
  return putNotice(sheet, model, row).build();
}

/** A Cover with its title: one page, as wide as what Excel shows next to the pane [W41]. */
export function startCover(model: Model, subtitle: string): SheetBuilder {
  return startSheet(model, {
    name: coverSheet,
    title: model.checklist.title,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 1 },
    onePage: true,
  })
    .put(3, 1, subtitle, "subtitle")
    .height(3, 20)
    .width(columns.label, 23)
    .width(columns.value, 83)
    .width(columns.done, 13);
}

/** A heading with a line over its table, as wide as that. */
export function putHeading(
  sheet: SheetBuilder,
  row: number,
  text: string,
  last: number = columns.done,
): void {
  sheet
    .put(row, 1, text)
    .style("heading", range(row, 1, 1, last))
    .height(row, 24);
}

function putDetails(sheet: SheetBuilder, model: Model): void {
  putHeading(sheet, firstDetailRow - 1, coverWords.details, columns.value);
  detailLabels.forEach(({ id, label }, index) => {
    const row = firstDetailRow + index;
    const text = model.assessment.details[id];
    sheet.put(row, columns.label, label, "labelMiddle");
    if (id === "date") sheet.put(row, columns.value, dateContent(text), "inputDate");
    else sheet.put(row, columns.value, text === "" ? null : text, "inputMiddle");
  });
}

/** A day as an Excel date; any other text unchanged. */
export function dateContent(text: string): CellContent {
  return text === "" ? null : (toSerialDate(text) ?? text);
}

function putProgress(sheet: SheetBuilder, model: Model, row: number): number {
  putHeading(sheet, row, coverWords.progress);
  const overallRow = dashboardRows(model.checklist).overall;
  const { overall } = model.results;
  const code = responsesRange(responsesColumns.answered, model.layout.responses);
  const open = { term: `ROWS(${code})-SUM(${code})`, value: overall.statements - overall.answered };
  sheet
    .put(row + 1, columns.label, coverWords.wholeAssessment, "labelMiddle")
    .put(row + 2, columns.label, coverWords.rowsToAnswer, "labelMiddle")
    .put(row + 3, columns.label, coverWords.goTo, "labelMiddle");
  putWide(sheet, row + 1, resultSentence(overall, overallRow));
  const several = rowsToAnswer;
  const { noRowsToAnswer: none, oneRowToAnswer: one } = coverWords;
  putWide(sheet, row + 2, countSentence(open, { none, one, several }));
  const first = model.layout.sections[0];
  sheet
    .put(row + 3, columns.value, dashboardSheet, "checkLinkMiddle")
    .link(
      row + 3,
      columns.value,
      { sheet: dashboardSheet, range: cell(1, resultColumns.title) },
      coverWords.dashboardTip,
    );
  if (first) {
    sheet
      .put(row + 3, columns.done, coverWords.firstSection, "checkLinkMiddle")
      .link(
        row + 3,
        columns.done,
        { sheet: first.section.sheet, range: cell(first.firstRow, sectionColumns.firstResponse) },
        first.section.title,
      );
  }
  return row + 5;
}

export function putLines(
  sheet: SheetBuilder,
  heading: string,
  lines: readonly string[],
  row: number,
): number {
  putHeading(sheet, row, heading);
  lines.forEach((line, index) => {
    sheet.put(row + 1 + index, columns.label, numberedStep(index + 1), "labelMiddle");
    putWide(sheet, row + 1 + index, line);
  });
  return row + lines.length + 2;
}

function putSteps(sheet: SheetBuilder, model: Model, row: number): number {
  const { steps } = model.checklist;
  if (steps.length === 0) return row;
  putHeading(sheet, row, coverWords.suggestedSteps);
  sheet.putRow(row + 1, 1, [coverWords.step, coverWords.task, coverWords.doneOn], "columnHeader");
  steps.forEach((step, index) => {
    const at = row + 2 + index;
    sheet
      .put(at, columns.label, index + 1, "numberMiddle")
      .put(at, columns.value, step.text, "textMiddle")
      .put(at, columns.done, dateContent(model.assessment.steps[step.id] ?? ""), "inputDate");
  });
  return row + steps.length + 3;
}

export function putIntroduction(sheet: SheetBuilder, model: Model, row: number): number {
  const { introduction, responses, source } = model.checklist;
  putHeading(sheet, row, coverWords.guidance);
  let at = row + 1;
  for (const part of introduction) {
    sheet.put(at, columns.label, part.title, "labelMiddle");
    putWide(sheet, at, part.lines.map((line) => `• ${line}`).join("\n"));
    at += 1;
  }
  const text = introduction.flatMap(({ lines }) => lines).join("\n");
  if (!responses.every(({ meaning }) => text.includes(meaning))) {
    const meanings = responses.map((entry) => `${entry.label}: ${entry.meaning}`);
    sheet.put(at, columns.label, coverWords.responses, "labelMiddle");
    putWide(sheet, at, meanings.join("\n"));
    at += 1;
  }
  sheet.put(at, columns.label, coverWords.source, "labelMiddle");
  putWide(sheet, at, sourceLine(source));
  return at + 2;
}

export function putNotice(sheet: SheetBuilder, model: Model, row: number): SheetBuilder {
  putHeading(sheet, row, coverWords.about);
  const facts = [
    [coverWords.notice, model.checklist.notice],
    [coverWords.version, model.checklist.version],
    [idLabels.assessment, model.stamp.assessmentId || noId],
    [idLabels.copy, model.stamp.copyId || noId],
  ] as const;
  facts.forEach(([label, text], index) => {
    sheet.put(row + 1 + index, columns.label, label, "labelMiddle");
    putWide(sheet, row + 1 + index, text);
  });
  return sheet;
}

/** A text that nobody changes, up to the right edge of the sheet. */
export function putWide(
  sheet: SheetBuilder,
  row: number,
  content: CellContent,
  style: StyleName = "textMiddle",
): void {
  const area = range(row, columns.value, 1, columns.done - columns.value + 1);
  sheet.put(row, columns.value, content).style(style, area).merge(area);
}
