import type { Attachment } from "../../../spreadsheet/cells";
import { findAnywhere } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";
import { coveredCells } from "./anchors";

/** Form controls and embedded files of a worksheet. Excel lists them inside alternate content. */
export function listControls(worksheet: XmlElement): readonly Attachment[] {
  // Most sheets have none, and searching everything would take long.
  const lists = worksheet.children.filter((one) => listNames.has(one.name));
  if (lists.length === 0) return [];
  const list = (element: string, properties: string, kind: Attachment["kind"]): Attachment[] => {
    const seen = new Set<string>();
    return lists
      .flatMap((one) => findAnywhere(one, element))
      .flatMap((one): Attachment[] => {
        const [anchor] = findAnywhere(one, properties).flatMap((found) => findAnywhere(found, "anchor"));
        const id = one.attributes.get("shapeId") ?? "";
        // Old programs find a second, simpler list of the same objects.
        if (!anchor || seen.has(id)) return [];
        seen.add(id);
        return [{ kind, range: coveredCells(anchor, "xdr:"), author: "", text: "" }];
      });
  };
  return [...list("control", "controlPr", "control"), ...list("oleObject", "objectPr", "embedded-file")];
}

const listNames = new Set(["mc:AlternateContent", "controls", "oleObjects"]);
