import { XmlChecker } from "../xml/check-xml";
import { crc32, inflate } from "../package/deflate";
import { countStrings, measureSheet } from "./extent";
import { exceeds, limits } from "../package/limits";
import type { Parts, WorkbookParts } from "../package/package-parts";
import { type FileResult, type FileProblem, damaged } from "../package/problem";
import { recogniseOther } from "./recognise";
import { type ZipEntry, readZipDirectory } from "../package/zip-directory";
import { fail } from "../../spreadsheet/result";

/** The ratio is only checked for larger parts. Smaller ones can do no harm. */
const ratioFrom = 1024 * 1024;

/**
 * Opens an untrusted file [X2]. Nothing is unpacked beyond the limits, and stated sizes are ignored. Only XML
 * parts are kept, and each is checked against the limits for XML.
 */
export async function openArchive(bytes: Uint8Array): Promise<FileResult<Parts>> {
  if (bytes.length > limits["file-bytes"]) return fail(exceeds("file-bytes"));
  const other = recogniseOther(bytes);
  if (other) return fail(other);
  const directory = readZipDirectory(bytes, limits.parts);
  if (!directory.ok) return directory;
  const parts = new Map<string, string>();
  const checker = new XmlChecker();
  let total = 0;
  for (const entry of directory.value) {
    const content = await expand(entry, limits["inflated-bytes"] - total);
    if (!content.ok) return content;
    total += content.value.length;
    if (entry.name === "mimetype" && isOpenDocument(content.value)) return fail({ kind: "open-document" });
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    const text = new TextDecoder().decode(content.value);
    const problem = checker.check(entry.name, text);
    if (problem) return fail(problem);
    // XML readers treat any line ending as a line feed.
    parts.set(entry.name, text.replace(/\r\n?/g, "\n"));
  }
  return { ok: true, value: parts };
}

function isOpenDocument(mimetype: Uint8Array): boolean {
  return new TextDecoder()
    .decode(mimetype.subarray(0, 100))
    .startsWith("application/vnd.oasis.opendocument.");
}

/** Checks the size of worksheets against the limits, and that every shared string a cell refers to exists. */
export function checkExtents({
  sheets,
  strings,
}: Pick<WorkbookParts, "sheets" | "strings">): FileProblem | undefined {
  let cells = 0;
  const held = strings === undefined ? 0 : countStrings(strings);
  for (const [part, xml] of sheets) {
    const extent = measureSheet(xml);
    const { rows, columns, formattedRows, formattedColumns, columnDefinitions } = extent;
    cells += Math.min(formattedRows, limits.rows) * Math.min(formattedColumns, limits.columns);
    const reached = { rows, columns, cells, "column-definitions": columnDefinitions };
    for (const limit of ["rows", "columns", "cells", "column-definitions"] as const)
      if (reached[limit] > limits[limit]) return exceeds(limit, part);
    if (extent.strings > held)
      return { kind: "damaged", message: `A cell of "${part}" refers to a text that is not in the file.` };
  }
  return undefined;
}

async function expand(entry: ZipEntry, remaining: number): Promise<FileResult<Uint8Array>> {
  const part = entry.name;
  let content = entry.data;
  if (entry.method === 8) {
    const byRatio = Math.max(ratioFrom, entry.data.length * limits.ratio);
    const inflated = await inflate(entry.data, Math.min(byRatio, remaining));
    if (inflated.kind === "over-limit")
      return fail(exceeds(byRatio < remaining ? "ratio" : "inflated-bytes", part));
    if (inflated.kind === "damaged")
      return damaged(`The part "${part}" cannot be unpacked: ${inflated.message}`);
    content = inflated.bytes;
  }
  if (content.length > remaining) return fail(exceeds("inflated-bytes", part));
  if (crc32(content) !== entry.crc)
    return damaged(`The part "${part}" has been altered (its checksum is wrong).`);
  return { ok: true, value: content };
}
