import type { Checklist, ResponseId } from "./checklist";

/** White space that a box may hold, besides the space itself and control characters [M1]. */
export const otherSpaces =
  "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
/** Characters that nobody sees, and an empty box [M1]. An emoji's variation selector is ignored too. */
export const ignoredCharacters = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\uFE0E\uFE0F\u2610";

const controls = /[\u{0}-\u{1F}]/gu;
const spaces = new RegExp(`[${otherSpaces}]`, "gu");
const ignored = new RegExp(`[${ignoredCharacters}]`, "gu");

/**
 * What a person sees of a text in a box [M1]: without control and invisible characters, with one plain space
 * where there is white space, and none at its ends. The sheets do the same with CLEAN, SUBSTITUTE and TRIM.
 */
export function visibleText(text: string): string {
  return text
    .replace(controls, "")
    .replace(spaces, " ")
    .replace(ignored, "")
    .replace(/ {2,}/g, " ")
    .replace(/^ | $/g, "");
}

/** A text for comparison with the words of marks: what a person sees of it, in small letters. */
export function foldMark(text: string): string {
  return visibleText(text).toLowerCase();
}

/**
 * Marks that are known in any box [M3]: letters and signs of the same shape as X (the guidance's own text has
 * a Cyrillic one), ticks, and the values of form controls.
 */
export const knownMarks: readonly string[] = [..."x×х✓✔☑☒✅√☓✗✘✖1", "true"];
/** Marks that count in no box [M4]. */
export const refusedMarks: readonly string[] = ["0", "-", "–", "—"];

/** What a known word in a box means: this response, a mark in any box, or a mark in none. */
export type MarkMeaning = ResponseId | "any" | "never";

type Responses = Pick<Checklist, "responses">;
const listed = new WeakMap<Responses["responses"], ReadonlyMap<string, MarkMeaning>>();

/** The known words in small letters, and what each means; the first meaning counts [M3] [M4]. */
export function listMarkWords({ responses }: Responses): ReadonlyMap<string, MarkMeaning> {
  const known = listed.get(responses);
  if (known) return known;
  const words = new Map<string, MarkMeaning>();
  const add = (text: string, meaning: MarkMeaning): void => {
    const word = foldMark(text);
    if (word !== "" && !words.has(word)) words.set(word, meaning);
  };
  for (const mark of knownMarks) add(mark, "any");
  for (const { id, label } of responses) add(label, id);
  for (const { id, aliases = [] } of responses) for (const alias of aliases) add(alias, id);
  for (const mark of refusedMarks) add(mark, "never");
  listed.set(responses, words);
  return words;
}
