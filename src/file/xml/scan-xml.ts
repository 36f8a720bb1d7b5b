/** Called for the tags of an XML text, in order. */
export interface TagVisitor {
  /**
   * An opening tag. The name has no prefix. `attributes` is the raw text, `end` is the position after the
   * tag. `leave` follows immediately for an empty element.
   */
  readonly enter: (name: string, attributes: string, end: number) => void;
  readonly leave?: () => void;
  /** `<!DOCTYPE …>` and similar declarations. */
  readonly declare?: () => void;
}

/**
 * Visits the tags of XML in order, so that no comment and no quoted `>` can hide one. It reads each character
 * once, whatever the text is, and recognises tags in the same way as the library.
 * @returns whether every tag, comment and section is complete
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

/** The start and end of everything that is not an opening tag. The first match counts. */
const specials = [
  ["</", ">"],
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<!", ">"],
  ["<?", "?>"],
] as const;

/** The position of the `>` that ends a tag, ignoring those in quotes. Negative if there is none. */
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
 * The raw value of an attribute; the last one if it occurs twice. Values without quotes are read too.
 * @param attributes the text of a tag after its name
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
