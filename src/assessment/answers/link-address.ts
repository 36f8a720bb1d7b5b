/**
 * The address of a link as a person would write it, on one line [E2]. Empty for a link to a place in the workbook itself.
 * @param target as the workbook has it: `https://example.org`, `mailto:…`, `#'PLAN Policy'!A1`.
 */
export function plainAddress(target: string): string {
  const line = target.replace(/[\u0000-\u0020\u007f\u00a0]+/g, " ").trim();
  if (line === "" || line.startsWith("#") || /^('[^']*'|[^:/\\!]+)!\$?[A-Z]+\$?\d+/i.test(line)) return "";
  return /^mailto:/i.test(line) ? line.slice("mailto:".length).replace(/\?.*$/, "").trim() : line;
}

/**
 * Whether a text already contains an address as a whole. Capitals, a slash at the end, `http://` in front and
 * percent signs for special characters make no difference.
 */
export function holdsAddress(text: string, address: string): boolean {
  const within = text.toLowerCase();
  return waysToWrite(address.toLowerCase()).some((wanted) => holdsWhole(within, wanted));
}

function waysToWrite(address: string): readonly string[] {
  const bare = address.replace(/\/+$/, "").replace(/^https?:\/\//, "");
  return [...new Set([bare, decoded(bare)])].filter((way) => way !== "");
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // The percent signs stand for nothing, so there is no other way to write it.
    return address;
  }
}

/** Punctuation may follow an address in a sentence; anything else makes it a longer one. */
const ending = /^\/*[.,;:!?)\]}>"'’”]*(?:\s|$)/;

function holdsWhole(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const isStart = at === 0 || !/[\w.@-]/.test(text.charAt(at - 1));
    const end = at + wanted.length;
    if (isStart && ending.test(text.slice(end, end + 20))) return true;
  }
  return false;
}
