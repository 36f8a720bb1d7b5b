import { parseAddress } from "../../../src/spreadsheet/address";
import type { Attachment, AttachmentKind } from "../../../src/spreadsheet/cells";
import { onSheet, type Edit } from "./edit-grids";

/** Something that a person attaches: a kind, cells, a text, and who wrote it. */
export type Thing = readonly [kind: AttachmentKind, cells: string, text?: string, author?: string];

/** Attaches things to the cells of a sheet, as a reader lists them. */
export function attach(sheet: string, ...things: readonly Thing[]): Edit {
  return onSheet(sheet, (grid) => ({
    ...grid,
    attachments: [...(grid.attachments ?? []), ...things.map(toAttachment)],
  }));
}

function toAttachment([kind, cells, text = "", author = ""]: Thing): Attachment {
  const range = parseAddress(cells);
  if (!range) throw new Error(`${cells} is no address.`);
  return { kind, range, author, text };
}
