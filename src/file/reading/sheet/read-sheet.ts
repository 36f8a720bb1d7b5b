import { parseAddress } from "../../../spreadsheet/address";
import type { SheetPlan } from "../../../spreadsheet/plan";
import type { PartStore } from "../../guard/part-store";
import { child, children, descendants, flag, numberOf, textOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";
import { toBlocks } from "../cells/blocks";
import { readFormats, reportCells } from "../looks/cell-looks";
import type { ReadColour } from "../looks/colours";
import { readConditionalFormats } from "../looks/conditional-formats";
import type { StyleNames } from "../looks/formats";
import { readLines } from "../looks/lines";
import type { Looks } from "../looks/looks";
import type { NotCarried } from "../cells/not-carried";
import type { Worksheet } from "../workbook/read-worksheet";
import { readDrawing } from "./drawing";
import { reportRelationships, reportWorksheet } from "./leftovers";
import { readLinks } from "./links";
import { type PrintNames, readPage, reportPage } from "./page";
import { type PivotSources, readPivots, withoutPivots } from "./pivots";
import { readProtection } from "./protection";
import { readTable } from "./tables";
import { readValidations } from "./validations";

/** What the sheets of a workbook have in common. */
export interface Workbook {
  readonly store: PartStore;
  readonly styles: XmlElement | undefined;
  readonly colour: ReadColour;
  readonly looks: Looks;
  readonly styleNames: StyleNames;
  readonly pivotSources: PivotSources;
  /** The names of the worksheets. */
  readonly sheets: readonly string[];
  readonly is1904: boolean;
  readonly notCarried: NotCarried;
}

/** One worksheet as a plan. */
export function readSheet(worksheet: Worksheet, printing: PrintNames, workbook: Workbook): SheetPlan {
  const { name, visibility, part, element, rows } = worksheet;
  const { store, colour, notCarried } = workbook;
  const pivots = readPivots(store.targets(part, "pivotTable"), workbook.pivotSources, name, notCarried);
  const cells = withoutPivots(worksheet.cells, pivots);
  const blocks = toBlocks(cells, name, store.meter);
  const usedColumns = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const lines = readLines(element, rows, usedColumns, name, notCarried);
  const tabColour = colour(child(element, "sheetPr", "tabColor"));
  const freeze = readFreeze(element);
  const protection = readProtection(element, name, notCarried);
  reportCells(name, worksheet.cells, notCarried);
  reportWorksheet(element, name, notCarried);
  // Nobody prints a very hidden sheet.
  if (visibility !== "veryHidden") reportPage(element, name, notCarried);
  reportRelationships("sheet", store.relationships(part), notCarried, name);
  return {
    name,
    visibility,
    ...(tabColour !== undefined && { tabColour }),
    showGridlines: flag(child(element, "sheetViews", "sheetView"), "showGridLines", true),
    blocks,
    formats: readFormats({ name, cells, blocks }, lines, workbook.looks, workbook.styleNames, notCarried),
    columns: lines.columns,
    rows: lines.rows,
    merges: children(child(element, "mergeCells"), "mergeCell").flatMap(
      (merge) => parseAddress(textOf(merge, "ref")) ?? [],
    ),
    validations: readValidations(element, { name, is1904: workbook.is1904 }, notCarried),
    conditionalFormats: readConditionalFormats(element, workbook.styles, colour, name, notCarried),
    links: readLinks(element, workbook.sheets, name, notCarried),
    tables: store.targets(part, "table").flatMap((one) => {
      const table = store.tree(one, { namespace: "main", name: "table" });
      return (table && readTable(table, name, notCarried)) ?? [];
    }),
    charts: store.targets(part, "drawing").flatMap((one) => readDrawing(one, store, name, notCarried)),
    ...(pivots.length > 0 && { pivots: pivots.map(({ pivot }) => pivot) }),
    ...(freeze && { freeze }),
    ...(protection && { protection }),
    page: readPage(element, printing),
  };
}

function readFreeze(worksheet: XmlElement): SheetPlan["freeze"] {
  const pane = descendants(child(worksheet, "sheetViews"), "pane")[0];
  if (!/^frozen/.test(textOf(pane, "state"))) return undefined;
  const [rows, columns] = [numberOf(pane, "ySplit") ?? 0, numberOf(pane, "xSplit") ?? 0];
  return rows > 0 || columns > 0 ? { rows, columns } : undefined;
}
