import { toAddress } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import { bandsOf, cut } from "../planning/bands";
import type { Typed } from "../planning/fill-down";
import type { SheetOriginal } from "../reading/read-originals";
import type { Operation } from "../planning/operations";
import { sameContent, typed } from "../planning/typed-text";

/**
 * Types what differs from the contents found; other cells are left alone.
 * @param touched addresses of cells that are typed whatever they held: a link puts a text of its own there.
 */
export function typeWhere(
  { id, area, contents }: Pick<SheetOriginal, "id" | "area" | "contents">,
  wanted: readonly (readonly CellContent[])[],
  touched: ReadonlySet<string>,
): Operation[] {
  const cells = wanted.map((row, r) =>
    row.map((content, c): Typed => {
      const same = sameContent(content, contents[r]?.[c] ?? null);
      return same &&
        !touched.has(toAddress({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }))
        ? null
        : typed(content);
    }),
  );
  return bandsOf(cells, (cell) => cell === null).map((band): Operation => ({
    kind: "type",
    sheet: id,
    address: toAddress(band),
    formulas: cut(cells, band),
  }));
}
