import type { FileProblem } from "../package/problem";

/** How many bytes are checked to recognise text, and how many are read to recognise what kind of text. */
const sample = 4096;
const longSample = 256 * 1024;

/** Recognises text, and what kind of text it is, by its beginning [X2]; undefined if it is not text. */
export function recogniseText(bytes: Uint8Array): FileProblem | undefined {
  const encoding = findEncoding(bytes);
  if (encoding === undefined) return undefined;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, longSample)).trimStart();
  if (/^\[(InternetShortcut|Desktop Entry)\]/i.test(text)) return { kind: "web-shortcut" };
  // What Google Drive leaves on a disk for a spreadsheet.
  if (/^\{[^}]*"https:\/\/docs\.google\.com\//.test(text)) return { kind: "web-shortcut" };
  if (isMessage(text)) return { kind: savedPage.test(text) ? "web-page" : "email" };
  const root = findRoot(text);
  if (root === undefined) return { kind: "text" };
  if (root === "plist" && text.includes("<key>URL</key>")) return { kind: "web-shortcut" };
  if (root === "office:document") return { kind: "open-document" };
  if (/^(\w+:)?workbook$/i.test(root) && text.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return { kind: "xml-spreadsheet" };
  if (!pageElements.has(root.toLowerCase())) return { kind: "text" };
  return { kind: signInPage.test(text) ? "sign-in-page" : "web-page" };
}

/** Text has no control characters except line breaks and tabs. UTF-16 starts with a byte order mark. */
function findEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const isText = bytes.subarray(0, sample).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  return isText ? "utf-8" : undefined;
}

/** Whether a text begins with the headers of an email: one a line, and at least two that every email has. */
function isMessage(text: string): boolean {
  const [head = ""] = text.replace(/\r\n?/g, "\n").split("\n\n", 1);
  const lines = head
    .replace(/\n[ \t]+/g, " ")
    .replace(/^From [^\n]*\n/, "")
    .split("\n");
  // The head may be cut off at the end of the sample.
  if (lines.slice(0, -1).some((line) => !/^[!-9;-~]+:/.test(line))) return false;
  return lines.filter((line) => messageHeader.test(line)).length >= 2;
}

const messageHeader =
  /^(from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type):/i;

/** A page that a browser or Excel saved as one file has the headers of an email. */
const savedPage = /^(from: *<saved by|snapshot-content-location:|x-document-type: *(workbook|worksheet))/im;

/** The name of the first element of a text with tags, after declarations and comments. */
function findRoot(text: string): string | undefined {
  let rest = text;
  for (;;) {
    const ending = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : undefined;
    if (ending === undefined) return /^<(?:!doctype\s+)?([\w:-]+)/i.exec(rest)?.[1];
    const end = rest.indexOf(ending);
    if (end < 0) return undefined;
    rest = rest.slice(end + ending.length).trimStart();
  }
}

const pageElements: ReadonlySet<string> = new Set([
  ...["html", "head", "title", "meta", "link", "style", "script", "base", "body"],
  ...["table", "div", "p", "h1", "form", "center", "font", "span", "br"],
]);

/** A field for a password, a well-known place to sign in, or a title, heading or button that says so. */
const signInPage =
  /type\s*=\s*["']?password|login\.microsoftonline\.|login\.live\.com|accounts\.google\.com|<(title|h[1-6]|button)\b[^>]{0,200}>[^<]{0,100}\b(sign|log)[ -]?(in|on)\b/i;
