import { parseAddress } from "../../../spreadsheet/address";
import type { TablePlan } from "../../../spreadsheet/plan";
import { child, children, figure, flag, word } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/** The style of a table that names none: the plainest there is. */
const plainStyle = "TableStyleLight1";

/** A table from its part; undefined when a plan cannot say it. */
export function readTable(element: XmlElement, sheet: string, notCarried: NotCarried): TablePlan | undefined {
  const name = word(element, "displayName") || word(element, "name");
  const range = parseAddress(word(element, "ref"));
  const columns = children(child(element, "tableColumns"), "tableColumn");
  if (!range || figure(element, "headerRowCount") === 0) {
    notCarried.add(`The table ${name} has no row of headers and is not kept as a table`, sheet);
    return undefined;
  }
  if ((figure(element, "totalsRowCount") ?? 0) > 0)
    notCarried.add("Rows of totals become rows like any other", sheet);
  if (columns.some((column) => child(column, "calculatedColumnFormula")))
    notCarried.add("Tables no longer fill formulas down by themselves", sheet);
  const filter = child(element, "autoFilter");
  if (children(filter, "filterColumn").length > 0 || child(element, "sortState"))
    notCarried.add("What a table is filtered and sorted by is not kept", sheet);
  if (!filter) notCarried.add("Tables without filter buttons get them", sheet);
  const info = child(element, "tableStyleInfo");
  const isPlain =
    word(info, "name") !== "" &&
    flag(info, "showRowStripes") &&
    !["showColumnStripes", "showFirstColumn", "showLastColumn"].some((part) => flag(info, part));
  if (!isPlain) notCarried.add("Tables are striped by row in a style of Excel's", sheet);
  return { name, range, style: word(info, "name") || plainStyle };
}
