import type { ResponseId } from "../../checklist/checklist";
import type { Answer, Mark } from "./assessment";

/** The mark that we write [M3]. */
export const ourMark = "X";

/**
 * Marks that are recognised [M3]: letters and signs of the same shape (the guidance's own text has a Cyrillic
 * one), ticks, and the values of form controls.
 */
const usualMarks = new Set(["x", "×", "х", "✓", "✔", "☑", "☒", "1", "true"]);

/** White space in a mark is U+0000–0020 and U+00A0, and nothing else [M1]. */
const whiteSpace = /[\u{0}-\u{20}\u{A0}]/u;
const outerWhiteSpace = /^[\u{0}-\u{20}\u{A0}]+|[\u{0}-\u{20}\u{A0}]+$/gu;

/** Whether a text counts as a mark, or as something written in a cell [M1]. */
export function isMarked(text: string): boolean {
  for (const character of text) if (!whiteSpace.test(character)) return true;
  return false;
}

/** Whether a mark is recognised: an X, a tick or similar, or the response's own label [M3]. */
export function isUsualMark(text: string, label: string): boolean {
  // A sign chosen as an emoji has an invisible variation selector.
  const mark = strip(text)
    .replace(/[\uFE0E\uFE0F]$/, "")
    .toLowerCase();
  return usualMarks.has(mark) || mark === strip(label).toLowerCase();
}

/** The marks of a row that count [M1], in the order in which they were found. */
export function listMarks(answer: Answer): readonly Mark[] {
  return answer.marks.filter((mark) => isMarked(mark.text));
}

/** The response of a row: null unless exactly one of its cells is marked [M2]. */
export function responseOf(answer: Answer): ResponseId | null {
  const [first, ...others] = listMarks(answer);
  return first !== undefined && others.length === 0 ? first.response : null;
}

function strip(text: string): string {
  return text.replace(outerWhiteSpace, "");
}
