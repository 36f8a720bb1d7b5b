import { cell, quoteSheetName, range, reference } from "../../../spreadsheet/address";
import type { CellContent, CellValue } from "../../../spreadsheet/cells";
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
import { countUnanswered } from "../../sealing/seal-items";
import { liveSentence, writeTerm, writeText } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { signOffRows, validatorColumns } from "../../form/sign-off-columns";
import { boardWords, provenance, sealHash } from "../../words/board";
import { putBoardHeading } from "./board-heading";
import { listRuleLines } from "../dashboard/dashboard-rule";
import { sealedIncomplete } from "../../words/sign-off";
import { changedSinceText, sealCells } from "../sign-off";

/**
 * Writes who validated the assessment and who sealed it, from the sheet `Sign-off`, how many statements were unanswered, and
 * whether anything has changed since [N4] [N5].
 */
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
    const { notValidated } = boardWords;
    const nameCell = take(validatorColumns.name);
    putSigner(sheet, row, boardWords.validated[id], {
      name: signOff
        ? formula(`IFERROR(IF(${nameCell}="",${quote(notValidated)},${nameCell}),"")`, name || notValidated)
        : notValidated,
      day: signOff ? formula(dayOrBlank(take(validatorColumns.on)), dayValue(on)) : null,
    });
  });
  putSeal(sheet, model, first + validatorIds.length);
}

function putSeal(sheet: SheetBuilder, model: Model, row: number): void {
  const { signOff } = model.assessment.boardRecords;
  const seal = signOff?.seal ?? null;
  const cells = sealCells(model);
  const { notSealedYet } = boardWords;
  putSigner(sheet, row, boardWords.sealedBy, {
    name: signOff
      ? formula(
          `IF(${cells.hash}="",${quote(notSealedYet)},${cells.sealedBy}&"")`,
          seal ? seal.sealedBy : notSealedYet,
        )
      : notSealedYet,
    day: signOff ? formula(dayOrBlank(cells.sealedOn), dayValue(seal?.sealedOn ?? "")) : null,
  });
  const unanswered = seal ? countUnanswered(seal.items) : 0;
  const incomplete = sealedIncomplete({ term: cells.unanswered, value: unanswered });
  const changed = changedSinceText(model);
  sheet
    .put(
      row + 1,
      columns.text,
      signOff
        ? formula(
            `IF(${cells.unanswered}>0,${writeTerm(incomplete)},"")&${cells.changed}`,
            `${unanswered > 0 ? writeText(incomplete) : ""}${changed}`,
          )
        : changed,
      "sentence",
    )
    .height(row + 1, 18);
}

/** A line with a person and a day. */
function putSigner(
  sheet: SheetBuilder,
  row: number,
  label: string,
  { name, day }: { readonly name: CellContent; readonly day: CellContent },
): void {
  sheet
    .put(row, columns.text, label, "cellLabel")
    .put(row, columns.number, name)
    .style("cellLabel", range(row, columns.number, 1, 4))
    .merge(range(row, columns.number, 1, 4))
    .put(row, columns.owner, day, "date")
    .height(row, 18);
}

function dayOrBlank(at: string): string {
  return `IFERROR(IF(${at}="","",${at}),"")`;
}

function dayValue(day: string): CellValue {
  return day === "" ? "" : (toSerialDate(day) ?? day);
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
  const hashCell = sealCells(model).hash;
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
