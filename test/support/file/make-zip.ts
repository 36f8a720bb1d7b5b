import { crc32, deflateRawSync } from "node:zlib";
import { mainNamespaces, relationshipsPart } from "./namespaces";

/** A part of a zip, possibly with false information. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  /** The size stated in the zip. */
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Uses the bytes of the previous part, as overlapping bombs do. */
  readonly overlapsFormer?: boolean;
  /** Puts the sizes and the position into the zip64 extra field. */
  readonly zip64?: boolean;
}

/** Creates a zip with Node's zlib, sharing nothing with the code under test. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let length = 0;
  let former = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const data = part.stored ? content : deflateRawSync(content, { level: 9 });
    const name = Buffer.from(part.name);
    const at = part.overlapsFormer ? former : length;
    former = at;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(part.zip64 ? 45 : 20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    fields.writeUInt32LE(0x21_0000, 6);
    fields.writeUInt32LE(part.declaredCrc ?? crcOf(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(part.declaredSize ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    if (!part.overlapsFormer) {
      body.push(number(0x04034b50), fields, name, data);
      length += 30 + name.length + data.length;
    }
    const central = Buffer.concat([number(0x02014b50), Buffer.from([20, 0]), fields, Buffer.alloc(14), name]);
    central.writeUInt32LE(at, 42);
    if (part.zip64) directory.push(widen(central, name.length));
    else directory.push(central);
  }
  const directoryLength = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(length, 16);
  const isWide = parts.some(({ zip64 }) => zip64);
  return Buffer.concat([
    ...body,
    ...directory,
    isWide ? wideEnd(parts.length, directoryLength, length) : end,
  ]);
}

/** Node 20 has no `zlib.crc32` before 20.15. */
function crcOf(content: Buffer): number {
  return crc32(content);
}

function number(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function wide(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}

/** Moves the sizes and the position of a directory entry into the zip64 extra field. */
function widen(central: Buffer, nameLength: number): Buffer {
  const sizes = [24, 20, 42].map((at) => wide(central.readUInt32LE(at)));
  for (const at of [24, 20, 42]) central.writeUInt32LE(0xffffffff, at);
  const other = Buffer.from([0x55, 0x54, 1, 0, 0]);
  const extra = Buffer.concat([other, Buffer.from([1, 0, 24, 0]), ...sizes]);
  central.writeUInt16LE(extra.length, 30);
  return Buffer.concat([central.subarray(0, 46 + nameLength), extra]);
}

function wideEnd(count: number, size: number, offset: number): Buffer {
  const record = Buffer.concat([
    number(0x06064b50),
    wide(44),
    Buffer.alloc(12),
    wide(count),
    wide(count),
    wide(size),
    wide(offset),
  ]);
  const locator = Buffer.concat([number(0x07064b50), number(0), wide(offset + size), number(1)]);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([record, locator, end]);
}

/** The parts of a workbook with one worksheet, given the XML inside `<worksheet>`. */
export function workbookParts(sheet: string, more: readonly ZipPart[] = []): ZipPart[] {
  return [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: relationshipsPart(["a officeDocument xl/workbook.xml"]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${mainNamespaces}><sheets><sheet name="One" sheetId="1" r:id="s1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationshipsPart([
        "s1 worksheet worksheets/sheet1.xml",
        "t sharedStrings /xl/sharedStrings.xml",
      ]),
    },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet ${mainNamespaces}>${sheet}</worksheet>` },
    ...more,
  ];
}

/** A workbook with one worksheet, given its rows as XML and the items of its shared strings. */
export function workbookOf(rows: string, strings = ""): Buffer {
  const sharedStrings = { name: "xl/sharedStrings.xml", content: `<sst ${mainNamespaces}>${strings}</sst>` };
  return makeZip(workbookParts(`<sheetData>${rows}</sheetData>`, [sharedStrings]));
}

/** The same parts with the content of one changed. */
export function changePart(
  parts: readonly ZipPart[],
  name: string,
  change: (content: string) => string,
): readonly ZipPart[] {
  return parts.map((part) =>
    part.name === name ? { ...part, content: change(String(part.content)) } : part,
  );
}
