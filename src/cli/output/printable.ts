import { invisibleCharacters } from "../../spreadsheet/invisible";

/**
 * Makes text safe for a terminal [X7]. Text from a workbook, template or file name may contain characters that move the
 * cursor, or reverse or hide other text: they are replaced by a visible character. Line feeds are kept.
 */
export function printable(text: string): string {
  return text.replace(invisibleCharacters, (character) => (character === "\n" ? character : "\ufffd"));
}

/** The same on one line, so that such text cannot imitate our own output. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}

/** One JSON object or array [C4] with these characters escaped, including those that JSON allows [X7]. */
export function printableJson(data: unknown): string {
  return JSON.stringify(data, null, 2).replace(invisibleCharacters, (character) =>
    character === "\n" ? character : escapeUnits(character),
  );
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
