import { cell, quoteSheetName } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import type { Annex } from "../../checklist/checklist";
import type { SheetPlan } from "../../spreadsheet/plan";
import { listRuns, writeNumbers } from "../../assessment/answers/circulation";
import type { Copy } from "../form/copy-facts";
import {
  asksAnnex,
  contributorFields,
  copyDetails,
  coverColumns as columns,
  detailLabels,
  joinStatements,
  sectionColumns,
  type SectionLayout,
} from "../form/layout";
import { isPart, type Model } from "../composing/model";
import { liveSentence } from "../composing/live-sentence";
import type { SheetBuilder } from "../composing/sheet-builder";
import type { StyleName } from "../form/styles";
import { dateContent, putHeading, putIntroduction, putLines, putNotice, putWide, startCover } from "./cover";
import {
  annexAsked,
  answeredOf,
  askedOnSheet,
  copyCoverWords as words,
  copyFor,
  howToFillIn,
  statementsAsked,
  whyAsked,
} from "../words/copy-cover";
import { answeredTerm } from "./section";

/** Plans the Cover of a copy [I2]: what to answer, by when, and who to return it to. */
export function planCopyCover(model: Model, copy: Copy): SheetPlan {
  const sheet = startCover(model, copyFor(copy.issuedTo));
  let row = putAsked(sheet, model, copy, 5);
  row = putContributor(sheet, copy, row);
  row = putLines(sheet, words.howToFillIn, howToFillIn, row);
  row = putIntroduction(sheet, model, row);
  return putNotice(sheet, model, row).build();
}

function putAsked(sheet: SheetBuilder, model: Model, copy: Copy, row: number): number {
  const { checklist } = model;
  const asked = model.layout.sections.flatMap((place) => {
    const numbers = place.section.statements
      .map(({ number }) => number)
      .filter((number) => copy.asked.includes(number));
    return numbers.length === 0 ? [] : [{ place, numbers }];
  });
  const lines = asked.map(({ place, numbers }) => askedOnSheet(place.section.sheet, writeNumbers(numbers)));
  const details = detailLabels.filter(({ id }) => copyDetails.includes(id));
  const annex = asksAnnex(checklist, copy) ? checklist.annex : undefined;
  const count = copy.asked.length;
  const answered = model.rows.filter(
    ({ statement, code }) => copy.asked.includes(statement.number) && code > 0,
  ).length;
  const counts = asked.flatMap(({ place, numbers }) => countAnswered(model, place, numbers));
  const progress = answeredOf({ term: counts.join("+") || "0", value: answered }, count);
  const facts: readonly (readonly [label: string, content: CellContent, style?: StyleName])[] = [
    ...details.map(({ id, label }) => [label, model.assessment.details[id]] as const),
    [words.why, whyAsked(count, model.rows.length)],
    [statementsAsked(count, model.rows.length), lines.join("\n")],
    ...(annex ? [[annex.title, annexAsked(joinStatements(annex), annexSheets(annex))] as const] : []),
    [words.due, copy.due === "" ? words.noDueDate : dateContent(copy.due), "date"],
    [words.returnTo, copy.returnTo === "" ? words.noReturnAddress : copy.returnTo],
    [words.progress, liveSentence(progress)],
  ];
  const first = asked[0];
  const last = row + facts.length;
  putHeading(sheet, row, words.whatToAnswer);
  facts.forEach(([label, content, style = "textMiddle"], index) => {
    const at = row + 1 + index;
    sheet.put(at, columns.label, label, "labelMiddle");
    if (first && at === last) sheet.put(at, columns.value, content, style);
    else putWide(sheet, at, content, style);
  });
  const at = first?.place.section.statements.findIndex(({ number }) => number === first.numbers[0]) ?? 0;
  if (first) {
    const target = {
      sheet: first.place.section.sheet,
      range: cell(first.place.firstRow + at, sectionColumns.firstResponse),
    };
    sheet
      .put(last, columns.done, words.firstRow, "checkLinkMiddle")
      .link(last, columns.done, target, first.place.section.title);
  }
  return last + 2;
}

function annexSheets({ tables }: Annex): string {
  return tables.map(({ sheet }) => sheet).join(", ");
}

/**
 * Counts the answered rows. If everything is shared, rows that are not asked may also have answers and are
 * left out.
 */
function countAnswered(model: Model, place: SectionLayout, asked: readonly number[]): readonly string[] {
  const sheet = `${quoteSheetName(place.section.sheet)}!`;
  if (isPart(model)) return [answeredTerm(sheet, place.firstRow, place.lastRow)];
  const rows = asked.map(
    (number) =>
      place.firstRow + place.section.statements.findIndex((statement) => statement.number === number),
  );
  return listRuns(rows).map(({ first, last }) => answeredTerm(sheet, first, last));
}

function putContributor(sheet: SheetBuilder, { filledInBy }: Copy, row: number): number {
  putHeading(sheet, row, words.aboutYou);
  contributorFields.forEach(({ id, label }, index) => {
    const text = filledInBy[id];
    sheet
      .put(row + 1 + index, columns.label, label, "labelMiddle")
      .put(row + 1 + index, columns.value, text === "" ? null : text, "inputMiddle");
    sheet.put(row + 1 + index, columns.done, id === "name" ? null : words.optional, "textMiddle");
  });
  return row + contributorFields.length + 2;
}
