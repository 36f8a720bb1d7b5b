import type { FileProblem } from "../package/problem";
import { recogniseText } from "./recognise-text";

/**
 * Recognises files that are not a zip, by their first bytes and the names inside; undefined if the file may
 * be a zip [X2].
 */
export function recogniseOther(bytes: Uint8Array): FileProblem | undefined {
  // A file that is only in the cloud can be all zeros here.
  if (bytes.every((byte) => byte === 0)) return { kind: "empty" };
  if (begins(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return recogniseContainer(bytes);
  if (begins(bytes, "PK") && (bytes[2] ?? 0) < 0x20) return undefined;
  const known = signatures.find(({ from = 0, signature }) => begins(bytes, signature, from));
  if (known) return known.problem;
  const text = recogniseText(bytes);
  if (text) return text;
  const picture = pictures.find(({ from, signature }) => begins(bytes, signature, from));
  return picture && { kind: "picture", format: picture.format };
}

/**
 * Recognises a zip without a workbook part by the names in it; undefined if they do not help [X2].
 * @param names the names of all entries, with slashes between folders
 */
export function recogniseEntries(names: readonly string[]): FileProblem | undefined {
  const lower = names.map((name) => name.toLowerCase());
  const has = (name: string): boolean => lower.includes(name);
  if (has("word/document.xml")) return { kind: "word-document" };
  if (has("ppt/presentation.xml")) return { kind: "presentation" };
  if (lower.some((name) => /(^|\/)workbook\.bin$/.test(name))) return { kind: "binary-workbook" };
  if (has("content.xml") && (has("meta-inf/manifest.xml") || has("mimetype")))
    return { kind: "open-document" };
  if (lower.some((name) => /(^|\/)index(\.zip|\/[^/]+\.iwa)$/.test(name))) return { kind: "apple-document" };
  const workbooks = names.filter(isWorkbookName).map((name) => name.slice(name.lastIndexOf("/") + 1));
  if (workbooks.length === 0) return undefined;
  return { kind: "zip", workbooks: workbooks.length, names: workbooks.slice(0, mostNames).map(shorten) };
}

/** How many workbooks in a zip are named. */
const mostNames = 3;

/** Whether an entry of a zip is a workbook, and not a file that Excel or macOS keeps next to one. */
function isWorkbookName(name: string): boolean {
  return /\.(xls[xmb]?|xlt[xm]|ods)$/i.test(name) && !/(^|\/)(~\$|\._)[^/]*$|(^|\/)__MACOSX\//.test(name);
}

/** A file name in one line, short enough for a sentence. */
function shorten(name: string): string {
  const inOneLine = name.replace(/\p{C}/gu, "");
  return inOneLine.length > 60 ? `${inOneLine.slice(0, 59)}…` : inOneLine;
}

/** An OLE container: an old Office file, an encrypted new one, or a message. */
function recogniseContainer(bytes: Uint8Array): FileProblem {
  const holds = (name: string): boolean => includesWide(bytes, name);
  // First of all, because an attached workbook has its own names.
  if (holds("__properties_version1.0") || holds("__substg1.0_")) return { kind: "outlook-message" };
  if (["DRMEncryptedDataSpace", "DRMEncryptedTransform", "\tDRMContent"].some(holds))
    return { kind: "rights-managed" };
  if (holds("EncryptedPackage")) return { kind: "encrypted" };
  // Before Excel's names, because a document can contain a workbook.
  if (holds("WordDocument")) return { kind: "word-document" };
  if (holds("PowerPoint Document")) return { kind: "presentation" };
  return { kind: holds("Workbook") || holds("Book") ? "legacy-xls" : "not-a-workbook" };
}

/** Beginnings that no text and no zip has by chance. */
const signatures: readonly {
  readonly from?: number;
  readonly signature: string;
  readonly problem: FileProblem;
}[] = [
  { signature: ".pfile", problem: { kind: "rights-managed" } },
  { signature: "%PDF-", problem: { kind: "pdf" } },
  { signature: "{\\rtf", problem: { kind: "rich-text" } },
  // Windows' .lnk, macOS's alias, and macOS's .webloc in binary form.
  { signature: "L\0\0\0\x01\x14\x02\0", problem: { kind: "shortcut" } },
  { signature: "book\0\0\0\0mark", problem: { kind: "shortcut" } },
  { signature: "bplist00\xd1\x01\x02SURL", problem: { kind: "web-shortcut" } },
];

const pictures = [
  { format: "JPEG", from: 0, signature: "\xff\xd8\xff" },
  { format: "PNG", from: 0, signature: "\x89PNG\r\n" },
  { format: "GIF", from: 0, signature: "GIF8" },
  { format: "WebP", from: 8, signature: "WEBP" },
  { format: "BMP", from: 0, signature: "BM" },
  { format: "TIFF", from: 0, signature: "II*\0" },
  { format: "TIFF", from: 0, signature: "MM\0*" },
  // HEIC, AVIF and videos. The following bytes would distinguish them.
  { format: "HEIC", from: 4, signature: "ftyp" },
] as const;

function begins(bytes: Uint8Array, signature: string, from = 0): boolean {
  return Array.from(signature).every((character, index) => bytes[from + index] === character.charCodeAt(0));
}

/** Whether the bytes contain a UTF-16 text, such as the name of a stream in an OLE container. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const units = Array.from(text, (character) => character.charCodeAt(0));
  const [first = 0] = units;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (units.every((unit, index) => bytes[at + 2 * index] === unit && bytes[at + 2 * index + 1] === 0))
      return true;
  }
  return false;
}
