/** The longest text that a cell of Excel holds. */
export const longestText = 32_767;

/** A person's text, and the text that stood there when the copy was issued. */
export interface AuthoredText {
  readonly author: string;
  readonly text: string;
  /** Null when it is not known. */
  readonly base: string | null;
}

export interface JoinedText {
  readonly text: string;
  /** Who wrote what there was no room for: nothing is cut, so it has to stand elsewhere. */
  readonly left: readonly AuthoredText[];
}

/**
 * Puts what people wrote below what stands there, each text under its authors' names, and one that is there already not
 * again. Whoever wrote on below the text that was issued adds what is new of it. Does not depend on the order of the texts.
 */
export function joinTexts(current: string, texts: readonly AuthoredText[]): JoinedText {
  const authors = new Map<string, { names: string[]; from: AuthoredText[] }>();
  for (const entry of [...texts].sort(byAuthorAndText)) {
    const added = listAdded(current, entry);
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

/** What a person's text adds; empty when it adds nothing. */
function listAdded(current: string, { text, base }: AuthoredText): string {
  const written = comparable(text);
  if (written === "" || (base !== null && written === comparable(base))) return "";
  const before = comparable(base ?? current);
  const stands = comparable(current);
  const added =
    before !== "" && written.startsWith(`${before}\n`) && holdsLines(stands, before)
      ? written.slice(before.length).trim()
      : written;
  return holdsLines(stands, added) ? "" : added;
}

/** Whether the lines of a text stand in another, one after the other. */
function holdsLines(text: string, lines: string): boolean {
  return `\n${text}\n`.includes(`\n${lines}\n`);
}

/** White space at the ends, and how a line ends, say nothing. */
function comparable(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function byAuthorAndText(a: AuthoredText, b: AuthoredText): number {
  return compareText(a.author, b.author) || compareText(a.text, b.text);
}

/** By code units, so that it is the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
