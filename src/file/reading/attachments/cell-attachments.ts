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
    const kind = kindOf(each, formats, pictures);
    if (kind) {
      const text = kind === "error-value" ? String(valueOf(content)) : "";
      found.push({ kind, range: cell(row, column), author: "", text });
    }
    const link = isFormula(content) ? linkIn(content.formula) : undefined;
    if (link !== undefined) found.push({ kind: "link", range: cell(row, column), author: "", text: link });
  }
  return found;
}

function kindOf(
  { content, isError, metadata, look, rich }: ReadCell,
  formats: CellFormats,
  pictures: ValuePictures,
): Attachment["kind"] | undefined {
  if (isPicture(content) || (isError && pictures.has(metadata))) return "picture-in-cell";
  if (isError) return "error-value";
  if (isFormula(content) && content.value === null) return "formula-without-value";
  return formats.isStruck(look) || rich?.isStruck ? "strikethrough" : undefined;
}

function linkIn(formula: string): string | undefined {
  if (!formula.startsWith("=HYPERLINK(")) return undefined;
  return linkFormula.exec(formula)?.[1]?.replace(/""/g, '"');
}

function isPicture(content: CellContent): boolean {
  const text = isFormula(content) ? content.formula : content;
  if (typeof text !== "string" || !text.startsWith("=") || !"D_I".includes(text.charAt(1))) return false;
  return pictureFormulas.some((beginning) => text.startsWith(beginning));
}
