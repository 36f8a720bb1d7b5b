import { cell, range } from "../../spreadsheet/address";
import type { Annex } from "../../checklist/checklist";
import type { SheetPlan } from "../../spreadsheet/plan";
import { isMarked } from "../../assessment/answers/marks";
import { annexStatus } from "../composing/annex-status";
import {
  annexColumns as columns,
  annexHeaderRow,
  annexHeadings,
  asksAnnex,
  joinStatements,
  sectionColumns,
  type AnnexTableLayout,
} from "../form/layout";
import type { Model } from "../composing/model";
import { formula } from "../composing/sheet-builder";
import { lockedReference } from "../form/locked-reference";
import { markCount } from "../composing/cell-terms";
import { startSheet } from "../composing/start-sheet";
import { annexWords, chooseStatement, openStatement, statementLink } from "../words/section";

/** Plans one of the annex's tables [W3]: optional prompts, answered in free text and not scored. */
export function planAnnexTable(model: Model, annex: Annex, place: AnnexTableLayout): SheetPlan {
  const { table, firstRow, lastRow } = place;
  const count = table.prompts.length;
  const isOpen = model.copy === null || asksAnnex(model.checklist, model.copy);
  const sheet = startSheet(model, {
    name: table.sheet,
    title: table.title,
    tabColour: "#7B8794",
    portrait: true,
    titleRows: { first: 1, last: annexHeaderRow },
    printArea: range(1, 1, lastRow, columns.bearsOn),
  });
  sheet.put(3, 1, annexStatus(model), "sentence");
  sheet
    .put(4, 1, annex.purpose, "noteMerged")
    .merge(range(4, 1, 1, columns.bearsOn))
    .height(4, 44);
  sheet.style("noteMerged", range(4, 2, 1, columns.bearsOn - 1));
  sheet.put(5, 1, annexWords.goBackTo, "note");
  annex.statements.forEach((statement, index) => {
    const home = model.layout.sections.find((entry) =>
      entry.section.statements.some((candidate) => candidate.number === statement),
    );
    if (!home) return;
    const row =
      home.firstRow + home.section.statements.findIndex((candidate) => candidate.number === statement);
    const target = { sheet: home.section.sheet, range: cell(row, sectionColumns.statement) };
    sheet
      .put(5, columns.answer + index, statementLink(statement), "link")
      .link(5, columns.answer + index, target, openStatement(statement));
  });
  sheet.putRow(annexHeaderRow, 1, Object.values(annexHeadings), "columnHeader");
  sheet.put(annexHeaderRow, columns.answered, annexWords.answered, "hidden");
  table.prompts.forEach((prompt, index) => {
    const row = firstRow + index;
    const given = model.assessment.prompts.find((entry) => entry.prompt === prompt.id);
    sheet.put(row, columns.number, prompt.id).put(row, columns.prompt, prompt.text);
    if (given?.answer) sheet.putTyped(row, columns.answer, given.answer, given.typed?.answer);
    if (given?.evidence) sheet.putTyped(row, columns.evidence, given.evidence, given.typed?.evidence);
    sheet.putTyped(row, columns.bearsOn, given?.bearsOn ?? joinStatements(annex), given?.typed?.bearsOn);
    const answered = markCount(
      lockedReference({ header: annexHeaderRow, below: lastRow + 1 }, row, columns.answer),
    );
    sheet.put(row, columns.answered, formula(answered, given && isMarked(given.answer) ? 1 : 0));
  });
  const choices = [joinStatements(annex), ...annex.statements.map(String)];
  sheet.validate({
    range: range(firstRow, columns.bearsOn, count, 1),
    rule: { kind: "list", values: choices },
    error: { title: annexWords.whichStatement, message: chooseStatement(choices) },
  });
  return sheet
    .style("number", range(firstRow, columns.number, count, 1))
    .style("text", range(firstRow, columns.prompt, count, 1))
    .style(isOpen ? "input" : "text", range(firstRow, columns.answer, count, 3))
    .style("hidden", range(firstRow, columns.answered, count, 1))
    .style("note", range(lastRow + 1, columns.answer, 1, 3))
    .width(columns.number, 6)
    .width(columns.prompt, 38)
    .width(columns.answer, 42)
    .width(columns.evidence, 19)
    .width(columns.bearsOn, 12)
    .hideColumns(columns.answered, 1)
    .height(3, 20)
    .height(5, 20)
    .height(annexHeaderRow, 34)
    .freeze(annexHeaderRow)
    .build();
}
