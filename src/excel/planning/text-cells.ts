import { toAddress, type Range } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";
import { bandsOf, cut } from "./bands";
import type { Typed } from "./fill-down";
import type { Operation } from "./operations";
import { withoutApostrophe } from "./typed-text";

/** The number format that keeps what is typed as it is [E4]. */
export const textFormat = "@";

/** Which cells of an area from A1 the plan gives the Text format. */
export function plannedTextCells(plan: SheetPlan, textStyles: ReadonlySet<string>, area: Range): boolean[][] {
  const isText = Array.from({ length: area.rows }, () => new Array<boolean>(area.columns).fill(false));
  for (const { style, ranges } of plan.formats) {
    if (!textStyles.has(style)) continue;
    for (const { row, column, rows, columns } of ranges) {
      for (const line of isText.slice(row - 1, row - 1 + rows))
        line.fill(true, column - 1, Math.min(column - 1 + columns, area.columns));
    }
  }
  return isText;
}

/**
 * Types into cells from A1, some of which have the Text format. There, text is typed as it is, because some
 * Excels keep a leading apostrophe. A number, a formula and text that starts with an apostrophe are typed under
 * the format General, and the cell gets the Text format back.
 * @param inputs the input of each cell, as for cells with the format General.
 * @param isEmpty whether a cell need not be typed.
 * @param inBands cuts the cells into the blocks that are typed at once.
 */
export function typeInto(
  sheet: string,
  inputs: readonly (readonly Typed[])[],
  isText: readonly (readonly boolean[])[],
  isEmpty: (input: Typed) => boolean,
  inBands: typeof bandsOf<Typed> = bandsOf,
): Operation[] {
  const awkward = inputs.map((row, r) =>
    row.map(
      (input, c) => isText[r]?.[c] === true && !isEmpty(input) && withoutApostrophe(input) === undefined,
    ),
  );
  const cells = inputs.map((row, r) =>
    row.map((input, c) => (isText[r]?.[c] ? (withoutApostrophe(input) ?? input) : input)),
  );
  const formatted = (format: string): Operation[] =>
    numberFormatOperations(
      sheet,
      awkward.map((row) => row.map((is) => (is ? format : null))),
    );
  return [
    ...formatted("General"),
    ...inBands(cells, isEmpty).map((band): Operation => ({
      kind: "type",
      sheet,
      address: toAddress(band),
      formulas: cut(cells, band),
    })),
    ...formatted(textFormat),
  ];
}

/** Sets the number formats of cells from A1; null leaves a cell unchanged. */
export function numberFormatOperations(
  sheet: string,
  formats: readonly (readonly (string | null)[])[],
): Operation[] {
  return bandsOf(formats, (format) => format === null).map((band): Operation => ({
    kind: "set-number-formats",
    sheet,
    address: toAddress(band),
    formats: cut(formats, band),
  }));
}
