import { resolveThemeColor } from "hucre/xlsx";
import type { Colour } from "../../../spreadsheet/plan";
import { child, children, numberOf, flag, textOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";

/** Reads the colour of an element such as `<color rgb="FF1F4E79"/>` or `<fgColor theme="4" tint="0.4"/>`. */
export type ReadColour = (element: XmlElement | undefined) => Colour | undefined;

/** The 64 colours that files refer to by index, in the order of the standard. The first eight occur twice. */
const firstEight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const indexed = `${firstEight} ${firstEight} 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** Indexes outside the table: the system colours of text and background. */
const systemColours: ReadonlyMap<number, string> = new Map([
  [64, "000000"],
  [65, "FFFFFF"],
]);

/** Cells list light theme colours before dark ones, unlike the theme itself. */
const themeOrder = [1, 0, 3, 2];

/** Reads the colours of one workbook, with its theme and its own indexed colours. */
export function colourReader(theme: XmlElement | undefined, styles: XmlElement | undefined): ReadColour {
  const scheme = child(theme, "themeElements", "clrScheme")?.children.map(({ children: [colour] }) =>
    sixDigits(textOf(colour, "lastClr") || textOf(colour, "val")),
  );
  const own = children(child(styles, "colors", "indexedColors"), "rgbColor").map((colour) =>
    sixDigits(textOf(colour, "rgb")),
  );
  const baseOf = (element: XmlElement): string | undefined => {
    const rgb = element.attributes.get("rgb");
    if (rgb !== undefined) return sixDigits(rgb);
    const themed = numberOf(element, "theme");
    if (themed !== undefined) return scheme?.[themeOrder[themed] ?? themed];
    const index = numberOf(element, "indexed");
    if (index !== undefined) return own[index] ?? indexed[index] ?? systemColours.get(index);
    return flag(element, "auto") ? "000000" : undefined;
  };
  return (element) => {
    const base = element && baseOf(element);
    if (base === undefined) return undefined;
    return `#${resolveThemeColor([base], 0, numberOf(element, "tint") ?? 0).toUpperCase()}`;
  };
}

/** The `RRGGBB` of a colour in a file, which may start with its opacity. Cells ignore opacity. */
function sixDigits(rgb: string): string | undefined {
  return /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(rgb)?.[1];
}
