import type { Attachment } from "../../../spreadsheet/cells";
import type { PartStore } from "../../guard/part-store";
import type { CellFormats } from "../looks/cell-formats";
import type { Worksheet } from "../workbook/read-worksheet";
import { listCellAttachments } from "./cell-attachments";
import { listComments, type Persons } from "./comments";
import { listControls } from "./controls";
import { listDrawn } from "./drawn";
import { listLinks } from "./links";
import { listMerged } from "./merged";
import type { ValuePictures } from "./value-pictures";

/** What the attachments of a workbook's sheets refer to. */
export interface AttachmentSources {
  readonly store: PartStore;
  readonly formats: CellFormats;
  readonly persons: Persons;
  readonly pictures: ValuePictures;
}

/** No sheet lists more, so that the lists stay readable and small. */
const mostAttachments = 5_000;

/** Lists what people attached to the cells of a worksheet, or did to them, that is not their value [E2] [E3] [E5]. */
export function listAttachments(worksheet: Worksheet, sources: AttachmentSources): readonly Attachment[] {
  return [
    ...listCellAttachments(worksheet.cells, sources.formats, sources.pictures),
    ...listLinks(worksheet, sources.store),
    ...listComments(worksheet, sources.store, sources.persons),
    ...listDrawn(worksheet, sources.store),
    ...listControls(worksheet.element),
    ...listMerged(worksheet.element),
  ].slice(0, mostAttachments);
}
