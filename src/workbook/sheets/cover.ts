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
  responsesColumns,
  responsesRange,
  sectionColumns,
} from "../form/layout";
import type { Model } from "../composing/model";
import { formula, type SheetBuilder } from "../composing/sheet-builder";
import { startSheet } from "../composing/start-sheet";

/** How to use the workbook, in our words. */
const instructions = [
  "If Excel shows a yellow bar, choose Enable Editing first. The workbook holds no macros and needs no network.",
  "Fill in the details above, then work through the section sheets. White cells are yours; tinted cells keep themselves up to date.",
  "Mark one box per row with X and write the evidence, the reason or the follow-up beside it. The Check column says which rows still want a look.",
  "Answer Not sure when you do not know, and find out: it counts as 0 until it is resolved.",
  "Read the Dashboard for scores and ratings, and Settings for the rule behind them. Send the workbook by email for input; it works in any copy of Excel.",
  "The sheets are protected against slips, without a password. That is not security: keep and send the file as its marking says.",
];

/** The row in which the suggested steps begin. */
export const firstStepRow = firstDetailRow + detailLabels.length + 1 + 5 + instructions.length + 2 + 2;

/** What the assessment is of, who did it, how to use the workbook, how far it has come, and what it is not. */
export function planCover(model: Model): SheetPlan {
  const sheet = startSheet(model, {
    name: coverSheet,
    title: model.checklist.title,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 1 },
  });
  sheet.put(3, 1, "Self-assessment workbook", "subtitle").height(3, 20);
  putDetails(sheet, model);
  let row = firstDetailRow + detailLabels.length + 1;
  row = putProgress(sheet, model, row);
  row = putLines(sheet, "How to use this workbook", instructions, row);
  row = putSteps(sheet, model, row);
  row = putIntroduction(sheet, model, row);
  putNotice(sheet, model, row);
  return sheet.width(columns.label, 34).width(columns.value, 122).width(columns.done, 16).build();
}

export function putHeading(sheet: SheetBuilder, row: number, text: string): void {
  sheet
    .put(row, 1, text)
    .style("heading", range(row, 1, 1, columns.done))
    .height(row, 24);
}

function putDetails(sheet: SheetBuilder, model: Model): void {
  putHeading(sheet, firstDetailRow - 1, "Details");
  detailLabels.forEach(({ id, label }, index) => {
    const row = firstDetailRow + index;
    const text = model.assessment.details[id];
    sheet.put(row, columns.label, label, "label");
    if (id === "date") sheet.put(row, columns.value, dateContent(text), "inputDate");
    else sheet.put(row, columns.value, text === "" ? null : text, "input");
  });
}

/** A day as Excel keeps it, or the text as it stands when it is no day. */
export function dateContent(text: string): CellContent {
  return text === "" ? null : (toSerialDate(text) ?? text);
}

function putProgress(sheet: SheetBuilder, model: Model, row: number): number {
  putHeading(sheet, row, "Where it stands");
  const overallRow = dashboardRows(model.checklist).overall;
  const { overall } = model.results;
  const code = responsesRange(responsesColumns.answered, model.layout.responses);
  const open = overall.statements - overall.answered;
  sheet
    .put(row + 1, columns.label, "Whole assessment", "label")
    .put(row + 1, columns.value, resultSentence(overall, overallRow), "text")
    .put(row + 2, columns.label, "Rows that want an answer", "label")
    .put(
      row + 2,
      columns.value,
      formula(
        `IF(ROWS(${code})-SUM(${code})=0,"None: every row has exactly one response.",ROWS(${code})-SUM(${code})&" rows do not have exactly one response.")`,
        open === 0
          ? "None: every row has exactly one response."
          : `${open} rows do not have exactly one response.`,
      ),
      "text",
    )
    .put(row + 3, columns.label, "Go to", "label");
  const first = model.layout.sections[0];
  sheet
    .put(row + 3, columns.value, "Dashboard", "link")
    .link(
      row + 3,
      columns.value,
      { sheet: dashboardSheet, range: cell(1, resultColumns.title) },
      "Scores and ratings",
    );
  if (first) {
    sheet
      .put(row + 3, columns.done, "First section", "link")
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
    sheet.put(row + 1 + index, columns.label, `Step ${index + 1}`, "label");
    sheet.put(row + 1 + index, columns.value, line, "text");
  });
  return row + lines.length + 2;
}

function putSteps(sheet: SheetBuilder, model: Model, row: number): number {
  const { steps } = model.checklist;
  if (steps.length === 0) return row;
  putHeading(sheet, row, "Suggested steps of the assessment (this tool's)");
  sheet.putRow(row + 1, 1, ["Step", "What", "Done on"], "columnHeader");
  steps.forEach((step, index) => {
    const at = row + 2 + index;
    sheet
      .put(at, columns.label, index + 1, "number")
      .put(at, columns.value, step.text, "text")
      .put(at, columns.done, dateContent(model.assessment.steps[step.id] ?? ""), "inputDate");
  });
  return row + steps.length + 5;
}

export function putIntroduction(sheet: SheetBuilder, model: Model, row: number): number {
  const { introduction, responses, source } = model.checklist;
  putHeading(sheet, row, "What the guidance says");
  let at = row + 1;
  for (const part of introduction) {
    sheet.put(at, columns.label, part.title, "label");
    sheet.put(at, columns.value, part.lines.map((line) => `• ${line}`).join("\n"), "text");
    at += 1;
  }
  const help = (model.checklist.example?.help ?? []).flatMap(({ title, lines }) => [
    title,
    ...lines.map((line) => `• ${line}`),
  ]);
  if (help.length > 0) {
    sheet
      .put(at, columns.label, "Beside its example", "label")
      .put(at, columns.value, help.join("\n"), "text");
    at += 1;
  }
  const said = introduction.flatMap(({ lines }) => lines).join("\n");
  if (!responses.every(({ meaning }) => said.includes(meaning))) {
    const meanings = responses.map((entry) => `${entry.label}: ${entry.meaning}`);
    sheet.put(at, columns.label, "Responses", "label").put(at, columns.value, meanings.join("\n"), "text");
    at += 1;
  }
  sheet.put(at, columns.label, "Source", "label");
  sheet.put(
    at,
    columns.value,
    `${source.title}. ${source.publisher}. Pages ${source.pages}. ${source.note}`,
    "text",
  );
  return at + 2;
}

export function putNotice(sheet: SheetBuilder, model: Model, row: number): void {
  putHeading(sheet, row, "About this workbook");
  sheet
    .put(row + 1, columns.label, "Notice", "label")
    .put(row + 1, columns.value, model.checklist.notice, "text")
    .put(row + 2, columns.label, "Checklist version", "label")
    .put(row + 2, columns.value, model.checklist.version, "text")
    .put(row + 3, columns.label, idLabels.assessment, "label")
    .put(row + 3, columns.value, model.stamp.assessmentId, "text")
    .put(row + 4, columns.label, idLabels.copy, "label")
    .put(row + 4, columns.value, model.stamp.copyId, "text");
}
