/** Excel recognises no number, date or time with more characters than this. */
const longestParsed = 64;

const dayOrMonth =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/i;
const figures = /^[\d\s.,:;/\\()+\-'%\p{Sc}]*$/u;

/**
 * Whether text looks like a formula, an error value, a logical value, a number, an amount, a date or a time, or
 * starts with an apostrophe, so that Excel would make something else of it when it is typed [X1].
 */
export function looksTyped(text: string): boolean {
  if (/^\s*[=+\-@]|^'/.test(text)) return true;
  if (text.length > longestParsed) return false;
  if (/^\s*(true|false|#[a-z][a-z\d/]*[!?]?)\s*$/i.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return figures.test(
    text.replace(/\p{L}+/gu, (word, at: number) => (isOfNumber(word, text, at) ? "" : word)),
  );
}

/** Whether a word of a text is part of a date, a time or a power of ten. */
function isOfNumber(word: string, text: string, at: number): boolean {
  if (dayOrMonth.test(word)) return true;
  const before = text.slice(0, at);
  if (/^e$/i.test(word)) return /\d$/.test(before) && /^[+-]?\d/.test(text.slice(at + 1));
  return /^[ap]m$/i.test(word) ? /\d\s*$/.test(before) : /^[ap]$/i.test(word) && /\d\s+$/.test(before);
}
