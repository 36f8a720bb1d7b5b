import type { CellValue } from "../../../src/spreadsheet/cells";
import type { Node } from "./parse-formula";

/** Gives the value of a cell or a name. */
export interface Values {
  readonly cell: (node: Node & { readonly kind: "reference" }) => CellValue;
  readonly name: (name: string) => CellValue;
}

/** Calculates the few functions that rules of conditional formats use. @throws Error for any other */
export function evaluate(node: Node, values: Values): CellValue {
  const part = (index: number): CellValue => {
    const inner = node.kind === "call" || node.kind === "operator" ? node.parts[index] : undefined;
    if (!inner) throw new Error("An argument is missing.");
    return evaluate(inner, values);
  };
  const number = (index: number): number => {
    const value = part(index);
    if (typeof value !== "number") throw new Error(`${String(value)} is no number.`);
    return value;
  };
  switch (node.kind) {
    case "text":
      return node.text;
    case "number":
      return node.value;
    case "reference":
      return values.cell(node);
    case "name":
      return /^(TRUE|FALSE)$/.test(node.name) ? node.name === "TRUE" : values.name(node.name);
    case "boolean":
      return false;
    case "operator":
      if (node.operator === "+") return number(0) + number(1);
      if (node.operator === "<") return number(0) < number(1);
      if (node.operator === ">=") return number(0) >= number(1);
      break;
    case "call":
      if (node.name === "IF") return part(0) ? part(1) : part(2);
      if (node.name === "AND") return node.parts.every((_, index) => part(index));
      if (node.name === "OR") return node.parts.some((_, index) => part(index));
      if (node.name === "ISNUMBER") return typeof part(0) === "number";
      if (node.name === "ROUND") return round(number(0), number(1));
  }
  throw new Error(`This is not calculated here: ${JSON.stringify(node)}`);
}

/** As Excel does: half of the last decimal goes up, whatever the computer makes of 0.7875. */
function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((value * scale).toPrecision(15))) / scale;
}
