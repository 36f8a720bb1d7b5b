import { type Refusal, damage } from "../package/problem";
import type { Bytes } from "./bytes";
import {
  endOfChain,
  entry,
  entryLength,
  header,
  headerLength,
  kinds,
  listedInHeader,
  none,
  smallSector,
} from "./container-format";

/**
 * Reads a stream of an OLE container (MS-CFB) by its path, such as `"EncryptionInfo"`; undefined if there is
 * none. Needs little more memory than the stream, whatever the container claims [X2].
 * @throws Refusal if the container is broken. References cannot lead outside its bytes or in a circle.
 */
export function readStream(bytes: Uint8Array, ...path: readonly string[]): Bytes | undefined {
  const container = new Container(bytes);
  let found: Entry | undefined = container.root;
  for (const name of path) found = found && container.findChild(found, name);
  return found?.kind === kinds.stream ? container.read(found) : undefined;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  /** In bytes. */
  readonly size: number;
}

/** The numbers of the sectors of a stream, in order. */
type Chain = readonly number[];

class Container {
  readonly root: Entry;
  private readonly view: DataView;
  private readonly sectorLength: number;
  /** No chain is longer than this. */
  private readonly sectors: number;
  private readonly table: Chain;
  private readonly directory: Chain;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < headerLength) throw tooShort();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(header.sectorShift, true);
    if (shift !== 9 && shift !== 12) throw damage("The container has sectors of an unknown size");
    this.sectorLength = 1 << shift;
    this.sectors = Math.ceil(bytes.length / this.sectorLength);
    this.table = this.listTable();
    this.directory = this.follow(this.numberAt(header.firstOfDirectory), this.sectors);
    this.root = this.entryAt(0);
    if (this.root.kind !== kinds.root) throw damage("The container has no root");
  }

  /** Finds the only entry of a storage with a name, in capitals or small letters. */
  findChild(storage: Entry, name: string): Entry | undefined {
    const waiting = [storage.child];
    const seen = new Set<number>([none]);
    let found: Entry | undefined;
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (seen.has(index)) continue;
      seen.add(index);
      const one = this.entryAt(index);
      waiting.push(one.left, one.right);
      if (one.name.toUpperCase() !== name.toUpperCase()) continue;
      if (found) throw damage(`The container is broken: it has two entries "${name}"`);
      found = one;
    }
    return found;
  }

  read({ first, size }: Entry): Bytes {
    if (size > this.bytes.length) throw tooShort();
    const isSmall = size < this.numberAt(header.smallestStream);
    const length = isSmall ? smallSector : this.sectorLength;
    const count = Math.ceil(size / length);
    const places = isSmall ? this.placeSmall(first, count) : this.place(this.follow(first, count));
    if (places.length < count) throw tooShort();
    const content = new Uint8Array(size);
    for (const [index, place] of places.entries()) {
      const at = index * length;
      const end = place + Math.min(length, size - at);
      if (end > this.bytes.length) throw tooShort();
      content.set(this.bytes.subarray(place, end), at);
    }
    return content;
  }

  /** The byte positions of small sectors, which are parts of the root's stream. */
  private placeSmall(first: number, count: number): readonly number[] {
    const perSector = this.sectorLength / smallSector;
    const stream = this.place(this.follow(this.root.first, this.sectors));
    const table = this.follow(this.numberAt(header.firstOfSmallTable), this.sectors);
    return this.follow(first, count, table).map((small) => {
      const place = stream[Math.floor(small / perSector)];
      if (place === undefined) throw tooShort();
      return place + (small % perSector) * smallSector;
    });
  }

  private place(chain: Chain): readonly number[] {
    return chain.map((sector) => this.placeOf(sector));
  }

  /** The byte position of a sector. */
  private placeOf(sector: number): number {
    const place = (sector + 1) * this.sectorLength;
    if (place >= this.bytes.length) throw tooShort();
    return place;
  }

  /** The sectors from `first` to the end of their chain, but not more than `most`. */
  private follow(first: number, most: number, table = this.table): Chain {
    const chain = new Set<number>();
    for (let sector = first; sector !== endOfChain && chain.size < most;) {
      if (chain.has(sector)) throw damage("The container is broken: its sectors form a circle");
      chain.add(sector);
      sector = this.numberIn(table, sector);
    }
    return [...chain];
  }

  /** An entry of a table, whose sectors are `table`. */
  private numberIn(table: Chain, index: number): number {
    const perSector = this.sectorLength / 4;
    const sector = table[Math.floor(index / perSector)];
    if (sector === undefined) throw damage("The container is broken: a sector is missing in its table");
    return this.numberAt(this.placeOf(sector) + 4 * (index % perSector));
  }

  /** The sectors of the table. More than the file needs are ignored. */
  private listTable(): Chain {
    const perSector = this.sectorLength / 4;
    const count = Math.min(this.numberAt(header.tableSectors), Math.ceil(this.sectors / perSector));
    const listed: number[] = [];
    for (let index = 0; index < Math.min(count, listedInHeader); index++)
      listed.push(this.numberAt(header.list + 4 * index));
    for (let list = this.numberAt(header.firstOfLists); listed.length < count;) {
      const place = this.placeOf(list);
      for (let index = 0; index < perSector - 1 && listed.length < count; index++)
        listed.push(this.numberAt(place + 4 * index));
      list = this.numberAt(place + this.sectorLength - 4);
    }
    return listed;
  }

  private entryAt(index: number): Entry {
    const perSector = this.sectorLength / entryLength;
    const sector = this.directory[Math.floor(index / perSector)];
    if (sector === undefined) throw damage("The container is broken: its directory ends too early");
    const at = this.placeOf(sector) + (index % perSector) * entryLength;
    const length = Math.max(0, Math.min(31, this.view.getUint16(at + entry.nameLength, true) / 2 - 1));
    const units = Array.from({ length }, (_, place) => this.view.getUint16(at + 2 * place, true));
    return {
      name: String.fromCharCode(...units),
      kind: this.view.getUint8(at + entry.kind),
      left: this.numberAt(at + entry.left),
      right: this.numberAt(at + entry.right),
      child: this.numberAt(at + entry.child),
      first: this.numberAt(at + entry.first),
      size: this.numberAt(at + entry.size),
    };
  }

  private numberAt(place: number): number {
    if (place + 4 > this.bytes.length) throw tooShort();
    return this.view.getUint32(place, true);
  }
}

function tooShort(): Refusal {
  return damage("The container ends too early");
}
