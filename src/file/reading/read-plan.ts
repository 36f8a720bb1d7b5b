import type { WorkbookPlan } from "../../spreadsheet/plan";
import { type ReadOptions, openPackage, readOrRefuse } from "../guard/open-package";
import type { WorkbookParts } from "../package/package-parts";
import type { FileResult } from "../package/problem";
import { readCells } from "./cells/read-cells";
import { numberLooks } from "./looks/cell-looks";
import { colourReader } from "./looks/colours";
import { child, children, figure, word } from "../xml/elements";
import { StyleNames } from "./looks/formats";
import { tellRelationships, tellWorkbook } from "./sheet/leftovers";
import { readLooks } from "./looks/looks";
import { readNames } from "./sheet/names";
import { pivotSources } from "./sheet/pivots";
import { readProperties } from "./sheet/properties";
import { type Workbook, readSheet } from "./sheet/read-sheet";
import { NotCarried } from "./cells/not-carried";
import { type XmlElement, parseXml } from "../xml/parse-xml";

/** A whole workbook out of a file. */
export interface PlanRead {
  readonly plan: WorkbookPlan;
  /** What the file holds that the plan has no words for: a plain sentence for each, to be shown to a person. */
  readonly notCarried: readonly string[];
}

/**
 * Reads any .xlsx file as a whole workbook: the inverse of `write`, as far as a plan has words. Every worksheet is
 * there in order, hidden ones too. Dates are serial numbers under their number format, errors are their text, a formula
 * carries the value it was saved with. Styles are named anew, since a file keeps looks but not their names.
 *
 * The file goes past the same guard as with `read` [X2].
 */
export async function readPlan(bytes: Uint8Array, options: ReadOptions = {}): Promise<FileResult<PlanRead>> {
  const opened = await openPackage(bytes, options);
  if (!opened.ok) return opened;
  return readOrRefuse(() => toPlan(opened.value));
}

async function toPlan(parts: WorkbookParts): Promise<PlanRead> {
  const notCarried = new NotCarried();
  const workbook = parseXml(parts.workbook);
  const relationships = parts.relationships(parts.workbookPart);
  const partOf = (kind: string): string => relationships.find(({ type }) => type === kind)?.part ?? "";
  const open = (kind: string): XmlElement | undefined => {
    const xml = parts.text(partOf(kind));
    return xml === undefined ? undefined : parseXml(xml);
  };
  const styles = open("styles");
  const colour = colourReader(open("theme"), styles);
  const looks = readLooks(styles, colour, notCarried);
  const cells = await readCells(
    parts,
    styles ? new Map([[partOf("styles"), numberLooks(looks.count)]]) : undefined,
  );
  const sources = [...parts.sheets];
  const allSheets = children(child(workbook, "sheets"), "sheet").map((sheet) => word(sheet, "name"));
  const sheets = cells.map(({ sheet }) => sheet.name);
  const { names, printing } = readNames(workbook, allSheets, sheets, notCarried);
  const shared: Workbook = {
    parts,
    styles,
    colour,
    looks,
    styleNames: new StyleNames(),
    pivotSources: pivotSources(parts, styles),
    sheets,
    notCarried,
  };
  tellRelationships("root", parts.relationships(""), notCarried);
  tellRelationships("workbook", relationships, notCarried);
  tellWorkbook(workbook, notCarried);
  const plan: WorkbookPlan = {
    ...readProperties(parts, notCarried),
    font: looks.font,
    sheets: cells.map((one, index) => {
      const [part, xml] = sources[index] ?? [];
      if (part === undefined || xml === undefined) throw new Error("Two sheets are kept in the same place.");
      return readSheet(one, part, xml, printing.get(one.sheet.name) ?? {}, shared);
    }),
    styles: shared.styleNames.styles,
    names,
    activeSheet: "",
  };
  return {
    plan: { ...plan, activeSheet: activeSheetOf(workbook, allSheets, plan) },
    notCarried: notCarried.sentences(),
  };
}

/** The sheet that was in front; the first one that shows when that is no worksheet, or is hidden. */
function activeSheetOf(workbook: XmlElement, allSheets: readonly string[], { sheets }: WorkbookPlan): string {
  const name = allSheets[figure(child(workbook, "bookViews", "workbookView"), "activeTab") ?? 0];
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  return (visible.find((sheet) => sheet.name === name) ?? visible[0] ?? sheets[0])?.name ?? "";
}
