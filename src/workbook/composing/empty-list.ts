import { resultWords } from "../words/results";
import type { Live } from "./live-sentence";
import { quote } from "./sheet-builder";

/** The sentence instead of an empty list of gaps: while nothing is answered, nothing is known about gaps. */
export function gapsOrNone(answered: Live): Live {
  const { nothingAnswered, noGaps } = resultWords;
  return {
    term: `IF(${answered.term}=0,${quote(nothingAnswered)},${quote(noGaps)})`,
    value: answered.value === 0 ? nothingAnswered : noGaps,
  };
}
