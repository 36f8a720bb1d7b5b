import { cell, parseAddress } from "../../../spreadsheet/address";
import type { LinkPlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, children, textOf } from "../../xml/elements";
import { parseReference } from "../cells/references";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** The links of a worksheet that lead to cells of this workbook. */
export function readLinks(
  worksheet: XmlElement,
  sheets: readonly string[],
  sheet: string,
  notCarried: NotCarried,
): readonly LinkPlan[] {
  return children(child(worksheet, "hyperlinks"), "hyperlink").flatMap((element): readonly LinkPlan[] => {
    const from = parseAddress(textOf(element, "ref"));
    const target = parseReference(textOf(element, "location"), sheets);
    if (!from) return [];
    if (!target || textOf(element, "r:id") !== "") {
      notCarried.add(notCarriedWords.links, sheet);
      return [];
    }
    if (from.rows * from.columns > 1) notCarried.add(notCarriedWords.linkAreas, sheet);
    return [{ cell: cell(from.row, from.column), target, tip: unescapeText(textOf(element, "tooltip")) }];
  });
}
