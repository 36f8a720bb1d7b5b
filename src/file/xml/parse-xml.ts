import { findTagEnd } from "./scan-xml";

/** An XML element. Names have no prefixes, because programs choose different ones. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside the element, with entities resolved. */
  readonly text: string;
}

interface OpenElement {
  readonly rawName: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * The largest number of elements kept from one part. The largest part of a workbook has some thousands, not
 * counting rows.
 */
const mostElements = 500_000;

/**
 * Parses XML into a tree.
 * @param visitRow is called with each `row` element as it opens. Rows are not kept, because there may be
 *   many, and the library reads their contents.
 * @throws Error if the text is not well-formed, or has too many elements.
 */
export function parseXml(xml: string, visitRow?: (row: XmlElement) => void): XmlElement {
  const root: OpenElement = open("", noAttributes);
  const path: OpenElement[] = [root];
  let rowDepth = 0;
  let kept = 0;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const current = path[path.length - 1] ?? root;
    if (rowDepth === 0 && tag !== at) current.text += decode(xml.slice(at, tag < 0 ? undefined : tag));
    if (tag < 0) break;
    const next = xml[tag + 1];
    if (next === "!" || next === "?") {
      const isCharacters = xml.startsWith("<![CDATA[", tag);
      const close = isCharacters ? "]]>" : xml.startsWith("<!--", tag) ? "-->" : next === "?" ? "?>" : ">";
      const end = find(xml, close, tag + (isCharacters ? 9 : close === "-->" ? 4 : 2));
      if (isCharacters && rowDepth === 0) current.text += xml.slice(tag + 9, end);
      at = end + close.length;
    } else if (next === "/") {
      const end = find(xml, ">", tag);
      const rawName = xml.slice(tag + 2, end).trim();
      if (path.length === 1 || current.rawName !== rawName)
        throw new Error(`The tag </${rawName}> closes no element.`);
      path.pop();
      if (rowDepth > 0) rowDepth--;
      at = end + 1;
    } else {
      const end = findTagEnd(xml, tag + 1);
      if (end < 0) throw new Error("The XML ends too early.");
      const isEmpty = xml[end - 1] === "/";
      const inside = xml.slice(tag + 1, isEmpty ? end - 1 : end);
      const rawName = /^[^\s]*/.exec(inside)?.[0] ?? "";
      const isInRow = rowDepth > 0;
      const element = open(rawName, isInRow ? noAttributes : readAttributes(inside, rawName.length));
      const isRow = !isInRow && visitRow !== undefined && element.name === "row";
      if (isRow) visitRow(element);
      else if (!isInRow) {
        if (++kept > mostElements) throw new Error(`A part has more than ${mostElements} elements.`);
        current.children.push(element);
      }
      if (!isEmpty) {
        path.push(element);
        if (isRow || isInRow) rowDepth++;
      }
      at = end + 1;
    }
  }
  const [element] = root.children;
  if (path.length > 1 || !element) throw new Error("The XML ends too early.");
  return element;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function open(rawName: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { rawName, name: localName(rawName), attributes, children: [], text: "" };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function find(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from);
  if (at < 0) throw new Error("The XML ends too early.");
  return at;
}

function readAttributes(inside: string, from: number): ReadonlyMap<string, string> {
  if (inside.length === from) return noAttributes;
  const attributes = new Map<string, string>();
  const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = from;
  let end = from;
  for (let match = attribute.exec(inside); match; match = attribute.exec(inside)) {
    end = attribute.lastIndex;
    const [, name = "", double, single] = match;
    if (!/^xmlns(:|$)/.test(name)) attributes.set(localName(name), decode(double ?? single ?? ""));
  }
  if (inside.slice(end).trim() !== "")
    throw new Error(`The element ${inside.slice(0, from)} is not well-formed.`);
  return attributes;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
