import type { Formula } from "../../spreadsheet/cells";
import { moreRows, resultWords } from "../words/results";
import { writeTerm, writeText, type Live } from "./live-sentence";
import { formula, quote } from "./sheet-builder";

/** The note on a list with room for `shown` rows: that there are none, or how many more there are. */
export function endOfList(count: Live & { readonly value: number }, shown: number, none: Live): Formula {
  const more = moreRows({ term: `${count.term}-${shown}`, value: count.value - shown });
  const text = count.value > shown ? writeText(more) : "";
  return formula(
    `IF(${count.term}=0,${none.term},IF(${count.term}>${shown},${writeTerm(more)},""))`,
    count.value === 0 ? none.value : text,
  );
}

/** The line below an empty list of gaps: while nothing is answered, nothing is known about gaps. */
export function gapsOrNone(answered: Live): Live {
  const { nothingAnswered, noGaps } = resultWords;
  return {
    term: `IF(${answered.term}=0,${quote(nothingAnswered)},${quote(noGaps)})`,
    value: answered.value === 0 ? nothingAnswered : noGaps,
  };
}
