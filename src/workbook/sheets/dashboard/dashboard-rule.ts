import { cell, range, reference } from "../../../spreadsheet/address";
import { capIds } from "../../../assessment/answers/assessment";
import { listCaveats } from "../../../assessment/words/describe-rule";
import { lastShownColumn, resultColumns } from "../../form/dashboard-layout";
import { capNames, names, settingsColumns, settingsSheet } from "../../form/layout";
import type { Model } from "../../composing/model";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { differenceText } from "../settings";

/** The rule in force, what differs from the standard rule, and what the figures are and are not [S9]. */
export function putRule(sheet: SheetBuilder, model: Model, first: number): void {
  sheet.put(first - 1, 1, "The rule in force").style("heading", range(first - 1, 1, 1, lastShownColumn));
  const lines = listRuleLines(model);
  lines.forEach((line, index) => {
    const row = first + index;
    sheet
      .put(row, 1, line, "noteMerged")
      .style("noteMerged", range(row, 2, 1, resultColumns.heldBy - 1))
      .merge(range(row, 1, 1, resultColumns.heldBy))
      .height(row, index === lines.length - 1 ? 30 : 16);
  });
  sheet.height(first - 1, 24);
}

/** The last row of the part that starts at a row. */
export function lastRuleRow(model: Model, first: number): number {
  return first + listRuleLines(model).length - 1;
}

/** The lines in words: points, thresholds, caps, how unknowns count, what to bear in mind, what differs from the standard rule. */
export function listRuleLines(model: Model): readonly (string | ReturnType<typeof formula>)[] {
  return [
    pointsLine(model),
    thresholdLine(model),
    capsLine(model),
    "An unanswered row counts as 0 and makes a result provisional. Low is the score as it stands; High is the score if each Not sure and each unanswered row were Yes.",
    ...listCaveats(model.checklist),
    differencesLine(model),
  ];
}

function pointsLine(model: Model): ReturnType<typeof formula> {
  const { points } = model.assessment.rule;
  const values = [points.yes, points.inPart, points.no, points.notSure];
  const labels = model.checklist.responses.map((response) => response.label);
  const lead = (index: number): string => `${index === 0 ? "Points: " : ", "}${labels[index] ?? ""} `;
  const none = `; ${labels[4] ?? ""} has none and is left out.`;
  const text = values.map(
    (_, index) => `${quote(lead(index))}&ROUND(INDEX(${names.responsePoints},${index + 1}),4)`,
  );
  return formula(
    `${text.join("&")}&${quote(none)}`,
    `${values.map((value, index) => `${lead(index)}${round(value, 4)}`).join("")}${none}`,
  );
}

function thresholdLine(model: Model): ReturnType<typeof formula> {
  const { greenAt, amberAt } = model.assessment.rule;
  const percent = (name: string): string => `ROUND(${name}*100,2)`;
  return formula(
    `"Green at "&${percent(names.greenAt)}&"% or more, Amber at "&${percent(names.amberAt)}&"% or more, else Red. Incomplete while a row is unanswered."`,
    `Green at ${round(greenAt * 100, 2)}% or more, Amber at ${round(amberAt * 100, 2)}% or more, else Red. Incomplete while a row is unanswered.`,
  );
}

/** The caps that are switched on, in words. */
function capsLine(model: Model): ReturnType<typeof formula> {
  const { rule } = model.assessment;
  const share = `${round(rule.notApplicableShare * 100, 2)}%`;
  const words = {
    "no-or-not-sure": "a section, phase or component with a No or a Not sure",
    "red-section": "the whole while a section is Red",
    "key-statement": "the whole while a key statement is No or Not sure",
    "not-applicable-share": "the whole while too many statements are N/A, that is more than ",
  } as const;
  const lead = "At most Amber: ";
  const pieces = capIds.map((id) => {
    const said = quote(`; ${words[id]}`);
    const tail = id === "not-applicable-share" ? `&ROUND(${names.notApplicableShare}*100,2)&"%"` : "";
    return `IF(${capNames[id]}="On",${said}${tail},"")`;
  });
  const on = capIds.filter((id) => rule.caps[id]);
  const said = on.map((id) => `; ${words[id]}${id === "not-applicable-share" ? share : ""}`).join("");
  return formula(
    `"${lead}"&IF(AND(${capIds.map((id) => `${capNames[id]}<>"On"`).join(",")}),"no cap is on",MID(${pieces.join("&")},3,500))&"."`,
    `${lead}${on.length === 0 ? "no cap is on" : said.slice(2)}.`,
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
  return formula(
    `IF(LEN(${all.join("&")})=0,"This is the standard rule.","Differs from the standard rule: "&MID(${all.join("&")},3,500)&".")`,
    text === "" ? "This is the standard rule." : `Differs from the standard rule: ${text.slice(2, 502)}.`,
  );
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
