import { resolveThemeColor } from "hucre/xlsx";
import type { Colour } from "../../../spreadsheet/plan";
import { child, children, figure, flag, word } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";

/** Gives the colour that an element (`<color rgb="FF1F4E79"/>`, `<fgColor theme="4" tint="0.4"/>` …) stands for. */
export type ReadColour = (element: XmlElement | undefined) => Colour | undefined;

/** The 64 colours that files refer to by number, in the standard's order from 0; the first eight are there twice. */
const firstEight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const indexed = `${firstEight} ${firstEight} 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** Numbers beyond the table: the colours of text and of paper. */
const systemColours: ReadonlyMap<number, string> = new Map([
  [64, "000000"],
  [65, "FFFFFF"],
]);

/** Cells count the theme's colours with light before dark, unlike the theme itself. */
const themeOrder = [1, 0, 3, 2];

/** Colours of one workbook, whose theme and own table of colours they may refer to. */
export function colourReader(theme: XmlElement | undefined, styles: XmlElement | undefined): ReadColour {
  const scheme = child(theme, "themeElements", "clrScheme")?.children.map(({ children: [colour] }) =>
    sixDigits(word(colour, "lastClr") || word(colour, "val")),
  );
  const own = children(child(styles, "colors", "indexedColors"), "rgbColor").map((colour) =>
    sixDigits(word(colour, "rgb")),
  );
  const baseOf = (element: XmlElement): string | undefined => {
    const rgb = element.attributes.get("rgb");
    if (rgb !== undefined) return sixDigits(rgb);
    const themed = figure(element, "theme");
    if (themed !== undefined) return scheme?.[themeOrder[themed] ?? themed];
    const index = figure(element, "indexed");
    if (index !== undefined) return own[index] ?? indexed[index] ?? systemColours.get(index);
    return flag(element, "auto") ? "000000" : undefined;
  };
  return (element) => {
    const base = element && baseOf(element);
    if (base === undefined) return undefined;
    return `#${resolveThemeColor([base], 0, figure(element, "tint") ?? 0).toUpperCase()}`;
  };
}

/** `RRGGBB` of a colour in a file, which may say before it how opaque it is. Cells know nothing of that. */
function sixDigits(rgb: string): string | undefined {
  return /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(rgb)?.[1];
}
