import { contains, type Range } from "../../spreadsheet/address";
import type { CellContent, SheetGrid } from "../../spreadsheet/cells";
import type {
  Block,
  CellFormat,
  ColumnPlan,
  FormatPlan,
  RowPlan,
  SheetPlan,
  WorkbookPlan,
} from "../../spreadsheet/plan";
import { pointsToCharacters } from "../../spreadsheet/units";
import { gatherRectangles, subtractAll, wholeSheet } from "../state/areas";
import { usedRange } from "../editing/edit-cells";
import { formatState, type FormatState } from "../state/format";
import {
  linksOf,
  chartsOf,
  pivotsOf,
  conditionalFormatsOf,
  namesOf,
  protectionOf,
  validationsOf,
  visibilityOf,
} from "./plan-parts";
import { allLines } from "../editing/edit-formats";
import { cellFormatOf } from "./plan-formats";
import { codesOf } from "../state/headers-footers";
import { normalStyle, standardColumnWidth } from "../state/new-state";
import { columnOf, rowOf, type Line, type Sheet } from "../state/state";
import { inDates1900 } from "../workbook/own-dates";
import type { Workbook } from "../workbook/workbook";

/** A plan of a workbook, and what the plan cannot contain. */
export interface PlanOutcome {
  readonly plan: WorkbookPlan;
  readonly notCarried: readonly string[];
}

/** Converts a workbook to a plan that creates it again. Formulas are calculated. */
export function planFromWorkbook(workbook: Workbook): PlanOutcome {
  const { state } = workbook;
  const notCarried: string[] = [];
  const normal = (workbook.style("Normal") ?? normalStyle).format;
  const styles: Record<string, CellFormat> = {};
  const look = (format: FormatState): CellFormat =>
    (styles[format.key] ??= cellFormatOf(workbook.resolve(format), normal));
  for (const style of state.styles.values()) if (!style.builtIn) look(formatState(style.name, {}));
  /** The key of a format's style; undefined for the default format. */
  const styleOf = (format: FormatState): string | undefined =>
    format.key === "Normal" || Object.keys(look(format)).length === 0 ? undefined : format.key;
  const { title, subject, author, comments, keywords } = state.properties;
  const plan: WorkbookPlan = {
    properties: { title, subject, author, comments, keywords },
    created: state.created,
    font: { name: normal.fontName, size: normal.fontSize },
    sheets: state.sheets.map((sheet) => sheetPlan(workbook, sheet, styleOf, notCarried)),
    styles,
    names: namesOf(workbook, notCarried),
    activeSheet: workbook.sheet(state.activeSheet).name,
  };
  return { plan, notCarried };
}

function sheetPlan(
  workbook: Workbook,
  sheet: Sheet,
  styleOf: (format: FormatState) => string | undefined,
  notCarried: string[],
): SheetPlan {
  const protection = protectionOf(sheet, notCarried);
  const isStandard = ({ size, hidden }: Line): boolean => size === undefined && !hidden;
  if (sheet.comments.length > 0) notCarried.push(`${sheet.name}: comments`);
  if (sheet.filters.length > 0) notCarried.push(`${sheet.name}: a filter`);
  if (sheet.freeze?.from) notCarried.push(`${sheet.name}: panes frozen from an inner cell`);
  if (sheet.rows.has(allLines)) notCarried.push(`${sheet.name}: the height of all rows`);
  if ([...sheet.rows.values()].some((line) => line.hidden)) notCarried.push(`${sheet.name}: hidden rows`);
  // Nobody prints a very hidden sheet.
  if (sheet.visibility !== "VeryHidden") reportPage(sheet, notCarried);
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet),
    ...(sheet.tabColour === "" ? {} : { tabColour: sheet.tabColour }),
    showGridlines: sheet.showGridlines,
    blocks: blocksOf(workbook, sheet),
    formats: formatsOf(sheet, styleOf),
    columns: gatherLines(sheet.columns, isStandard).map(({ first, count, line }): ColumnPlan => ({
      column: first,
      columns: count,
      width: pointsToCharacters(line.size ?? standardColumnWidth),
      ...(line.hidden ? { hidden: true } : {}),
    })),
    rows: gatherLines(sheet.rows, isStandard).flatMap(({ first, count, line }): readonly RowPlan[] =>
      line.size === undefined ? [] : [{ row: first, rows: count, height: line.size }],
    ),
    merges: sheet.merges,
    validations: validationsOf(workbook, sheet, notCarried),
    conditionalFormats: conditionalFormatsOf(sheet),
    links: linksOf(workbook, sheet, notCarried),
    tables: sheet.tables.map(({ name, area, style }) => ({ name, range: area, style })),
    charts: chartsOf(workbook, sheet, notCarried),
    ...(sheet.pivots.length > 0 ? { pivots: pivotsOf(workbook, sheet, notCarried) } : {}),
    ...(sheet.freeze && !sheet.freeze.from ? { freeze: sheet.freeze } : {}),
    ...(protection ? { protection } : {}),
    page: pageOf(sheet),
  };
}

/** The content of a cell; a formula includes its value. */
function contentAt(workbook: Workbook, sheet: Sheet, row: number, column: number): CellContent {
  const { numberFormat } = workbook.resolve(workbook.formatAt(sheet, row, column));
  const content = workbook.content(sheet, row, column);
  if (content === undefined) return null;
  if (typeof content !== "object") return inDates1900(workbook, content, numberFormat);
  if (content.kind === "error") return content.error;
  const value = inDates1900(workbook, workbook.value(sheet, row, column), numberFormat);
  return { formula: content.formula, value: typeof value === "object" ? value.error : (value ?? null) };
}

function contentsOf(workbook: Workbook, sheet: Sheet, area: Range): readonly (readonly CellContent[])[] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      contentAt(workbook, sheet, area.row + row, area.column + column),
    ),
  );
}

function blocksOf(workbook: Workbook, sheet: Sheet): readonly Block[] {
  const used = usedRange(sheet, wholeSheet, true);
  if (!used) return [];
  const cells = contentsOf(workbook, sheet, used).map((line, row) =>
    line.map((content, column) =>
      // The cells of a PivotTable belong to the PivotTable.
      sheet.pivots.some(({ area }) => contains(area, used.row + row, used.column + column)) ? null : content,
    ),
  );
  return [{ row: used.row, column: used.column, cells }];
}

function formatsOf(
  sheet: Sheet,
  styleOf: (format: FormatState) => string | undefined,
): readonly FormatPlan[] {
  const found = new Map<FormatState, Range[]>();
  const add = (format: FormatState, areas: readonly Range[]): void => {
    found.set(format, [...(found.get(format) ?? []), ...areas]);
  };
  const states = new Map<string, FormatState>();
  const cells = [...sheet.cells].map(([key, { format }]) => {
    states.set(format.key, format);
    return { row: rowOf(key), column: columnOf(key), key: format.key };
  });
  const rectangles = gatherRectangles(cells);
  for (const { key, area } of rectangles) {
    const format = states.get(key);
    if (format) add(format, [area]);
  }
  const covered = rectangles.map(({ area }) => area);
  const rows = [...sheet.rowFormats].map(([row, format]) => ({
    format,
    area: { ...wholeSheet, row, rows: 1 },
  }));
  const columns = [...sheet.columnFormats].map(([column, format]) => ({
    format,
    area: { ...wholeSheet, column, columns: 1 },
  }));
  for (const { format, area } of [...rows, ...columns, { format: sheet.format, area: wholeSheet }]) {
    if (styleOf(format) === undefined) continue;
    add(format, subtractAll([area], covered));
    covered.push(area);
  }
  return [...found].flatMap(([format, ranges]) => {
    const style = styleOf(format);
    return style === undefined || ranges.length === 0 ? [] : [{ style, ranges }];
  });
}

function gatherLines(
  lines: ReadonlyMap<number, Line>,
  isStandard: (line: Line) => boolean,
): readonly { readonly first: number; readonly count: number; readonly line: Line }[] {
  const gathered: { first: number; count: number; line: Line }[] = [];
  for (const [index, line] of [...lines].sort(([a], [b]) => a - b)) {
    if (isStandard(line) || index === allLines) continue;
    const last = gathered[gathered.length - 1];
    const isNext = last && last.first + last.count === index;
    if (isNext && last.line.size === line.size && last.line.hidden === line.hidden) last.count += 1;
    else gathered.push({ first: index, count: 1, line });
  }
  return gathered;
}

/** Reports what a plan does not carry of the page of a sheet that people can print. */
function reportPage(sheet: Sheet, notCarried: string[]): void {
  const { paperSize, printArea } = sheet.page;
  if (paperSize !== "A4") notCarried.push(`${sheet.name}: the paper size ${paperSize}`);
  if (!isOneWide(sheet)) notCarried.push(`${sheet.name}: page scaling other than one page wide`);
  if (printArea.length > 1) notCarried.push(`${sheet.name}: all but the first range of the print area`);
}

function isOneWide({ page: { zoom } }: Sheet): boolean {
  return zoom["horizontalFitToPages"] === 1 && (zoom["verticalFitToPages"] ?? 0) <= 1;
}

function pageOf(sheet: Sheet): SheetPlan["page"] {
  const { orientation, zoom, headersFooters, titleRows, printArea, breaks } = sheet.page;
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = headersFooters;
  const [area] = printArea;
  return {
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    ...(isOneWide(sheet) && zoom["verticalFitToPages"] === 1 ? { onePage: true } : {}),
    header: { left: leftHeader, centre: centerHeader, right: rightHeader },
    footer: { left: leftFooter, centre: centerFooter, right: rightFooter },
    ...(titleRows ? { titleRows: { first: titleRows.row, last: titleRows.row + titleRows.rows - 1 } } : {}),
    ...(area ? { printArea: area } : {}),
    ...(breaks.length > 0 ? { breaks } : {}),
  };
}

/** The sheets as a file reader would return them, with calculated values. */
export function gridsOf(workbook: Workbook): readonly SheetGrid[] {
  return workbook.state.sheets.map((sheet) => {
    const used = usedRange(sheet, wholeSheet, true);
    const [pageHeader, pageFooter] = codesOf(sheet.page.headersFooters);
    return {
      name: sheet.name,
      row: used?.row ?? 1,
      column: used?.column ?? 1,
      cells: used ? contentsOf(workbook, sheet, used) : [],
      pageHeader,
      pageFooter,
    };
  });
}
