import type { PartStore } from "../../guard/part-store";
import type { XmlElement } from "../../xml/parse-xml";
import type { CellFormats } from "../looks/cell-formats";
import type { WorkbookPart } from "./read-workbook";
import type { Worksheet } from "./read-worksheet";

/** Everything of a file that its views are made from. */
export interface WorkbookParts {
  readonly store: PartStore;
  readonly workbook: WorkbookPart;
  readonly styles: XmlElement | undefined;
  readonly formats: CellFormats;
  readonly worksheets: readonly Worksheet[];
}
