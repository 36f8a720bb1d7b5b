/** How many sheets a sentence names; the others are counted. */
const namedSheets = 3;

/**
 * What a file holds that a plan has no words for, gathered while it is read: the same thing on several sheets is one
 * sentence. The words say what would become of it if the plan were written.
 */
export class NotCarried {
  private readonly sheetsByWords = new Map<string, Set<string>>();

  /** `words` are a sentence without its full stop. */
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
