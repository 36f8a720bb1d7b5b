import type { BorderLine, CellFormat, WorkbookPlan } from "../../../spreadsheet/plan";
import type { ReadColour } from "./colours";
import { child, children, numberOf, flag, textOf } from "../../xml/elements";
import { numberFormatReader } from "./number-formats";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** The cell formats of a workbook, by their index. */
export interface Looks {
  /** The font of cells without a format. */
  readonly font: WorkbookPlan["font"];
  /** The number of formats. */
  readonly count: number;
  /** Returns a format; `{}` if it is Excel's default in the workbook's font. `sheet` is where it is used. */
  of(index: number, sheet: string): CellFormat;
}

type Font = NonNullable<CellFormat["font"]>;
type Words = string[];

/**
 * Reads the styles part. What a plan cannot contain of a format is added to `notCarried` when the format is
 * used.
 */
export function readLooks(styles: XmlElement | undefined, colour: ReadColour, notCarried: NotCarried): Looks {
  const formats = children(child(styles, "cellXfs"), "xf");
  const [fonts, fills, borders] = (["fonts", "fills", "borders"] as const).map(
    (name) => child(styles, name)?.children ?? [],
  );
  const numberFormat = numberFormatReader(styles);
  const namedStyles = children(child(styles, "cellStyles"), "cellStyle");
  const normal = numberOf(
    namedStyles.find((style) => numberOf(style, "builtinId") === 0),
    "xfId",
  );
  const normalFormat = children(child(styles, "cellStyleXfs"), "xf")[normal ?? 0];
  const normalFont = fonts?.[numberOf(normalFormat, "fontId") ?? 0];
  const styleNumbers = new Set(namedStyles.map((style) => numberOf(style, "xfId")));
  const font = {
    name: textOf(child(normalFont, "name"), "val") || "Calibri",
    size: numberOf(child(normalFont, "sz"), "val") ?? 11,
  };

  const make = (format: XmlElement): { readonly look: CellFormat; readonly lost: Words } => {
    const lost: Words = [];
    const { code, isLocal } = numberFormat(numberOf(format, "numFmtId") ?? 0);
    if (isLocal) lost.push(notCarriedWords.localDates);
    const style = numberOf(format, "xfId") ?? 0;
    if (style !== (normal ?? 0) && styleNumbers.has(style)) lost.push(notCarriedWords.cellStyles);
    if (child(format, "extLst")) lost.push(notCarriedWords.checkBoxes);
    const fontFields = fontOf(fonts?.[numberOf(format, "fontId") ?? 0], font, colour, lost);
    const fill = fillOf(fills?.[numberOf(format, "fillId") ?? 0], colour, lost);
    const border = borderOf(borders?.[numberOf(format, "borderId") ?? 0], colour, lost);
    if (flag(child(format, "protection"), "hidden")) lost.push(notCarriedWords.hiddenFormulas);
    const look = {
      ...(Object.keys(fontFields).length > 0 && { font: fontFields }),
      ...(fill !== undefined && { fill }),
      ...(border && Object.keys(border).length > 0 && { border }),
      ...alignmentOf(child(format, "alignment"), lost),
      ...(code !== undefined && { numberFormat: code }),
      ...(!flag(child(format, "protection"), "locked", true) && { locked: false }),
    };
    return { look, lost };
  };

  const made = new Map<number, { readonly look: CellFormat; readonly lost: Words }>();
  return {
    font,
    count: formats.length,
    of(index, sheet): CellFormat {
      const format = formats[index];
      if (!format) return {};
      const entry = made.get(index) ?? make(format);
      made.set(index, entry);
      for (const words of entry.lost) notCarried.add(words, sheet);
      return entry.look;
    },
  };
}

function fontOf(element: XmlElement | undefined, base: Looks["font"], colour: ReadColour, lost: Words): Font {
  if (!element) return {};
  const name = textOf(child(element, "name"), "val") || base.name;
  const size = numberOf(child(element, "sz"), "val") ?? base.size;
  const fontColour = colour(child(element, "color")) ?? "#000000";
  const underline = child(element, "u");
  const kind = underline && (textOf(underline, "val") || "single");
  if (kind !== undefined && kind !== "none" && kind !== "single") lost.push(notCarriedWords.underlines);
  if (isOn(element, "strike")) lost.push(notCarriedWords.strikethrough);
  if (/script$/.test(textOf(child(element, "vertAlign"), "val"))) lost.push(notCarriedWords.superscript);
  return {
    ...(name !== base.name && { name }),
    ...(size !== base.size && { size }),
    ...(isOn(element, "b") && { bold: true }),
    ...(isOn(element, "i") && { italic: true }),
    ...(kind !== undefined && kind !== "none" && { underline: true }),
    ...(fontColour !== "#000000" && { colour: fontColour }),
  };
}

function isOn(font: XmlElement, name: string): boolean {
  const element = child(font, name);
  return element !== undefined && flag(element, "val", true);
}

function fillOf(element: XmlElement | undefined, colour: ReadColour, lost: Words): string | undefined {
  const pattern = child(element, "patternFill");
  const kind = textOf(pattern, "patternType") || "none";
  if (kind === "solid") return colour(child(pattern, "fgColor"));
  if (kind !== "none" || child(element, "gradientFill")) lost.push(notCarriedWords.fills);
  return undefined;
}

const heavy = /^(medium|mediumDashed|mediumDashDot|mediumDashDotDot|slantDashDot|thick|double)$/;

function borderOf(
  element: XmlElement | undefined,
  colour: ReadColour,
  lost: Words,
): NonNullable<CellFormat["border"]> {
  const line = (...names: readonly string[]): BorderLine | undefined => {
    const side = names.map((name) => child(element, name)).find((one) => one !== undefined);
    const style = textOf(side, "style") || "none";
    if (style === "none") return undefined;
    if (style !== "thin" && style !== "medium") lost.push(notCarriedWords.borders);
    return {
      style: heavy.test(style) ? "medium" : "thin",
      colour: colour(child(side, "color")) ?? "#000000",
    };
  };
  const [top, right, bottom, left] = [
    line("top"),
    line("right", "end"),
    line("bottom"),
    line("left", "start"),
  ];
  if ((textOf(child(element, "diagonal"), "style") || "none") !== "none")
    lost.push(notCarriedWords.diagonalBorders);
  return {
    ...(top && { top }),
    ...(right && { right }),
    ...(bottom && { bottom }),
    ...(left && { left }),
  };
}

function alignmentOf(element: XmlElement | undefined, lost: Words): CellFormat {
  const across = textOf(element, "horizontal") || "general";
  const down = textOf(element, "vertical") || "bottom";
  const horizontal = (["left", "center", "right"] as const).find((one) => one === across);
  const vertical = (["top", "center"] as const).find((one) => one === down);
  const indent = numberOf(element, "indent") ?? 0;
  if ((!horizontal && across !== "general") || (!vertical && down !== "bottom"))
    lost.push(notCarriedWords.alignment);
  if ((numberOf(element, "textRotation") ?? 0) !== 0) lost.push(notCarriedWords.rotation);
  if (flag(element, "shrinkToFit")) lost.push(notCarriedWords.shrinkToFit);
  if ((numberOf(element, "readingOrder") ?? 0) !== 0) lost.push(notCarriedWords.readingOrder);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(flag(element, "wrapText") && { wrap: true }),
    ...(indent > 0 && { indent }),
  };
}
