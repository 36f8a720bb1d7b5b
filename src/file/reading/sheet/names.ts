import type { Range } from "../../../spreadsheet/address";
import type { NamePlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, children, figure, flag, word } from "../../xml/elements";
import type { PrintNames } from "./page";
import { parseReference, splitAreas, splitReference } from "../cells/references";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

export interface Names {
  readonly names: readonly NamePlan[];
  /** By the name of the sheet. */
  readonly printing: ReadonlyMap<string, PrintNames>;
}

/** The defined names of a workbook. `allSheets` are those that names count by, `sheets` the worksheets among them. */
export function readNames(
  workbook: XmlElement,
  allSheets: readonly string[],
  sheets: readonly string[],
  notCarried: NotCarried,
): Names {
  const names: NamePlan[] = [];
  const printing = new Map<string, PrintNames>();
  for (const element of children(child(workbook, "definedNames"), "definedName")) {
    const name = word(element, "name");
    const scope = figure(element, "localSheetId");
    const sheet = scope === undefined ? undefined : (allSheets[scope] ?? "");
    // Excel's own note of where a filter stands; the filter itself is spoken of with its sheet.
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
      if (target && isPlain) names.push({ name, ...target, comment: unescapeText(word(element, "comment")) });
      else if (!isPlain) notCarried.add("Names that are hidden, or of one sheet only, are not kept", sheet);
      else notCarried.add(`The name ${name} stands for more than a range of cells and is not kept`);
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
  if (!area) notCarried.add("A print area that is no plain range is not kept", sheet);
  else if (others.length > 0)
    notCarried.add("Of a print area in several parts only the first is kept", sheet);
  return area?.range;
}

function readTitleRows(text: string, sheet: string, notCarried: NotCarried): PrintNames["titleRows"] {
  const parts = splitAreas(text).map((part) => splitReference(part.trim()).local);
  const rows = parts.map((part) => /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(part)).find((match) => match);
  if (parts.length > 1 || !rows)
    notCarried.add("Columns that are repeated on printed pages no longer are", sheet);
  return rows ? { first: Number(rows[1]), last: Number(rows[2]) } : undefined;
}
