/** What is told of XML as it goes by. */
export interface TagVisitor {
  /**
   * A tag that opens an element. The name is without its prefix. `attributes` is as it stands, `end` is the place behind
   * the tag; an empty element is left at once.
   */
  readonly enter: (name: string, attributes: string, end: number) => void;
  readonly leave?: () => void;
  /** `<!DOCTYPE …>` and its like. */
  readonly declare?: () => void;
}

/**
 * Walks the tags of XML in their order, so that no comment and no quoted `>` can hide one. It looks at each character
 * once, whatever the text is like, and takes tags for what the library takes them for.
 * @returns whether every tag, comment and section has its end
 */
export function scanXml(xml: string, { enter, leave, declare }: TagVisitor): boolean {
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const special = specials.find(([opening]) => xml.startsWith(opening, at));
    const end = special ? xml.indexOf(special[1], at + special[0].length) : findTagEnd(xml, at + 1);
    if (end < 0) return false;
    if (!special) {
      const isEmpty = xml[end - 1] === "/";
      const inside = xml.slice(at + 1, isEmpty ? end - 1 : end);
      const space = inside.search(/\s/);
      const name = space < 0 ? inside : inside.slice(0, space);
      enter(name.slice(name.indexOf(":") + 1), space < 0 ? "" : inside.slice(space), end + 1);
      if (isEmpty) leave?.();
    } else if (special[0] === "</") leave?.();
    else if (special[0] === "<!") declare?.();
    at = end + (special?.[1].length ?? 1);
  }
  return true;
}

/** What is no opening tag: how it begins and ends. The first that fits counts. */
const specials = [
  ["</", ">"],
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<!", ">"],
  ["<?", "?>"],
] as const;

/** The place of the `>` that ends a tag; one in quotes does not. Negative when there is none. */
export function findTagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const character = xml[at];
    if (character === ">") return at;
    if (character === '"' || character === "'") {
      at = xml.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/**
 * The value of an attribute, as it stands; the last one when it is there twice. One without quotes is read too.
 * @param attributes what stands in a tag behind its name
 */
export function attributeIn(attributes: string, name: string): string | undefined {
  let value: string | undefined;
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf("=", at);
    if (equals < 0) return value;
    const found = attributes.slice(at, equals).trimEnd();
    let from = equals + 1;
    while (isSpace(attributes[from])) from++;
    const quote = attributes[from];
    const isQuoted = quote === '"' || quote === "'";
    const end = isQuoted ? attributes.indexOf(quote, from + 1) : findSpace(attributes, from);
    if (end < 0) return value;
    if (
      found.endsWith(name) &&
      (found.length === name.length || isSpace(found[found.length - name.length - 1]))
    )
      value = attributes.slice(isQuoted ? from + 1 : from, end);
    at = end + 1;
  }
}

function findSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text[at])) at++;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\n" || character === "\r";
}
