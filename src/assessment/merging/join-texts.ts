/** The longest text that an Excel cell can hold. */
export const longestText = 32_767;

/** A person's text, and the text in the cell when the copy was issued. */
export interface AuthoredText {
  readonly author: string;
  readonly text: string;
  /** Null when it is unknown. */
  readonly base: string | null;
}

export interface JoinedText {
  readonly text: string;
  /** Texts for which there was no room. Nothing is cut, so they must be kept elsewhere. */
  readonly left: readonly AuthoredText[];
}

/**
 * Adds people's texts below the current text, each once, under its authors' names. From a text that continues
 * the issued one, only the new part is added. The order of the texts makes no difference [J7].
 */
export function joinTexts(current: string, texts: readonly AuthoredText[]): JoinedText {
  const authors = new Map<string, { names: string[]; from: AuthoredText[] }>();
  for (const entry of [...texts].sort(byAuthorAndText)) {
    const added = findAdded(current, entry);
    if (added === "") continue;
    const known = authors.get(added) ?? { names: [], from: [] };
    if (!known.names.includes(entry.author)) known.names.push(entry.author);
    known.from.push(entry);
    authors.set(added, known);
  }
  let text = current;
  const left: AuthoredText[] = [];
  for (const [added, { names, from }] of authors) {
    const block = `${names.join("; ")}:\n${added}`;
    const joined = comparable(text) === "" ? block : `${text.replace(/\s+$/, "")}\n\n${block}`;
    if (joined.length > longestText) left.push(...from);
    else text = joined;
  }
  return { text, left };
}

/** The part of a person's text that is new; empty if there is none. */
export function findAdded(current: string, { text, base }: Omit<AuthoredText, "author">): string {
  const written = comparable(text);
  if (written === "" || (base !== null && written === comparable(base))) return "";
  const before = comparable(base ?? current);
  const present = comparable(current);
  const added =
    before !== "" && written.startsWith(`${before}\n`) && holdsLines(present, before)
      ? written.slice(before.length).trim()
      : written;
  return holdsLines(present, added) ? "" : added;
}

/** Whether a text contains these lines, one after the other. */
function holdsLines(text: string, lines: string): boolean {
  return `\n${text}\n`.includes(`\n${lines}\n`);
}

/** Ignores white space at the ends, and the kind of line ends. */
function comparable(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function byAuthorAndText(a: AuthoredText, b: AuthoredText): number {
  return compareText(a.author, b.author) || compareText(a.text, b.text);
}

/** Compares by code units, so that the order is the same on every computer. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
