import type { BorderLine, CellFormat } from "../../spreadsheet/plan";
import type { BorderSide, Format } from "../state/format";

/** A format in the terms of a plan: what differs from Excel's default and from the workbook's font. */
export function cellFormatOf(format: Format, normal: Format): CellFormat {
  const font = {
    ...(format.fontName === normal.fontName ? {} : { name: format.fontName }),
    ...(format.fontSize === normal.fontSize ? {} : { size: format.fontSize }),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.underline === "None" ? {} : { underline: true }),
    ...(format.fontColour === "#000000" ? {} : { colour: format.fontColour }),
  };
  const border = {
    ...lineOf("top", format.borderTop),
    ...lineOf("right", format.borderRight),
    ...lineOf("bottom", format.borderBottom),
    ...lineOf("left", format.borderLeft),
  };
  const horizontal = (["left", "center", "right"] as const).find(
    (word) => word === format.horizontal.toLowerCase(),
  );
  const vertical = (["top", "center"] as const).find((word) => word === format.vertical.toLowerCase());
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(format.fill === "" ? {} : { fill: format.fill }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(format.wrap ? { wrap: true } : {}),
    ...(format.indent === 0 ? {} : { indent: format.indent }),
    ...(format.numberFormat === "General" ? {} : { numberFormat: format.numberFormat }),
    ...(format.locked ? {} : { locked: false }),
  };
}

function lineOf(side: string, line: BorderSide): Readonly<Record<string, BorderLine>> {
  if (line.style === "None") return {};
  return { [side]: { style: line.weight === "Medium" ? "medium" : "thin", colour: line.colour } };
}
