import type { Attachment } from "../../../spreadsheet/cells";
import type { PartStore } from "../../guard/part-store";
import { child, findAnywhere, localName } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";
import type { Worksheet } from "../workbook/read-worksheet";
import { coveredCells } from "./anchors";

/** Pictures and text boxes that lie over a worksheet's cells. Charts are not listed, nor are the shapes of controls. */
export function listDrawn({ part }: Worksheet, store: PartStore): readonly Attachment[] {
  return store.targets(part, "drawing").flatMap((one) => {
    const drawing = store.tree(one, { namespace: "xdr", name: "wsDr" });
    return drawing?.children.flatMap(whatIsDrawn) ?? [];
  });
}

function whatIsDrawn(anchor: XmlElement): readonly Attachment[] {
  const range = coveredCells(anchor);
  const objects = anchor.children.filter((one) => ["pic", "sp", "grpSp", "contentPart"].includes(one.name));
  // Ink, and pictures in newer forms, are inside alternate content.
  const isNewer =
    child(anchor, "mc:AlternateContent") !== undefined && findAnywhere(anchor, "contentPart").length > 0;
  const found = objects.flatMap((one): Attachment[] => {
    const text = findAnywhere(one, "t")
      .map((piece) => piece.text)
      .join("");
    const isPicture =
      localName(one) !== "sp" && (localName(one) !== "grpSp" || findAnywhere(one, "pic").length > 0);
    return [{ kind: isPicture ? "picture" : "text-box", range, author: "", text: isPicture ? "" : text }];
  });
  return isNewer ? [...found, { kind: "picture", range, author: "", text: "" }] : found;
}
