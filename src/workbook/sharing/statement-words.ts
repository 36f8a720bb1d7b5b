/** Characters that show nothing: soft hyphens, zero-width spaces, marks of direction, variation selectors. */
export const invisible = /[\p{Cf}\u034f\ufe00-\ufe0f]/gu;
const apostrophes = /['‘’‚‛`´′ʹʼ＇]/g;
const quotationMarks = /["“”„‟«»‹›″〝〞＂]/g;
/** A single quotation mark, unless it is an apostrophe inside a word. */
const singleQuotes = /(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu;
const dashes = /[\p{Pd}−⁃]+/gu;
/** White space and control characters. */
const spaces = /[\s\p{Cc}\u2800]+/gu;

/** Punctuation at the end, and the marks of footnotes. */
const ending = /[\s\p{Cc}\p{Pd}.,;:!?*…·•†‡§¶¹²³⁰⁴-⁹。、，．；：！？＊'‘’`´′"“”„«»‹›″]/u;
const numberedNote = /\[\w{1,3}\]$/;

/**
 * A text for comparison, with spaces between words [J8]. Texts that differ only in case, white space, quotation marks, kinds of
 * apostrophe and dash, ligatures, full-width letters, and punctuation and footnote marks at the end are
 * the same.
 */
export function comparable(text: string): string {
  return trimEnding(text.replace(invisible, ""))
    .replace(apostrophes, "'")
    .replace(quotationMarks, "")
    .normalize("NFKC")
    .replace(singleQuotes, "")
    .replace(dashes, "-")
    .replace(spaces, " ")
    .trim()
    .toLowerCase();
}

/**
 * What a cell may say, without spaces: everything, and without one bullet or number in front after another, from the
 * longest to the shortest [J8]. A number can belong to a statement, so it is not simply left out.
 */
export function listReadings(text: string): readonly string[] {
  const readings: string[] = [];
  let rest: string | undefined = comparable(text);
  while (rest && readings.length < mostReadings) {
    readings.push(withoutSpaces(rest));
    rest = withoutFirst(rest);
  }
  return readings;
}

/** The words of a statement, as {@link listReadings} gives them. */
export function wordsOf(statement: string): string {
  return withoutSpaces(comparable(statement));
}

/** A space may be of a kind that has no width. */
function withoutSpaces(text: string): string {
  return text.replace(/ /g, "");
}

/** How many numbers, and runs of bullets, are looked past. */
const mostReadings = 12;

const bullets = /^(?:[-*+>~_|=•‣∙·‧・◦●○◉■□▪▫▬►▶▸▹◆◇◼◻❑❒❖➢➤➔→✓✔☐☑☒✗✘\uf000-\uf0ff] *)+/;
const named =
  "q|qu|question|s|st|statement|no|nr|number|item|ref|para|paragraph|sec|section|cl|clause|art|article|ind|indicator|control|criterion";
/** `7`, `1.2.3`, `7a`, `q7`, `a-12`, `question 7`, `no. 7`, `§7`, `#7`. */
const numeric = `(?:(?:${named})\\.? ?|[a-z]{1,3}[-.]?|[§#] ?)?\\d{1,4}(?:\\.\\d{1,4}){0,5}[a-z]?`;
/** `a` and `xiv`: numbers only with something after them. */
const lettered = "(?:[a-z]|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))";

const numbers = [
  // (7), [a], (iv).
  new RegExp(`^[([{] ?(?:${numeric}|${lettered}) ?[)\\]}] ?[.:-]? ?`),
  // 7., 7), 7:, 7 -, 7 and q7 with a space.
  new RegExp(`^${numeric}(?: ?[.,:;)\\]/|>-]+ ?| )`),
  // a), a., iv: and a -.
  new RegExp(`^${lettered}(?: ?\\) ?| ?[.:] | - )`),
];

/** A text without the first bullet or number in front of it; undefined if there is none. */
function withoutFirst(text: string): string | undefined {
  for (const pattern of [bullets, ...numbers]) {
    const found = pattern.exec(text)?.[0];
    if (found) return text.slice(found.length);
  }
  return undefined;
}

/** From the end back, because a pattern would start again at every character. */
function trimEnding(text: string): string {
  let end = text.length;
  for (;;) {
    const before = end;
    while (end > 0 && ending.test(text.charAt(end - 1))) end -= 1;
    end -= numberedNote.exec(text.slice(Math.max(0, end - 5), end))?.[0].length ?? 0;
    if (end === before) return text.slice(0, end);
  }
}
