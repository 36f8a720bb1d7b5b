import { fail, succeed } from "../../spreadsheet/result";
import { exceeds, limits } from "../package/limits";
import { Meter } from "../package/meter";
import { readPartText, type Inflate } from "./part-text";
import { damaged, type FileResult } from "../package/problem";
import { comparablePart, readRelationships, relationshipsPart, type Relationship } from "./relationships";
import { recogniseOther } from "./recognise";
import { parseXml, type RootName, type XmlElement } from "../xml/parse-xml";
import { readZipDirectory, type ZipEntry } from "../package/zip-directory";

/**
 * The parts of an untrusted file [X2]. A part is unpacked when it is first needed, once; the others, such as pictures, never are.
 * Everything is counted by one meter.
 */
export class PartStore {
  private readonly texts = new Map<string, string>();
  private readonly trees = new Map<string, XmlElement>();
  private readonly links = new Map<string, readonly Relationship[]>();

  private constructor(
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    readonly meter: Meter,
    private readonly inflate: Inflate | undefined,
  ) {}

  /** Recognises a file that is no workbook, and lists the parts of one that may be. */
  static open(bytes: Uint8Array, inflate?: Inflate): FileResult<PartStore> {
    if (bytes.length > limits["file-bytes"]) return fail(exceeds("file-bytes"));
    const other = recogniseOther(bytes);
    if (other) return fail(other);
    const directory = readZipDirectory(bytes, limits.parts);
    if (!directory.ok) return directory;
    const entries = new Map<string, ZipEntry>();
    for (const entry of directory.value) {
      const name = comparablePart(entry.name);
      if (entries.has(name)) return damaged(`The part "${entry.name}" occurs twice.`);
      entries.set(name, entry);
    }
    return succeed(new PartStore(entries, new Meter(), inflate));
  }

  /** The names of all parts, as written. */
  names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.entries.has(comparablePart(part));
  }

  /**
   * Unpacks parts and their relationships; parts that do not exist are ignored.
   * @throws Refusal if one is damaged or a limit is exceeded
   */
  async load(parts: readonly string[]): Promise<void> {
    const wanted = new Map<string, ZipEntry>();
    for (const part of parts.flatMap((one) => [one, relationshipsPart(one)])) {
      const key = comparablePart(part);
      const entry = this.entries.get(key);
      if (entry && !this.texts.has(key)) wanted.set(key, entry);
    }
    await Promise.all(
      [...wanted].map(async ([key, entry]) => {
        this.texts.set(key, await readPartText(entry, this.meter, this.inflate));
      }),
    );
  }

  /** The XML of a loaded part; undefined if there is no such part, it has not been loaded, or it is empty. */
  text(part: string): string | undefined {
    return this.texts.get(comparablePart(part)) || undefined;
  }

  /**
   * A loaded part as a tree, parsed once; undefined if there is no such part, it has not been loaded, or it is empty.
   * @throws Refusal if it is not well-formed, exceeds a limit, or has another root
   */
  tree(part: string | undefined, root: RootName): XmlElement | undefined {
    const xml = part === undefined ? undefined : this.text(part);
    if (part === undefined || xml === undefined) return undefined;
    const key = `${comparablePart(part)} ${root.name}`;
    const tree = this.trees.get(key) ?? parseXml(xml, part, root, this.meter);
    this.trees.set(key, tree);
    return tree;
  }

  /** The relationships of a loaded part, or of the archive for "". */
  relationships(part: string): readonly Relationship[] {
    const key = comparablePart(part);
    const known = this.links.get(key);
    if (known) return known;
    const xml = this.text(relationshipsPart(part));
    const links = xml === undefined ? [] : readRelationships(xml, part, this.meter);
    this.links.set(key, links);
    return links;
  }

  /** The parts that a loaded part is related to by one of these types, each once. */
  targets(part: string, ...types: readonly string[]): readonly string[] {
    const found = this.relationships(part).filter((one) => one.part !== "" && types.includes(one.type));
    return [...new Set(found.map((one) => one.part))];
  }
}
