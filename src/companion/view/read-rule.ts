import { columnNumber, parseAddress } from "../../spreadsheet/address";
import type { CellValue } from "../../spreadsheet/cells";

/** Operators, from those that bind least. */
const levels = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*"]] as const;

const functionNames = [
  "IF",
  "AND",
  "OR",
  "NOT",
  "ISLOGICAL",
  "ISNUMBER",
  "TRIM",
  "ROUND",
  "COUNTA",
  "COUNTIF",
  "COLUMNS",
] as const;
export type CallName = (typeof levels)[number][number] | (typeof functionNames)[number];

/** A part of a rule's formula. An operator is a call with its sign as the name. */
export type Term =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "cells"; readonly sheet: string | undefined; readonly corners: readonly Corner[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: CallName; readonly parts: readonly Term[] };

/** One corner of a reference; a fixed row or column does not move with the cell. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** Excel's longest formula, and the most calls inside one another. */
const longest = 8_192;
const deepest = 64;

const pattern =
  /\s*(?:"((?:[^"]|"")*)"|(\d+(?:\.\d+)?)|((?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w.(])|([A-Za-z_][\w.]*)|(<=|>=|<>|[-+*&=<>(),]))\s*/y;

const known = new Map<string, Term | undefined>();

/**
 * Reads the formula of a conditional format or validation: cells, names, literals, operators and calls [K3].
 * @returns undefined for any other formula
 */
export function readRule(formula: string): Term | undefined {
  if (!known.has(formula)) known.set(formula, formula.length > longest ? undefined : read(formula));
  return known.get(formula);
}

/** Every reader below gives undefined where it meets something else. */
function read(formula: string): Term | undefined {
  const tokens: { readonly found: RegExpExecArray; readonly sign: string }[] = [];
  pattern.lastIndex = 1;
  while (pattern.lastIndex < formula.length) {
    const found = pattern.exec(formula);
    if (!found) return undefined;
    tokens.push({ found, sign: found[5] ?? "" });
  }
  let at = 0;
  let depth = 0;
  const take = <Sign extends string>(signs: readonly Sign[]): Sign | undefined => {
    const sign = signs.find((one) => one === tokens[at]?.sign);
    if (sign !== undefined) at += 1;
    return sign;
  };
  const operation = (level: number): Term | undefined => {
    const signs: readonly CallName[] | undefined = levels[level];
    if (!signs) return single();
    let left = operation(level + 1);
    for (let sign = take(signs); left && sign !== undefined; sign = take(signs)) {
      const right = operation(level + 1);
      left = right && { kind: "call", name: sign, parts: [left, right] };
    }
    return left;
  };
  const single = (): Term | undefined => {
    if (depth > deepest) return undefined;
    depth += 1;
    const term = take(["-"]) ? negative(single()) : take(["("]) ? closed(operation(0)) : simple();
    depth -= 1;
    return term;
  };
  const negative = (part: Term | undefined): Term | undefined =>
    part && { kind: "call", name: "-", parts: [{ kind: "value", value: 0 }, part] };
  const closed = (term: Term | undefined): Term | undefined => (take([")"]) ? term : undefined);
  const simple = (): Term | undefined => {
    const [, text, number, cells, name] = tokens[at]?.found ?? [];
    at += 1;
    if (text !== undefined) return { kind: "value", value: text.replace(/""/g, '"') };
    if (number !== undefined) return { kind: "value", value: Number(number) };
    if (cells !== undefined) return parseAddress(cells) && readCells(cells);
    if (name === undefined) return undefined;
    if (take(["("])) return call(functionNames.find((one) => one === name.toUpperCase()));
    if (/^(TRUE|FALSE)$/i.test(name)) return { kind: "value", value: /^T/i.test(name) };
    return { kind: "name", name: name.toLowerCase() };
  };
  const call = (name: CallName | undefined): Term | undefined => {
    const parts: Term[] = [];
    do {
      const part = operation(0);
      if (!part) return undefined;
      parts.push(part);
    } while (take([","]));
    return closed(name && { kind: "call", name, parts });
  };
  const whole = formula.startsWith("=") ? operation(0) : undefined;
  return at === tokens.length ? whole : undefined;
}

function readCells(text: string): Term {
  const end = text.lastIndexOf("!");
  const sheet = text.slice(0, Math.max(0, end)).replace(/^'|'$/g, "").replace(/''/g, "'");
  const corners = text
    .slice(end + 1)
    .split(":")
    .map((corner): Corner => {
      const [, isColumnFixed, letters = "", isRowFixed, row] =
        /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(corner) ?? [];
      return {
        row: Number(row),
        column: columnNumber(letters),
        isRowFixed: isRowFixed === "$",
        isColumnFixed: isColumnFixed === "$",
      };
    });
  return { kind: "cells", sheet: end < 0 ? undefined : sheet, corners };
}
