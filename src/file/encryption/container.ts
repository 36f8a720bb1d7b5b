const endOfChain = 0xfffffffe;
const headerLength = 512;
const entryLength = 128;
const listedInHeader = 109;

/**
 * Reads a stream of an OLE container (MS-CFB) by name; undefined if there is none.
 * @throws Error if the container is broken. References cannot lead outside its bytes or in a circle.
 */
export function readStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  if (bytes.length < headerLength) throw new Error("The container ends too early.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Error("The container has sectors of an unknown size.");
  const sectorLength = 1 << shift;
  const sectorAt = (sector: number): number => {
    const at = (sector + 1) * sectorLength;
    if (at >= bytes.length) throw new Error("The container ends too early.");
    return at;
  };
  // No chain can be longer than the file, whatever the table contains.
  const most = Math.ceil(bytes.length / sectorLength);
  const table = readTable(view, sectorLength, sectorAt);
  const readSectors = (first: number): Uint8Array => {
    const sectors = follow(table, first, most);
    const content = new Uint8Array(sectors.length * sectorLength);
    for (const [index, sector] of sectors.entries()) {
      const at = sectorAt(sector);
      content.set(bytes.subarray(at, at + sectorLength), index * sectorLength);
    }
    return content;
  };

  const entries = readEntries(readSectors(view.getUint32(48, true)));
  const root = entries.find(({ kind }) => kind === 5);
  const found = entries.find((entry) => entry.kind === 2 && entry.name === name);
  if (!root || !found) return undefined;
  if (found.size >= view.getUint32(56, true)) return cut(readSectors(found.first), found.size);
  // Small streams are in the root's stream, in small sectors with a separate table.
  const small = readSectors(root.first);
  const smallTable = toNumbers(readSectors(view.getUint32(60, true)));
  const sectors = follow(smallTable, found.first, Math.ceil(small.length / 64));
  const content = new Uint8Array(sectors.length * 64);
  for (const [index, sector] of sectors.entries())
    content.set(cut(small, (sector + 1) * 64).subarray(sector * 64), index * 64);
  return cut(content, found.size);
}

/**
 * Reads the table of which sector follows which. The header lists the first sectors of the table; sectors of
 * lists have the others.
 */
function readTable(view: DataView, sectorLength: number, sectorAt: (sector: number) => number): Uint32Array {
  const count = view.getUint32(44, true);
  if (count * sectorLength > view.byteLength) throw new Error("The container ends too early.");
  const listed: number[] = [];
  for (let index = 0; index < Math.min(count, listedInHeader); index++)
    listed.push(view.getUint32(76 + 4 * index, true));
  const perSector = sectorLength / 4;
  for (let list = view.getUint32(68, true); listed.length < count;) {
    const at = sectorAt(list);
    for (let index = 0; index < perSector - 1 && listed.length < count; index++)
      listed.push(view.getUint32(at + 4 * index, true));
    list = view.getUint32(at + sectorLength - 4, true);
  }
  const table = new Uint32Array(count * perSector);
  for (const [index, sector] of listed.entries()) {
    const at = sectorAt(sector);
    if (at + sectorLength > view.byteLength) throw new Error("The container ends too early.");
    for (let place = 0; place < perSector; place++)
      table[index * perSector + place] = view.getUint32(at + 4 * place, true);
  }
  return table;
}

function follow(table: Uint32Array, first: number, most: number): readonly number[] {
  const sectors: number[] = [];
  for (let sector = first; sector !== endOfChain;) {
    const next = table[sector];
    if (next === undefined || sectors.length >= most) throw new Error("The container is broken.");
    sectors.push(sector);
    sector = next;
  }
  return sectors;
}

interface Entry {
  readonly name: string;
  /** 1 is a storage, 2 a stream, 5 the root. */
  readonly kind: number;
  readonly first: number;
  readonly size: number;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.max(0, Math.min(31, view.getUint16(at + 64, true) / 2 - 1));
    const units = Array.from({ length }, (_, index) => view.getUint16(at + 2 * index, true));
    entries.push({
      name: String.fromCharCode(...units),
      kind: view.getUint8(at + 66),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(4 * index, true));
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (size > bytes.length) throw new Error("The container ends too early.");
  return bytes.subarray(0, size);
}
