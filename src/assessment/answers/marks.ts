import type { ResponseId } from "../../checklist/checklist";
import type { Answer, Mark } from "./assessment";

/** The mark that we write [M3]. */
export const ourMark = "X";

/** Marks that are read as ours [M3]: letters and signs of the same shape (the guidance's own text has a Cyrillic one), ticks, and what forms hold. */
const usualMarks = new Set(["x", "×", "х", "✓", "✔", "☑", "☒", "1", "true"]);

/** White space to a mark is U+0000–0020 and U+00A0, and nothing else [M1]. */
const whiteSpace = /[\u{0}-\u{20}\u{A0}]/u;
const outerWhiteSpace = /^[\u{0}-\u{20}\u{A0}]+|[\u{0}-\u{20}\u{A0}]+$/gu;

/** Whether a cell of this text counts as marked, or as having something written in it [M1]. */
export function isMarked(text: string): boolean {
  for (const character of text) if (!whiteSpace.test(character)) return true;
  return false;
}

/** Whether a mark is one that is understood: an X, a tick and their like, or the response's own label [M3]. */
export function isUsualMark(text: string, label: string): boolean {
  // A sign picked as an emoji carries a variation selector that does not show.
  const mark = strip(text)
    .replace(/[\uFE0E\uFE0F]$/, "")
    .toLowerCase();
  return usualMarks.has(mark) || mark === strip(label).toLowerCase();
}

/** The marks of a row that count [M1], in the order found. */
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
