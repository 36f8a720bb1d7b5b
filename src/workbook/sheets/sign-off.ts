import { cell, range, reference, toAddress } from "../../spreadsheet/address";
import type { CellContent, Formula } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { toSerialDate } from "../../spreadsheet/days";
import { validatorIds, type Seal, type SignOff } from "../../assessment/answers/board-records";
import { coverColumns, coverSheet, signOffSheet } from "../form/layout";
import type { Model } from "../composing/model";
import { contentOfRecord } from "../composing/record-content";
import { countUnanswered, listSealed } from "../sealing/seal-items";
import { listChangedParts, type SealedNow } from "../sealing/sealed-now";
import { countSentence, type Live } from "../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../composing/sheet-builder";
import {
  sealColumns,
  sealFormColumn,
  sealLabels,
  sealStandings,
  signOffRows,
  validatorColumns as columns,
  validatorLabels,
} from "../form/sign-off-columns";
import { rowTints } from "../form/styles";
import { dateContent, firstStepRow } from "./cover";
import { startSheet } from "../composing/start-sheet";
import { changedSeveral, changedWords, signOffWords as words } from "../words/sign-off";

const standingColumn = sealColumns.length + 1;

/** Plans who validated the assessment, what was sealed, and what has changed since. */
export function planSignOff(model: Model, signOff: SignOff): SheetPlan {
  const { seal } = signOff;
  const rows = signOffRows(model.checklist);
  const sheet = startSheet(model, {
    name: signOffSheet,
    title: signOffSheet,
    tabColour: "#17375E",
    titleRows: { first: 1, last: 2 },
    printArea: range(1, 1, seal ? rows.items + seal.items.length : rows.seal + 4, standingColumn),
  });
  sheet.put(3, 1, words.note, "note");
  putHeading(sheet, rows.validators - 2, words.validatedBy);
  sheet
    .putRow(rows.validators - 1, 1, [...words.validationHeadings, null], "columnHeader")
    .style("textMiddle", range(rows.validators, standingColumn, validatorIds.length, 1))
    .style("note", range(rows.validators + validatorIds.length, columns.name, 1, 2));
  validatorIds.forEach((id, index) => {
    const row = rows.validators + index;
    const { name, on, remarks } = signOff.validations[id];
    sheet
      .put(row, columns.role, validatorLabels[id], "labelMiddle")
      .put(row, columns.name, textContent(name), "inputMiddle")
      .put(row, columns.on, dateContent(on), "inputDate")
      .put(row, columns.remarks, textContent(remarks), "inputMiddle");
  });
  putSteps(sheet, model, rows.steps);
  putHeading(sheet, rows.seal - 1, words.seal);
  putSeal(sheet, model, seal, rows.seal);
  if (seal) putItems(sheet, model, seal, rows.items);
  sealColumns.forEach(({ width }, index) => sheet.width(index + 1, width));
  return sheet.width(standingColumn, 16).height(3, 18).freeze(2).build();
}

function textContent(text: string): CellContent {
  return text === "" ? null : text;
}

function putHeading(sheet: SheetBuilder, row: number, text: string): void {
  sheet
    .put(row, 1, text)
    .style("heading", range(row, 1, 1, standingColumn))
    .height(row, 24);
}

function putSeal(sheet: SheetBuilder, model: Model, seal: Seal | null, row: number): void {
  const sealedOn = seal && (toSerialDate(seal.sealedOn) ?? seal.sealedOn);
  sheet
    .put(row, 1, sealLabels.sealedOn, "labelMiddle")
    .put(row, 2, sealedOn, "date")
    .put(row + 1, 1, sealLabels.sealedBy, "labelMiddle")
    .put(row + 1, 2, textContent(seal?.sealedBy ?? ""), "textMiddle")
    .put(row + 2, 1, sealLabels.hash, "labelMiddle")
    .put(row + 2, 2, textContent(seal?.hash ?? ""), "textMiddle")
    .put(row + 3, 1, words.unanswered, "labelMiddle")
    .put(row + 3, 2, seal && countUnanswered(seal.items), "textMiddle")
    .put(row + 4, 1, words.changedSince, "labelMiddle")
    .put(row + 4, 2, changedSince(model, seal), "textMiddle");
  if (seal && seal.form > 1)
    sheet
      .put(row + 2, sealFormColumn - 1, words.form, "labelMiddle")
      .put(row + 2, sealFormColumn, seal.form, "textMiddle");
}

/** The cells with the facts of the seal, and with the live sentence about what has changed. */
export function sealCells({
  checklist,
}: Model): Readonly<Record<"sealedOn" | "sealedBy" | "hash" | "unanswered" | "changed", string>> {
  const at = (down: number): string => reference(signOffSheet, cell(signOffRows(checklist).seal + down, 2));
  return { sealedOn: at(0), sealedBy: at(1), hash: at(2), unanswered: at(3), changed: at(4) };
}

/** The sentence about what has changed. */
export function changedSinceText(model: Model): string {
  const seal = model.assessment.boardRecords.signOff?.seal;
  return seal ? writeChanged(countChanged(model, seal)) : changedWords.notSealed;
}

function changedSince(model: Model, seal: Seal | null): Formula | string {
  if (!seal) return changedWords.notSealed;
  const { items } = signOffRows(model.checklist);
  const standings = toAddress(range(items + 1, standingColumn, seal.items.length, 1));
  const counted = `COUNTIF(${standings},${quote(sealStandings.changed)})`;
  return countSentence({ term: counted, value: countChanged(model, seal) }, changedSentence);
}

const changedSentence = { none: changedWords.none, one: changedWords.one, several: changedSeveral<Live> };

function writeChanged(count: number): string {
  return String(countSentence({ term: "0", value: count }, changedSentence).value);
}

/** The number of sealed items that have changed. */
function countChanged(model: Model, seal: Seal): number {
  const now = new Map(listSealed(model, seal.form).map((item) => [item.item, item]));
  return seal.items.filter((item) => !isSame(item, now.get(item.item))).length;
}

function isSame(sealed: Seal["items"][number], now: SealedNow | undefined): boolean {
  return now !== undefined && listChangedParts(sealed, now).length === 0;
}

function putItems(sheet: SheetBuilder, model: Model, seal: Seal, header: number): void {
  putHeading(sheet, header - 1, words.sealedItems);
  sheet.putRow(header, 1, [...sealColumns.map(({ heading }) => heading), words.sinceThen], "columnHeader");
  const now = new Map(listSealed(model, seal.form).map((item) => [item.item, item]));
  seal.items.forEach((sealed, index) => {
    const row = header + 1 + index;
    sheet.putRow(
      row,
      1,
      sealColumns.map((column) => contentOfRecord(column, sealed, row)),
    );
    sheet.put(row, standingColumn, standing(sealed, now.get(sealed.item), row));
  });
  const first = header + 1;
  const count = seal.items.length;
  const standings = range(first, standingColumn, count, 1);
  sheet
    .style("textSmall", range(first, 1, count, sealColumns.length))
    .style("checkMiddle", standings)
    .highlight(
      standings,
      `${toAddress(cell(first, standingColumn))}="${sealStandings.changed}"`,
      rowTints.wrong,
    );
}

/** Compares character by character. An item that is no longer in the checklist counts as changed. */
function standing(sealed: Seal["items"][number], now: SealedNow | undefined, row: number): Formula | string {
  if (!now) return sealStandings.changed;
  const pairs = (["response", "evidence", "other"] as const).map((part) => {
    const column = sealColumns.findIndex(({ id }) => id === part) + 1;
    return `EXACT(${toAddress(cell(row, column))},${now.live[part]})`;
  });
  const { same, changed } = sealStandings;
  return formula(
    `IF(IFERROR(AND(${pairs.join(",")}),FALSE),"${same}","${changed}")`,
    isSame(sealed, now) ? same : changed,
  );
}

/** Writes the suggested steps and the days on which they were done, from the Cover. */
function putSteps(sheet: SheetBuilder, model: Model, row: number): void {
  const { steps } = model.checklist;
  if (steps.length === 0) return;
  putHeading(sheet, row - 1, words.steps);
  sheet.putRow(row, 1, words.stepHeadings, "columnHeader");
  steps.forEach(({ id, text }, index) => {
    const done = reference(coverSheet, cell(firstStepRow + index, coverColumns.done));
    const day = model.assessment.steps[id] ?? "";
    sheet
      .put(row + 1 + index, 1, text, "textMiddle")
      .put(
        row + 1 + index,
        2,
        formula(`IFERROR(IF(${done}="","",${done}),"")`, day === "" ? "" : (toSerialDate(day) ?? day)),
        "date",
      );
  });
}
