import { crc32, deflate } from "./deflate";
import type { ZipEntry } from "./zip-directory";

const encoder = new TextEncoder();

/** A compressed entry of a zip. */
export async function pack(name: string, content: Uint8Array): Promise<ZipEntry> {
  const crc = crc32(content);
  return { name, method: 8, crc, declaredSize: content.length, data: await deflate(content) };
}

/** Writes a zip. All entries get the same time, so that the same entries always give the same bytes. */
export function writeZip(entries: readonly ZipEntry[], time: Date): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const directoryLength = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bodyLength = named.reduce((sum, { entry, name }) => sum + 30 + name.length + entry.data.length, 0);
  const bytes = new Uint8Array(bodyLength + directoryLength + 22);
  const view = new DataView(bytes.buffer);
  const stamp = dosTime(time);
  let local = 0;
  let directory = bodyLength;
  for (const { entry, name } of named) {
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, 20, true);
    view.setUint32(directory + 42, local, true);
    writeCommon(view, directory + 6, entry, name.length, stamp);
    bytes.set(name, directory + 46);
    directory += 46 + name.length;

    view.setUint32(local, 0x04034b50, true);
    writeCommon(view, local + 4, entry, name.length, stamp);
    bytes.set(name, local + 30);
    bytes.set(entry.data, local + 30 + name.length);
    local += 30 + name.length + entry.data.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, named.length, true);
  view.setUint16(directory + 10, named.length, true);
  view.setUint32(directory + 12, directoryLength, true);
  view.setUint32(directory + 16, bodyLength, true);
  return bytes;
}

/** Writes the fields that the local header and the central directory have in common. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number, stamp: number): void {
  view.setUint16(at, 20, true);
  // Names are in UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.declaredSize, true);
  view.setUint16(at + 22, nameLength, true);
}

/** Date and time in the zip format: two-second steps from 1980, in UTC. */
function dosTime(time: Date): number {
  const year = Math.max(1980, Math.min(2107, time.getUTCFullYear()));
  const date = ((year - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
}
