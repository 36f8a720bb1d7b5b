import { localAddress, parseAddress, range, toAddress, type Range } from "../../spreadsheet/address";
import { placeKey, valueOf, type CellContent, type CellValue } from "../../spreadsheet/cells";
import type { SheetChange } from "../../spreadsheet/change";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import type { ExcelProblem, FoundSheet } from "../host/excel-problem";
import { requestAfterTyping } from "../host/host";
import { requestTryingSeparator } from "../host/list-separator";
import { columnsAddress, plannedArea } from "../planning/areas";
import { textFormat } from "../planning/text-cells";
import { contentsOf } from "../planning/typed-text";
import { findLocked, findMoved, queueBefore, queueLocks } from "./changed-cells";
import { spanColumns, type Place } from "./looks";
import { queueState, stateOf, type SheetState, type WorkbookState } from "./workbook-state";

/** A conditional format that is based on a formula. */
interface RuleOriginal {
  readonly id: string;
  readonly formula: string;
  readonly fontColor: string;
  readonly fill: string;
}

interface TableOriginal {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly address: string;
}

interface LinkOriginal {
  readonly documentReference: string;
  readonly screenTip: string;
  /** The address of a web page or file; empty for a link within the workbook. */
  readonly address: string;
}

/** What a sheet of ours holds before it is written again: only what is compared with the plan. */
export interface SheetOriginal extends SheetState {
  /** Starts at A1 and has the plan's columns. The contents below cover exactly this rectangle. */
  readonly area: Range;
  readonly contents: readonly (readonly CellContent[])[];
  /** The number formats of cells that people fill in and that hold no text, by `placeKey`. */
  readonly numberFormats: ReadonlyMap<number, string>;
  /** Links in the columns where the plan has links, by `placeKey`. */
  readonly links: ReadonlyMap<number, LinkOriginal>;
  /** Conditional formats based on a formula. */
  readonly rules: readonly RuleOriginal[];
  readonly tables: readonly TableOriginal[];
  /** Names of charts. */
  readonly charts: readonly string[];
}

/** The workbook, and the sheets of a plan in it by their planned names. */
export interface Originals {
  readonly state: WorkbookState;
  readonly sheets: ReadonlyMap<string, SheetOriginal>;
  /** Why single cells cannot be changed: a guard no longer holds, or a cell is locked. */
  readonly obstacle: ExcelProblem | undefined;
}

/**
 * Reads what a step compares before it writes, in one request: sheets of ours, and the cells of changes. Another one follows only if a cell for text holds a
 * number, or if a table of ours has another name.
 */
export async function readOriginals(
  plan: WorkbookPlan,
  found: readonly FoundSheet[],
  changes: readonly SheetChange[],
): Promise<Originals> {
  const wanted = found.flatMap(({ planned, actual }) => {
    const sheet = plan.sheets.find(({ name }) => name === planned);
    return sheet ? [{ plan: sheet, actual }] : [];
  });
  const { queuedState, queued, cells, locks } = await requestTryingSeparator((context) => ({
    queuedState: queueState(context),
    queued: wanted.map(({ plan: sheet, actual }) =>
      queueSheet(context.workbook.worksheets.getItemOrNullObject(actual), sheet, plan.styles),
    ),
    cells: queueBefore(context.workbook, changes),
    locks: queueLocks(context.workbook, changes),
  }));
  const state = stateOf(queuedState);
  const there = queued.filter(({ sheet }) => !sheet.isNullObject).map((sheet) => firstRead(sheet, state));
  await readMore(there, plan.styles);
  return {
    state,
    sheets: new Map(there.map(({ plan: { name }, original }) => [name, original])),
    obstacle: findMoved(cells) ?? findLocked(locks),
  };
}

/**
 * Rows below the plan with formats but no contents are repaired up to this number. Beyond it, whole columns
 * may be formatted.
 */
const bareRowsBelow = 100;

type QueuedSheet = ReturnType<typeof queueSheet>;

function queueSheet(sheet: Excel.Worksheet, plan: SheetPlan, styles: WorkbookPlan["styles"]) {
  const planned = plannedArea(plan);
  const cells = sheet.getRange(columnsAddress(1, planned.columns));
  const linkColumns = [...new Set(plan.links.map(({ cell }) => cell.column))];
  return {
    plan,
    sheet: sheet.load("id"),
    filled: cells.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,values,formulas"),
    formatted: cells.getUsedRangeOrNullObject(false).load("rowIndex,rowCount"),
    formats: dayCells(plan, styles).map((area) => ({
      area,
      found: sheet.getRange(toAddress(area)).load("numberFormat"),
    })),
    links: linkColumns.map((column) => ({
      column,
      found: sheet
        .getRange(toAddress(range(1, column, planned.rows, 1)))
        .getCellProperties({ hyperlink: true }),
    })),
    rules: sheet
      .getRange()
      .conditionalFormats.load(
        "items/id,items/type,items/customOrNullObject/rule/formula," +
          "items/customOrNullObject/format/font/color,items/customOrNullObject/format/fill/color",
      ),
    tables: sheet.tables.load("items/id,items/name,items/style"),
    planned: plan.tables.map(({ name }) => ({
      name,
      found: sheet.tables.getItemOrNullObject(name).getRange().load("address"),
    })),
    charts: sheet.charts.load("items/name"),
  };
}

/** The ranges that people fill in with days, shares or numbers: their cells keep the formats that they have. */
function dayCells(plan: SheetPlan, styles: WorkbookPlan["styles"]): readonly Range[] {
  return plan.formats.flatMap(({ style, ranges }) => {
    const { locked, numberFormat = "General" } = styles[style] ?? {};
    return locked === false && numberFormat !== textFormat ? ranges : [];
  });
}

interface FirstRead {
  readonly plan: SheetPlan;
  readonly original: Omit<SheetOriginal, "numberFormats" | "tables"> & {
    readonly numberFormats: Map<number, string>;
    readonly tables: (Omit<TableOriginal, "address"> & { address: string })[];
  };
}

function firstRead(queued: QueuedSheet, state: WorkbookState): FirstRead {
  const { plan, sheet, filled, formatted, formats, links, rules, tables, planned, charts } = queued;
  const own = state.sheets.find(({ id }) => id === sheet.id);
  if (!own) throw new Error("A sheet that was read is not in the workbook.");
  const size = plannedArea(plan);
  const bare = Math.min(lastRow(formatted), size.rows + bareRowsBelow);
  const area = range(1, 1, Math.max(size.rows, lastRow(filled), bare), size.columns);
  const numberFormats = new Map<number, string>();
  for (const { area: at, found } of formats) takeFormats(numberFormats, at, found);
  return {
    plan,
    original: {
      ...own,
      area,
      contents: layOutFrom(filled, area),
      numberFormats,
      links: new Map(links.flatMap(({ column, found }) => linksIn(column, found.value))),
      rules: rules.items.flatMap(ruleOf),
      tables: tables.items.map(({ id, name, style }) => ({
        id,
        name,
        style,
        address: addressOf(planned.find((table) => table.name === name)?.found),
      })),
      charts: charts.items.map(({ name }) => name),
    },
  };
}

/** Whether a sheet holds nothing in the plan's columns. */
export function isEmptySheet({ contents }: Pick<SheetOriginal, "contents">): boolean {
  return contents.every((row) => row.every((content) => content === null));
}

/** A second request for what the first one could not know: formats of numbers among texts, and other tables' addresses. */
async function readMore(sheets: readonly FirstRead[], styles: WorkbookPlan["styles"]): Promise<void> {
  const asked = sheets.map((sheet) => ({
    ...sheet,
    areas: spanColumns(numbersAmongTexts(sheet, styles)),
    others:
      sheet.plan.tables.length === 0 ? [] : sheet.original.tables.filter(({ address }) => address === ""),
  }));
  if (asked.every(({ areas, others }) => areas.length + others.length === 0)) return;
  const queued = await requestAfterTyping(({ workbook }) =>
    asked.map(({ original, areas, others }) => {
      const sheet = workbook.worksheets.getItem(original.id);
      return {
        original,
        formats: areas.map((area) => ({ area, found: sheet.getRange(toAddress(area)).load("numberFormat") })),
        tables: others.map((table) => ({
          table,
          found: sheet.tables.getItem(table.id).getRange().load("address"),
        })),
      };
    }),
  );
  for (const { original, formats, tables } of queued) {
    for (const { area, found } of formats) takeFormats(original.numberFormats, area, found);
    for (const { table, found } of tables) table.address = addressOf(found);
  }
}

/** Cells with the Text format in the plan that hold something else. */
function numbersAmongTexts({ plan, original }: FirstRead, styles: WorkbookPlan["styles"]): Place[] {
  return plan.formats.flatMap(({ style, ranges }) => {
    const { locked, numberFormat } = styles[style] ?? {};
    if (locked !== false || numberFormat !== textFormat) return [];
    return ranges.flatMap(({ row, column, rows, columns }) =>
      original.contents
        .slice(row - 1, row - 1 + rows)
        .flatMap((line, r) =>
          line
            .slice(column - 1, column - 1 + columns)
            .flatMap((content, c) =>
              content === null || typeof valueOf(content) === "string"
                ? []
                : [{ row: row + r, column: column + c }],
            ),
        ),
    );
  });
}

function takeFormats(formats: Map<number, string>, area: Range, { numberFormat }: Excel.Range): void {
  (numberFormat as string[][]).forEach((line, r) =>
    line.forEach((code, c) => formats.set(placeKey(area.row + r, area.column + c), code)),
  );
}

function layOutFrom(filled: Excel.Range, area: Range): CellContent[][] {
  const cells = Array.from({ length: area.rows }, () => new Array<CellContent>(area.columns).fill(null));
  if (filled.isNullObject) return cells;
  const values: CellValue[][] = filled.values;
  const formulas: CellValue[][] = filled.formulas;
  contentsOf(values, formulas).forEach((line, r) =>
    line.forEach((content, c) => {
      const row = cells[filled.rowIndex + r];
      if (row) row[filled.columnIndex + c] = content;
    }),
  );
  return cells;
}

function lastRow(used: Excel.Range): number {
  return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
}

function addressOf(found: Excel.Range | undefined): string {
  return !found || found.isNullObject ? "" : localAddress(found.address);
}

function linksIn(
  column: number,
  cells: readonly (readonly Excel.CellProperties[])[],
): [number, LinkOriginal][] {
  return cells.flatMap(([cell], r): [number, LinkOriginal][] => {
    const { documentReference = "", screenTip = "", address = "" } = cell?.hyperlink ?? {};
    return documentReference === "" && address === ""
      ? []
      : [[placeKey(r + 1, column), { documentReference, screenTip, address }]];
  });
}

function ruleOf({ id, type, customOrNullObject: custom }: Excel.ConditionalFormat): RuleOriginal[] {
  if (type !== "Custom" || custom.isNullObject) return [];
  const { font, fill } = custom.format;
  return [{ id, formula: custom.rule.formula, fontColor: font.color, fill: fill.color }];
}

/** Whether two addresses cover the same area. */
export function coverSameArea(one: string, other: string): boolean {
  return JSON.stringify(parseAddress(one)) === JSON.stringify(parseAddress(other));
}
