import { toAddress } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import { boundsOf } from "../planning/bands";
import type { Typed } from "../planning/fill-down";
import type { Operation } from "../planning/operations";
import { typeInto } from "../planning/text-cells";
import { needSameInput, typed } from "../planning/typed-text";
import type { SheetOriginal } from "../reading/read-originals";

/**
 * Types the cells that differ from the contents found, and leaves all others unchanged. It is one operation, because rows
 * that have moved change places: if a step stopped between two of them, an answer would be nowhere [X5].
 * @param isText which cells have the Text format when this is carried out.
 * @param touched addresses of cells to write in any case, because a link has replaced their text.
 */
export function typeWhere(
  { id, area, contents }: Pick<SheetOriginal, "id" | "area" | "contents">,
  wanted: readonly (readonly CellContent[])[],
  isText: readonly (readonly boolean[])[],
  touched: ReadonlySet<string>,
): Operation[] {
  const cells = wanted.map((row, r) =>
    row.map((content, c): Typed => {
      const isUnchanged = needSameInput(content, contents[r]?.[c] ?? null);
      return isUnchanged &&
        !touched.has(toAddress({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }))
        ? null
        : typed(content);
    }),
  );
  return typeInto(id, cells, isText, (cell) => cell === null, boundsOf);
}
