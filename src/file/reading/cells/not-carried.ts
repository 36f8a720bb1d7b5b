/** How many sheets a sentence lists. Further sheets are only counted. */
const namedSheets = 3;

/**
 * Collects what a file contains that a plan cannot. The same sentence for several sheets is reported once.
 */
export class NotCarried {
  private readonly sheetsByWords = new Map<string, Set<string>>();

  /** `words` is a sentence without its full stop, from `notCarriedWords`. */
  add(words: string, sheet?: string): void {
    const sheets = this.sheetsByWords.get(words) ?? new Set();
    this.sheetsByWords.set(words, sheets);
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
