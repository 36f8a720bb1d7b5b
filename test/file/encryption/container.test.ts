import { randomBytes } from "node:crypto";
import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { readStream } from "../../../src/file/encryption/container";
import { writeContainer } from "../../../src/file/encryption/container-writer";
import type { Item } from "../../../src/file/encryption/directory-writer";
import { lock } from "../../../src/file/encryption/lock";
import { Refusal } from "../../../src/file/package/problem";

/** The streams that SheetJS finds in a container, by their paths. */
function listStreams(bytes: Uint8Array): Record<string, Buffer> {
  const { FileIndex, FullPaths } = CFB.read(Buffer.from(bytes), { type: "buffer" }) as {
    FileIndex: readonly { type: number; content?: Uint8Array }[];
    FullPaths: readonly string[];
  };
  const streams = FileIndex.flatMap(({ type, content }, index) =>
    type === 2 ? [[(FullPaths[index] ?? "").replace("Root Entry/", ""), Buffer.from(content ?? [])]] : [],
  );
  return Object.fromEntries(streams);
}

describe("a container", () => {
  // Streams of fewer than 4,096 bytes are in small sectors. Eight megabytes need more sectors for the table than the
  // header can list.
  test.each([0, 1, 64, 65, 4095, 4096, 4097, 8 * 1024 * 1024])(
    "returns a stream of %i bytes unchanged, to us and to SheetJS",
    (length) => {
      const content = randomBytes(length);
      const first = randomBytes(5000);
      const small = randomBytes(1000);
      const items = [
        { name: "A", content: first },
        { name: "Folder", items: [{ name: "Small", content: small }] },
        { name: "Bc", content },
      ];
      const bytes = writeContainer(items);
      expect(Buffer.from(readStream(bytes, "A") ?? []).equals(first)).toBe(true);
      expect(Buffer.from(readStream(bytes, "bC") ?? [1]).equals(content)).toBe(true);
      expect(Buffer.from(readStream(bytes, "Folder", "Small") ?? []).equals(small)).toBe(true);
      for (const path of [["B"], ["Small"], ["Folder"], ["A", "Small"], []])
        expect(readStream(bytes, ...path)).toBeUndefined();
      const theirs = listStreams(bytes);
      expect(theirs.A?.equals(first) && theirs["Folder/Small"]?.equals(small)).toBe(true);
      expect(theirs.Bc?.equals(content)).toBe(true);
    },
  );

  test("of SheetJS is read", () => {
    const theirs = CFB.utils.cfb_new();
    const [small, large] = [randomBytes(100), randomBytes(70_000)];
    CFB.utils.cfb_add(theirs, "/Small", small);
    CFB.utils.cfb_add(theirs, "/Folder/Large", large);
    const bytes = Buffer.from(CFB.write(theirs, { type: "buffer" }) as Buffer);
    expect(Buffer.from(readStream(bytes, "Small") ?? []).equals(small)).toBe(true);
    expect(Buffer.from(readStream(bytes, "Folder", "Large") ?? []).equals(large)).toBe(true);
  });

  test("has a directory that is an ordered red-black tree, for any names", () => {
    const name = fc.stringMatching(/^[A-Za-z0-9 .]{1,31}$/);
    const names = fc.uniqueArray(name, { maxLength: 40, selector: (one) => one.toUpperCase() });
    fc.assert(
      fc.property(names, names, (outer, inner) => {
        const toItem = (one: string): Item => ({ name: one, content: new Uint8Array() });
        const bytes = writeContainer([
          ...outer.filter((one) => one.toUpperCase() !== "FOLDER").map(toItem),
          { name: "Folder", items: inner.map(toItem) },
        ]);
        const entries = readDirectory(bytes);
        const [root] = entries;
        expect(root).toMatchObject({ name: "Root Entry", isBlack: true, left: none, right: none });
        const found = checkTree(entries, root?.child ?? none);
        expect(found).toHaveLength(outer.filter((one) => one.toUpperCase() !== "FOLDER").length + 1);
        const folder = entries.find((one) => one.name === "Folder" && one.kind === 1);
        expect(checkTree(entries, folder?.child ?? none)).toHaveLength(inner.length);
      }),
    );
  });
});

test("[X2] an encrypted file has the storage DataSpaces, byte for byte as MS-OFFCRYPTO describes it", async () => {
  const text = (words: string, zeros = 0): string =>
    Buffer.concat([Buffer.from(words, "utf16le"), Buffer.alloc(zeros)]).toString("hex");
  const versions = "01000000".repeat(3);
  const expected = {
    "\x06DataSpaces/Version": `3c000000${text("Microsoft.Container.DataSpaces")}${versions}`,
    "\x06DataSpaces/DataSpaceMap": `0800000001000000680000000100000000000000${"20000000"}${text("EncryptedPackage")}32000000${text("StrongEncryptionDataSpace", 2)}`,
    "\x06DataSpaces/DataSpaceInfo/StrongEncryptionDataSpace": `080000000100000032000000${text("StrongEncryptionTransform", 2)}`,
    "\x06DataSpaces/TransformInfo/StrongEncryptionTransform/\x06Primary": `58000000010000004c000000${text("{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}")}4e000000${text("Microsoft.Container.EncryptionTransform", 2)}${versions}00000000000000000000000004000000`,
  };
  const bytes = await lock(new Uint8Array(5000), "Sesame", 10);
  const streams = listStreams(bytes);
  for (const [path, hex] of Object.entries(expected)) {
    expect(streams[path]?.toString("hex")).toBe(hex);
    expect(Buffer.from(readStream(bytes, ...path.split("/")) ?? []).toString("hex")).toBe(hex);
  }
  // The lengths that Excel's own files have.
  expect(Object.values(expected).map((hex) => hex.length / 2)).toEqual([76, 112, 64, 200]);
  expect(Object.keys(streams).sort()).toEqual(
    [...Object.keys(expected), "EncryptedPackage", "EncryptionInfo"].sort(),
  );
  // What is shorter than 4,096 bytes is in small sectors, so the file is not much longer than its contents.
  expect(streams.EncryptionInfo?.length).toBeLessThan(2000);
  expect(bytes.length).toBeLessThan(5008 + 8 * 512 + 4096);
});

describe("[X2] a broken container", () => {
  const content = randomBytes(40_000);
  const bytes = writeContainer([
    { name: "A", content },
    { name: "Small", content: randomBytes(3000) },
  ]);
  const view = new DataView(bytes.buffer);
  const table = 512 * (view.getUint32(76, true) + 1);
  const directory = 512 * (view.getUint32(48, true) + 1);
  const changeAt = (at: number, value: number): Uint8Array => {
    const changed = Uint8Array.from(bytes);
    new DataView(changed.buffer).setUint32(at, value, true);
    return changed;
  };

  test("whose sectors form a circle, or lead outside the file, is refused", () => {
    for (const next of [1, 2, 7_000, 0xfffffffd])
      expect(() => readStream(changeAt(table + 4 * 3, next), "A")).toThrow(Refusal);
    expect(readStream(bytes, "A")?.length).toBe(content.length);
  });

  test.each([
    ["the table has a sector outside the file", 76, 0xfffffff0],
    ["the table ends too early", 44, 0],
    ["the directory is outside the file", 48, 0x00ffffff],
    ["sectors have an unknown size", 30, 0x00060014],
    ["a stream is longer than the file", directory + 256 + 120, 0xfffffff0],
    ["a stream is longer than its sectors", directory + 256 + 120, 41_000],
    ["the root is no root", directory + 64, 0x00020016],
    ["an entry is outside the directory", directory + 76, 4000],
  ])("is refused: %s", (_, at, value) => {
    expect(() => readStream(changeAt(at, value), "A")).toThrow(Refusal);
  });

  test("with two streams of one name is refused", () => {
    const twice = [
      { name: "Twice", content },
      { name: "TWICE", content },
    ];
    expect(() => readStream(writeContainer(twice), "Twice")).toThrow(Refusal);
  });

  test("whose entries form a circle has no such stream", () => {
    const circle = Uint8Array.from(bytes);
    for (let entry = 0; entry < 4; entry++)
      for (const link of [68, 72])
        new DataView(circle.buffer).setUint32(directory + 128 * entry + link, 1, true);
    expect(readStream(circle, "B")).toBeUndefined();
  });

  test("with any number changed, or its end cut off, ends at once in a stream, in nothing or in an error", () => {
    const numbers = fc.oneof(fc.nat(200), fc.nat(0xffffffff), fc.constantFrom(0xffffffff, 0xfffffffe));
    const places = fc.oneof(
      fc.nat(510),
      fc.nat(600).map((at) => at + directory),
      fc.nat(2000).map((at) => at + table),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(places, numbers), { maxLength: 6 }),
        fc.nat(bytes.length),
        (changes, cut) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes)
            if (at + 4 <= changed.length) new DataView(changed.buffer).setUint32(at, value, true);
          const files = [changed, changed.subarray(0, cut)];
          for (const file of files)
            for (const name of ["A", "Small", "B"]) {
              try {
                expect((readStream(file, name) ?? []).length).toBeLessThanOrEqual(file.length);
              } catch (error) {
                expect(error).toBeInstanceOf(Refusal);
              }
            }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("of 48 megabytes that claims to be one long chain ends at once, in little memory", () => {
    const sectors = 98_000;
    const huge = new Uint8Array((sectors + 1) * 512);
    huge.set(bytes.subarray(0, 512));
    const numbers = new DataView(huge.buffer);
    const tables = Math.ceil(sectors / 128);
    numbers.setUint32(44, tables, true);
    numbers.setUint32(48, tables, true);
    numbers.setUint32(68, 900, true);
    for (let index = 0; index < 109; index++) numbers.setUint32(76 + 4 * index, index, true);
    // Lists from sector 900 on name the other sectors of the table, which is in front.
    for (let index = 109; index < tables; index++) {
      const list = 900 + Math.floor((index - 109) / 127);
      numbers.setUint32(512 * (list + 1) + 4 * ((index - 109) % 127), index, true);
      numbers.setUint32(512 * (list + 1) + 508, list + 1, true);
    }
    for (let sector = 0; sector < sectors; sector++)
      numbers.setUint32(512 + 4 * sector, sector + 1 < sectors ? sector + 1 : 0xfffffffe, true);
    const [started, held] = [performance.now(), process.memoryUsage().arrayBuffers];
    expect(() => readStream(huge, "EncryptedPackage")).toThrow(Refusal);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().arrayBuffers - held).toBeLessThan(1024 * 1024);
  });
});

const none = 0xffffffff;

interface DirectoryEntry {
  readonly name: string;
  readonly kind: number;
  readonly isBlack: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** The entries of a container of ours, whose directory is in the sectors just before the table. */
function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const buffer = Buffer.from(bytes);
  const entries: DirectoryEntry[] = [];
  const table = 512 * (buffer.readUInt32LE(76) + 1);
  for (let at = 512 * (buffer.readUInt32LE(48) + 1); at < table; at += 128) {
    const length = buffer.readUInt16LE(at + 64);
    if (length === 0) break;
    entries.push({
      name: buffer.subarray(at, at + length - 2).toString("utf16le"),
      kind: buffer[at + 66] ?? 0,
      isBlack: buffer[at + 67] === 1,
      left: buffer.readUInt32LE(at + 68),
      right: buffer.readUInt32LE(at + 72),
      child: buffer.readUInt32LE(at + 76),
    });
  }
  return entries;
}

/** Checks a tree of siblings, and lists their names in order. */
function checkTree(entries: readonly DirectoryEntry[], top: number): string[] {
  const visit = (index: number, isBelowRed: boolean): { names: string[]; blacks: number } => {
    if (index === none) return { names: [], blacks: 1 };
    const entry = entries[index];
    if (!entry) throw new Error(`There is no entry ${index}.`);
    expect(isBelowRed && !entry.isBlack).toBe(false);
    const [left, right] = [visit(entry.left, !entry.isBlack), visit(entry.right, !entry.isBlack)];
    expect(left.blacks).toBe(right.blacks);
    return {
      names: [...left.names, entry.name, ...right.names],
      blacks: left.blacks + (entry.isBlack ? 1 : 0),
    };
  };
  const { names } = visit(top, true);
  const sorted = [...names].sort((a, b) =>
    a.length === b.length ? (a.toUpperCase() < b.toUpperCase() ? -1 : 1) : a.length - b.length,
  );
  expect(names).toEqual(sorted);
  return names;
}
