import type { Range } from "../../../spreadsheet/address";
import type { NamePlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, children, numberOf, flag, textOf } from "../../xml/elements";
import type { PrintNames } from "./page";
import { parseReference, splitAreas, splitReference } from "../cells/references";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

export interface Names {
  readonly names: readonly NamePlan[];
  /** By the name of the sheet. */
  readonly printing: ReadonlyMap<string, PrintNames>;
}

/**
 * Reads the defined names of a workbook.
 * @param allSheets the sheets that `localSheetId` counts.
 * @param sheets the worksheets among them.
 */
export function readNames(
  workbook: XmlElement,
  allSheets: readonly string[],
  sheets: readonly string[],
  notCarried: NotCarried,
): Names {
  const names: NamePlan[] = [];
  const printing = new Map<string, PrintNames>();
  for (const element of children(child(workbook, "definedNames"), "definedName")) {
    const name = textOf(element, "name");
    const scope = numberOf(element, "localSheetId");
    const sheet = scope === undefined ? undefined : (allSheets[scope] ?? "");
    // Excel's record of a filter's range. The filter itself is reported with its sheet.
    if (name === "_xlnm._FilterDatabase") continue;
    if (sheet !== undefined && name === "_xlnm.Print_Area") {
      const printArea = readPrintArea(element.text, sheet, sheets, notCarried);
      if (printArea) printing.set(sheet, { ...printing.get(sheet), printArea });
    } else if (sheet !== undefined && name === "_xlnm.Print_Titles") {
      const titleRows = readTitleRows(element.text, sheet, notCarried);
      if (titleRows) printing.set(sheet, { ...printing.get(sheet), titleRows });
    } else {
      const target = parseReference(element.text.trim(), sheets);
      const isPlain = sheet === undefined && !flag(element, "hidden") && !name.startsWith("_xlnm.");
      if (target && isPlain)
        names.push({ name, ...target, comment: unescapeText(textOf(element, "comment")) });
      else if (!isPlain) notCarried.add(notCarriedWords.localNames, sheet);
      else notCarried.add(notCarriedWords.name(name));
    }
  }
  return { names, printing };
}

function readPrintArea(
  text: string,
  sheet: string,
  sheets: readonly string[],
  notCarried: NotCarried,
): Range | undefined {
  const [first, ...others] = splitAreas(text);
  const area = parseReference(first?.trim() ?? "", sheets);
  if (!area) notCarried.add(notCarriedWords.printArea, sheet);
  else if (others.length > 0) notCarried.add(notCarriedWords.printAreas, sheet);
  return area?.range;
}

function readTitleRows(text: string, sheet: string, notCarried: NotCarried): PrintNames["titleRows"] {
  const parts = splitAreas(text).map((part) => splitReference(part.trim()).local);
  const rows = parts.map((part) => /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(part)).find((match) => match);
  if (parts.length > 1 || !rows) notCarried.add(notCarriedWords.titleColumns, sheet);
  return rows ? { first: Number(rows[1]), last: Number(rows[2]) } : undefined;
}
