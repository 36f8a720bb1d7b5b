import { parseAddress } from "../../../spreadsheet/address";
import type { SheetPlan } from "../../../spreadsheet/plan";
import { limits } from "../../package/limits";
import type { WorkbookParts } from "../../package/package-parts";
import { type SheetCells, trim } from "../cells/read-cells";
import { readFormats, reportCells } from "../looks/cell-looks";
import type { ReadColour } from "../looks/colours";
import { readConditionalFormats } from "../looks/conditional-formats";
import { readDrawing } from "./drawing";
import { child, children, descendants, numberOf, flag, textOf } from "../../xml/elements";
import type { StyleNames } from "../looks/formats";
import { reportRelationships, reportWorksheet } from "./leftovers";
import { RowReader, readLines } from "../looks/lines";
import { readLinks } from "./links";
import type { Looks } from "../looks/looks";
import { type PrintNames, readPage } from "./page";
import { type PivotSources, readPivots, withoutPivots } from "./pivots";
import { readProtection } from "./protection";
import { readTable } from "./tables";
import type { NotCarried } from "../cells/not-carried";
import { readValidations } from "./validations";
import { type XmlElement, parseXml } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** What the sheets of a workbook have in common. */
export interface Workbook {
  readonly parts: WorkbookParts;
  readonly styles: XmlElement | undefined;
  readonly colour: ReadColour;
  readonly looks: Looks;
  readonly styleNames: StyleNames;
  readonly pivotSources: PivotSources;
  /** The names of the worksheets. */
  readonly sheets: readonly string[];
  readonly notCarried: NotCarried;
}

/** Reads one worksheet as a plan. `part` is the part that its XML is from. */
export function readSheet(
  cells: SheetCells,
  part: string,
  xml: string,
  printing: PrintNames,
  workbook: Workbook,
): SheetPlan {
  const { name, hidden, veryHidden } = cells.sheet;
  const { parts, colour, notCarried } = workbook;
  const rows = new RowReader(name, notCarried);
  const worksheet = parseXml(xml, (row) => rows.visit(row));
  const lines = readLines(worksheet, rows, cells.contents[0]?.length ?? 0, name, notCarried);
  const tabColour = colour(child(worksheet, "sheetPr", "tabColor"));
  const relationships = parts.relationships(part);
  const partsOf = (kind: string): readonly string[] => [
    ...new Set(relationships.filter(({ type }) => type === kind).map((one) => one.part)),
  ];
  const pivots = readPivots(partsOf("pivotTable"), workbook.pivotSources, name, notCarried);
  const own = withoutPivots(cells, pivots);
  const block = trim(own.contents);
  const freeze = readFreeze(worksheet);
  const protection = readProtection(worksheet, name, notCarried);
  reportCells(cells, notCarried);
  reportWorksheet(worksheet, name, notCarried);
  reportRelationships("sheet", relationships, notCarried, name);
  reportExtent(worksheet, name, notCarried);
  return {
    name,
    visibility: veryHidden ? "veryHidden" : hidden ? "hidden" : "visible",
    ...(tabColour !== undefined && { tabColour }),
    showGridlines: flag(child(worksheet, "sheetViews", "sheetView"), "showGridLines", true),
    blocks: block.cells.length > 0 ? [block] : [],
    formats: readFormats(own, lines, workbook.looks, workbook.styleNames, notCarried),
    columns: lines.columns,
    rows: lines.rows,
    merges: children(child(worksheet, "mergeCells"), "mergeCell").flatMap(
      (merge) => parseAddress(textOf(merge, "ref")) ?? [],
    ),
    validations: readValidations(worksheet, name, notCarried),
    conditionalFormats: readConditionalFormats(worksheet, workbook.styles, colour, name, notCarried),
    links: readLinks(worksheet, workbook.sheets, name, notCarried),
    tables: partsOf("table").flatMap((one) => {
      const table = parts.text(one);
      return table === undefined ? [] : (readTable(parseXml(table), name, notCarried) ?? []);
    }),
    charts: partsOf("drawing").flatMap((one) => readDrawing(one, parts, name, notCarried)),
    ...(pivots.length > 0 && { pivots: pivots.map(({ pivot }) => pivot) }),
    ...(freeze && { freeze }),
    ...(protection && { protection }),
    page: readPage(worksheet, printing, name, notCarried),
  };
}

function readFreeze(worksheet: XmlElement): SheetPlan["freeze"] {
  const pane = descendants(child(worksheet, "sheetViews"), "pane")[0];
  if (!/^frozen/.test(textOf(pane, "state"))) return undefined;
  const [rows, columns] = [numberOf(pane, "ySplit") ?? 0, numberOf(pane, "xSplit") ?? 0];
  return rows > 0 || columns > 0 ? { rows, columns } : undefined;
}

/** Reports formats beyond the limit for contents, which are not read. */
function reportExtent(worksheet: XmlElement, sheet: string, notCarried: NotCarried): void {
  const used = parseAddress(textOf(child(worksheet, "dimension"), "ref"));
  if (used && used.column + used.columns - 1 > limits.columns)
    notCarried.add(notCarriedWords.columnsBeyond(limits.columns), sheet);
}
