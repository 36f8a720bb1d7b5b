/**
 * Whether evidence that came with a copy was reworded: a person who changes the words stands by the answer next to them [J1].
 * Capitals, spaces and punctuation make no difference.
 */
export function affirms(evidence: string, issued: string): boolean {
  return wordsOf(evidence) !== wordsOf(issued);
}

function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
