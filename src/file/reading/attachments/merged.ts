import { parseAddress } from "../../../spreadsheet/address";
import type { Attachment } from "../../../spreadsheet/cells";
import { child, children, textOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";

/** The merged cells of a worksheet. */
export function listMerged(worksheet: XmlElement): readonly Attachment[] {
  return children(child(worksheet, "mergeCells"), "mergeCell").flatMap((merge): Attachment[] => {
    const range = parseAddress(textOf(merge, "ref"));
    return range ? [{ kind: "merged-cells", range, author: "", text: "" }] : [];
  });
}
