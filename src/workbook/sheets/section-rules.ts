import { cell, columnLetters, range, toAddress } from "../../spreadsheet/address";
import { responseIds } from "../../checklist/checklist";
import type { Row } from "../composing/model";
import { formula, quote, type SheetBuilder } from "../composing/sheet-builder";
import {
  responseCells,
  sectionColumns as columns,
  sectionHeaderRow,
  sectionHeadings,
  type SectionLayout,
} from "../form/layout";
import { tableOf } from "../form/locked-reference";
import { rowTints } from "../form/styles";
import { checkWords, recalculate, sectionWords } from "../words/section";

/** The hidden heading that says how the boxes were when they were last counted. */
const counted = cell(sectionHeaderRow, columns.marks);
/** The boxes of one column are fewer than this, so one number has a count for each column. */
const mostRows = 100;

/** The rules of a section sheet: what may be typed into the boxes, and which rows and headings stand out. */
export function putRules(sheet: SheetBuilder, place: SectionLayout, rows: readonly Row[]): void {
  refuseSecondMark(sheet, place.firstRow, rows.length);
  putTints(sheet, place.firstRow, rows.length);
  putStaleWarning(sheet, place, rows);
}

/**
 * Refuses a second mark in a row [W30]. The rule looks at the boxes themselves, as no helper cell is up to date while calculation is
 * manual. It counts everything but spaces and logical values FALSE: what [M1] also leaves out would make it longer than
 * the 255 characters that Excel takes. An error value makes it fail, so such a row takes no mark before it is cleared.
 */
function refuseSecondMark(sheet: SheetBuilder, firstRow: number, count: number): void {
  const isMarked = responseIds.map((_, index) => {
    const box = `$${toAddress(cell(firstRow, columns.firstResponse + index))}`;
    return `IF(ISLOGICAL(${box}),${box},TRIM(${box})<>"")`;
  });
  sheet.validate({
    range: responseCells(firstRow, count),
    rule: { kind: "custom", formula: `=${isMarked.join("+")}<=1` },
    error: { title: sectionWords.oneResponseTitle, message: sectionWords.oneResponse },
  });
}

function putTints(sheet: SheetBuilder, firstRow: number, count: number): void {
  const marks = `$${toAddress(cell(firstRow, columns.marks))}`;
  const code = `$${toAddress(cell(firstRow, columns.code))}`;
  const check = range(firstRow, columns.check, count, 1);
  const isWrong = `AND(${marks}>0,${code}=0)`;
  sheet
    .highlight(range(firstRow, columns.number, count, columns.check), isWrong, rowTints.wrong, true)
    .highlight(check, `${marks}=0`, rowTints.work)
    .highlight(
      check,
      `${toAddress(cell(firstRow, columns.check))}=${quote(checkWords.noEvidence)}`,
      rowTints.open,
    );
}

/**
 * Shows at the heading Check that the column is not up to date, because calculation is manual [W31]. A spreadsheet program works out
 * a conditional format whenever it draws the cell, but calculates a cell only when it is told to. So the same count of the boxes
 * is in both, and they differ only while something has changed since.
 */
function putStaleWarning(sheet: SheetBuilder, place: SectionLayout, rows: readonly Row[]): void {
  const label = `${sectionWords.marks} `;
  const term = `${quote(label)}&${countTerm(place)}`;
  sheet
    .put(counted.row, counted.column, formula(term, `${label}${countBoxes(rows)}`), "hidden")
    .highlight(cell(sectionHeaderRow, columns.check), `${term}<>$${toAddress(counted)}`, {
      ...rowTints.stale,
      // Three empty formats for numbers, then the one for text.
      numberFormat: `;;;"${recalculate(sectionHeadings.check)}"`,
    });
}

/** How many cells of each box's column hold anything, heading included, and how many of all are ticked checkboxes. */
function countTerm(place: SectionLayout): string {
  const { header, below } = tableOf(place);
  const area = (first: number, last: number): string =>
    `$${columnLetters(first)}$${header}:$${columnLetters(last)}$${below}`;
  const counts = responseIds.map((_, index) => {
    const column = columns.firstResponse + index;
    return timesWeight(`COUNTA(${area(column, column)})`, index);
  });
  const ticks = `COUNTIF(${area(columns.firstResponse, columns.lastResponse)},TRUE)`;
  return [...counts, timesWeight(ticks, responseIds.length)].join("+");
}

function timesWeight(term: string, index: number): string {
  return index === 0 ? term : `${term}*${mostRows ** index}`;
}

/** The value of {@link countTerm} in a new sheet: marks are written as text, so nothing is a ticked checkbox. */
function countBoxes(rows: readonly Row[]): number {
  const inColumn = responseIds.map(
    (response) =>
      1 + rows.filter(({ answer }) => answer.marks.some((mark) => mark.response === response)).length,
  );
  return inColumn.reduce((sum, count, index) => sum + count * mostRows ** index, 0);
}
