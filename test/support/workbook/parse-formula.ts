import { parseAddress, type Range } from "../../../src/spreadsheet/address";

/** A formula taken apart. Only what the workbook's formulas may hold has a place here; all else does not parse. */
export type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean" }
  | {
      readonly kind: "reference";
      readonly sheet: string | undefined;
      /** As written, without the sheet. */
      readonly address: string;
      readonly area: Range;
    }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly Node[] }
  | { readonly kind: "operator"; readonly operator: string; readonly parts: readonly Node[] };

const tokenPattern =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w.(])|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|<>|<=|>=|[-+*/^&=<>(),%]/gy;

/** The binding of operators, the loosest first. */
const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Parses a formula with its leading `=`. Array constants, structured and external references, whole columns, unions,
 * error constants and unquoted sheet names are no part of the workbook's formulas.
 * @throws Error that shows where it cannot be read
 */
export function parseFormula(formula: string): Node {
  if (!formula.startsWith("=")) throw new Error(`It does not begin with =: ${formula}`);
  return new Parser(formula).parse();
}

/** Every node of a formula, from the outside in. */
export function listNodes(node: Node): Node[] {
  const parts = node.kind === "call" || node.kind === "operator" ? node.parts : [];
  return [node, ...parts.flatMap(listNodes)];
}

/** How many calls stand inside one another at most. */
export function depthOf(node: Node): number {
  const parts = node.kind === "call" || node.kind === "operator" ? node.parts : [];
  return (node.kind === "call" ? 1 : 0) + Math.max(0, ...parts.map(depthOf));
}

class Parser {
  private readonly tokens: string[];
  private at = 0;

  constructor(private readonly formula: string) {
    this.tokens = tokenise(formula);
  }

  parse(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) this.fail();
    return node;
  }

  private expression(level: number): Node {
    const operators = levels[level];
    if (!operators) return this.signed();
    let left = this.expression(level + 1);
    for (let next = this.peek(); operators.includes(next); next = this.peek()) {
      this.at += 1;
      left = { kind: "operator", operator: next, parts: [left, this.expression(level + 1)] };
    }
    return left;
  }

  private signed(): Node {
    const sign = this.peek();
    if (sign !== "-" && sign !== "+") return this.primary();
    this.at += 1;
    return { kind: "operator", operator: sign, parts: [this.signed()] };
  }

  private primary(): Node {
    const token = this.peek();
    this.at += 1;
    if (token === "(") {
      const inner = this.expression(0);
      this.expect(")");
      return inner;
    }
    if (token.startsWith('"')) return { kind: "text", text: token.slice(1, -1).replace(/""/g, '"') };
    if (token.startsWith("'")) {
      const sheet = token.slice(1, -2).replace(/''/g, "'");
      const address = this.peek();
      this.at += 1;
      return this.reference(sheet, address);
    }
    if (/^\d/.test(token)) return { kind: "number", value: Number(token) };
    if (/^(TRUE|FALSE)$/i.test(token)) return { kind: "boolean" };
    if (/^\$?[A-Z]{1,3}\$?\d/.test(token)) return this.reference(undefined, token);
    if (!/^[A-Za-z_]/.test(token)) return this.fail();
    return this.peek() === "(" ? this.call(token) : { kind: "name", name: token };
  }

  private call(name: string): Node {
    this.expect("(");
    const parts: Node[] = [];
    if (this.peek() !== ")") {
      parts.push(this.expression(0));
      while (this.peek() === ",") {
        this.at += 1;
        parts.push(this.expression(0));
      }
    }
    this.expect(")");
    return { kind: "call", name, parts };
  }

  private reference(sheet: string | undefined, address: string): Node {
    const area = parseAddress(address);
    return area ? { kind: "reference", sheet, address, area } : this.fail();
  }

  private peek(): string {
    return this.tokens[this.at] ?? "";
  }

  private expect(token: string): void {
    if (this.peek() !== token) this.fail();
    this.at += 1;
  }

  private fail(): never {
    throw new Error(`${this.formula} cannot be read at ${this.tokens.slice(this.at - 1).join(" ")}`);
  }
}

function tokenise(formula: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 1;
  while (tokenPattern.lastIndex < formula.length) {
    const start = tokenPattern.lastIndex;
    const match = tokenPattern.exec(formula);
    if (!match) throw new Error(`${formula} cannot be read at ${formula.slice(start)}`);
    tokens.push(match[0]);
  }
  return tokens;
}
