import { inflateRawSync } from "node:zlib";
import type { ZipPart } from "../file/make-zip";

/** The parts of a sound zip, in order: XML as text, anything else as bytes. It shares nothing with the code under test. */
export function unzip(file: Uint8Array): ZipPart[] {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    const isXml = /\.(xml|rels|vml)$/i.test(name);
    if (!name.endsWith("/")) parts.push({ name, content: isXml ? content.toString("utf8") : content });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** The parts with the XML of those whose name matches changed. */
export function changeParts(
  parts: readonly ZipPart[],
  names: RegExp,
  change: (xml: string, name: string) => string,
): ZipPart[] {
  return parts.map((part) =>
    typeof part.content === "string" && names.test(part.name)
      ? { ...part, content: change(part.content, part.name) }
      : part,
  );
}
