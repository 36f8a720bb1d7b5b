import { parseAddress } from "../../../spreadsheet/address";
import type { SheetPlan } from "../../../spreadsheet/plan";
import { limits } from "../../package/limits";
import type { WorkbookParts } from "../../package/package-parts";
import { type SheetCells, trim } from "../cells/read-cells";
import { readFormats, tellCells } from "../looks/cell-looks";
import type { ReadColour } from "../looks/colours";
import { readConditionalFormats } from "../looks/conditional-formats";
import { readDrawing } from "./drawing";
import { child, children, descendants, figure, flag, word } from "../../xml/elements";
import type { StyleNames } from "../looks/formats";
import { tellRelationships, tellWorksheet } from "./leftovers";
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

/** What the sheets of a workbook share. */
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

/** One worksheet as a plan. `part` is where its XML is. */
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
  tellCells(cells, notCarried);
  tellWorksheet(worksheet, name, notCarried);
  tellRelationships("sheet", relationships, notCarried, name);
  tellExtent(worksheet, name, notCarried);
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
      (merge) => parseAddress(word(merge, "ref")) ?? [],
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
  if (!/^frozen/.test(word(pane, "state"))) return undefined;
  const [rows, columns] = [figure(pane, "ySplit") ?? 0, figure(pane, "xSplit") ?? 0];
  return rows > 0 || columns > 0 ? { rows, columns } : undefined;
}

/** Formats may reach further than contents are allowed to; so far they are not read. */
function tellExtent(worksheet: XmlElement, sheet: string, notCarried: NotCarried): void {
  const used = parseAddress(word(child(worksheet, "dimension"), "ref"));
  if (used && used.column + used.columns - 1 > limits.columns)
    notCarried.add(`Formats of columns beyond the ${limits.columns}th are not kept`, sheet);
}
