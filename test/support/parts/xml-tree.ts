/**
 * XML as a tree that can be changed and printed again, sharing nothing with the code under test. Texts, comments, character data
 * and instructions are kept as they are written.
 */
export interface XmlNode {
  name: string;
  /** Names and raw values, without quotation marks. */
  attributes: [string, string][];
  children: (XmlNode | string)[];
}

export interface XmlPart {
  /** What is before the root element. */
  readonly before: string;
  readonly root: XmlNode;
}

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/?[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>|[^<]+/g;

/** @throws Error if the XML is not well-formed enough */
export function parseTree(xml: string): XmlPart {
  const top: XmlNode = { name: "", attributes: [], children: [] };
  const open = [top];
  for (const [text] of xml.matchAll(piece)) {
    const parent = open[open.length - 1];
    if (!parent) throw new Error("An element is closed twice.");
    if (text.startsWith("</")) open.pop();
    else if (!text.startsWith("<") || /^<[!?]/.test(text)) parent.children.push(text);
    else {
      const node = parseTag(text);
      parent.children.push(node);
      if (!text.endsWith("/>")) open.push(node);
    }
  }
  const at = top.children.findIndex((child) => typeof child !== "string");
  const root = top.children[at];
  if (root === undefined || typeof root === "string" || open.length !== 1) throw new Error("No XML.");
  return { before: top.children.slice(0, at).join(""), root };
}

/** The tree of a part that may not be well-formed; undefined if it is not. */
export function tryTree(xml: string): XmlPart | undefined {
  try {
    return parseTree(xml);
  } catch {
    return undefined;
  }
}

function parseTag(tag: string): XmlNode {
  const [, name = ""] = /^<([^\s/>]+)/.exec(tag) ?? [];
  const attributes = [...tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key = "", double, single = ""]): [string, string] => [key, double ?? single.replace(/"/g, "&quot;")],
  );
  return { name, attributes, children: [] };
}

export function printTree({ before, root }: XmlPart): string {
  return before + printNode(root);
}

function printNode(node: XmlNode | string): string {
  if (typeof node === "string") return node;
  const { name, attributes, children } = node;
  const head = `${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join("")}`;
  return children.length === 0 ? `<${head}/>` : `<${head}>${children.map(printNode).join("")}</${name}>`;
}

/** An element and all those inside it, in the order of the document. */
export function allNodes(node: XmlNode): XmlNode[] {
  const found = [node];
  for (const child of node.children) if (typeof child !== "string") found.push(...allNodes(child));
  return found;
}

export function copyNode(node: XmlNode): XmlNode {
  return {
    name: node.name,
    attributes: node.attributes.map(([key, value]) => [key, value]),
    children: node.children.map((child) => (typeof child === "string" ? child : copyNode(child))),
  };
}

/** The elements inside an element. */
export function elementsOf(node: XmlNode): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== "string");
}
