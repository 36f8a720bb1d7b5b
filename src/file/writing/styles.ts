import type { CellStyle } from "hucre";
import type {
  BorderLine,
  CellFormat,
  Colour,
  ConditionalFormatPlan,
  WorkbookPlan,
} from "../../spreadsheet/plan";

/**
 * A cell format in the library's terms. A font is written in full, because a partial one would not inherit
 * the rest.
 */
export function toCellStyle(format: CellFormat, base: WorkbookPlan["font"]): CellStyle {
  const { font, fill, border, horizontal, vertical, wrap, indent, numberFormat, locked } = format;
  return {
    ...(font && {
      font: {
        name: font.name ?? base.name,
        size: font.size ?? base.size,
        bold: font.bold ?? false,
        italic: font.italic ?? false,
        underline: font.underline ?? false,
        ...(font.colour && { color: toColour(font.colour) }),
      },
    }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: toColour(fill) } }),
    ...(border && { border: toBorder(border) }),
    ...((horizontal ?? vertical ?? wrap ?? indent) !== undefined && {
      alignment: {
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical }),
        ...(wrap && { wrapText: wrap }),
        ...(indent !== undefined && { indent }),
      },
    }),
    ...(numberFormat && { numFmt: numberFormat }),
    ...(locked !== undefined && { protection: { locked } }),
  };
}

/** The format of a conditional format. Its fill is the background colour, not the foreground colour. */
export function toDifferentialStyle(format: ConditionalFormatPlan["format"]): CellStyle {
  const { fontColour, bold, fill, numberFormat } = format;
  return {
    ...((fontColour !== undefined || bold !== undefined) && {
      font: { ...(bold !== undefined && { bold }), ...(fontColour && { color: toColour(fontColour) }) },
    }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", bgColor: toColour(fill) } }),
    ...(numberFormat && { numFmt: numberFormat }),
  };
}

/** `#RRGGBB` as the six digits that the library needs. */
export function toHex(colour: Colour): string {
  return colour.replace("#", "");
}

export function toColour(colour: Colour): { rgb: string } {
  return { rgb: toHex(colour) };
}

function toBorder(border: NonNullable<CellFormat["border"]>): NonNullable<CellStyle["border"]> {
  const side = (line: BorderLine): { style: BorderLine["style"]; color: { rgb: string } } => ({
    style: line.style,
    color: toColour(line.colour),
  });
  return {
    ...(border.top && { top: side(border.top) }),
    ...(border.right && { right: side(border.right) }),
    ...(border.bottom && { bottom: side(border.bottom) }),
    ...(border.left && { left: side(border.left) }),
  };
}
