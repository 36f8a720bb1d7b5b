import { cell, quoteSheetName, range, reference } from "../../../spreadsheet/address";
import type { CellContent } from "../../../spreadsheet/cells";
import { toSerialDate } from "../../../spreadsheet/days";
import { blankSignOff, validatorIds } from "../../../assessment/answers/board-records";
import { boardColumns as columns } from "../../form/board-layout";
import { dashboardRows } from "../../form/dashboard-layout";
import {
  coverColumns,
  coverSheet,
  dashboardSheet,
  detailLabels,
  firstDetailRow,
  signOffSheet,
} from "../../form/layout";
import { lockedReference } from "../../form/locked-reference";
import type { Model } from "../../composing/model";
import { liveSentence, writeTerm, writeText } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { signOffRows, validatorColumns, validatorLabels } from "../../form/sign-off-columns";
import { boardWords, provenance, sealHash } from "../../words/board";
import { putBoardHeading } from "./board-heading";
import { listRuleLines } from "../dashboard/dashboard-rule";
import { changedSinceText, changedCell } from "../sign-off";

/** Writes who validated the assessment, from the sheet `Sign-off`, and whether anything has changed since. */
export function putSignOffBlock(sheet: SheetBuilder, model: Model, first: number): void {
  const { signOff } = model.assessment.boardRecords;
  const from = signOffRows(model.checklist).validators;
  putBoardHeading(sheet, first - 1, boardWords.signOff);
  validatorIds.forEach((id, index) => {
    const row = first + index;
    const { name, on } = (signOff ?? blankSignOff).validations[id];
    const around = { header: from - 1, below: from + validatorIds.length };
    const take = (column: number): string =>
      lockedReference(around, from + index, column, `${quoteSheetName(signOffSheet)}!`);
    const blank = (at: string): string => `IFERROR(IF(${at}="","",${at}),"")`;
    const day = on === "" ? "" : (toSerialDate(on) ?? on);
    sheet
      .put(row, columns.text, validatorLabels[id], "cellLabel")
      .put(row, columns.number, signOff ? formula(blank(take(validatorColumns.name)), name) : null)
      .style("cellLabel", range(row, columns.number, 1, 4))
      .merge(range(row, columns.number, 1, 4))
      .put(row, columns.owner, signOff ? formula(blank(take(validatorColumns.on)), day) : null, "date")
      .height(row, 18);
  });
  const changed = changedSinceText(model);
  sheet
    .put(
      first + validatorIds.length,
      columns.text,
      signOff ? formula(changedCell(model), changed) : changed,
      "sentence",
    )
    .height(first + validatorIds.length, 18);
}

/** Writes the rule in force and its caveats, from the Dashboard [S9]. */
export function putRuleLines(sheet: SheetBuilder, model: Model, first: number): void {
  const { rule } = dashboardRows(model.checklist);
  const lines = listRuleLines(model);
  // Points, thresholds, caps, and the difference from the standard rule, which is last.
  const shown = [0, 1, 2, lines.length - 1];
  putBoardHeading(sheet, first - 1, boardWords.rule);
  shown.forEach((index, at) => {
    const line = lines[index] ?? "";
    const value: CellContent = typeof line === "string" ? line : line.value;
    sheet
      .put(first + at, columns.text, formula(reference(dashboardSheet, cell(rule + index, 1)), value))
      .style("noteMerged", range(first + at, columns.text, 1, columns.owner))
      .merge(range(first + at, columns.text, 1, columns.owner))
      .height(first + at, at === 2 ? 30 : 16);
  });
}

/** Writes what the page was made from, to tell versions apart, and the checklist's notice. */
export function putProvenance(sheet: SheetBuilder, model: Model, row: number): void {
  const { checklist, assessment, stamp } = model;
  const index = detailLabels.findIndex(({ id }) => id === "date");
  const date = reference(coverSheet, cell(firstDetailRow + index, coverColumns.value));
  const noDate = quote(boardWords.noDate);
  const isoDay = `YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)&"-"&RIGHT("0"&DAY(${date}),2)`;
  const day = {
    term: `IFERROR(IF(ISNUMBER(${date}),${isoDay},IF(${date}="",${noDate},${date})),${noDate})`,
    value: assessment.details.date === "" ? boardWords.noDate : assessment.details.date,
  };
  const { signOff } = assessment.boardRecords;
  const hash = signOff?.seal?.hash ?? "";
  const hashCell = reference(signOffSheet, cell(signOffRows(checklist).seal + 2, 2));
  const sealed = sealHash({ term: hashCell, value: hash });
  const notSealed = quote(boardWords.notSealed);
  const seal = {
    term: signOff ? `IF(${hashCell}="",${notSealed},${writeTerm(sealed)})` : notSealed,
    value: hash === "" ? boardWords.notSealed : writeText(sealed),
  };
  const madeFrom = provenance(
    `${checklist.shortTitle}, version ${checklist.version}`,
    stamp.assessmentId,
    day,
    seal,
  );
  sheet.put(row, columns.text, liveSentence(madeFrom));
  sheet.put(row + 1, columns.text, checklist.notice);
  for (const at of [row, row + 1]) {
    sheet
      .style("noteMerged", range(at, columns.text, 1, columns.owner))
      .merge(range(at, columns.text, 1, columns.owner))
      .height(at, 28);
  }
}
