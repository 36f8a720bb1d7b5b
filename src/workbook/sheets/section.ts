import { columnLetters, cell, range, toAddress } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";
import { responseIds, type ResponseId } from "../../checklist/checklist";
import {
  coverSheet,
  dashboardSheet,
  meaningHeading,
  names,
  responseCells,
  sectionColumns as columns,
  sectionHeaderRow,
  sectionHeadings,
  withEvidenceHeading,
  type SectionLayout,
} from "../form/layout";
import { lockedReference, tableOf } from "../form/locked-reference";
import { isAsked, isPart, type Model, type Row } from "../composing/model";
import { resultSentence } from "../composing/result-sentence";
import { liveSentence, writeTerm, writeText } from "../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../composing/sheet-builder";
import { anyMark, boxTerm, markCount, meaningOf, meaningTerm } from "../composing/cell-terms";
import { highlightRatings, ratingCell } from "../composing/rating-cell";
import { longestUnknownMark, quoteMark } from "../../assessment/answers/marks";
import { foldMark, visibleText } from "../../checklist/mark-words";
import { dashboardRows } from "../form/dashboard-layout";
import { startSheet } from "../composing/start-sheet";
import { hasLastTime, hasOwners, lastColumnOf, listAnnexStatements, putBeside } from "./section-beside";
import { putRules } from "./section-rules";
import {
  askedAnswered,
  checkLastTime,
  checkRefused,
  checkSeveral,
  checkWords,
  sectionHelp,
  sectionWords,
  textOfBox,
} from "../words/section";

/** The number of marks in a row that is not asked: neither open, nor answered, nor wrong. */
const notAskedMarks = -1;

/** Plans the guidance's table for one section, with a Check column and hidden helper columns [W2]. */
export function planSection(model: Model, place: SectionLayout): SheetPlan {
  const { checklist } = model;
  const { section, firstRow, lastRow } = place;
  const rows = model.rows.filter((row) => row.section === section);
  const annexStatements = listAnnexStatements(model, rows);
  const isHidden = isPart(model) && !rows.some((row) => isAsked(model, row.statement.number));
  const showsLastTime = hasLastTime(rows);
  const footnoteRow = lastRow + 1;
  const sheet = startSheet(model, {
    name: section.sheet,
    title: section.title,
    tabColour: "#17375E",
    visibility: isHidden ? "hidden" : "visible",
    ...(hasOwners(rows) ? {} : { portrait: true }),
    titleRows: { first: 1, last: sectionHeaderRow },
    // LibreOffice prints hidden sheets, unless they have no print area [W41].
    ...(isHidden
      ? {}
      : {
          printArea: range(
            1,
            1,
            section.footnote ? footnoteRow : lastRow,
            lastColumnOf(rows, annexStatements),
          ),
        }),
  });
  putStanding(sheet, model, place, rows);
  sheet.put(4, 1, sectionHelp(checklist.headings.evidence), "note");
  putHeader(sheet, model);
  rows.forEach((row, index) => {
    const at = firstRow + index;
    const asked = isAsked(model, row.statement.number);
    if (isPart(model) && !asked) putUnasked(sheet, row, at);
    else putStatement(sheet, model, place, row, at, showsLastTime);
    styleStatement(sheet, at, asked);
  });
  if (section.footnote) sheet.put(footnoteRow, 1, section.footnote.text, "note").height(footnoteRow, 20);
  // References to the rows end here [W10].
  sheet.style(
    "note",
    range(footnoteRow, columns.firstResponse, 1, columns.evidence - columns.firstResponse + 1),
  );
  putRules(sheet, place, rows);
  putBeside(sheet, model, place, rows, annexStatements);
  return sheet
    .width(columns.number, 5)
    .width(columns.statement, 34)
    .width(columns.firstResponse, 6, 5)
    .width(columns.evidence, 31)
    .width(columns.check, 15)
    .hideColumns(columns.marks, 2)
    .hideColumns(columns.firstText, columns.meaning - columns.firstText + 1)
    .hideColumns(columns.withEvidence, 1)
    .height(3, 20)
    .height(4, 18)
    .height(sectionHeaderRow, 34)
    .freeze(sectionHeaderRow, columns.statement)
    .build();
}

/** The section's result [W40], or in a copy the number of answered rows among those asked. */
function putStanding(sheet: SheetBuilder, model: Model, place: SectionLayout, rows: readonly Row[]): void {
  const [text, target, tip] = isPart(model)
    ? ([sectionWords.toCover, coverSheet, sectionWords.toCoverTip] as const)
    : ([sectionWords.toDashboard, dashboardSheet, sectionWords.toDashboardTip] as const);
  sheet
    .put(3, columns.evidence, text, "link")
    .link(3, columns.evidence, { sheet: target, range: cell(1, 1) }, tip);
  if (isPart(model)) {
    const asked = rows.filter((row) => isAsked(model, row.statement.number));
    const answered = asked.filter(({ code }) => code > 0).length;
    const term = answeredTerm("", place.firstRow, place.lastRow);
    sheet.put(3, 1, liveSentence(askedAnswered({ term, value: answered }, asked.length)), "sentence");
    return;
  }
  const index = model.checklist.sections.indexOf(place.section);
  const row = dashboardRows(model.checklist).sections + index;
  const result = model.results.sections[index];
  if (!result) return;
  const badge = cell(2, columns.check);
  sheet
    .put(3, 1, resultSentence(result, row), "sentence")
    .put(badge.row, badge.column, ratingCell(result, row), "badge");
  highlightRatings(sheet, badge, ["green", "amber", "red"]);
}

/** Counts the rows from one to another that are answered [M2]; `sheet` ends with an exclamation mark. */
export function answeredTerm(sheet: string, firstRow: number, lastRow: number): string {
  const code = columnLetters(columns.code);
  return `COUNTIF(${sheet}$${code}$${firstRow}:$${code}$${lastRow},">0")`;
}

function putHeader(sheet: SheetBuilder, model: Model): void {
  const { checklist } = model;
  sheet.putRow(
    sectionHeaderRow,
    columns.number,
    [sectionHeadings.number, checklist.headings.statement],
    "columnHeader",
  );
  sheet.putRow(
    sectionHeaderRow,
    columns.firstResponse,
    checklist.responses.map((response) => response.label),
    "columnHeaderCentred",
  );
  sheet.putRow(
    sectionHeaderRow,
    columns.evidence,
    [checklist.headings.evidence, sectionHeadings.check],
    "columnHeader",
  );
  sheet.put(sectionHeaderRow, columns.code, sectionWords.responseNumber, "hidden");
  sheet.putRow(
    sectionHeaderRow,
    columns.firstText,
    [...checklist.responses.map(({ label }) => textOfBox(label)), sectionWords.onlyMark, meaningHeading],
    "hidden",
  );
  sheet.put(sectionHeaderRow, columns.withEvidence, withEvidenceHeading, "hidden");
}

function putStatement(
  sheet: SheetBuilder,
  { checklist }: Model,
  place: SectionLayout,
  row: Row,
  at: number,
  showsLastTime: boolean,
): void {
  const { answer } = row;
  const here = (column: number): string => `$${toAddress(cell(at, column))}`;
  const marks = here(columns.marks);
  const code = here(columns.code);
  const mark = here(columns.mark);
  const meaning = here(columns.meaning);
  putWritten(sheet, row, at);
  const texts = responseIds.map((response, index) => {
    const box = lockedReference(tableOf(place), at, columns.firstResponse + index);
    const written = answer.marks.find((each) => each.response === response)?.text ?? "";
    sheet.put(at, columns.firstText + index, formula(boxTerm(box), visibleText(written)));
    return here(columns.firstText + index);
  });
  sheet.put(at, columns.marks, formula(texts.map((text) => `(${text}<>"")`).join("+"), row.marks));
  sheet.put(at, columns.mark, formula(`IF(${marks}=1,${texts.join("&")},"")`, row.mark));
  sheet.put(
    at,
    columns.meaning,
    formula(meaningTerm(mark, names.markWords), meaningOf(checklist, foldMark(row.mark))),
  );
  const [first = "", second = "", third = "", fourth = ""] = texts.map((text) => `${text}<>""`);
  const box = `IF(${first},1,IF(${second},2,IF(${third},3,IF(${fourth},4,5))))`;
  const isShort = `AND(${meaning}="",LEN(${mark})<=${longestUnknownMark})`;
  const counts = `OR(${meaning}="${anyMark}",${meaning}=${box}&"",${isShort})`;
  sheet.put(at, columns.code, formula(`IF(${marks}<>1,0,IF(${counts},${box},0))`, row.code));
  const lastTime = here(columns.lastTime);
  const open = showsLastTime
    ? `IF(${lastTime}="",${quote(checkWords.none)},${writeTerm(checkLastTime({ term: lastTime, value: "" }))})`
    : quote(checkWords.none);
  const cut = `IF(LEN(${mark})>20,MID(${mark},1,20)&"…",${mark})`;
  const refused = writeTerm(checkRefused({ term: cut, value: "" }));
  const several = writeTerm(checkSeveral({ term: marks, value: "" }));
  const evidence = lockedReference(tableOf(place), at, columns.evidence);
  sheet.put(at, columns.withEvidence, formula(markCount(evidence), row.hasEvidence ? 1 : 0));
  const answered = `IF(${here(columns.withEvidence)}=1,${quote(checkWords.one)},${quote(checkWords.noEvidence)})`;
  const check = `IF(${marks}=0,${open},IF(${code}>0,${answered},IF(${marks}=1,${refused},${several})))`;
  sheet.put(at, columns.check, formula(check, checkText(row)));
}

function putWritten(sheet: SheetBuilder, { statement, answer }: Row, at: number): void {
  sheet.put(at, columns.number, statement.number).put(at, columns.statement, statement.text);
  for (const mark of answer.marks) {
    sheet.put(at, columns.firstResponse + responseIndex(mark.response), mark.text);
  }
  if (answer.evidence !== "") sheet.putTyped(at, columns.evidence, answer.evidence, answer.typed);
}

/** The text in the Check column for a row. */
export function checkText({ marks, code, mark, lastTime, hasEvidence }: Row): string {
  if (marks === 0) return lastTime === "" ? checkWords.none : writeText(checkLastTime(lastTime));
  if (code > 0) return hasEvidence ? checkWords.one : checkWords.noEvidence;
  return writeText(marks === 1 ? checkRefused(quoteMark(mark)) : checkSeveral(marks));
}

/** A row for someone else. It is locked, but anything that was written there is kept [X5]. */
function putUnasked(sheet: SheetBuilder, row: Row, at: number): void {
  putWritten(sheet, row, at);
  sheet
    .put(at, columns.check, checkWords.notAsked)
    .put(at, columns.marks, notAskedMarks)
    .put(at, columns.code, 0);
}

function styleStatement(sheet: SheetBuilder, at: number, asked: boolean): void {
  sheet
    .style("number", cell(at, columns.number))
    .style("text", cell(at, columns.statement))
    .style(asked ? "inputCentred" : "number", responseCells(at))
    .style(asked ? "input" : "text", cell(at, columns.evidence))
    .style("check", cell(at, columns.check))
    .style("hidden", range(at, columns.marks, 1, 2))
    .style("hidden", range(at, columns.firstText, 1, columns.meaning - columns.firstText + 1))
    .style("hidden", cell(at, columns.withEvidence));
}

function responseIndex(response: ResponseId): number {
  return responseIds.indexOf(response);
}
