import { type Bytes, fitBytes, joinBytes } from "./bytes";
import {
  endOfChain,
  header,
  headerLength,
  listedInHeader,
  none,
  smallSector,
  smallestStream,
} from "./container-format";
import { type Item, listEntries, writeDirectory } from "./directory-writer";

const sectorLength = 512;
const sectorShift = 9;
const perSector = sectorLength / 4;
/** In the table: the sector holds a part of the table, or of the lists of its sectors. */
const ofTable = 0xfffffffd;
const ofLists = 0xfffffffc;

/** Writes an OLE container (MS-CFB), version 3. */
export function writeContainer(items: readonly Item[]): Bytes {
  const entries = listEntries(items);
  const sectors = new Sectors(sectorLength);
  const small = new Sectors(smallSector);
  for (const one of entries) {
    if (!one.content) continue;
    one.size = one.content.length;
    one.first = (one.size < smallestStream ? small : sectors).add(one.content);
  }
  const [root] = entries;
  const smallContent = joinBytes(...small.pieces);
  if (root) {
    root.first = sectors.add(smallContent);
    root.size = smallContent.length;
  }
  const smallTable = writeNumbers(small.next, Math.ceil(small.next.length / perSector));
  const firstOfSmallTable = sectors.add(smallTable);
  const firstOfDirectory = sectors.add(writeDirectory(entries, sectorLength));

  // The table has an entry for every sector, including its own and those of its lists.
  const contents = sectors.next.length;
  let [table, lists] = [1, 0];
  while (table * perSector < contents + table + lists) {
    table++;
    lists = Math.max(0, Math.ceil((table - listedInHeader) / (perSector - 1)));
  }
  const firstOfLists = contents + table;
  const numbers = Array.from({ length: table }, (_, index) => contents + index);
  const next = [
    ...sectors.next,
    ...numbers.map(() => ofTable),
    ...Array.from({ length: lists }, () => ofLists),
  ];

  const head = new Uint8Array(headerLength);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  // The version, and the order of bytes.
  head.set([0x3e, 0, 3, 0, 0xfe, 0xff, sectorShift, 0, Math.log2(smallSector), 0], 24);
  head.set(writeNumbers(numbers.slice(0, listedInHeader), 1).subarray(0, 4 * listedInHeader), header.list);
  const view = new DataView(head.buffer);
  for (const [at, value] of [
    [header.tableSectors, table],
    [header.firstOfDirectory, firstOfDirectory],
    [header.smallestStream, smallestStream],
    [header.firstOfSmallTable, firstOfSmallTable],
    [header.smallTableSectors, smallTable.length / sectorLength],
    [header.firstOfLists, lists > 0 ? firstOfLists : endOfChain],
    [header.listSectors, lists],
  ] as const)
    view.setUint32(at, value, true);
  const beyond = numbers.slice(listedInHeader);
  return joinBytes(head, ...sectors.pieces, writeNumbers(next, table), writeLists(beyond, firstOfLists));
}

/** Sectors of one length, and for each the number of the next of its stream. */
class Sectors {
  readonly pieces: Uint8Array[] = [];
  readonly next: number[] = [];

  constructor(private readonly length: number) {}

  /** Adds a stream, and returns the number of its first sector. */
  add(content: Uint8Array): number {
    if (content.length === 0) return endOfChain;
    const first = this.next.length;
    const end = first + Math.ceil(content.length / this.length);
    for (let sector = first + 1; sector < end; sector++) this.next.push(sector);
    this.next.push(endOfChain);
    this.pieces.push(fitBytes(content, (end - first) * this.length));
    return first;
  }
}

/** Lists of sectors of the table. Each list ends with the number of the sector with the next list. */
function writeLists(numbers: readonly number[], firstOfLists: number): Uint8Array {
  const lists: Uint8Array[] = [];
  for (let at = 0; at < numbers.length; at += perSector - 1) {
    const part = numbers.slice(at, at + perSector - 1);
    const isLast = at + perSector - 1 >= numbers.length;
    const filled = [...part, ...Array.from({ length: perSector - 1 - part.length }, () => none)];
    lists.push(writeNumbers([...filled, isLast ? endOfChain : firstOfLists + lists.length + 1], 1));
  }
  return joinBytes(...lists);
}

/** Numbers of 32 bits in whole sectors. Places that are left over are marked as free. */
function writeNumbers(numbers: readonly number[], sectors: number): Uint8Array {
  const bytes = new Uint8Array(sectors * sectorLength).fill(0xff);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of numbers.entries()) view.setUint32(4 * index, value, true);
  return bytes;
}
