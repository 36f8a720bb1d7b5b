import { exceeds, limits } from "../package/limits";
import { damage, Refusal } from "../package/problem";

/** The text between tags: entities are resolved, and every line ending is a line feed. */
export function decodeText(raw: string, part: string): string {
  return resolveEntities(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw, part);
}

/** The value of an attribute: entities are resolved, and tabs and line breaks as written count as spaces. */
export function decodeAttribute(raw: string, part: string): string {
  return resolveEntities(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, " ") : raw, part);
}

/** The longest text of a cell as a file can have it, if each character is a reference. */
const longestText = 12 * limits["text-length"];

/** An ampersand that starts no entity that XML defines. */
const unknownEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;

/** @throws Refusal for an entity that XML does not define */
function resolveEntities(text: string, part: string): string {
  if (!text.includes("&")) return text;
  if (text.length > longestText) throw new Refusal(exceeds("text-length", part));
  const unknown = (): Refusal => damage(`The part "${part}" has an unknown entity`);
  if (unknownEntity.test(text)) throw unknown();
  // Ampersands are resolved last, so that none of them starts an entity.
  return text
    .replace(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, hex: string | undefined, digits: string) => {
      const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
      if (code < 1 || code > 0x10ffff) throw unknown();
      return code === ampersand ? "&amp;" : String.fromCodePoint(code);
    })
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

const ampersand = 0x26;
