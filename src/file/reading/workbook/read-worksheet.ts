import type { PartStore } from "../../guard/part-store";
import { damage } from "../../package/problem";
import { checkRoot, readTree, type XmlElement } from "../../xml/parse-xml";
import { XmlReader } from "../../xml/xml-reader";
import { readSheetData, type CellSources, type SheetData } from "../cells/read-cells";
import type { SheetEntry } from "./read-workbook";

/** A worksheet as it is in the file. */
export interface Worksheet extends SheetData {
  readonly name: string;
  readonly visibility: SheetEntry["visibility"];
  /** Its part; empty if the workbook lists a sheet that has none. */
  readonly part: string;
  /** Everything but the rows. */
  readonly element: XmlElement;
}

const blank: XmlElement = { name: "worksheet", attributes: new Map(), children: [], text: "" };

/**
 * Reads a worksheet from its part, once. A sheet without a part, or with an empty one, is blank.
 * @throws Refusal if it has two lists of rows, cannot be read, or exceeds a limit
 */
export function readWorksheet(
  { name, visibility, part }: SheetEntry,
  store: PartStore,
  sources: CellSources,
): Worksheet {
  const xml = store.text(part);
  if (xml === undefined) return { name, visibility, part, element: blank, cells: [], rows: [] };
  const reader = new XmlReader(xml, part, store.meter);
  let data: SheetData | undefined;
  let attributes = blank.attributes;
  const children: XmlElement[] = [];
  reader.read(() => {
    checkRoot(reader, part, { namespace: "main", name: "worksheet" });
    attributes = reader.attributes();
    reader.children(() => {
      if (reader.name !== "sheetData" || reader.namespace !== "main") {
        children.push(readTree(reader, "main"));
        return;
      }
      if (data) throw damage(`The sheet "${name}" has two lists of rows`);
      data = readSheetData(reader, name, sources);
    });
  });
  const element: XmlElement = { name: "worksheet", attributes, children, text: "" };
  store.meter.add(
    "merges",
    children.reduce((sum, one) => sum + (one.name === "mergeCells" ? one.children.length : 0), 0),
    name,
  );
  return { name, visibility, part, element, cells: data?.cells ?? [], rows: data?.rows ?? [] };
}
