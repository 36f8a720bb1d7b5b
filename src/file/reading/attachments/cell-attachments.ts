import { cell } from "../../../spreadsheet/address";
import { isFormula, valueOf, type Attachment, type CellContent } from "../../../spreadsheet/cells";
import type { ReadCell } from "../cells/read-cells";
import type { CellFormats } from "../looks/cell-formats";
import type { ValuePictures } from "./value-pictures";

/** The beginnings of formulas that place a picture in a cell: those of WPS and Excel. */
const pictureFormulas = ["=_xlfn.DISPIMG(", "=DISPIMG(", "=_xlfn.IMAGE(", "=IMAGE("];
/** The address in a formula that makes a link. */
const linkFormula = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** Lists what the cells themselves show: errors, pictures, formulas without a value, links by formula, struck-through text. */
export function listCellAttachments(
  cells: readonly ReadCell[],
  formats: CellFormats,
  pictures: ValuePictures,
): readonly Attachment[] {
  const found: Attachment[] = [];
  for (const each of cells) {
    const { row, column, content } = each;
    if (content === null) continue;
    const add = (kind: Attachment["kind"], text = ""): void => {
      found.push({ kind, range: cell(row, column), author: "", text });
    };
    const unread = whyUnread(each, pictures);
    if (unread) add(unread, unread === "error-value" ? String(valueOf(content)) : "");
    else if (formats.isStruck(each.look) || each.rich?.isStruck) add("strikethrough");
    if (!isFormula(content) || !content.formula.startsWith("=HYPERLINK(")) continue;
    const [, link] = linkFormula.exec(content.formula) ?? [];
    if (link !== undefined) add("link", link.replace(/""/g, '"'));
  }
  return found;
}

function whyUnread(
  { content, isError, metadata }: ReadCell,
  pictures: ValuePictures,
): Attachment["kind"] | undefined {
  if (isPicture(content) || (isError && pictures.has(metadata))) return "picture-in-cell";
  if (isError) return "error-value";
  return isFormula(content) && content.value === null ? "formula-without-value" : undefined;
}

function isPicture(content: CellContent): boolean {
  const text = isFormula(content) ? content.formula : content;
  return typeof text === "string" && pictureFormulas.some((beginning) => text.startsWith(beginning));
}
