import { type FileResult, damaged } from "./problem";
import { fail } from "../../spreadsheet/result";

/** An entry of a zip, as listed in the central directory, with its packed bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  /** The size stated in the archive. It can be wrong. */
  readonly declaredSize: number;
  readonly data: Uint8Array;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

/**
 * Reads the central directory of a zip. It is refused unless every entry lies inside the file and overlaps no
 * other, each name is used once, stays inside the archive and is the same in both places, the directory has
 * as many entries as it states, and there are at most `allowedEntries`.
 */
export function readZipDirectory(bytes: Uint8Array, allowedEntries: number): FileResult<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    const beginsLikeZip = view.byteLength >= 4 && view.getUint32(0, true) === localSignature;
    return fail({ kind: beginsLikeZip ? "truncated" : "not-a-zip" });
  }
  const directory = readDirectoryPlace(view, end);
  if (!directory) return damaged("The zip64 end record is missing or broken.");
  if (directory.count > allowedEntries) {
    return fail({ kind: "too-large", limit: "parts", allowed: allowedEntries });
  }
  if (directory.offset + directory.size > end) return damaged("The central directory lies outside the file.");
  return readEntries(bytes, view, directory);
}

/** Searches for the end record from the end of the file: the last one whose comment fits into the file. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (
      view.getUint32(at, true) === endSignature &&
      at + endLength + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  return undefined;
}

function readDirectoryPlace(view: DataView, end: number): Directory | undefined {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) return { offset, size, count };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return undefined;
  const record = read64(view, locator + 8);
  if (record + 56 > locator || view.getUint32(record, true) !== end64Signature) return undefined;
  return {
    count: read64(view, record + 32),
    size: read64(view, record + 40),
    offset: read64(view, record + 48),
  };
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  directory: Directory,
): FileResult<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const taken: {
    readonly from: number;
    readonly to: number;
    readonly name: string;
    readonly localName: string;
  }[] = [];
  const directoryEnd = directory.offset + directory.size;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directoryEnd || view.getUint32(at, true) !== entrySignature) {
      return damaged(`Entry ${index + 1} of the central directory is missing.`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directoryEnd) return damaged(`Entry ${index + 1} of the central directory is cut off.`);
    const name = readName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (isEscapingName(name)) return damaged(`The name "${name}" points outside the archive.`);
    // Part names of a workbook are not case-sensitive.
    if (names.has(name.toLowerCase())) return damaged(`The part "${name}" occurs twice.`);
    names.add(name.toLowerCase());
    if (view.getUint16(at + 8, true) & 1) return fail({ kind: "unknown-encryption" });

    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    if (!sizes) return damaged(`The sizes of "${name}" are missing.`);
    const { local, compressed, uncompressed } = sizes;
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) {
      return damaged(`The part "${name}" is not at the position given in the central directory.`);
    }
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const to = from + compressed;
    if (to > directory.offset) return damaged(`The part "${name}" overlaps the central directory.`);
    const localName = readName(bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true)));
    taken.push({ from: local, to, name, localName });
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8)
      return damaged(`The part "${name}" is compressed with an unknown method (${method}).`);
    const crc = view.getUint32(at + 16, true);
    entries.push({ name, method, crc, declaredSize: uncompressed, data: bytes.subarray(from, to) });
    at = next;
  }
  if (at !== directoryEnd) return damaged("The central directory has more entries than it states.");
  taken.sort((a, b) => a.from - b.from);
  for (const [index, { from, name, localName }] of taken.entries()) {
    const before = taken[index - 1];
    if (before && from < before.to) return damaged(`The parts "${before.name}" and "${name}" overlap.`);
    if (name !== localName) return damaged(`The part "${name}" has a different name in its own header.`);
  }
  return { ok: true, value: entries };
}

/** An entry's name. Some programs write backslashes. */
function readName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\\/g, "/");
}

function isEscapingName(name: string): boolean {
  return name === "" || /^\/|^[A-Za-z]:|[\0]/.test(name) || name.split("/").includes("..");
}

interface Sizes {
  readonly compressed: number;
  readonly uncompressed: number;
  readonly local: number;
}

/**
 * The sizes and position of an entry. Values that do not fit into 32 bits are in the zip64 extra field, in
 * this order.
 */
function readSizes(view: DataView, at: number, extra: number, extraLength: number): Sizes | undefined {
  const uncompressed = view.getUint32(at + 24, true);
  const compressed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (![uncompressed, compressed, local].includes(0xffffffff)) return { uncompressed, compressed, local };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const fieldEnd = Math.min(next + view.getUint16(field + 2, true), extra + extraLength);
    const wide = (narrow: number): number => {
      if (narrow !== 0xffffffff) return narrow;
      next += 8;
      return next <= fieldEnd ? read64(view, next - 8) : NaN;
    };
    const sizes = { uncompressed: wide(uncompressed), compressed: wide(compressed), local: wide(local) };
    return Object.values(sizes).some(Number.isNaN) ? undefined : sizes;
  }
  return undefined;
}

/** A 64-bit number. Above 2^53 it loses precision, which no check here depends on. */
function read64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}
