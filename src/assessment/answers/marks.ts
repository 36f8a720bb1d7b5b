import type { Checklist, ResponseId } from "../../checklist/checklist";
import { foldMark, listMarkWords, visibleText } from "../../checklist/mark-words";
import type { Answer, Mark } from "./assessment";

/** The mark that we write [M3]. */
export const ourMark = "X";

/** An unknown mark counts up to this many UTF-16 units, as Excel's LEN counts them [M3]. */
export const longestUnknownMark = 3;

type Responses = Pick<Checklist, "responses">;

/** What a mark is worth: the first two count, the others do not [M3] [M4]. */
export type MarkKind = "known" | "unusual" | "contradictory" | "unclear";

/** A mark that does not count, and the response that it probably means; null if that cannot be told [M4]. */
export interface RefusedMark extends Mark {
  readonly kind: "contradictory" | "unclear";
  readonly likely: ResponseId | null;
}

/** Whether a box is marked, or something is written in a cell [M1]. */
export function isMarked(text: string): boolean {
  return visibleText(text) !== "";
}

/** What the text in a marked box is worth there. Known words come first [M3] [M4]. */
export function judgeMark(checklist: Responses, { response, text }: Mark): MarkKind {
  const meaning = listMarkWords(checklist).get(foldMark(text));
  if (meaning === undefined) return visibleText(text).length > longestUnknownMark ? "unclear" : "unusual";
  return meaning === "any" || meaning === response ? "known" : "contradictory";
}

/** The marks of a row [M1], in the order in which they were found. */
export function listMarks(answer: Answer): readonly Mark[] {
  return answer.marks.filter((mark) => isMarked(mark.text));
}

/** The response of a row: null unless exactly one of its boxes is marked, with a mark that counts [M2]. */
export function responseOf(checklist: Responses, answer: Answer): ResponseId | null {
  const mark = onlyMark(answer);
  if (!mark) return null;
  const kind = judgeMark(checklist, mark);
  return kind === "known" || kind === "unusual" ? mark.response : null;
}

/** The one mark of a row that is not answered because its mark does not count [M4]; otherwise null. */
export function refusedMarkOf(checklist: Responses, answer: Answer): RefusedMark | null {
  const mark = onlyMark(answer);
  const kind = mark && judgeMark(checklist, mark);
  if (!mark || (kind !== "contradictory" && kind !== "unclear")) return null;
  const meaning = listMarkWords(checklist).get(foldMark(mark.text));
  const likely = meaning === undefined || meaning === "any" || meaning === "never" ? null : meaning;
  return { ...mark, kind, likely };
}

/** The text of a mark as it is quoted: what a person sees of it, cut to 20 characters. */
export function quoteMark(text: string): string {
  const characters = [...visibleText(text)];
  return characters.length > 20 ? `${characters.slice(0, 20).join("")}…` : characters.join("");
}

function onlyMark(answer: Answer): Mark | null {
  const [first, ...others] = listMarks(answer);
  return first !== undefined && others.length === 0 ? first : null;
}
