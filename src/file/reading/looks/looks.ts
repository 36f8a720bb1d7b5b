import type { BorderLine, CellFormat, WorkbookPlan } from "../../../spreadsheet/plan";
import type { ReadColour } from "./colours";
import { child, children, figure, flag, word } from "../../xml/elements";
import { numberFormatReader } from "./number-formats";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/** How the cells of a workbook look, by the number that a cell has its look under. */
export interface Looks {
  /** The font of cells that have no look of their own. */
  readonly font: WorkbookPlan["font"];
  /** How many there are. */
  readonly count: number;
  /** One of them; `{}` when it is Excel's default in the workbook's font. `sheet` is where it is used. */
  of(index: number, sheet: string): CellFormat;
}

type Font = NonNullable<CellFormat["font"]>;
type Words = string[];

/** Reads the styles part. What a look has that a plan cannot say goes to `notCarried`, once it is used. */
export function readLooks(styles: XmlElement | undefined, colour: ReadColour, notCarried: NotCarried): Looks {
  const formats = children(child(styles, "cellXfs"), "xf");
  const [fonts, fills, borders] = (["fonts", "fills", "borders"] as const).map(
    (name) => child(styles, name)?.children ?? [],
  );
  const numberFormat = numberFormatReader(styles);
  const namedStyles = children(child(styles, "cellStyles"), "cellStyle");
  const normal = figure(
    namedStyles.find((style) => figure(style, "builtinId") === 0),
    "xfId",
  );
  const normalFormat = children(child(styles, "cellStyleXfs"), "xf")[normal ?? 0];
  const normalFont = fonts?.[figure(normalFormat, "fontId") ?? 0];
  const font = {
    name: word(child(normalFont, "name"), "val") || "Calibri",
    size: figure(child(normalFont, "sz"), "val") ?? 11,
  };

  const make = (format: XmlElement): { readonly look: CellFormat; readonly lost: Words } => {
    const lost: Words = [];
    const { code, isLocal } = numberFormat(figure(format, "numFmtId") ?? 0);
    if (isLocal) lost.push("Dates in the form of each reader's own country get one form for all");
    const style = figure(format, "xfId") ?? 0;
    if (style !== (normal ?? 0) && namedStyles.some((one) => figure(one, "xfId") === style))
      lost.push("Cells keep how they look, but not the name of their cell style");
    if (child(format, "extLst")) lost.push("Check boxes in cells are not kept");
    const fontFields = fontOf(fonts?.[figure(format, "fontId") ?? 0], font, colour, lost);
    const fill = fillOf(fills?.[figure(format, "fillId") ?? 0], colour, lost);
    const border = borderOf(borders?.[figure(format, "borderId") ?? 0], colour, lost);
    if (flag(child(format, "protection"), "hidden")) lost.push("Formulas that are hidden by protection show");
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
  const name = word(child(element, "name"), "val") || base.name;
  const size = figure(child(element, "sz"), "val") ?? base.size;
  const fontColour = colour(child(element, "color")) ?? "#000000";
  const underline = child(element, "u");
  const kind = underline && (word(underline, "val") || "single");
  if (kind !== undefined && kind !== "none" && kind !== "single")
    lost.push("Double and accounting underlines become single ones");
  if (isOn(element, "strike")) lost.push("Text is no longer struck through");
  if (/script$/.test(word(child(element, "vertAlign"), "val")))
    lost.push("Superscript and subscript are not kept");
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
  const kind = word(pattern, "patternType") || "none";
  if (kind === "solid") return colour(child(pattern, "fgColor"));
  if (kind !== "none" || child(element, "gradientFill")) lost.push("Patterned and shaded fills are not kept");
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
    const style = word(side, "style") || "none";
    if (style === "none") return undefined;
    if (style !== "thin" && style !== "medium")
      lost.push("Borders other than thin and medium lines become the nearest of these");
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
  if ((word(child(element, "diagonal"), "style") || "none") !== "none")
    lost.push("Diagonal lines in cells are not kept");
  return {
    ...(top && { top }),
    ...(right && { right }),
    ...(bottom && { bottom }),
    ...(left && { left }),
  };
}

function alignmentOf(element: XmlElement | undefined, lost: Words): CellFormat {
  const across = word(element, "horizontal") || "general";
  const down = word(element, "vertical") || "bottom";
  const horizontal = (["left", "center", "right"] as const).find((one) => one === across);
  const vertical = (["top", "center"] as const).find((one) => one === down);
  const indent = figure(element, "indent") ?? 0;
  if ((!horizontal && across !== "general") || (!vertical && down !== "bottom"))
    lost.push("Text that is justified or spread over its cell is aligned plainly");
  if ((figure(element, "textRotation") ?? 0) !== 0) lost.push("Turned text stands straight");
  if (flag(element, "shrinkToFit")) lost.push("Text that shrinks to fit its cell no longer does");
  if ((figure(element, "readingOrder") ?? 0) !== 0) lost.push("The reading order of cells is not kept");
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(flag(element, "wrapText") && { wrap: true }),
    ...(indent > 0 && { indent }),
  };
}
