import type { SheetPlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import type { PartStore } from "../../guard/part-store";
import { damage, Refusal } from "../../package/problem";
import { child, children, flag, textOf } from "../../xml/elements";
import type { RootName, XmlElement } from "../../xml/parse-xml";
import { allowedNames, type RenamedSheet } from "./sheet-names";

/** A worksheet in the workbook's list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetPlan["visibility"];
  readonly part: string;
}

/** The workbook part of a file. */
export interface WorkbookPart {
  readonly part: string;
  readonly element: XmlElement;
  /** The names of all sheets, including chart sheets and the like: other places count them. */
  readonly allSheets: readonly string[];
  readonly worksheets: readonly SheetEntry[];
  /** The sheets whose name Excel does not allow. */
  readonly renamed: readonly RenamedSheet[];
  /** Whether days are counted from 1904. */
  readonly is1904: boolean;
}

/** Finds and reads the workbook part. The relationships of the archive must have been loaded. */
export async function readWorkbookPart(store: PartStore): Promise<WorkbookPart> {
  const [part, ...others] = store.targets("", "officeDocument");
  if (others.length > 0) throw damage("The file has two workbooks");
  if (part !== undefined && /\.bin$/i.test(part)) throw new Refusal({ kind: "binary-workbook" });
  if (part === undefined || !store.has(part) || !store.has("[Content_Types].xml"))
    throw new Refusal({ kind: "not-a-workbook" });
  await store.load([part]);
  const root: RootName = { namespace: "main", name: "workbook", other: { kind: "not-a-workbook" } };
  const element = store.tree(part, root);
  if (!element) throw new Refusal({ kind: "not-a-workbook" });
  const [list, second] = children(element, "sheets");
  if (second) throw damage("The workbook has two lists of sheets");
  const sheets = children(list, "sheet");
  store.meter.add("sheets", sheets.length);
  store.meter.add("names", children(child(element, "definedNames"), "definedName").length);
  const targets = new Map(store.relationships(part).map((one) => [one.id, one]));
  const written = sheets.map((sheet) => unescapeText(textOf(sheet, "name")));
  refuseTwice(written, "Two sheets have the same name");
  const allSheets = allowedNames(written);
  const renamed = allSheets.flatMap((to, index): RenamedSheet[] => {
    const from = written[index] ?? "";
    return from === to ? [] : [{ from, to }];
  });
  const worksheets = sheets.flatMap((sheet, index): SheetEntry[] => {
    const target = targets.get(textOf(sheet, "r:id"));
    if (target && target.type !== "worksheet") return [];
    const visibility = visibilityOf(textOf(sheet, "state"));
    return [{ name: allSheets[index] ?? "", visibility, part: target?.part ?? "" }];
  });
  // One sheet may lack its part, but a workbook in which all do has lost them.
  if (!worksheets.some((sheet) => store.has(sheet.part))) throw damage("The workbook has no worksheet");
  refuseTwice(
    worksheets.map(({ part: one }) => one).filter((one) => one !== ""),
    "One part is used for two sheets",
  );
  const is1904 = flag(child(element, "workbookPr"), "date1904");
  return { part, element, allSheets, worksheets, renamed, is1904 };
}

function visibilityOf(state: string): SheetEntry["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function refuseTwice(names: readonly string[], message: string): void {
  const seen = new Set<string>();
  for (const name of names.map((one) => one.toLowerCase())) {
    if (seen.has(name)) throw damage(`${message} ("${name}")`);
    seen.add(name);
  }
}
