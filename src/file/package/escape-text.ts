/**
 * Escapes text for a workbook's XML (type `ST_Xstring`), so that it comes back as it was [X1]. A UTF-16 unit that XML cannot contain is written as
 * `_xHHHH_`, and so is an underscore in text that looks like such an escape.
 */
export function escapeText(text: string): string {
  let escaped = "";
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const next = text.charCodeAt(index + 1);
    if (isHighSurrogate(unit) && isLowSurrogate(next)) {
      escaped += text.slice(index, index + 2);
      index++;
    } else if (isUnwritable(unit)) {
      escaped += escapeUnit(unit);
    } else if (unit === underscore && looksEscaped(text, index)) {
      escaped += escapeUnit(unit);
    } else {
      escaped += text[index];
    }
  }
  return escaped;
}

/** The inverse of {@link escapeText}. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));
}

function escapeUnit(unit: number): string {
  return `_x${unit.toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Escapes text for an element or an attribute of XML that is written here. */
export function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return escapeText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const underscore = 0x5f;

/** Whether `_xHHHH` is followed by an underscore, or by a unit whose escape starts with one. */
function looksEscaped(text: string, index: number): boolean {
  if (!/^_x[0-9A-Fa-f]{4}$/.test(text.slice(index, index + 6))) return false;
  const after = text.charCodeAt(index + 6);
  if (after === underscore) return true;
  if (Number.isNaN(after)) return false;
  return isUnwritable(after) && !(isHighSurrogate(after) && isLowSurrogate(text.charCodeAt(index + 7)));
}

/**
 * Control characters except tab and line feed (a carriage return would be read as a line feed), and units
 * that are not characters.
 */
function isUnwritable(unit: number): boolean {
  const isControl = unit < 0x20 && unit !== 0x09 && unit !== 0x0a;
  return isControl || (unit >= 0xd800 && unit <= 0xdfff) || unit >= 0xfffe;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
