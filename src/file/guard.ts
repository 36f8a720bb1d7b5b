import { crc32, inflate } from "./deflate";
import { measureSheet } from "./extent";
import { type Checked, type FileLimit, type FileProblem, damaged, refuse } from "./problem";
import { type ZipEntry, readZipDirectory } from "./zip-directory";

/**
 * What a file may become before it is refused. An assessment workbook has some 50 parts, 3 MB of XML, and sheets of
 * at most 100 rows and 60 columns; the limits leave room for what people add, and end where a program that reads the
 * file would be made to take memory or time without measure.
 */
export const limits: Readonly<Record<FileLimit, number>> = {
  /** Each picture, comment or pivot adds a part or three. */
  parts: 1_000,
  /** Bytes that really come out of the zip, all parts together. Pictures are in there too. */
  "inflated-bytes": 64 * 1024 * 1024,
  /** Bytes out for each byte in. The XML of a full sheet is packed 10 to 40 to one, a bomb 1,000 to one. */
  ratio: 200,
  /** Rows in use of one worksheet. */
  rows: 10_000,
  /** Columns in use of one worksheet. */
  columns: 500,
  /** Rows × columns of all worksheets together, formatted cells among them: a reader keeps a place for each. */
  cells: 5_000_000,
  /** Columns named by the column widths of one worksheet: three times all there are. */
  "column-definitions": 49_152,
};

/** The ratio is not held against parts smaller than this, which can do no harm. */
const ratioFrom = 1024 * 1024;

/** The parts of a file by name, inflated. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Opens a file that came from anywhere [X2]: nothing is expanded past the limits, and sizes that the file states are
 * not believed. Only parts that hold XML are kept.
 */
export async function openArchive(bytes: Uint8Array): Promise<Checked<Parts>> {
  const problem = recogniseOther(bytes);
  if (problem) return refuse(problem);
  const directory = readZipDirectory(bytes, limits.parts);
  if (!directory.ok) return directory;
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of directory.value) {
    const content = await expand(entry, limits["inflated-bytes"] - total);
    if (!content.ok) return content;
    total += content.value.length;
    if (/\.(xml|rels)$/i.test(entry.name)) parts.set(entry.name, content.value);
  }
  return { ok: true, value: parts };
}

/** Holds the worksheets of a workbook, given as XML by part name, to the limits of extent. */
export function checkExtents(sheets: ReadonlyMap<string, string>): FileProblem | undefined {
  let cells = 0;
  for (const [part, xml] of sheets) {
    const { rows, columns, formattedRows, formattedColumns, columnDefinitions } = measureSheet(xml);
    cells += Math.min(formattedRows, limits.rows) * Math.min(formattedColumns, limits.columns);
    const reached = { rows, columns, cells, "column-definitions": columnDefinitions };
    for (const limit of ["rows", "columns", "cells", "column-definitions"] as const) {
      if (reached[limit] > limits[limit]) return { kind: "too-large", limit, allowed: limits[limit], part };
    }
  }
  return undefined;
}

async function expand(entry: ZipEntry, remaining: number): Promise<Checked<Uint8Array>> {
  const part = entry.name;
  const tooLarge = (limit: FileLimit): Checked<Uint8Array> =>
    refuse({ kind: "too-large", limit, allowed: limits[limit], part });
  let content = entry.data;
  if (entry.method === 8) {
    const byRatio = Math.max(ratioFrom, entry.data.length * limits.ratio);
    const inflated = await inflate(entry.data, Math.min(byRatio, remaining));
    if (inflated.kind === "over-limit") return tooLarge(byRatio < remaining ? "ratio" : "inflated-bytes");
    if (inflated.kind === "damaged")
      return damaged(`The part "${part}" cannot be unpacked: ${inflated.message}`);
    content = inflated.bytes;
  }
  if (content.length > remaining) return tooLarge("inflated-bytes");
  if (crc32(content) !== entry.crc)
    return damaged(`The part "${part}" is not what was packed (its checksum differs).`);
  return { ok: true, value: content };
}

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files that are no zip but may well be meant: nothing at all, a workbook with a password, an old workbook. */
function recogniseOther(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length === 0) return { kind: "empty" };
  if (!oleSignature.every((byte, index) => bytes[index] === byte)) return undefined;
  if (includesWide(bytes, "EncryptedPackage")) return { kind: "encrypted" };
  if (includesWide(bytes, "Workbook") || includesWide(bytes, "Book")) return { kind: "legacy-xls" };
  return { kind: "not-a-workbook" };
}

/** Whether UTF-16 text, such as the names of streams in an OLE container, occurs in the bytes. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    const matches = Array.from(text).every(
      (character, index) =>
        bytes[at + 2 * index] === character.charCodeAt(0) && bytes[at + 2 * index + 1] === 0,
    );
    if (matches) return true;
  }
  return false;
}
