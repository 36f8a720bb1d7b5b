import { invisibleCharacters } from "./invisible";

/** Characters that Windows does not allow in a file name. */
const forbidden = /[\\/:*?"<>|]+/g;
/** Names that Windows keeps for devices, also with an ending. */
const deviceName = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(\.|$)/i;
/** In UTF-8. File systems allow 255; the rest is for a number and the ending. */
const usualBytes = 120;

/**
 * A text as the name of a file, without its ending, that every system accepts and displays as it is [X7]. Empty if
 * nothing is left of the text.
 * @param mostBytes in UTF-8.
 */
export function toFileName(text: string, mostBytes = usualBytes): string {
  const plain = text
    .normalize("NFC")
    .replace(forbidden, " ")
    .replace(/\s+/g, " ")
    .replace(invisibleCharacters, "")
    .replace(/^[\s.]+/, "");
  const name = cutBytes(plain, mostBytes).replace(/[\s.]+$/, "");
  return deviceName.test(name) ? `_${name}` : name;
}

/** The name of a file, from its path [W42]. */
export function nameOfFile(path: string): string {
  return path.replace(/^.*[\\/](?=.)/s, "");
}

/** Whether file systems may treat two names as one: capitals and the way that letters are composed make no difference. */
export function isSameFileName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}

/** The beginning of a text, up to the last whole character that fits. */
function cutBytes(text: string, mostBytes: number): string {
  let bytes = 0;
  let cut = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > mostBytes) break;
    cut += character;
  }
  return cut;
}
