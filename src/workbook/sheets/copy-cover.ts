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
import { formula, type SheetBuilder } from "../composing/sheet-builder";
import { dateContent, putHeading, putIntroduction, putLines, putNotice } from "./cover";
import { startSheet } from "../composing/start-sheet";
import { answeredTerm } from "./section";

/** How to fill in a copy, in our words. */
const instructions = [
  "If Excel shows a yellow bar, choose Enable Editing first. The workbook holds no macros and needs no network or add-in.",
  "Go to the sheets that have rows asked of you. White cells are yours; tinted cells are locked.",
  "Mark one box per row with X and write the evidence, the reason or the follow-up beside it. To change an answer, clear the old box first.",
  "Answer Not sure when you do not know, and write who might. A row that you leave blank counts as not answered, never as N/A.",
  "Save the workbook as an .xlsx file and send it back. If you pass it on, whoever fills it in writes their own name above.",
];

/** What a copy asks of whom, by when, and to whom it goes back. */
export function planCopyCover(model: Model, copy: Copy): SheetPlan {
  const sheet = startSheet(model, {
    name: coverSheet,
    title: model.checklist.title,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 1 },
  });
  const whom = copy.issuedTo === "" ? "Copy for whoever is asked" : `Copy for ${copy.issuedTo}`;
  sheet.put(3, 1, whom, "subtitle").height(3, 20);
  let row = putAsked(sheet, model, copy, 5);
  row = putContributor(sheet, copy, row);
  row = putLines(sheet, "How to fill in this copy", instructions, row);
  row = putIntroduction(sheet, model, row);
  putNotice(sheet, model, row);
  return sheet.width(columns.label, 34).width(columns.value, 122).width(columns.done, 16).build();
}

function putAsked(sheet: SheetBuilder, model: Model, copy: Copy, row: number): number {
  putHeading(sheet, row, "What is asked of you");
  const asked = model.layout.sections.flatMap((place) => {
    const numbers = place.section.statements
      .map(({ number }) => number)
      .filter((number) => copy.asked.includes(number));
    return numbers.length === 0 ? [] : [{ place, numbers }];
  });
  const lines = asked.map(({ place, numbers }) => `${place.section.sheet}: ${writeNumbers(numbers)}`);
  const detail = (id: string): string =>
    detailLabels.find((entry) => entry.id === id && copyDetails.includes(entry.id))?.label ?? "";
  const { organisation, site } = model.assessment.details;
  const count = copy.asked.length;
  const answered = model.rows.filter(
    ({ statement, marks }) => copy.asked.includes(statement.number) && marks === 1,
  ).length;
  const counts = asked.flatMap(({ place, numbers }) => countAnswered(model, place, numbers));
  const ending = ` of ${count} answered`;
  sheet
    .put(row + 1, columns.label, detail("organisation"), "label")
    .put(row + 1, columns.value, organisation, "text")
    .put(row + 2, columns.label, detail("site"), "label")
    .put(row + 2, columns.value, site, "text")
    .put(row + 3, columns.label, `${count} of ${model.rows.length} statements`, "label")
    .put(row + 3, columns.value, lines.join("\n"), "text")
    .put(row + 4, columns.label, "By when", "label")
    .put(row + 4, columns.value, copy.due === "" ? "As soon as you can" : dateContent(copy.due), "date")
    .put(row + 5, columns.label, "Send it back to", "label")
    .put(row + 5, columns.value, copy.returnTo === "" ? "Whoever sent it to you" : copy.returnTo, "text")
    .put(row + 6, columns.label, "Where it stands", "label")
    .put(
      row + 6,
      columns.value,
      counts.length === 0 ? `0${ending}` : formula(`${counts.join("+")}&"${ending}"`, `${answered}${ending}`),
      "text",
    );
  const first = asked[0];
  const at = first?.place.section.statements.findIndex(({ number }) => number === first.numbers[0]) ?? 0;
  if (first) {
    sheet.put(row + 6, columns.done, "First row", "link").link(
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

/** Counts of the rows that are asked: where everything is shared, the others have answers too, and are left out. */
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
  putHeading(sheet, row, "You");
  contributorFields.forEach(({ id, label }, index) => {
    const text = filledInBy[id];
    sheet
      .put(row + 1 + index, columns.label, label, "label")
      .put(row + 1 + index, columns.value, text === "" ? null : text, "input");
  });
  return row + contributorFields.length + 2;
}
