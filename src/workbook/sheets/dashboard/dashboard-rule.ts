import { cell, range, reference } from "../../../spreadsheet/address";
import { valueOf } from "../../../spreadsheet/cells";
import { capIds } from "../../../assessment/answers/assessment";
import { listCaveats } from "../../../assessment/words/describe-rule";
import { lastShownColumn } from "../../form/dashboard-layout";
import { capNames, names, settingsColumns, settingsSheet, switchWords } from "../../form/layout";
import type { Model } from "../../composing/model";
import { liveSentence, writeTerm, writeText, type Live } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { dashboardWords } from "../../words/dashboard";
import {
  capsLine as capsLineWords,
  differsFromStandard,
  pointsLine as pointsWords,
  ruleLines,
  thresholdLine as thresholdWords,
} from "../../words/settings";
import { differenceText } from "../settings";

/** The letters that fit in a line as wide as the sheet. */
const lettersOfLine = 170;

/** Writes the rule in force, how it differs from the standard rule, and the caveats [S9]. */
export function putRule(sheet: SheetBuilder, model: Model, first: number): void {
  sheet.put(first - 1, 1, dashboardWords.rule).style("heading", range(first - 1, 1, 1, lastShownColumn));
  const lines = listRuleLines(model);
  lines.forEach((line, index) => {
    const row = first + index;
    const width = String(valueOf(line) ?? "").length / lettersOfLine;
    sheet
      .put(row, 1, line, "noteMerged")
      .style("noteMerged", range(row, 2, 1, lastShownColumn - 1))
      .merge(range(row, 1, 1, lastShownColumn))
      .height(row, 3 + 14 * Math.max(1, Math.ceil(width)));
  });
  sheet.height(first - 1, 24);
}

/** The last row of the part that starts at a row. */
export function lastRuleRow(model: Model, first: number): number {
  return first + listRuleLines(model).length - 1;
}

/** Points, thresholds, caps, how unknowns count, caveats, and the difference from the standard rule. */
export function listRuleLines(model: Model): readonly (string | ReturnType<typeof formula>)[] {
  return [
    pointsLine(model),
    thresholdLine(model),
    capsLine(model),
    ruleLines.unknowns,
    ...listCaveats(model.checklist),
    differencesLine(model),
  ];
}

function pointsLine(model: Model): ReturnType<typeof formula> {
  const { points } = model.assessment.rule;
  const values = [points.yes, points.inPart, points.no, points.notSure];
  const labels = model.checklist.responses.map((response) => response.label);
  const worth = values.map((value, index) => ({
    label: labels[index] ?? "",
    points: { term: `ROUND(INDEX(${names.responsePoints},${index + 1},1),4)`, value: round(value, 4) },
  }));
  return liveSentence(pointsWords(worth, labels[4] ?? ""));
}

function thresholdLine(model: Model): ReturnType<typeof formula> {
  const { greenAt, amberAt } = model.assessment.rule;
  return liveSentence(thresholdWords(percentOf(names.greenAt, greenAt), percentOf(names.amberAt, amberAt)));
}

/** The caps that are switched on. */
function capsLine(model: Model): ReturnType<typeof formula> {
  const { rule } = model.assessment;
  const share = percentOf(names.notApplicableShare, rule.notApplicableShare);
  const on = quote(switchWords.on);
  const pieces = capIds.map(
    (id) => `IF(${capNames[id]}=${on},${writeTerm(capsLineWords.cap(id, share))},"")`,
  );
  const caps = capIds.filter((id) => rule.caps[id]).map((id) => writeText(capsLineWords.cap(id, share)));
  const listed = { term: `MID(${pieces.join("&")},3,500)`, value: caps.join("").slice(2) };
  const sentence = [capsLineWords.lead, listed, "."];
  return formula(
    `IF(AND(${capIds.map((id) => `${capNames[id]}<>${on}`).join(",")}),${quote(ruleLines.noCaps)},${writeTerm(sentence)})`,
    caps.length === 0 ? ruleLines.noCaps : writeText(sentence),
  );
}

function differencesLine(model: Model): ReturnType<typeof formula> {
  const rows = model.layout.settings;
  const from = rows.firstPoints;
  const cells = Array.from({ length: rows.differences - from }, (_, index) =>
    reference(settingsSheet, cell(from + index, settingsColumns.difference)),
  );
  const keys = reference(settingsSheet, cell(rows.differences, settingsColumns.difference));
  const all = [...cells, keys];
  const text = differenceText(model);
  const differs = differsFromStandard({ term: `MID(${all.join("&")},3,500)`, value: text.slice(2, 502) });
  return formula(
    `IF(LEN(${all.join("&")})=0,${quote(ruleLines.isStandard)},${writeTerm(differs)})`,
    text === "" ? ruleLines.isStandard : writeText(differs),
  );
}

/** A share as a percentage with two decimals. */
function percentOf(name: string, share: number): Live {
  return { term: `ROUND(${name}*100,2)`, value: round(share * 100, 2) };
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
