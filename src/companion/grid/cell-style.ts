import type { CSSProperties } from "react";
import type { BorderLine } from "../../spreadsheet/plan";
import { fontFamily } from "../look/measure-text";
import type { CellLook } from "../view/looks";

const known = new WeakMap<CellLook, CSSProperties>();

/** The CSS of a cell without its borders: for those see {@link edgeOf}. */
export function styleOf(look: CellLook): CSSProperties {
  const style = known.get(look) ?? makeStyle(look);
  known.set(look, style);
  return style;
}

function makeStyle({ font, fill, vertical = "bottom" }: CellLook): CSSProperties {
  return {
    fontFamily: fontFamily(font.name),
    fontSize: `${(font.size * 4) / 3}px`,
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: "italic" } : {}),
    ...(font.underline ? { textDecoration: "underline" } : {}),
    color: font.colour ?? "#000000",
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    verticalAlign: vertical === "center" ? "middle" : vertical,
  };
}

/**
 * The border between two cells, set by either of them; without one, nothing where the first cell is filled, otherwise the
 * sheet's gridline.
 */
export function edgeOf(
  own: BorderLine | undefined,
  others: BorderLine | undefined,
  fill: string | undefined,
  showGridlines: boolean,
): string {
  const line = own ?? others;
  if (line) return `${line.style === "medium" ? 2 : 1}px solid ${line.colour}`;
  return fill === undefined && showGridlines ? "1px solid var(--gridline)" : "none";
}

/** Excel's indent step, in pixels for Calibri 11. */
export const indentPixels = 9;
