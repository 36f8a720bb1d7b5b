import { wideBytes } from "./bytes";
import { entry, entryLength, kinds, none } from "./container-format";

/** What a container holds: streams, and storages with more of both. */
export type Item = NamedStream | Storage;

interface NamedStream {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Storage {
  readonly name: string;
  readonly items: readonly Item[];
}

/** An entry of the directory. Its neighbours are numbers of entries, or {@link none}. */
export interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly isBlack: boolean;
  readonly content?: Uint8Array;
  left: number;
  right: number;
  child: number;
  first: number;
  /** In bytes. */
  size: number;
}

/** Lists all entries, the root first. */
export function listEntries(items: readonly Item[]): readonly Entry[] {
  const root = makeEntry("Root Entry", kinds.root, true);
  const entries = [root];
  root.child = plant(items, entries);
  return entries;
}

/** Writes the entries as the bytes of the directory, filled up to whole sectors. */
export function writeDirectory(entries: readonly Entry[], sectorLength: number): Uint8Array {
  const perSector = sectorLength / entryLength;
  const places = Math.ceil(entries.length / perSector) * perSector;
  const bytes = new Uint8Array(places * entryLength);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < places; place++) {
    const at = place * entryLength;
    const { name, kind, isBlack, left, right, child, first, size } = entries[place] ?? unused;
    const wide = wideBytes(name);
    bytes.set(wide, at);
    view.setUint16(at + entry.nameLength, kind === 0 ? 0 : wide.length + 2, true);
    view.setUint8(at + entry.kind, kind);
    view.setUint8(at + entry.isBlack, isBlack ? 1 : 0);
    view.setUint32(at + entry.left, left, true);
    view.setUint32(at + entry.right, right, true);
    view.setUint32(at + entry.child, child, true);
    view.setUint32(at + entry.first, first, true);
    view.setUint32(at + entry.size, size, true);
  }
  return bytes;
}

const unused = makeEntry("", 0, false);

/**
 * Adds the items of a storage to the entries, as a red-black tree, and returns the number of its top. The tree
 * is as flat as possible, so it is valid if its lowest level is red and the others are black.
 */
function plant(items: readonly Item[], entries: Entry[]): number {
  const lowest = Math.floor(Math.log2(items.length));
  const grow = (part: readonly Item[], depth: number): number => {
    const middle = part.length >> 1;
    const item = part[middle];
    if (!item) return none;
    const isBlack = depth === 0 || depth < lowest;
    const added =
      "items" in item
        ? makeEntry(item.name, kinds.storage, isBlack)
        : makeEntry(item.name, kinds.stream, isBlack, item.content);
    const index = entries.push(added) - 1;
    added.left = grow(part.slice(0, middle), depth + 1);
    added.right = grow(part.slice(middle + 1), depth + 1);
    if ("items" in item) added.child = plant(item.items, entries);
    return index;
  };
  return grow([...items].sort(compareNames), 0);
}

/** Shorter names come first; names of one length are compared in capital letters (MS-CFB 2.6.4). */
function compareNames(a: Item, b: Item): number {
  if (a.name.length !== b.name.length) return a.name.length - b.name.length;
  return a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1;
}

function makeEntry(name: string, kind: number, isBlack: boolean, content?: Uint8Array): Entry {
  const links = { left: none, right: none, child: none };
  return { name, kind, isBlack, ...(content && { content }), ...links, first: 0, size: 0 };
}
