/**
 * What reading and writing an OLE container (MS-CFB) share. A container is a file system in a file: a header
 * of 512 bytes, then sectors of equal length. A table says which sector follows which. Streams shorter than
 * {@link smallestStream} are in small sectors. These form one stream, and have a separate table.
 */

/** In a table: the sector is free. In the directory: there is no such entry. */
export const none = 0xffffffff;
export const endOfChain = 0xfffffffe;
export const headerLength = 512;
export const entryLength = 128;
export const smallSector = 64;
/** In bytes. */
export const smallestStream = 4096;
/** How many sectors of the table the header can list. Sectors of lists have the others. */
export const listedInHeader = 109;

export const kinds = { storage: 1, stream: 2, root: 5 } as const;

/** Byte positions in the header. */
export const header = {
  sectorShift: 30,
  tableSectors: 44,
  firstOfDirectory: 48,
  smallestStream: 56,
  firstOfSmallTable: 60,
  smallTableSectors: 64,
  firstOfLists: 68,
  listSectors: 72,
  list: 76,
} as const;

/** Byte positions in an entry of the directory. */
export const entry = {
  nameLength: 64,
  kind: 66,
  isBlack: 67,
  left: 68,
  right: 72,
  child: 76,
  first: 116,
  size: 120,
} as const;
