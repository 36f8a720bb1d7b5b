import { exceeds, limits } from "../package/limits";
import type { Meter } from "../package/meter";
import { damage, Refusal } from "../package/problem";
import { decodeAttribute, decodeText } from "./decode";
import { shortNamespace } from "./namespaces";

/** The namespaces that an element declares, by prefix; "" is the default. Those of outer elements are added when they are used. */
interface Scope {
  readonly depth: number;
  readonly names: Map<string, string>;
  readonly outer: Scope | undefined;
}

/** How many elements are counted together. */
const countAtOnce = 256;

/** The names that are kept once. Parts of a workbook use a few dozen. */
const mostKnownNames = 1_000;

const outermost: Scope = {
  depth: 0,
  names: new Map([
    ["", ""],
    ["xml", "xml"],
  ]),
  outer: undefined,
};

/** With more attributes, a set finds out faster whether one occurs twice. */
const fewAttributes = 16;

/**
 * Reads one XML part from start to end, once, with its namespaces. It is as strict as Excel: a part that is not well-formed is
 * refused, and so is one with a document type. While it reads it counts elements, depth and the length of tags against the
 * limits [X2].
 *
 * The reader is always at one element, whose name and attributes it gives. `children`, `text` or `skip` reads its content;
 * content that nobody reads is skipped.
 */
export class XmlReader {
  /** The name of the current element, without its prefix. */
  name = "";
  /** Our short name for its namespace. */
  namespace = "";
  /** How many attributes it has, and their names (with prefix) and raw values. */
  private attributeCount = 0;
  private readonly attributeNames: string[] = [];
  private readonly attributeValues: string[] = [];
  private at = 0;
  private isEmpty = false;
  /** Whether the content of the current element is still to be read. */
  private isUnread = false;
  /** The names of the open elements as written. */
  private readonly path: string[] = [];
  private scope = outermost;
  private readonly knownNames = new Map<string, string>();
  private uncounted = 0;
  private uncountedAttributes = 0;

  /** @param part the name of the part, for messages */
  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly meter: Meter,
  ) {}

  /**
   * Reads the whole part.
   * @param visit is called at the root element.
   * @throws Refusal if the part is not well-formed, has a document type, or exceeds a limit
   */
  read(visit: () => void): void {
    if (!this.next()) throw this.broken("has no content");
    visit();
    if (this.isUnread) this.skip();
    this.next();
    this.count();
  }

  /** Visits each child of the current element. Text between them is ignored. */
  children(visit: () => void): void {
    this.isUnread = false;
    if (this.isEmpty) return this.leave();
    while (this.next()) {
      visit();
      if (this.isUnread) this.skip();
    }
  }

  /**
   * Visits each child of the current element.
   * @returns the text directly inside the element
   */
  content(visit: () => void): string {
    this.isUnread = false;
    if (this.isEmpty) {
      this.leave();
      return "";
    }
    let text = "";
    for (;;) {
      const from = this.at;
      const tag = this.find("<", from);
      if (tag > from) text += decodeText(this.xml.slice(from, tag), this.part);
      this.at = tag;
      if (this.xml.startsWith("<![CDATA[", tag)) {
        this.at = this.find("]]>", tag) + 3;
        text += this.xml.slice(tag + 9, this.at - 3);
        continue;
      }
      const kind = this.step();
      if (kind === "close") return text;
      if (kind !== "open") continue;
      this.isUnread = true;
      visit();
      if (this.isUnread) this.skip();
    }
  }

  /** The text directly inside the current element. Elements inside it are skipped. */
  text(): string {
    return this.content(nothing);
  }

  /** Reads past the content of the current element. */
  skip(): void {
    this.isUnread = false;
    if (this.isEmpty) return this.leave();
    const depth = this.path.length;
    while (this.path.length >= depth) {
      const kind = this.step();
      if (kind === "end") throw this.broken("ends too early");
      if (kind === "open" && this.isEmpty) this.leave();
    }
  }

  /** The name of the current element, with our short name for its namespace unless that is `home`. */
  qualifiedName(home: string): string {
    return this.once(this.namespace === home ? this.name : `${this.namespace}:${this.name}`);
  }

  /** The value of an attribute without a prefix; undefined if there is none. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index++)
      if (this.attributeNames[index] === name)
        return decodeAttribute(this.attributeValues[index] ?? "", this.part);
    return undefined;
  }

  /** All attributes; those with a prefix under our short name for its namespace (`r:id`). */
  attributes(): ReadonlyMap<string, string> {
    if (this.attributeCount === 0) return noAttributes;
    const attributes = new Map<string, string>();
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.attributeNames[index] ?? "";
      if (name === "xmlns" || name.startsWith("xmlns:")) continue;
      const colon = name.indexOf(":");
      const key = colon < 0 ? name : `${this.resolve(name.slice(0, colon))}:${name.slice(colon + 1)}`;
      attributes.set(this.once(key), decodeAttribute(this.attributeValues[index] ?? "", this.part));
    }
    return attributes;
  }

  /** The same string for equal names, which saves memory. */
  private once(name: string): string {
    const known = this.knownNames.get(name);
    if (known !== undefined) return known;
    if (this.knownNames.size < mostKnownNames) this.knownNames.set(name, name);
    return name;
  }

  private count(): void {
    this.meter.add("xml-elements", this.uncounted, this.part);
    this.meter.add("xml-attributes", this.uncountedAttributes, this.part);
    this.uncounted = 0;
    this.uncountedAttributes = 0;
  }

  private next(): boolean {
    for (;;) {
      const kind = this.step();
      if (kind === "open") {
        this.isUnread = true;
        return true;
      }
      if (kind === "close") return false;
      if (kind === "end") {
        if (this.path.length > 0) throw this.broken("ends too early");
        return false;
      }
    }
  }

  /** Moves past the next tag, comment or instruction, and over the text before it. */
  private step(): "open" | "close" | "other" | "end" {
    const { xml } = this;
    const tag = xml.indexOf("<", this.at);
    const isOutside = this.path.length === 0;
    if (isOutside && !isWhiteSpace(xml, this.at, tag < 0 ? xml.length : tag))
      throw this.broken("has text outside its elements");
    if (tag < 0) return "end";
    const code = xml.charCodeAt(tag + 1);
    if (code === slash) {
      const name = this.path[this.path.length - 1];
      let end = tag + 2 + (name?.length ?? 0);
      if (name === undefined || !xml.startsWith(name, tag + 2))
        throw this.broken("has a tag that closes no element");
      while (isSpace(xml.charCodeAt(end))) end++;
      if (xml.charCodeAt(end) !== greater) throw this.broken("has a tag that closes no element");
      this.at = end + 1;
      this.leave();
      return "close";
    }
    if (code === exclamation) {
      if (xml.startsWith("<!--", tag)) this.at = this.find("-->", tag + 4) + 3;
      else if (xml.startsWith("<![CDATA[", tag) && !isOutside) this.at = this.find("]]>", tag + 9) + 3;
      else throw new Refusal({ kind: "document-type", part: this.part });
      return "other";
    }
    if (code === question) {
      this.at = this.find("?>", tag + 2) + 2;
      return "other";
    }
    if (isOutside && this.name !== "") throw this.broken("has more than one root element");
    this.open(tag);
    return "open";
  }

  private open(tag: number): void {
    const { xml } = this;
    if (++this.uncounted === countAtOnce) this.count();
    let at = tag + 1;
    let colon = -1;
    for (let code = xml.charCodeAt(at); isNameCode(code); code = xml.charCodeAt(++at)) {
      if (code === colonCode) colon = at;
    }
    const raw = xml.slice(tag + 1, at);
    if (raw === "") throw this.broken("has a tag without a name");
    const hasNamespaces = this.readAttributes(at);
    if (this.at - tag > limits["tag-length"]) throw new Refusal(exceeds("tag-length", this.part));
    this.path.push(raw);
    if (this.path.length > limits["xml-depth"]) this.meter.add("xml-depth", this.path.length, this.part);
    if (hasNamespaces) this.declare();
    this.name = colon < 0 ? raw : raw.slice(colon - tag);
    this.namespace = this.resolve(colon < 0 ? "" : raw.slice(0, colon - tag - 1));
  }

  /** Reads the attributes, and the end of the tag. @returns whether there are declarations of namespaces */
  private readAttributes(from: number): boolean {
    const { xml, attributeNames: names } = this;
    let at = from;
    let count = 0;
    let hasNamespaces = false;
    for (;;) {
      const start = at;
      while (isSpace(xml.charCodeAt(at))) at++;
      const code = xml.charCodeAt(at);
      if (code === greater || code === slash) {
        this.isEmpty = code === slash;
        if (this.isEmpty && xml.charCodeAt(++at) !== greater) throw this.broken("has a broken tag");
        break;
      }
      if (at === start) throw this.broken("has a broken tag");
      const nameStart = at;
      while (isNameCode(xml.charCodeAt(at))) at++;
      const name = xml.slice(nameStart, at);
      while (isSpace(xml.charCodeAt(at))) at++;
      if (name === "" || xml.charCodeAt(at) !== equals) throw this.broken("has a broken tag");
      do at++;
      while (isSpace(xml.charCodeAt(at)));
      const quote = xml[at];
      if (quote !== '"' && quote !== "'") throw this.broken("has an attribute without quotes");
      const end = xml.indexOf(quote, at + 1);
      if (end < 0) throw this.broken("ends too early");
      for (let index = 0; index < count && count < fewAttributes; index++)
        if (names[index] === name) throw this.broken("has an attribute twice");
      if (name.startsWith("xmlns")) hasNamespaces = true;
      const value = xml.slice(at + 1, end);
      if (value.includes("<")) throw this.broken("has a broken attribute");
      names[count] = name;
      this.attributeValues[count] = value;
      count++;
      at = end + 1;
    }
    if (count > fewAttributes && new Set(names.slice(0, count)).size < count)
      throw this.broken("has an attribute twice");
    this.uncountedAttributes += count;
    this.attributeCount = count;
    this.at = at + 1;
    return hasNamespaces;
  }

  private declare(): void {
    const names = new Map<string, string>();
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.attributeNames[index] ?? "";
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const address = decodeAttribute(this.attributeValues[index] ?? "", this.part);
      names.set(name.slice(6), address === "" ? "" : shortNamespace(address));
    }
    this.scope = { depth: this.path.length, names, outer: this.scope };
  }

  private leave(): void {
    if (this.scope.depth === this.path.length) this.scope = this.scope.outer ?? outermost;
    this.path.pop();
  }

  private resolve(prefix: string): string {
    const known = this.scope.names.get(prefix);
    if (known !== undefined) return known;
    let from = this.scope.outer;
    while (from && !from.names.has(prefix)) from = from.outer;
    const found = from?.names.get(prefix);
    if (found === undefined) throw this.broken(`uses the undeclared prefix "${prefix}"`);
    for (let scope: Scope | undefined = this.scope; scope && scope !== from; scope = scope.outer)
      scope.names.set(prefix, found);
    return found;
  }

  private find(what: string, from: number): number {
    const at = this.xml.indexOf(what, from);
    if (at < 0) throw this.broken("ends too early");
    return at;
  }

  private broken(what: string): Refusal {
    return damage(`The part "${this.part}" ${what}`);
  }
}

function nothing(): void {
  // The content of a child that nobody reads is skipped.
}

const noAttributes: ReadonlyMap<string, string> = new Map();

const slash = 0x2f;
const greater = 0x3e;
const equals = 0x3d;
const exclamation = 0x21;
const question = 0x3f;
const colonCode = 0x3a;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Anything that does not end a name. Names that XML does not allow are read as names of unknown elements. */
function isNameCode(code: number): boolean {
  return (
    code > 0x20 &&
    code !== greater &&
    code !== slash &&
    code !== equals &&
    code !== 0x22 &&
    code !== 0x27 &&
    code !== 0x3c
  );
}

function isWhiteSpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
