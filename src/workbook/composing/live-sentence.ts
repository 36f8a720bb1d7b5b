import type { Formula } from "../../spreadsheet/cells";
import type { Sentence } from "../words/sentence";
import { formula, quote } from "./sheet-builder";

/** A fact that a sentence on a sheet states: the term of a formula that gives it, and its value now. */
export interface Live {
  readonly term: string;
  readonly value: string | number;
}

type LiveSentence = Sentence<Live | string | number>;

/** The term of a formula that joins a sentence: its words as literals, its live facts as terms. */
export function writeTerm(sentence: LiveSentence): string {
  const terms: string[] = [];
  let words = "";
  for (const piece of sentence) {
    if (typeof piece !== "object") {
      words += String(piece);
      continue;
    }
    if (words !== "") terms.push(quote(words));
    words = "";
    terms.push(piece.term);
  }
  if (words !== "" || terms.length === 0) terms.push(quote(words));
  return terms.join("&");
}

/** The sentence as it reads now. */
export function writeText(sentence: LiveSentence): string {
  return sentence.map((piece) => (typeof piece === "object" ? piece.value : piece)).join("");
}

/** The sentence as a cell: a formula that stays true, and its value. */
export function liveSentence(sentence: LiveSentence): Formula {
  return formula(writeTerm(sentence), writeText(sentence));
}

/** A sentence as a fact of a longer one. */
export function asLive(sentence: LiveSentence): Live {
  return { term: writeTerm(sentence), value: writeText(sentence) };
}

/** What to say for no, one or several of something, live. */
export function countSentence(
  count: Live,
  words: {
    readonly none: string;
    readonly one: string;
    readonly several: (count: Live) => LiveSentence;
  },
): Formula {
  const { none, one, several } = words;
  const now = count.value === 0 ? none : count.value === 1 ? one : writeText(several(count));
  return formula(
    `IF(${count.term}=0,${quote(none)},IF(${count.term}=1,${quote(one)},${writeTerm(several(count))}))`,
    now,
  );
}
