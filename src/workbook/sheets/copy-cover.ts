import { cell, quoteSheetName } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";
import { listRuns, writeNumbers } from "../../assessment/answers/circulation";
import type { Copy } from "../form/copy-facts";
import {
  contributorFields,
  copyDetails,
  coverColumns as columns,
  coverSheet,
  detailLabels,
  sectionColumns,
  type SectionLayout,
} from "../form/layout";
import { isPart, type Model } from "../composing/model";
import { liveSentence } from "../composing/live-sentence";
import type { SheetBuilder } from "../composing/sheet-builder";
import { dateContent, putHeading, putIntroduction, putLines, putNotice } from "./cover";
import { startSheet } from "../composing/start-sheet";
import {
  answeredOf,
  askedOnSheet,
  copyCoverWords as words,
  copyFor,
  howToFillIn,
  statementsAsked,
} from "../words/copy-cover";
import { answeredTerm } from "./section";

/** Plans the Cover of a copy [I2]: what to answer, by when, and who to return it to. */
export function planCopyCover(model: Model, copy: Copy): SheetPlan {
  const sheet = startSheet(model, {
    name: coverSheet,
    title: model.checklist.title,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 1 },
  });
  sheet.put(3, 1, copyFor(copy.issuedTo), "subtitle").height(3, 20);
  let row = putAsked(sheet, model, copy, 5);
  row = putContributor(sheet, copy, row);
  row = putLines(sheet, words.howToFillIn, howToFillIn, row);
  row = putIntroduction(sheet, model, row);
  putNotice(sheet, model, row);
  return sheet.width(columns.label, 34).width(columns.value, 122).width(columns.done, 16).build();
}

function putAsked(sheet: SheetBuilder, model: Model, copy: Copy, row: number): number {
  putHeading(sheet, row, words.whatToAnswer);
  const asked = model.layout.sections.flatMap((place) => {
    const numbers = place.section.statements
      .map(({ number }) => number)
      .filter((number) => copy.asked.includes(number));
    return numbers.length === 0 ? [] : [{ place, numbers }];
  });
  const lines = asked.map(({ place, numbers }) => askedOnSheet(place.section.sheet, writeNumbers(numbers)));
  const detail = (id: string): string =>
    detailLabels.find((entry) => entry.id === id && copyDetails.includes(entry.id))?.label ?? "";
  const { organisation, site } = model.assessment.details;
  const count = copy.asked.length;
  const answered = model.rows.filter(
    ({ statement, code }) => copy.asked.includes(statement.number) && code > 0,
  ).length;
  const counts = asked.flatMap(({ place, numbers }) => countAnswered(model, place, numbers));
  sheet
    .put(row + 1, columns.label, detail("organisation"), "label")
    .put(row + 1, columns.value, organisation, "text")
    .put(row + 2, columns.label, detail("site"), "label")
    .put(row + 2, columns.value, site, "text")
    .put(row + 3, columns.label, statementsAsked(count, model.rows.length), "label")
    .put(row + 3, columns.value, lines.join("\n"), "text")
    .put(row + 4, columns.label, words.due, "label")
    .put(row + 4, columns.value, copy.due === "" ? words.noDueDate : dateContent(copy.due), "date")
    .put(row + 5, columns.label, words.returnTo, "label")
    .put(row + 5, columns.value, copy.returnTo === "" ? words.noReturnAddress : copy.returnTo, "text")
    .put(row + 6, columns.label, words.progress, "label")
    .put(
      row + 6,
      columns.value,
      liveSentence(answeredOf({ term: counts.join("+") || "0", value: answered }, count)),
      "text",
    );
  const first = asked[0];
  const at = first?.place.section.statements.findIndex(({ number }) => number === first.numbers[0]) ?? 0;
  if (first) {
    sheet.put(row + 6, columns.done, words.firstRow, "link").link(
      row + 6,
      columns.done,
      {
        sheet: first.place.section.sheet,
        range: cell(first.place.firstRow + at, sectionColumns.firstResponse),
      },
      first.place.section.title,
    );
  }
  return row + 8;
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
      .put(row + 1 + index, columns.label, label, "label")
      .put(row + 1 + index, columns.value, text === "" ? null : text, "input");
  });
  return row + contributorFields.length + 2;
}
