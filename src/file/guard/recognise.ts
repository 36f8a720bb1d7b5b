import type { FileProblem } from "../package/problem";

/**
 * Recognises files that are not a zip, by their first bytes and the names inside; undefined if the file may
 * be a zip.
 */
export function recogniseOther(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length === 0) return { kind: "empty" };
  if (isContainer(bytes)) return recogniseContainer(bytes);
  if (begins(bytes, "PK")) return undefined;
  if (begins(bytes, ".pfile")) return { kind: "rights-managed" };
  if (begins(bytes, "%PDF-")) return { kind: "pdf" };
  const picture = pictures.find(({ from, signature }) => begins(bytes, signature, from));
  if (picture) return { kind: "picture", format: picture.format };
  return isText(bytes) ? { kind: "text" } : undefined;
}

/** Whether the bytes start like an OLE container: an old Office file, or an encrypted new one. */
function isContainer(bytes: Uint8Array): boolean {
  return begins(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
}

function recogniseContainer(bytes: Uint8Array): FileProblem {
  const holds = (name: string): boolean => includesWide(bytes, name);
  if (["DRMEncryptedDataSpace", "DRMEncryptedTransform", "\tDRMContent"].some(holds))
    return { kind: "rights-managed" };
  if (holds("EncryptedPackage")) return { kind: "encrypted" };
  return { kind: holds("Workbook") || holds("Book") ? "legacy-xls" : "not-a-workbook" };
}

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

/** How many bytes are checked to recognise text. */
const sample = 4096;

/** Text has no control characters except line breaks and tabs. UTF-16 starts with a byte order mark. */
function isText(bytes: Uint8Array): boolean {
  if (begins(bytes, "\xff\xfe") || begins(bytes, "\xfe\xff")) return true;
  return bytes.subarray(0, sample).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
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

/** Recognises a zip without a workbook part by the names in it. */
export function recogniseEntries(names: readonly string[]): FileProblem | undefined {
  return names.some((name) => /bin$/.test(name)) ? { kind: "binary-workbook" } : undefined;
}
