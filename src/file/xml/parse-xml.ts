import type { Meter } from "../package/meter";
import { damage, Refusal, type FileProblem } from "../package/problem";
import { XmlReader } from "./xml-reader";

/**
 * An XML element with everything inside it. In the namespace of the part's root, names have no prefix; elsewhere they have our
 * short name for the namespace (`a:solidFill`), or its address if it is unknown. Attributes with a prefix have it likewise (`r:id`).
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside the element, with entities resolved; elements with children have none. */
  readonly text: string;
}

/** The root element that a part must have. */
export interface RootName {
  readonly namespace: string;
  readonly name: string;
  /** What the file is if the part has another root; by default it is damaged. */
  readonly other?: FileProblem;
}

/**
 * Parses a whole part into a tree.
 * @throws Refusal if it is not well-formed, exceeds a limit, or has another root
 */
export function parseXml(xml: string, part: string, root: RootName, meter: Meter): XmlElement {
  const reader = new XmlReader(xml, part, meter);
  let tree: XmlElement | undefined;
  reader.read(() => {
    checkRoot(reader, part, root);
    tree = readTree(reader, root.namespace);
  });
  if (!tree) throw damage(`The part "${part}" is empty`);
  return tree;
}

/** @throws Refusal if the reader is not at the root that the part must have */
export function checkRoot(reader: XmlReader, part: string, { namespace, name, other }: RootName): void {
  if (reader.name === name && reader.namespace === namespace) return;
  throw other ? new Refusal(other) : damage(`The part "${part}" has no "${name}"`);
}

/** Reads the current element as a tree. @param home the namespace whose names get no prefix */
export function readTree(reader: XmlReader, home: string): XmlElement {
  const name = reader.qualifiedName(home);
  const attributes = reader.attributes();
  const children: XmlElement[] = [];
  const text = reader.content(() => {
    children.push(readTree(reader, home));
  });
  // A list that has grown keeps room for more, a copy does not.
  return { name, attributes, children: children.length > 0 ? children.slice() : noChildren, text };
}

const noChildren: readonly XmlElement[] = [];
