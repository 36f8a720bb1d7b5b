import { cell as cellAt, type Range } from "../../spreadsheet/address";
import { HostError } from "../state/host-error";
import { contentOf, putTyped } from "./edit-cells";
import { cellKey, type Sheet } from "../state/state";
import { isAllowed, validationAt } from "./validate";
import type { Workbook } from "../workbook/workbook";

/** The outcome of a user's action. */
export type UserResult =
  | { readonly ok: true }
  /** The cell is locked and the sheet protected. */
  | { readonly ok: false; readonly reason: "locked" }
  /** Excel refuses the formula. */
  | { readonly ok: false; readonly reason: "formula"; readonly message: string }
  /** A validation rule refuses the value, with the text of its alert. */
  | { readonly ok: false; readonly reason: "validation"; readonly title: string; readonly message: string };

/**
 * A user types into a cell and presses Enter. An empty text is the Delete key, which validation does not
 * stop.
 */
export function typeInto(workbook: Workbook, sheet: Sheet, cell: Range, typed: string): UserResult {
  if (sheet.protection && workbook.hasLockedCell(sheet, cell)) return { ok: false, reason: "locked" };
  const { row, column } = cell;
  const before = sheet.cells.get(cellKey(row, column));
  const prepared = prepare(workbook, sheet, row, column, typed);
  if ("reason" in prepared) return prepared;
  prepared.write();
  const done = (): UserResult => {
    workbook.note({ kind: "changed", sheetId: sheet.id, areas: [cellAt(row, column)] });
    return { ok: true };
  };
  if (typed === "" || isAllowed(workbook, sheet, row, column)) return done();
  const alert = validationAt(sheet, row, column)?.errorAlert;
  if (!alert?.showAlert || alert.style !== "Stop") return done();
  workbook.setContent(sheet, row, column, before?.content);
  workbook.setCellFormat(sheet, row, column, before?.format ?? workbook.defaultFormat(sheet, row, column));
  return { ok: false, reason: "validation", title: alert.title, message: alert.message };
}

/**
 * A user pastes texts. Validation does not stop them. If one cell is locked or one formula is invalid,
 * nothing is pasted.
 */
export function pasteInto(
  workbook: Workbook,
  sheet: Sheet,
  corner: Range,
  rows: readonly (readonly string[])[],
): UserResult {
  const columns = Math.max(...rows.map((row) => row.length));
  const area = { ...corner, rows: rows.length, columns };
  if (sheet.protection && workbook.hasLockedCell(sheet, area)) return { ok: false, reason: "locked" };
  const prepared = rows.flatMap((row, down) =>
    row.map((typed, across) => prepare(workbook, sheet, corner.row + down, corner.column + across, typed)),
  );
  for (const one of prepared) if ("reason" in one) return one;
  for (const one of prepared) if ("write" in one) one.write();
  workbook.note({ kind: "changed", sheetId: sheet.id, areas: [area] });
  return { ok: true };
}

type Prepared = { readonly write: () => void } | Extract<UserResult, { readonly ok: false }>;

/** Prepares to write a typed text to a cell, or returns why it cannot be written. */
function prepare(workbook: Workbook, sheet: Sheet, row: number, column: number, typed: string): Prepared {
  const { numberFormat } = workbook.resolve(workbook.formatAt(sheet, row, column));
  try {
    const prepared = contentOf(workbook, typed, numberFormat === "@", workbook.behaviours.language);
    return { write: () => putTyped(workbook, sheet, row, column, prepared) };
  } catch (error) {
    if (error instanceof HostError) return { ok: false, reason: "formula", message: error.message };
    throw error;
  }
}
