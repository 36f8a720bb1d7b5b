import type { WorkbookPlan } from "../../spreadsheet/plan";
import { type ReadOptions, openPackage, readOrRefuse } from "../guard/open-package";
import type { WorkbookParts } from "../package/package-parts";
import type { FileResult } from "../package/problem";
import { readCells } from "./cells/read-cells";
import { numberLooks } from "./looks/cell-looks";
import { colourReader } from "./looks/colours";
import { child, children, numberOf, textOf } from "../xml/elements";
import { StyleNames } from "./looks/formats";
import { reportRelationships, reportWorkbook } from "./sheet/leftovers";
import { readLooks } from "./looks/looks";
import { readNames } from "./sheet/names";
import { pivotSources } from "./sheet/pivots";
import { readProperties } from "./sheet/properties";
import { type Workbook, readSheet } from "./sheet/read-sheet";
import { NotCarried } from "./cells/not-carried";
import { type XmlElement, parseXml } from "../xml/parse-xml";

/** A whole workbook read from a file. */
export interface PlanRead {
  readonly plan: WorkbookPlan;
  /** What the file contains that a plan cannot, as sentences to show to users. */
  readonly notCarried: readonly string[];
}

/**
 * Reads any .xlsx file as a plan: the inverse of `write`, as far as a plan can represent the file. All
 * worksheets are included, in order, even hidden ones. Dates are serial numbers with their number format,
 * errors are their text, and formulas have their saved values. Styles get new names, because a file keeps
 * formats but not the plan's names for them.
 * The file passes the same guard as with `read` [X2].
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
  const allSheets = children(child(workbook, "sheets"), "sheet").map((sheet) => textOf(sheet, "name"));
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
  reportRelationships("root", parts.relationships(""), notCarried);
  reportRelationships("workbook", relationships, notCarried);
  reportWorkbook(workbook, notCarried);
  const plan: WorkbookPlan = {
    ...readProperties(parts, notCarried),
    font: looks.font,
    sheets: cells.map((one, index) => {
      const [part, xml] = sources[index] ?? [];
      if (part === undefined || xml === undefined) throw new Error("Two sheets are in the same part.");
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

/** The sheet that was active, or the first visible sheet if that is hidden or not a worksheet. */
function activeSheetOf(workbook: XmlElement, allSheets: readonly string[], { sheets }: WorkbookPlan): string {
  const name = allSheets[numberOf(child(workbook, "bookViews", "workbookView"), "activeTab") ?? 0];
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  return (visible.find((sheet) => sheet.name === name) ?? visible[0] ?? sheets[0])?.name ?? "";
}
