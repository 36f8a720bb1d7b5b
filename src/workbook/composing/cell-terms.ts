import { responseIds, type Checklist } from "../../checklist/checklist";
import { ignoredCharacters, listMarkWords, otherSpaces, type MarkMeaning } from "../../checklist/mark-words";

/**
 * Parts of formulas that several sheets use. All are plain terms on single cells that Excel 2016, LibreOffice,
 * Google Sheets and gnumeric calculate in the same way [W8].
 */

/** What a person sees of a text [M1]: `visibleText` as a formula. Characters are literal: UNICHAR needs a prefix. */
function visibleTerm(text: string): string {
  const replaced = (term: string, character: string, by: string): string =>
    `SUBSTITUTE(${term},"${character}","${by}")`;
  const spaced = [...otherSpaces].reduce((term, space) => replaced(term, space, " "), `CLEAN(${text})`);
  return `TRIM(${[...ignoredCharacters].reduce((term, ignored) => replaced(term, ignored, ""), spaced)})`;
}

/** The visible text of a box. A ticked cell checkbox is an X, an empty one and an error value are nothing [M1] [S7]. */
export function boxTerm(box: string): string {
  return `IFERROR(${visibleTerm(`IF(ISLOGICAL(${box}),IF(${box},"X",""),${box})`)},"")`;
}

/** 1 when the cell has text that a person can see, else 0. An error value does not count and does not spread [S7]. */
export function markCount(cell: string): string {
  return `IFERROR(MIN(1,LEN(${visibleTerm(cell)})),0)`;
}

/** TRUE when the cell has text that a person can see. */
export function isMarkedTerm(cell: string): string {
  return `IFERROR(LEN(${visibleTerm(cell)})>0,FALSE)`;
}

/** The text of a cell that people fill in; an error value becomes empty [S7]. */
export function textOf(cell: string): string {
  return `IFERROR(${cell}&"","")`;
}

/** A character that no visible text contains [M1]. */
const separator = "\u2610";
/** How the list of words writes what a word means: the number of a response, or one of these. */
const codes: Readonly<Record<Exclude<MarkMeaning, (typeof responseIds)[number]>, string>> = {
  any: "a",
  never: "n",
};
export const anyMark = codes.any;

function codeOf(meaning: MarkMeaning): string {
  return meaning === "any" || meaning === "never" ? codes[meaning] : String(responseIds.indexOf(meaning) + 1);
}

/**
 * All known marks and what they mean, as one text for FIND, which reads no wildcards: `☐x☐☐a☐yes☐☐1☐` [M3] [M4].
 */
export function writeMarkWords(checklist: Checklist): string {
  const words = [...listMarkWords(checklist)].map(
    ([word, meaning]) => `${separator}${word}${separator}${separator}${codeOf(meaning)}`,
  );
  return `${words.join("")}${separator}`;
}

/** What a visible text means according to the list of words; empty when it is not in the list. */
export function meaningTerm(text: string, words: string): string {
  const found = `FIND("${separator}"&LOWER(${text})&"${separator}${separator}",${words})`;
  return `IFERROR(MID(${words},${found}+LEN(${text})+3,1),"")`;
}

/** What {@link meaningTerm} gives for a text. */
export function meaningOf(checklist: Checklist, word: string): string {
  const meaning = listMarkWords(checklist).get(word);
  return meaning === undefined ? "" : codeOf(meaning);
}

/**
 * Thresholds are compared with this tolerance, so that a sum of fractions that equals a threshold on paper
 * reaches it.
 */
export const tolerance = "0.000000001";

/**
 * A share as a whole percentage, rounded down so that a score below a threshold never shows as that threshold
 * [S5].
 */
export function percentText(cell: string): string {
  return `INT((${cell}+${tolerance})*100)&"%"`;
}

/** The same as a number. */
export function wholePercent(cell: string): string {
  return `INT((${cell}+${tolerance})*100)/100`;
}

/** What {@link wholePercent} gives. */
export function roundDown(share: number): number {
  return Math.floor((share + Number(tolerance)) * 100) / 100;
}
