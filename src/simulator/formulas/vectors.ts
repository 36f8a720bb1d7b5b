import { columnLetters } from "../../spreadsheet/address";
import { parseArea } from "../state/areas";
import { tokenise, type Token } from "./tokens";

/** The most cells that are written out one by one. */
const longestVector = 254;

/**
 * Replaces `INDEX` over one row or one column by `SWITCH` over its cells. The engine treats all other
 * formulas with `INDEX` as possibly spilling, and then calculates the workbook many times; a hundred such
 * formulas take a hundred times as long. The result only differs for an index outside the vector: `#N/A`
 * instead of Excel's `#REF!`. (`CHOOSE` would be shorter, but what it chooses is not found by `MATCH` or `COUNTIF`.)
 *
 * @param areaOf returns the formula of a defined name (with its `=`), or undefined
 */
export function chooseFromVectors(formula: string, areaOf: (name: string) => string | undefined): string {
  return /INDEX\(/i.test(formula) ? rewrite(tokenise(formula), areaOf) : formula;
}

function rewrite(tokens: readonly Token[], areaOf: (name: string) => string | undefined): string {
  let text = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const call = token.kind === "function" && /^INDEX$/i.test(token.text) ? readCall(tokens, at) : undefined;
    const [vector, ...places] = call?.args ?? [];
    const cells = vector && cellsOf(vector, areaOf);
    const index = cells && indexOf(places, cells.isRow);
    if (!call || !index || !cells) {
      text += token.text;
      continue;
    }
    text += chosen(rewrite(index, areaOf), cells.references);
    at = call.end;
  }
  return text;
}

/** The place in a vector: the only argument, or the one that is not 1; undefined if there is another. */
function indexOf(places: readonly (readonly Token[])[], isRow: boolean): readonly Token[] | undefined {
  const [row, column, ...more] = places;
  if (column === undefined) return row;
  const [along, across] = isRow ? [column, row] : [row, column];
  const isFirst =
    across
      ?.map(({ text }) => text)
      .join("")
      .trim() === "1";
  return isFirst && more.length === 0 ? along : undefined;
}

/** The number that a formula is; undefined for a calculation. `ROWS` of a range is one. */
function constantOf(formula: string): number | undefined {
  if (/^\s*\d+\s*$/.test(formula)) return Number(formula);
  const counted = /^ROWS\((?:.*!)?(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)\)$/.exec(formula)?.[1];
  return counted === undefined ? undefined : parseArea(counted)?.rows;
}

function chosen(index: string, cells: readonly string[]): string {
  const place = constantOf(index);
  const constant = place === undefined ? undefined : cells[place - 1];
  return constant ?? `SWITCH(INT(${index}),${cells.map((cell, step) => `${step + 1},${cell}`).join(",")})`;
}

/** The arguments of a function call whose name is at a position, and the position of its closing bracket. */
function readCall(
  tokens: readonly Token[],
  at: number,
): { readonly args: readonly (readonly Token[])[]; readonly end: number } | undefined {
  const args: Token[][] = [[]];
  let depth = 0;
  for (let end = at + 1; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (!token) return undefined;
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth -= 1;
    if (depth === 0) return { args, end };
    if (depth === 1 && token.kind === "comma") args.push([]);
    else if (depth > 1 || token.kind !== "open") args[args.length - 1]?.push(token);
  }
  return undefined;
}

interface Vector {
  readonly references: readonly string[];
  readonly isRow: boolean;
}

/** The cells of a vector; undefined if the tokens are not a vector. */
function cellsOf(tokens: readonly Token[], areaOf: (name: string) => string | undefined): Vector | undefined {
  const solid = tokens.filter(({ kind }) => kind !== "space");
  const [only] = solid;
  if (solid.length === 1 && only?.kind === "name") {
    const named = areaOf(only.text);
    return named === undefined ? undefined : cellsOf(tokenise(named.slice(1)), () => undefined);
  }
  const sheet = only?.kind === "sheet" ? only.text : "";
  const [first, colon, last, ...more] = sheet === "" ? solid : solid.slice(1);
  if (first?.kind !== "cell" || colon?.kind !== "colon" || last?.kind !== "cell" || more.length > 0) {
    return undefined;
  }
  const area = parseArea(`${first.text}:${last.text}`);
  if (!area || (area.rows > 1 && area.columns > 1)) return undefined;
  const count = area.rows * area.columns;
  if (count > longestVector) return undefined;
  const references = Array.from({ length: count }, (_, step) => {
    const row = area.row + (area.rows > 1 ? step : 0);
    const column = area.column + (area.columns > 1 ? step : 0);
    return `${sheet}$${columnLetters(column)}$${row}`;
  });
  return { references, isRow: area.columns > 1 };
}
