import { eachCell } from "../../../state/areas";
import type { Range } from "../../../../spreadsheet/address";
import { setStyle } from "../../../editing/edit-formats";
import { textOf } from "../../../workbook/shown-text";
import { cellKey, type Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { optionalText } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { isRecord } from "../../host-object";

/** Sets a link. Excel also writes the display text and the style Hyperlink to the cell. */
export function setHyperlink(excel: Excel, sheet: Sheet, area: Range, given: unknown): void {
  const { workbook } = excel;
  if (!isRecord(given)) throw invalidArgument("hyperlink");
  workbook.mustBeUnlocked(sheet, [area]);
  workbook.mustAllow(sheet, "allowInsertHyperlinks", "allowFormatCells");
  const documentReference = optionalText(given["documentReference"], "hyperlink.documentReference");
  const address = optionalText(given["address"], "hyperlink.address");
  const screenTip = optionalText(given["screenTip"], "hyperlink.screenTip");
  const textToDisplay = optionalText(given["textToDisplay"], "hyperlink.textToDisplay");
  if (documentReference === undefined && address === undefined)
    throw invalidArgument("hyperlink has no target");
  const style = workbook.style("Hyperlink");
  eachCell(area, (row, column) => {
    sheet.hyperlinks.set(cellKey(row, column), {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    });
    const isEmpty = workbook.content(sheet, row, column) === undefined;
    if (textToDisplay !== undefined) workbook.setContent(sheet, row, column, textToDisplay);
    else if (isEmpty) workbook.setContent(sheet, row, column, documentReference ?? address);
  });
  if (style) setStyle(workbook, sheet, [area], style);
}

/** The link of the first cell of an area. */
export function hyperlinkOf(
  excel: Excel,
  sheet: Sheet,
  area: Range,
): Readonly<Record<string, string>> | null {
  const link = sheet.hyperlinks.get(cellKey(area.row, area.column));
  if (!link) return null;
  const textToDisplay = textOf(excel.workbook, sheet, area.row, area.column);
  return { address: link.address ?? "", ...link, textToDisplay };
}
