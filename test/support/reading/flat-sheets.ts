import { placeKey } from "../../../src/spreadsheet/cells";
import { elementsOf, parseTree, type XmlNode } from "../parts/xml-tree";

/** What a program shows in a cell: dates and times as serial numbers of the 1900 system, errors by their text. */
export type Shown = string | number | boolean | { readonly error: string };

export interface ShownSheet {
  readonly name: string;
  /** By {@link placeKey}. Empty cells are left out. */
  readonly cells: ReadonlyMap<number, Shown>;
  /** The cells that have a formula. */
  readonly formulas: ReadonlySet<number>;
}

/** Nobody repeats a value in more cells than this. */
const mostRepeated = 20_000;

/** Reads the sheets of a flat OpenDocument file (.fods), as LibreOffice writes it. */
export function readFlatSheets(xml: string): readonly ShownSheet[] {
  const body = find(parseTree(xml).root, "office:body");
  const book = body && find(body, "office:spreadsheet");
  return elementsOf(book ?? { name: "", attributes: [], children: [] })
    .filter(({ name }) => name === "table:table")
    .map((table) => ({ name: decode(textOf(table, "table:name")), ...readCells(table) }));
}

function readCells(table: XmlNode): Omit<ShownSheet, "name"> {
  const formulas = new Set<number>();
  const cells = new Map<number, Shown>();
  let row = 1;
  for (const line of rowsOf(table)) {
    const times = repeated(line, "table:number-rows-repeated");
    let column = 1;
    for (const cell of elementsOf(line)) {
      if (!/^table:(covered-)?table-cell$/.test(cell.name)) continue;
      const across = repeated(cell, "table:number-columns-repeated");
      const shown = valueOf(cell);
      if (textOf(cell, "table:formula") !== "") formulas.add(placeKey(row, column));
      if (shown !== undefined)
        for (let each = 0; each < Math.min(times * across, mostRepeated); each++)
          cells.set(placeKey(row + Math.floor(each / across), column + (each % across)), shown);
      column += across;
    }
    row += times;
  }
  return { cells, formulas };
}

function rowsOf(node: XmlNode): XmlNode[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === "table:table-row") return [child];
    return /^table:table-(header-rows|row-group|rows)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function valueOf(cell: XmlNode): Shown | undefined {
  const value = textOf(cell, "office:value");
  const text = elementsOf(cell)
    .filter(({ name }) => name === "text:p")
    .map(wordsOf)
    .join("\n");
  if (textOf(cell, "calcext:value-type") === "error") return { error: text };
  switch (textOf(cell, "office:value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return Number(value);
    case "date":
      return toSerial(textOf(cell, "office:date-value"));
    case "time":
      return toDays(textOf(cell, "office:time-value"));
    case "boolean":
      return textOf(cell, "office:boolean-value") === "true";
    default:
      return text === "" ? undefined : text;
  }
}

function wordsOf(node: XmlNode): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return child.startsWith("<") ? "" : decode(child);
      if (child.name === "text:s") return " ".repeat(Number(textOf(child, "text:c") || "1"));
      if (child.name === "text:tab") return "\t";
      return child.name === "text:line-break" ? "\n" : wordsOf(child);
    })
    .join("");
}

/** The serial number of a day and time such as `2026-11-20T12:00:00.5`. */
function toSerial(iso: string): number {
  const [, sign = "", year = "", month, day, hours = 0, minutes = 0, seconds = 0] =
    /^(-?)(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+):([\d.]+))?/.exec(iso) ?? [];
  const days = new Date(0);
  days.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(day));
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return days.getTime() / 86_400_000 + 25_569 + time / 86_400;
}

function toDays(duration: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /^(-?)PT(\d+)H(\d+)M([\d.]+)S/.exec(duration) ?? [];
  const days = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) / 86_400;
  return sign === "-" ? -days : days;
}

function repeated(node: XmlNode, name: string): number {
  return Number(textOf(node, name) || "1");
}

function find(node: XmlNode, name: string): XmlNode | undefined {
  return elementsOf(node).find((child) => child.name === name);
}

function textOf(node: XmlNode, name: string): string {
  return node.attributes.find(([key]) => key === name)?.[1] ?? "";
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, digits, name) => {
    if (name !== undefined) return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[String(name)] ?? "";
    return String.fromCodePoint(hex === undefined ? Number(digits) : parseInt(String(hex), 16));
  });
}
