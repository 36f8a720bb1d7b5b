import type { CSSProperties } from "react";
import type { Format, BorderSide } from "../../simulator/state/format";
import { fontFamily } from "../look/measure-text";

const known = new WeakMap<Format, CSSProperties>();

/** The CSS of a cell without its borders: for those see {@link edgeOf}. */
export function styleOf(look: Format): CSSProperties {
  const style = known.get(look) ?? makeStyle(look);
  known.set(look, style);
  return style;
}

function makeStyle(look: Format): CSSProperties {
  const decorations = [
    look.underline === "None" ? "" : "underline",
    look.strikethrough ? "line-through" : "",
  ].filter((word) => word !== "");
  return {
    fontFamily: fontFamily(look.fontName),
    fontSize: `${(look.fontSize * 4) / 3}px`,
    ...(look.bold ? { fontWeight: 700 } : {}),
    ...(look.italic ? { fontStyle: "italic" } : {}),
    ...(decorations.length > 0 ? { textDecoration: decorations.join(" ") } : {}),
    color: look.fontColour,
    ...(look.fill === "" ? {} : { backgroundColor: look.fill }),
    verticalAlign: look.vertical === "Top" ? "top" : look.vertical === "Center" ? "middle" : "bottom",
  };
}

/**
 * The border between two cells, set by either of them; without one, nothing where the first cell is filled, otherwise the
 * sheet's gridline.
 */
export function edgeOf(
  own: BorderSide,
  others: BorderSide | undefined,
  fill: string,
  showGridlines: boolean,
): string {
  const line = own.style === "None" ? others : own;
  if (line && line.style !== "None") return `${line.weight === "Medium" ? 2 : 1}px solid ${line.colour}`;
  return fill === "" && showGridlines ? "1px solid var(--gridline)" : "none";
}

/** Excel's indent step, in pixels for Calibri 11. */
export const indentPixels = 9;
