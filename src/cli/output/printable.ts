/**
 * Text for a terminal. Text from a workbook, a template or a file name may contain codes that move a terminal's cursor or
 * overwrite lines, so they are replaced. Line feeds stay.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}

/** The same on one line, so that such words cannot pass for a line of ours. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}

/** One JSON object or array [C4] in which such codes are escaped, those too that JSON would leave. */
export function printableJson(data: unknown): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(data, null, 2).replace(/[\u007f-\u009f]/g, escape);
}
