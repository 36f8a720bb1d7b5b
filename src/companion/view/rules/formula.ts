import {
  maximumColumns,
  maximumRows,
  columnNumber,
  parseAddress,
  type Range,
} from "../../../spreadsheet/address";
import { textOfValue, valueOf, type CellContent, type CellValue } from "../../../spreadsheet/cells";

/** A value in a formula; undefined is an error. */
type Value = CellValue | undefined;

/** Where a formula is worked out: how far the cell is from the first cell of the rule, and what the cells hold. */
export interface Place {
  readonly down: number;
  readonly across: number;
  /** @param sheet undefined for the sheet of the rule. The content is undefined if there is no such sheet. */
  content(sheet: string | undefined, row: number, column: number): CellContent | undefined;
  /** The cell that a name of the workbook refers to. */
  named(name: string): { readonly sheet: string; readonly range: Range } | undefined;
}

type Term = (place: Place) => Value;
type Cells = (place: Place) => readonly CellContent[] | undefined;
type Part = Term & { readonly cells?: Cells };

/** Excel's own limits for formulas, and ours for the cells that a rule may count. */
const longest = 8_192;
const deepest = 64;
const mostCells = 1_000;

const pattern =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|((?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w.(]))|([A-Za-z_][\w.]*)|(<=|>=|<>|[-+*&=<>(),]))/y;

type Kind = "text" | "number" | "reference" | "name" | "sign";
interface Token {
  readonly kind: Kind;
  readonly text: string;
}
const kinds: readonly Kind[] = ["text", "number", "reference", "name", "sign"];

/** A formula of a kind that it does not know. */
class Unknown extends Error {}

/**
 * Reads the formula of a conditional format or validation: the few forms that our sheets use [K3].
 * @returns undefined for any other formula.
 */
export function readRule(formula: string): Term | undefined {
  const known = rules.get(formula);
  if (known) return known.term;
  let term: Term | undefined;
  try {
    term = new Reader(tokensOf(formula)).all();
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
  }
  rules.set(formula, { term });
  return term;
}

const rules = new Map<string, { readonly term: Term | undefined }>();

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = formula.trimEnd().length;
  if (!formula.startsWith("=") || end > longest) throw new Unknown();
  pattern.lastIndex = 1;
  while (pattern.lastIndex < end) {
    const found = pattern.exec(formula);
    if (!found) throw new Unknown();
    const at = kinds.findIndex((_, index) => found[index + 1] !== undefined);
    tokens.push({ kind: kinds[at] ?? "sign", text: found[at + 1] ?? "" });
  }
  return tokens;
}

/** Signs between terms, from those that bind least. */
const levels: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*"]];

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  all(): Term {
    const term = this.terms(0);
    if (this.at < this.tokens.length) throw new Unknown();
    return term;
  }

  private terms(level: number): Part {
    const signs = levels[level];
    if (!signs) return this.single();
    let left = this.terms(level + 1);
    for (let sign = this.take(signs); sign !== undefined; sign = this.take(signs)) {
      const [first, second, operation] = [left, this.terms(level + 1), operations[sign]];
      if (!operation) throw new Unknown();
      left = (place) => operation(first(place), second(place));
    }
    return left;
  }

  private single(): Part {
    if (this.take(["-"]) !== undefined) {
      const term = this.nested(() => this.single());
      return (place) => arithmetic((a) => -a)(term(place), 0);
    }
    if (this.take(["("]) !== undefined) {
      const term = this.nested(() => this.terms(0));
      this.must(")");
      return (place) => term(place);
    }
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case "text": {
        const text = token.text.slice(1, -1).replace(/""/g, '"');
        return () => text;
      }
      case "number": {
        const number = Number(token.text);
        return () => number;
      }
      case "reference":
        return referenceTo(token.text);
      case "name":
        return this.take(["("]) === undefined ? nameOf(token.text) : this.call(token.text.toUpperCase());
      default:
        throw new Unknown();
    }
  }

  private call(name: string): Part {
    const parts: Part[] = [];
    if (this.take([")"]) === undefined) {
      do parts.push(this.nested(() => this.terms(0)));
      while (this.take([","]) !== undefined);
      this.must(")");
    }
    const run = functions[name];
    if (!run) throw new Unknown();
    return (place) => run(parts, place);
  }

  private nested(read: () => Part): Part {
    this.depth += 1;
    if (this.depth > deepest) throw new Unknown();
    const part = read();
    this.depth -= 1;
    return part;
  }

  private take(signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  private must(sign: string): void {
    if (this.take([sign]) === undefined) throw new Unknown();
  }
}

function nameOf(name: string): Part {
  if (/^(TRUE|FALSE)$/i.test(name)) {
    const value = name.toUpperCase() === "TRUE";
    return () => value;
  }
  return (place) => {
    const found = place.named(name);
    return found && valueIn(place, found.sheet, found.range.row, found.range.column);
  };
}

function referenceTo(text: string): Part {
  const at = text.lastIndexOf("!");
  const sheet = at < 0 ? undefined : text.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'");
  const area = parseAddress(text);
  const [first = "", last = first] = text.slice(at + 1).split(":");
  if (!area || area.rows * area.columns > mostCells) throw new Unknown();
  const corner = (address: string, { down, across }: Place): readonly [row: number, column: number] => {
    const [, fixed = "", letters = "", fixedRow = "", row = ""] =
      /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(address) ?? [];
    return [Number(row) + (fixedRow ? 0 : down), columnNumber(letters) + (fixed ? 0 : across)];
  };
  const cells: Cells = (place) => {
    const [[top, left], [bottom, right]] = [corner(first, place), corner(last, place)];
    if (bottom > maximumRows || right > maximumColumns) return undefined;
    const contents: CellContent[] = [];
    for (let row = Math.min(top, bottom); row <= Math.max(top, bottom); row += 1) {
      for (let column = Math.min(left, right); column <= Math.max(left, right); column += 1)
        contents.push(place.content(sheet, row, column) ?? null);
    }
    return contents.length > mostCells ? undefined : contents;
  };
  // In Excel, several cells where one is expected are another kind of formula.
  const value: Term = (place) => {
    const [row, column] = corner(first, place);
    const isOne = first === last && row <= maximumRows && column <= maximumColumns;
    return isOne ? valueIn(place, sheet, row, column) : undefined;
  };
  return Object.assign(value, { cells });
}

function valueIn(place: Place, sheet: string | undefined, row: number, column: number): Value {
  const content = place.content(sheet, row, column);
  return content === undefined ? null : valueOf(content);
}

const operations: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "&": (a, b) => (a === undefined || b === undefined ? undefined : textOfValue(a) + textOfValue(b)),
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

function arithmetic(calculate: (a: number, b: number) => number): (a: Value, b: Value) => Value {
  return (a, b) => {
    const [first, second] = [numberOf(a), numberOf(b)];
    return first === undefined || second === undefined ? undefined : calculate(first, second);
  };
}

function numberOf(value: Value): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string") return Number(value ?? 0);
  return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

/** Numbers come before texts, and texts before logical values; an empty cell is like the other's zero. */
function comparison(holds: (order: number) => boolean): (a: Value, b: Value) => Value {
  const rank = { number: 0, string: 1, boolean: 2 };
  const plain = (value: CellValue, other: CellValue): string | number | boolean => {
    if (value !== null) return typeof value === "string" ? value.toLowerCase() : value;
    return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  };
  return (a, b) => {
    if (a === undefined || b === undefined) return undefined;
    const [first, second] = [plain(a, b), plain(b, a)];
    const ranks = rank[typeof first as keyof typeof rank] - rank[typeof second as keyof typeof rank];
    return holds(ranks || (first < second ? -1 : first > second ? 1 : 0));
  };
}

/** Whether a value counts as true in a condition; undefined when it is neither. */
function truthOf(value: Value): boolean | undefined {
  return typeof value === "string" || value === undefined ? undefined : Boolean(value);
}

const functions: Readonly<Record<string, (parts: readonly Part[], place: Place) => Value>> = {
  IF: ([condition, yes, no], place) => {
    const truth = truthOf(condition?.(place));
    if (truth === undefined) return undefined;
    return truth ? yes?.(place) : no ? no(place) : false;
  },
  AND: (parts, place) => joined(parts, place, (truths) => truths.every(Boolean)),
  OR: (parts, place) => joined(parts, place, (truths) => truths.some(Boolean)),
  NOT: ([part], place) => {
    const truth = truthOf(part?.(place));
    return truth === undefined ? undefined : !truth;
  },
  ISLOGICAL: ([part], place) => typeof part?.(place) === "boolean",
  ISNUMBER: ([part], place) => typeof part?.(place) === "number",
  TRIM: ([part], place) => {
    const value = part?.(place);
    return value === undefined
      ? undefined
      : textOfValue(value)
          .replace(/^ +| +$/g, "")
          .replace(/ +/g, " ");
  },
  ROUND: ([part, digits], place) => {
    const [value, places] = [numberOf(part?.(place)), numberOf(digits?.(place))];
    if (value === undefined || places === undefined) return undefined;
    const size = Number(`${Math.round(Number(`${Math.abs(value)}e${places}`))}e${-places}`);
    return value < 0 ? -size : size;
  },
  COUNTA: (parts, place) => counted(parts, place, (content) => content !== null),
  COUNTIF: ([range, wanted], place) => {
    const value = wanted?.(place);
    return range && typeof value === "boolean"
      ? counted([range], place, (content) => valueOf(content) === value)
      : undefined;
  },
};

/** Excel skips empty cells. */
function joined(parts: readonly Part[], place: Place, join: (truths: readonly boolean[]) => boolean): Value {
  const truths: boolean[] = [];
  for (const part of parts) {
    const value = part(place);
    const truth = truthOf(value);
    if (truth === undefined) return undefined;
    if (value !== null) truths.push(truth);
  }
  return truths.length > 0 ? join(truths) : undefined;
}

function counted(
  parts: readonly Part[],
  place: Place,
  counts: (content: CellContent) => boolean,
): number | undefined {
  let count = 0;
  for (const { cells } of parts) {
    const contents = cells?.(place);
    if (!contents) return undefined;
    count += contents.filter(counts).length;
  }
  return count;
}
