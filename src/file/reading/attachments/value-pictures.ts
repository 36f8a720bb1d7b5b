import type { PartStore } from "../../guard/part-store";
import { children, findAnywhere, child, localName, numberOf, textOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";

/** The numbers of the metadata whose values are pictures placed in a cell. */
export type ValuePictures = ReadonlySet<number>;

/**
 * Finds out which error values stand for a picture placed in a cell: Excel saves `#VALUE!`, and what it shows instead behind the
 * cell's metadata. The way there leads through extension lists, which decide nothing but this list.
 */
export function readValuePictures(store: PartStore, workbook: string): ValuePictures {
  const open = (type: string, namespace: string, name: string): XmlElement | undefined => {
    const [part] = store.targets(workbook, type);
    return store.tree(part, { namespace, name });
  };
  const metadata = open("sheetMetadata", "main", "metadata");
  if (!metadata) return new Set();
  const values = open("rdRichValue", "rich", "rvData");
  const structures = open("rdRichValueStructure", "rich", "rvStructures");
  const kinds = children(structures, "s").map((one) => textOf(one, "t"));
  // Without a list of structures, a picture in the workbook's list of them says the same.
  const hasPictures = store.relationships(workbook).some(({ type }) => type === "richValueRel");
  const isPicture = (value: XmlElement | undefined): boolean =>
    structures ? /image/i.test(kinds[numberOf(value, "s") ?? -1] ?? "") : value !== undefined && hasPictures;
  const types = children(child(metadata, "metadataTypes"), "metadataType").map((one) => textOf(one, "name"));
  const future = children(metadata, "futureMetadata").find((one) => textOf(one, "name") === "XLRICHVALUE");
  const records = children(values, "rv");
  const blocks = children(future, "bk").map((block) => {
    const [found] = findAnywhere(block, "rvb");
    return records[numberOf(found, "i") ?? -1];
  });
  const pictures = new Set<number>();
  for (const [index, block] of children(child(metadata, "valueMetadata"), "bk").entries()) {
    const record = block.children.find((one) => localName(one) === "rc");
    const isRich = types[(numberOf(record, "t") ?? 0) - 1] === "XLRICHVALUE";
    if (isRich && isPicture(blocks[numberOf(record, "v") ?? -1])) pictures.add(index + 1);
  }
  return pictures;
}
