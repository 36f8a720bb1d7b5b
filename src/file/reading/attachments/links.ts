import { parseAddress } from "../../../spreadsheet/address";
import type { Attachment } from "../../../spreadsheet/cells";
import type { PartStore } from "../../guard/part-store";
import { child, children, textOf } from "../../xml/elements";
import type { Worksheet } from "../workbook/read-worksheet";

/** The links from a worksheet's cells to addresses outside the workbook. */
export function listLinks({ element, part }: Worksheet, store: PartStore): readonly Attachment[] {
  const addresses = new Map(store.relationships(part).map(({ id, address }) => [id, address]));
  return children(child(element, "hyperlinks"), "hyperlink").flatMap((link): Attachment[] => {
    const range = parseAddress(textOf(link, "ref"));
    const address = addresses.get(textOf(link, "r:id")) ?? "";
    if (!range || address === "") return [];
    const place = textOf(link, "location");
    return [{ kind: "link", range, author: "", text: place === "" ? address : `${address}#${place}` }];
  });
}
