import { PartStore } from "../../../src/file/guard/part-store";

/** The XML of every part of a written file, by name. */
export async function openParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const opened = PartStore.open(bytes);
  if (!opened.ok) throw new Error(`The file was refused: ${opened.problem.kind}`);
  const store = opened.value;
  const names = store.names().filter((name) => /\.(xml|rels|vml)$/.test(name));
  await store.load(names);
  return new Map(names.map((name) => [name, store.text(name) ?? ""]));
}
