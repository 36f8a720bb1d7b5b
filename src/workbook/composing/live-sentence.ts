import type { Formula } from "../../spreadsheet/cells";
import type { Sentence } from "../words/sentence";
import { formula, quote } from "./sheet-builder";

/** A fact in a sentence on a sheet: the formula term that gives it, and its current value. */
export interface Live {
  readonly term: string;
  readonly value: string | number;
}

type LiveSentence = Sentence<Live | string | number>;

/** A sentence as a formula term: words as literals, joined with the terms of its facts. */
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

/** A sentence with its current facts. */
export function writeText(sentence: LiveSentence): string {
  return sentence.map((piece) => (typeof piece === "object" ? piece.value : piece)).join("");
}

/** A sentence as a cell: a formula, and its value. */
export function liveSentence(sentence: LiveSentence): Formula {
  return formula(writeTerm(sentence), writeText(sentence));
}

/** Words that never change, where a live text may be. */
export function plainText(words: string): Live {
  return { term: quote(words), value: words };
}

/** A sentence as a fact within another one. */
export function asLive(sentence: LiveSentence): Live {
  return { term: writeTerm(sentence), value: writeText(sentence) };
}

/** A live sentence for none, one or several of something. */
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
