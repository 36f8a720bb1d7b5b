import { parseAddress } from "../../../spreadsheet/address";
import type { TablePlan } from "../../../spreadsheet/plan";
import { child, children, numberOf, flag, textOf } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** The style for a table without one: the plainest there is. */
const plainStyle = "TableStyleLight1";

/** Reads a table from its part; undefined if a plan cannot contain it. */
export function readTable(element: XmlElement, sheet: string, notCarried: NotCarried): TablePlan | undefined {
  const name = textOf(element, "displayName") || textOf(element, "name");
  const range = parseAddress(textOf(element, "ref"));
  const columns = children(child(element, "tableColumns"), "tableColumn");
  if (!range || numberOf(element, "headerRowCount") === 0) {
    notCarried.add(notCarriedWords.table(name), sheet);
    return undefined;
  }
  if ((numberOf(element, "totalsRowCount") ?? 0) > 0) notCarried.add(notCarriedWords.totalRows, sheet);
  if (columns.some((column) => child(column, "calculatedColumnFormula")))
    notCarried.add(notCarriedWords.calculatedColumns, sheet);
  const filter = child(element, "autoFilter");
  if (children(filter, "filterColumn").length > 0 || child(element, "sortState"))
    notCarried.add(notCarriedWords.tableFilters, sheet);
  if (!filter) notCarried.add(notCarriedWords.filterButtons, sheet);
  const info = child(element, "tableStyleInfo");
  const isPlain =
    textOf(info, "name") !== "" &&
    flag(info, "showRowStripes") &&
    !["showColumnStripes", "showFirstColumn", "showLastColumn"].some((part) => flag(info, part));
  if (!isPlain) notCarried.add(notCarriedWords.tableStyles, sheet);
  return { name, range, style: textOf(info, "name") || plainStyle };
}
