import type { Formula } from "../../spreadsheet/cells";
import { moreRows, resultWords } from "../words/results";
import { writeTerm, writeText, type Live } from "./live-sentence";
import { formula, quote } from "./sheet-builder";

/**
 * The line below a list with room for `shown` rows: that there are none, how many more there are, or that the
 * list ends.
 */
export function endOfList(count: Live & { readonly value: number }, shown: number, none: string): Formula {
  const more = moreRows({ term: `${count.term}-${shown}`, value: count.value - shown });
  const text = count.value > shown ? writeText(more) : resultWords.endOfList;
  return formula(
    `IF(${count.term}=0,${quote(none)},IF(${count.term}>${shown},${writeTerm(more)},${quote(resultWords.endOfList)}))`,
    count.value === 0 ? none : text,
  );
}
