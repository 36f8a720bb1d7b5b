import { cell, range } from "../../spreadsheet/address";
import { annexStatus } from "../composing/annex-status";
import { isAsked, isPart, type Model, type Row } from "../composing/model";
import type { SheetBuilder } from "../composing/sheet-builder";
import {
  annexColumns,
  annexHeaderRow,
  lastTimeHeading,
  ownersHeadings,
  sectionColumns as columns,
  sectionHeaderRow,
  type SectionLayout,
} from "../form/layout";
import { openPrompts } from "../words/section";

/**
 * Puts the columns to the right of a section's table that only some sections have [W2]: the links to the annex, the previous
 * assessment's responses, and in a copy the owner's answers.
 */
export function putBeside(
  sheet: SheetBuilder,
  model: Model,
  place: SectionLayout,
  rows: readonly Row[],
  annexStatements: readonly number[],
): void {
  const last = lastColumnOf(rows, annexStatements);
  if (annexStatements.length > 0) putAnnexLinks(sheet, model, place, annexStatements);
  else if (last > columns.annex) sheet.width(columns.annex, 2);
  if (hasLastTime(rows)) putLastTime(sheet, place.firstRow, rows);
  else if (last > columns.lastTime) sheet.width(columns.lastTime, 2);
  if (hasOwners(rows)) putOwners(sheet, model, place.firstRow, rows);
}

/** The statements of these rows that have an annex; in a part copy only those that are asked. */
export function listAnnexStatements(model: Model, rows: readonly Row[]): readonly number[] {
  return (model.checklist.annex?.statements ?? []).filter(
    (number) =>
      rows.some((row) => row.statement.number === number) && (!isPart(model) || isAsked(model, number)),
  );
}

export function hasLastTime(rows: readonly Row[]): boolean {
  return rows.some(({ lastTime }) => lastTime !== "");
}

export function hasOwners(rows: readonly Row[]): boolean {
  return rows.some(({ answer }) => answer.owners !== undefined);
}

/** The last column that is printed. */
export function lastColumnOf(rows: readonly Row[], annexStatements: readonly number[]): number {
  if (hasOwners(rows)) return columns.ownersEvidence;
  if (hasLastTime(rows)) return columns.lastTime;
  return annexStatements.length > 0 ? columns.annex : columns.check;
}

function putAnnexLinks(
  sheet: SheetBuilder,
  model: Model,
  place: SectionLayout,
  statements: readonly number[],
): void {
  const { annex } = model.checklist;
  const first = annex?.tables[0];
  if (!annex || !first) return;
  sheet.put(sectionHeaderRow, columns.annex, annex.title, "columnHeader").width(columns.annex, 14);
  place.section.statements.forEach((statement, index) => {
    const row = place.firstRow + index;
    if (!statements.includes(statement.number)) {
      sheet.put(row, columns.annex, null, "text");
      return;
    }
    sheet
      .put(row, columns.annex, annexStatus(model), "checkLink")
      .link(
        row,
        columns.annex,
        { sheet: first.sheet, range: cell(annexHeaderRow + 1, annexColumns.answer) },
        openPrompts(annex.title),
      );
  });
}

/** Writes the responses of the last assessment. They stay when the row is answered. */
function putLastTime(sheet: SheetBuilder, firstRow: number, rows: readonly Row[]): void {
  sheet
    .put(sectionHeaderRow, columns.lastTime, lastTimeHeading, "columnHeader")
    .style("text", range(firstRow, columns.lastTime, rows.length, 1))
    .width(columns.lastTime, 10);
  rows.forEach(({ lastTime }, index) => {
    if (lastTime !== "") sheet.put(firstRow + index, columns.lastTime, lastTime);
  });
}

/** Writes the owner's answers, locked, for the person who fills in a copy [I1]. */
function putOwners(sheet: SheetBuilder, { checklist }: Model, firstRow: number, rows: readonly Row[]): void {
  const { ownersResponse: response, ownersEvidence: evidence } = columns;
  sheet
    .putRow(sectionHeaderRow, response, [ownersHeadings.response, ownersHeadings.evidence], "columnHeader")
    .style("text", range(firstRow, response, rows.length, 2))
    .width(response, 12)
    .width(evidence, 31);
  rows.forEach(({ answer: { owners } }, index) => {
    if (!owners) return;
    const label = checklist.responses.find(({ id }) => id === owners.response)?.label;
    sheet.put(firstRow + index, response, label ?? null);
    if (owners.evidence !== "") sheet.put(firstRow + index, evidence, owners.evidence);
  });
}
