import { range, type Range } from "../../../spreadsheet/address";
import { child, toNumber } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";

/**
 * The cells that an anchored object covers, fully or partly; only the first one, if the file gives its size in other units. The
 * second corner is in the cell after the last one if the object ends where that cell starts.
 * @param prefix of the names of rows and columns: empty in a drawing, `xdr:` on a worksheet
 */
export function coveredCells(anchor: XmlElement, prefix = ""): Range {
  const [from, to] = [child(anchor, "from"), child(anchor, "to")];
  const at = (corner: XmlElement | undefined, name: string): number =>
    toNumber(child(corner, `${prefix}${name}`)?.text) ?? 0;
  const span = (name: string): number =>
    to ? Math.max(1, at(to, name) - at(from, name) + (at(to, `${name}Off`) > 0 ? 1 : 0)) : 1;
  return range(at(from, "row") + 1, at(from, "col") + 1, span("row"), span("col"));
}
