import { responseIds, type ResponseId } from "../../checklist/checklist";
import type { CellValue } from "../../spreadsheet/cells";

/**
 * The response of a row by the rule of earlier versions, whose formulas workbooks still have: exactly one box
 * holds anything other than white space (U+0000–0020 and U+00A0).
 * @param boxes the values of the five boxes, in the order of the responses.
 */
export function responseByOldRule(boxes: readonly CellValue[]): ResponseId | null {
  const marked = responseIds.filter((_, index) => /[^\u{0}-\u{20}\u{A0}]/u.test(String(boxes[index] ?? "")));
  const [first, ...others] = marked;
  return first !== undefined && others.length === 0 ? first : null;
}
