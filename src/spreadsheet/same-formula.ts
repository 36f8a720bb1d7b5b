/** How files store `@` before an operand, Excel's sign that it takes one value of a range. */
const single = "_xlfn.SINGLE(";

/** Texts, quoted names of sheets, and what is in brackets: an `@` in these is a part of them. */
const wholePieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]/y;

/**
 * Whether two formulas, with their leading `=`, are the same to a person [W32]. Excel shows an `@` before functions, names and ranges of
 * formulas that came from a file, saves some as `_xlfn.SINGLE(…)`, and leaves out quotation marks that the name of a
 * sheet does not need.
 */
export function isSameFormula(one: string, other: string): boolean {
  return one === other || plainFormula(one) === plainFormula(other);
}

/**
 * A formula of a file without `_xlfn.SINGLE(…)` around all of it [W32]. The formula of a single cell takes one value of a range anyway,
 * so this changes nothing; further inside, such as in `SUM(_xlfn.SINGLE(A1:A9))`, it would.
 * @param formula without its leading `=`
 */
export function withoutOuterSingle(formula: string): string {
  if (!startsSingle(formula, 0)) return formula;
  const end = endOfCall(formula, single.length);
  return end === formula.length - 1 ? formula.slice(single.length, end) : formula;
}

/** A formula without what {@link isSameFormula} ignores. It is for comparing only. */
export function plainFormula(formula: string): string {
  if (!/['@]|_xlfn/i.test(formula)) return formula;
  let plain = "";
  for (let at = 0; at < formula.length;) {
    const piece = wholePieceAt(formula, at);
    const end = startsSingle(formula, at) ? endOfCall(formula, at + single.length) : undefined;
    if (piece !== undefined) {
      plain += piece.replace(/^'([A-Za-z_][\w.]*)'$/, "$1");
      at += piece.length;
    } else if (end !== undefined) {
      const inner = plainFormula(formula.slice(at + single.length, end));
      plain += isOneOperand(inner) ? inner : `(${inner})`;
      at = end + 1;
    } else {
      if (formula[at] !== "@") plain += formula.charAt(at);
      at += 1;
    }
  }
  return plain;
}

function startsSingle(formula: string, at: number): boolean {
  const isName = at > 0 && /[\w.]/.test(formula.charAt(at - 1));
  return !isName && formula.slice(at, at + single.length).toUpperCase() === single.toUpperCase();
}

function wholePieceAt(formula: string, at: number): string | undefined {
  wholePieces.lastIndex = at;
  return wholePieces.exec(formula)?.[0];
}

/** Where the parenthesis closes that was opened before `from`; undefined if it does not. */
function endOfCall(formula: string, from: number): number | undefined {
  let open = 1;
  for (let at = from; at < formula.length; at += wholePieceAt(formula, at)?.length ?? 1) {
    if (formula[at] === "(") open += 1;
    if (formula[at] === ")") open -= 1;
    if (open === 0) return at;
  }
  return undefined;
}

/** Whether a part of a formula is one call, name, cell or range, and needs no parentheses to stay together. */
function isOneOperand(part: string): boolean {
  let open = 0;
  for (let at = 0; at < part.length; at += wholePieceAt(part, at)?.length ?? 1) {
    const character = part.charAt(at);
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open === 0 && /[-+*/^&=<>%, ]/.test(character)) return false;
  }
  return true;
}
