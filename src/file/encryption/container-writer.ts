import { wideBytes } from "./bytes";

const sectorLength = 512;
const perSector = sectorLength / 4;
const listedInHeader = 109;
const none = 0xffffffff;
const endOfChain = 0xfffffffe;
const ofTable = 0xfffffffd;
const ofLists = 0xfffffffc;
/** Smaller streams would be stored differently, which is not implemented. */
export const smallestStream = 4096;

/**
 * Writes an OLE container (MS-CFB) with two streams, the one with the shorter name first. Each must have at
 * least {@link smallestStream} bytes.
 */
export function writeContainer(
  streams: readonly [first: NamedStream, second: NamedStream],
): Uint8Array<ArrayBuffer> {
  const lengths = streams.map(({ content }) => Math.ceil(content.length / sectorLength));
  const contents = 1 + lengths.reduce((sum, length) => sum + length, 0);
  // The table has an entry for every sector, including its own and those of its lists.
  let [table, lists] = [1, 0];
  while (table * perSector < contents + table + lists) {
    table++;
    lists = Math.max(0, Math.ceil((table - listedInHeader) / (perSector - 1)));
  }
  const bytes = new Uint8Array((1 + contents + table + lists) * sectorLength);
  const view = new DataView(bytes.buffer);
  const put = (at: number, value: number): void => view.setUint32(at, value, true);
  const sectorAt = (sector: number): number => (sector + 1) * sectorLength;
  const next = new Uint32Array(table * perSector).fill(none);

  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true);
  for (const [at, value] of [
    [44, table],
    [48, 0],
    [56, smallestStream],
    [60, endOfChain],
    [72, lists],
  ] as const)
    put(at, value);
  put(68, lists > 0 ? contents + table : endOfChain);
  bytes.fill(0xff, 76, headerEnd);

  // The directory is sector 0: the root and the two streams, the second as the right sibling of the first.
  next[0] = endOfChain;
  for (let entry = 0; entry < 4; entry++)
    bytes.fill(0xff, sectorAt(0) + 128 * entry + 68, sectorAt(0) + 128 * entry + 80);
  writeEntry(view, sectorAt(0), {
    name: "Root Entry",
    kind: 5,
    isBlack: true,
    child: 1,
    first: endOfChain,
    size: 0,
  });
  let sector = 1;
  for (const [index, { name, content }] of streams.entries()) {
    const entry = { name, kind: 2, isBlack: index === 0, first: sector, size: content.length };
    writeEntry(view, sectorAt(0) + 128 * (index + 1), index === 0 ? { ...entry, right: 2 } : entry);
    bytes.set(content, sectorAt(sector));
    const last = sector + (lengths[index] ?? 0) - 1;
    for (; sector < last; sector++) next[sector] = sector + 1;
    next[sector++] = endOfChain;
  }

  next.fill(ofTable, contents, contents + table);
  next.fill(ofLists, contents + table, contents + table + lists);
  for (const [index, value] of next.entries()) put(sectorAt(contents) + 4 * index, value);
  bytes.fill(0xff, sectorAt(contents + table));
  for (let index = 0; index < table; index++)
    put(listPlace(index, sectorAt(contents + table)), contents + index);
  for (let list = 0; list < lists; list++) {
    const isLast = list === lists - 1;
    put(
      sectorAt(contents + table + list) + sectorLength - 4,
      isLast ? endOfChain : contents + table + list + 1,
    );
  }
  return bytes;
}

export interface NamedStream {
  readonly name: string;
  readonly content: Uint8Array;
}

const headerEnd = 512;

/** The byte position, in the header or in a sector of lists, of the number of the table's sector `index`. */
function listPlace(index: number, listsAt: number): number {
  if (index < listedInHeader) return 76 + 4 * index;
  const beyond = index - listedInHeader;
  return listsAt + Math.floor(beyond / (perSector - 1)) * sectorLength + 4 * (beyond % (perSector - 1));
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly isBlack: boolean;
  readonly first: number;
  readonly size: number;
  readonly right?: number;
  readonly child?: number;
}

function writeEntry(
  view: DataView,
  at: number,
  { name, kind, isBlack, first, size, right, child }: Entry,
): void {
  const wide = wideBytes(name);
  new Uint8Array(view.buffer).set(wide, at);
  view.setUint16(at + 64, wide.length + 2, true);
  view.setUint8(at + 66, kind);
  view.setUint8(at + 67, isBlack ? 1 : 0);
  if (right !== undefined) view.setUint32(at + 72, right, true);
  if (child !== undefined) view.setUint32(at + 76, child, true);
  view.setUint32(at + 116, first, true);
  view.setUint32(at + 120, size, true);
}
