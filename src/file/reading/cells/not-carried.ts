import { notCarriedWords } from "../../words/not-carried";

/** How many sheets a sentence lists. Further sheets are only counted. */
const namedSheets = 3;

/** The most sentences, apart from the one about the rest. */
const mostSentences = 200;

/**
 * Collects what a file contains that a plan cannot. The same sentence for several sheets is reported once.
 */
export class NotCarried {
  private readonly sheetsByWords = new Map<string, Set<string>>();

  /** `words` is a sentence without its full stop, from `notCarriedWords`. */
  add(words: string, sheet?: string): void {
    const isTooMuch = this.sheetsByWords.size >= mostSentences && !this.sheetsByWords.has(words);
    const reported = isTooMuch ? notCarriedWords.more : words;
    const sheets = this.sheetsByWords.get(reported) ?? new Set();
    this.sheetsByWords.set(reported, sheets);
    if (sheet !== undefined) sheets.add(sheet);
  }

  sentences(): readonly string[] {
    return [...this.sheetsByWords].map(([words, sheets]) => {
      if (sheets.size === 0) return `${words}.`;
      const named = [...sheets].slice(0, namedSheets).join(", ");
      const rest = sheets.size - namedSheets;
      return rest > 0 ? `${words} (${named} and ${rest} more).` : `${words} (${named}).`;
    });
  }
}
