/**
 * A token of a formula. `text` is the exact source text, so that all tokens joined give the formula again.
 */
export interface Token {
  readonly kind:
    | "space"
    | "number"
    | "text"
    | "error"
    | "sheet"
    | "cell"
    | "columns"
    | "rows"
    | "function"
    | "name"
    | "operator"
    | "percent"
    | "open"
    | "close"
    | "comma"
    | "colon"
    | "brace-open"
    | "brace-close"
    | "semicolon"
    | "unknown";
  readonly text: string;
}

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/iy],
  ["sheet", /'(?:[^']|'')+'!/y],
  ["sheet", /[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*!/y],
  ["columns", /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.(])/iy],
  ["rows", /\$?\d{1,7}:\$?\d{1,7}(?![\w.])/y],
  ["cell", /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\w.(\u0080-\uffff])/iy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ["function", /[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*(?=\()/y],
  ["name", /[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*/y],
  ["operator", /<>|<=|>=|[+\-*/^&=<>@#]/y],
  ["percent", /%/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["comma", /,/y],
  ["colon", /:/y],
  ["semicolon", /;/y],
  ["brace-open", /\{/y],
  ["brace-close", /\}/y],
];

/** Splits a formula into tokens. The leading `=` is an operator. */
export function tokenise(formula: string): readonly Token[] {
  const known = knownTokens.get(formula);
  if (known) return known;
  const tokens = takeApart(formula);
  if (knownTokens.size >= mostKnown) knownTokens.clear();
  knownTokens.set(formula, tokens);
  return tokens;
}

/** A formula with a text put for each token. */
export function rewritten(
  formula: string,
  put: (token: Token, index: number, tokens: readonly Token[]) => string,
): string {
  return tokenise(formula).map(put).join("");
}

/** Formulas are taken apart again and again, at each reading of their cells. */
const knownTokens = new Map<string, readonly Token[]>();
const mostKnown = 10_000;

function takeApart(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  return { kind: "unknown", text: formula.charAt(at) };
}

/** The sheet name in a `sheet` token (`'Our plan'!`, `Cover!`). */
export function sheetOf(token: Token): string {
  const name = token.text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
