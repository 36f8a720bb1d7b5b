import type { CellFormat, SheetPlan } from "../../spreadsheet/plan";
import { styles, type StyleName } from "./styles";

const separator = " as ";

/**
 * The name of a style with another number format, for a cell that holds what a person typed. The format is part of
 * the name, so that a name always means the same style. Only characters that occur in names of Excel's own
 * styles are used; names differ in more than capitals.
 */
export function typedStyle(base: string, numberFormat: string): string {
  const code = numberFormat.replace(/[^a-z0-9 .,#%-]/g, (character) => `_${hexOf(character)}`);
  return `${base}${separator}${code}`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

/** The styles of {@link typedStyle} that sheets use. */
export function listTypedStyles(sheets: readonly SheetPlan[]): Readonly<Record<string, CellFormat>> {
  const used = new Set(sheets.flatMap(({ formats }) => formats.map(({ style }) => style)));
  return Object.fromEntries(
    [...used].flatMap((name): [string, CellFormat][] => {
      const at = name.indexOf(separator);
      if (at < 0) return [];
      const code = name.slice(at + separator.length);
      const numberFormat = code.replace(/_([0-9a-f]{4})/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      );
      return [[name, { ...styles[name.slice(0, at) as StyleName], numberFormat }]];
    }),
  );
}
