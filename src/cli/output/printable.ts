/**
 * Makes text safe for a terminal. Text from a workbook, template or file name may contain control codes that
 * move the cursor, overwrite other text or turn its direction: they are replaced by a visible character. Line feeds
 * are kept.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/** The same on one line, so that such text cannot imitate our own output. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}

/** One JSON object or array [C4] with control codes escaped, including those that JSON allows. */
export function printableJson(data: unknown): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(data, null, 2).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, escape);
}
