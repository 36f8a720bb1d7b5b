import { damage } from "../package/problem";

/** The text between tags: entities are resolved, and every line ending is a line feed. */
export function decodeText(raw: string, part: string): string {
  return resolveEntities(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw, part);
}

/** The value of an attribute: entities are resolved, and tabs and line breaks as written count as spaces. */
export function decodeAttribute(raw: string, part: string): string {
  return resolveEntities(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, " ") : raw, part);
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** @throws Refusal for an entity that XML does not define */
function resolveEntities(text: string, part: string): string {
  let at = text.indexOf("&");
  if (at < 0) return text;
  let resolved = "";
  let from = 0;
  for (; at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    const name = text.slice(at + 1, end < 0 ? at + 1 : end);
    const character = entities.get(name) ?? characterOf(name);
    if (character === undefined) throw damage(`The part "${part}" has an unknown entity`);
    resolved += text.slice(from, at) + character;
    from = end + 1;
  }
  return resolved + text.slice(from);
}

/** The character of a reference by number, such as `#x2713`. */
function characterOf(name: string): string | undefined {
  const [, hex, digits] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const code = hex !== undefined ? parseInt(hex, 16) : Number(digits);
  return code >= 1 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
