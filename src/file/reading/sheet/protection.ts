import type { ProtectionPlan } from "../../../spreadsheet/plan";
import { child, flag } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** Permissions on a protected sheet that a plan does not have. */
const unsupported = [
  "formatCells",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "pivotTables",
];

/** The protection of a worksheet, if any. The file lists what is forbidden, the plan what is allowed. */
export function readProtection(
  worksheet: XmlElement,
  sheet: string,
  notCarried: NotCarried,
): ProtectionPlan | undefined {
  const element = child(worksheet, "sheetProtection");
  if (!flag(element, "sheet")) return undefined;
  if (element?.attributes.has("password") || element?.attributes.has("hashValue"))
    notCarried.add(notCarriedWords.sheetPassword, sheet);
  if (unsupported.some((name) => !flag(element, name, true)))
    notCarried.add(notCarriedWords.sheetPermissions, sheet);
  if (flag(element, "selectLockedCells") || flag(element, "selectUnlockedCells"))
    notCarried.add(notCarriedWords.cellSelection, sheet);
  return {
    formatColumns: !flag(element, "formatColumns", true),
    formatRows: !flag(element, "formatRows", true),
    autoFilter: !flag(element, "autoFilter", true),
    editObjects: !flag(element, "objects"),
  };
}
