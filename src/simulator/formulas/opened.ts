import { rewritten } from "./tokens";

/** The formulas that came with an opened workbook, as objects in its cells. */
const opened = new WeakSet<object>();

/** Notes that a content came with an opened workbook. */
export function markOpened<Content>(content: Content): Content {
  if (typeof content === "object" && content !== null) opened.add(content);
  return content;
}

export const wasOpened = (content: object): boolean => opened.has(content);

/** Functions that take a range, so that `INDEX` within them needs no single value. */
const takeRanges =
  /^(SUM|COUNT|COUNTA|COUNTBLANK|COUNTIFS?|SUMIFS?|SUMPRODUCT|AVERAGE|MAX|MIN|MATCH|ROWS?|COLUMNS?|INDEX|LOOKUP)$/i;

/** A formula with `@` before each `INDEX` that must give a single value, as newer Excels show it. */
export function withIntersections(formula: string): string {
  if (!/INDEX\(/i.test(formula)) return formula;
  const functions: string[] = [];
  return rewritten(formula, ({ kind, text }, index, tokens) => {
    const before = tokens[index - 1];
    if (kind === "open") functions.push(before?.kind === "function" ? before.text : "");
    if (kind === "close") functions.pop();
    const takesRange = takeRanges.test(functions[functions.length - 1] ?? "");
    const isIndex = kind === "function" && /^INDEX$/i.test(text);
    return isIndex && !takesRange && before?.text !== "@" && before?.kind !== "colon" ? `@${text}` : text;
  });
}

/** The formula without `@`: the engine gives single values anyway. */
export function withoutIntersections(formula: string): string {
  if (!formula.includes("@")) return formula;
  return rewritten(formula, ({ kind, text }) => (kind === "operator" && text === "@" ? "" : text));
}
