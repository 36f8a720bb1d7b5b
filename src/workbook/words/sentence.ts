/**
 * A sentence in pieces: our words, and the facts between them. The same sentence makes a cell's formula, with terms for
 * facts, and its planned value, with the facts themselves.
 */
export type Sentence<Fact> = readonly (string | Fact)[];

/** Writes a sentence as a template: sentence`${answered} of ${all} answered`. */
export function sentence<Fact>(words: TemplateStringsArray, ...facts: readonly Fact[]): Sentence<Fact> {
  return words.flatMap((piece, index) => {
    const [fact] = facts.slice(index, index + 1);
    return fact === undefined ? [piece] : [piece, fact];
  });
}
