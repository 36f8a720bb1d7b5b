import { cell, parseAddress } from "../../../spreadsheet/address";
import type { LinkPlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, children, word } from "../../xml/elements";
import { parseReference } from "../cells/references";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/** The links of a worksheet that lead to cells of this workbook. */
export function readLinks(
  worksheet: XmlElement,
  sheets: readonly string[],
  sheet: string,
  notCarried: NotCarried,
): readonly LinkPlan[] {
  return children(child(worksheet, "hyperlinks"), "hyperlink").flatMap((element): readonly LinkPlan[] => {
    const from = parseAddress(word(element, "ref"));
    const target = parseReference(word(element, "location"), sheets);
    if (!from) return [];
    if (!target || word(element, "id") !== "") {
      notCarried.add("Links that lead out of the workbook, or to a name, are not kept", sheet);
      return [];
    }
    if (from.rows * from.columns > 1) notCarried.add("Links of several cells are kept on the first", sheet);
    return [{ cell: cell(from.row, from.column), target, tip: unescapeText(word(element, "tooltip")) }];
  });
}
