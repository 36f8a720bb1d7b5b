import type { ProtectionPlan } from "../../../spreadsheet/plan";
import { child, flag } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/** What a person may do on a protected sheet by a choice that a plan has no word for. */
const unspoken = [
  "formatCells",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "pivotTables",
];

/** The protection of a worksheet, if it has any. The file says what is forbidden, the plan what is allowed. */
export function readProtection(
  worksheet: XmlElement,
  sheet: string,
  notCarried: NotCarried,
): ProtectionPlan | undefined {
  const element = child(worksheet, "sheetProtection");
  if (!flag(element, "sheet")) return undefined;
  if (element?.attributes.has("password") || element?.attributes.has("hashValue"))
    notCarried.add("Sheets stay protected, but without their password", sheet);
  if (unspoken.some((name) => !flag(element, name, true)))
    notCarried.add(
      "Protected sheets allow sizes of rows and columns, filters and objects, but nothing more",
      sheet,
    );
  if (flag(element, "selectLockedCells") || flag(element, "selectUnlockedCells"))
    notCarried.add("Every cell of a protected sheet can be selected", sheet);
  return {
    formatColumns: !flag(element, "formatColumns", true),
    formatRows: !flag(element, "formatRows", true),
    autoFilter: !flag(element, "autoFilter", true),
    editObjects: !flag(element, "objects"),
  };
}
