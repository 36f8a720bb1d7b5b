import { cell, quoteSheetName, range, reference } from "../../../spreadsheet/address";
import { valueOf, type CellContent, type CellValue, type Formula } from "../../../spreadsheet/cells";
import { toSerialDate } from "../../../spreadsheet/days";
import { blankSignOff, validatorIds } from "../../../assessment/answers/board-records";
import { describeDay, months } from "../../../assessment/issuing/words/covering-email";
import { listCaveats } from "../../../assessment/words/describe-rule";
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
import { liveSentence, writeTerm, writeText, type Live } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { signOffRows, validatorColumns, validatorLabels } from "../../form/sign-off-columns";
import { boardWords, provenance, sealHash } from "../../words/board";
import { putBoardHeading } from "./board-heading";
import { listRuleLines } from "../dashboard/dashboard-rule";
import { sealedIncomplete } from "../../words/sign-off";
import { changedSinceText, sealCells } from "../sign-off";

/**
 * Writes who validated the assessment and who sealed it, from the sheet `Sign-off`, how many statements were unanswered, and
 * whether anything has changed since [N4] [N5].
 * @returns the row below
 */
export function putSignOffBlock(sheet: SheetBuilder, model: Model, top: number): number {
  const { signOff } = model.assessment.boardRecords;
  const from = signOffRows(model.checklist).validators;
  putBoardHeading(sheet, top, boardWords.signOff, boardWords.signedOn);
  validatorIds.forEach((id, index) => {
    const { name, on } = (signOff ?? blankSignOff).validations[id];
    const around = { header: from - 1, below: from + validatorIds.length };
    const take = (column: number): string =>
      lockedReference(around, from + index, column, `${quoteSheetName(signOffSheet)}!`);
    const { notValidated } = boardWords;
    const nameCell = take(validatorColumns.name);
    putSigner(sheet, top + 1 + index, validatorLabels[id], {
      name: signOff
        ? formula(`IFERROR(IF(${nameCell}="",${quote(notValidated)},${nameCell}),"")`, name || notValidated)
        : notValidated,
      day: signOff ? formula(dayOrBlank(take(validatorColumns.on)), dayValue(on)) : null,
    });
  });
  putSeal(sheet, model, top + 1 + validatorIds.length);
  return top + validatorIds.length + 3;
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
  const since = `${unanswered > 0 ? writeText(incomplete) : ""}${changedSinceText(model)}`;
  sheet
    .put(
      row + 1,
      columns.number,
      signOff
        ? formula(
            `IF(${cells.hash}="","",IF(${cells.unanswered}>0,${writeTerm(incomplete)},"")&${cells.changed})`,
            seal ? since : "",
          )
        : null,
      "note",
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
  const title = range(row, columns.number, 1, columns.rating);
  const who = range(row, columns.score, 1, columns.last - columns.score);
  sheet
    .put(row, columns.number, label)
    .style("cellLabel", title)
    .merge(title)
    .put(row, columns.score, name)
    .style("cellLabel", who)
    .merge(who)
    .put(row, columns.last, day, "cellDate")
    .height(row, 18);
}

function dayOrBlank(at: string): string {
  return `IFERROR(IF(${at}="","",${at}),"")`;
}

function dayValue(day: string): CellValue {
  return day === "" ? "" : (toSerialDate(day) ?? day);
}

/** The points of each line of small print: two lines, one, and two. */
const footHeights = [26, 14, 26];

/** A line of the rule in force on the Dashboard, by its place. */
export function ruleLine(model: Model, index: number): Live {
  const line = listRuleLines(model)[index] ?? "";
  return {
    term: reference(dashboardSheet, cell(dashboardRows(model.checklist).rule + index, 1)),
    value: String(valueOf(line) ?? ""),
  };
}

/**
 * Writes the rule in force and its caveats, from the Dashboard [S9], what the page was made from, to tell versions apart, and
 * the checklist's notice.
 * @returns the last row
 */
export function putFoot(sheet: SheetBuilder, model: Model, top: number): number {
  // Points, caps, and the difference from the standard rule, which is last. The thresholds are below the bars.
  const shown = [0, 2, listRuleLines(model).length - 1].map((index) => ruleLine(model, index));
  const scoring = shown.flatMap((line, index) => (index === 0 ? [line] : [" ", line]));
  const foot = [
    liveSentence(scoring),
    provenanceLine(model),
    [...listCaveats(model.checklist), model.checklist.notice].join(" "),
  ];
  foot.forEach((content, index) => {
    const area = range(top + index, 1, 1, columns.last);
    sheet
      .put(top + index, 1, content)
      .style("foot", area)
      .merge(area)
      .height(top + index, footHeights[index] ?? 14);
  });
  return top + foot.length - 1;
}

/** What the page was made from. */
function provenanceLine(model: Model): Formula {
  const { checklist, assessment, stamp } = model;
  const index = detailLabels.findIndex(({ id }) => id === "date");
  const date = reference(coverSheet, cell(firstDetailRow + index, coverColumns.value));
  const noDate = quote(boardWords.noDate);
  const inWords = `DAY(${date})&" "&CHOOSE(MONTH(${date}),${months.map(quote).join(",")})&" "&YEAR(${date})`;
  const day = {
    term: `IFERROR(IF(ISNUMBER(${date}),${inWords},IF(${date}="",${noDate},${date})),${noDate})`,
    value: assessment.details.date === "" ? boardWords.noDate : describeDay(assessment.details.date),
  };
  const { signOff } = assessment.boardRecords;
  const hash = signOff?.seal?.hash ?? "";
  const hashCell = sealCells(model).hash;
  const sealed = sealHash({ term: hashCell, value: hash });
  const seal = {
    term: signOff ? `IF(${hashCell}="","",${writeTerm(sealed)})` : '""',
    value: hash === "" ? "" : writeText(sealed),
  };
  return liveSentence(
    provenance(
      `${checklist.shortTitle}, version ${checklist.version}`,
      stamp.assessmentId.slice(0, 8),
      day,
      seal,
    ),
  );
}
