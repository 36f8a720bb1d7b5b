import { localAddress, parseAddress, toAddress, type Range } from "../../spreadsheet/address";
import type { CellContent, CellValue } from "../../spreadsheet/cells";
import { columnsAddress, rowsAddress } from "../planning/areas";
import { request, supportsSet } from "../host/host";
import type { FormatRule, PageText } from "../planning/operations";
import { unwatched, type Run } from "../../spreadsheet/run";
import { contentsOf } from "../planning/typed-text";
import { readValidations, type ValidationOriginal, type ValidationScope } from "./validation-originals";

interface RuleOriginal {
  readonly id: string;
  /** Undefined if the rule is not based on a formula. Such a rule is never ours. */
  readonly rule: FormatRule | undefined;
}

interface TableOriginal {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly address: string;
}

/** Everything on one sheet that a repair may overwrite, read so that it can be restored. */
export interface SheetOriginal {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
  /** Starts at A1. The contents, cells and number formats below cover exactly this rectangle. */
  readonly area: Range;
  readonly contents: readonly (readonly CellContent[])[];
  readonly cells: readonly (readonly Excel.CellProperties[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly rows: readonly Excel.RowProperties[];
  readonly columns: readonly Excel.ColumnProperties[];
  /** Addresses of merged cells; undefined if this Excel cannot list them. */
  readonly merges: readonly string[] | undefined;
  readonly validations: readonly ValidationOriginal[];
  /** In order of priority. */
  readonly rules: readonly RuleOriginal[];
  readonly tables: readonly TableOriginal[];
  /** Names of charts. */
  readonly charts: readonly string[];
  /** The address of the frozen cells; undefined if no panes are frozen. */
  readonly frozen: string | undefined;
  readonly page: PageOriginal;
}

export interface PageOriginal {
  readonly orientation: Excel.PageOrientation | "Portrait" | "Landscape";
  readonly paperSize: Excel.Interfaces.PageLayoutUpdateData["paperSize"];
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly texts: Readonly<Record<PageText, string>>;
  readonly printArea: string | undefined;
  readonly titleRows: string | undefined;
}

/** The part of a sheet to read before a repair. */
export interface SheetScope {
  readonly id: string;
  readonly area: Range;
  /**
   * How many rows and columns have a size to read, counted from the first. This can be more than `area` has.
   */
  readonly lines: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ValidationScope[];
}

/**
 * One cell's properties with all borders take about 900 bytes. Excel on the web answers with at most 5 MB.
 */
const cellsPerAnswer = 3_000;

/** Groups sheets into requests, in order. A sheet that is too large to share a request gets its own. */
function groupScopes(scopes: readonly SheetScope[]): SheetScope[][] {
  const groups: SheetScope[][] = [];
  let cells = Infinity;
  for (const scope of scopes) {
    const count = scope.area.rows * scope.area.columns;
    if (cells + count > cellsPerAnswer) {
      groups.push([]);
      cells = 0;
    }
    groups[groups.length - 1]?.push(scope);
    cells += count;
  }
  return groups;
}

/**
 * Reads sheets before a repair. It takes one request for each group of sheets that fits into an answer, and
 * one more for addresses. Validations take one or two further requests.
 * @returns the sheets in the order of the scopes; an empty list if the run is cancelled.
 */
export async function readOriginals(
  scopes: readonly SheetScope[],
  run: Run = unwatched,
): Promise<SheetOriginal[]> {
  if (scopes.length === 0) return [];
  const queued: QueuedSheet[] = [];
  for (const group of groupScopes(scopes)) {
    if (run.isCancelled()) return [];
    run.progress(queued.length / scopes.length);
    const sheets = await request(({ workbook }) =>
      group.map((scope) => queueSheet(workbook.worksheets.getItem(scope.id), scope)),
    );
    queued.push(...sheets);
  }
  const areas = await request(({ workbook }) =>
    queued.map((sheet) => queueAddresses(workbook.worksheets.getItem(sheet.scope.id), sheet)),
  );
  const validations = await readValidations(scopes);
  return queued.map((sheet, index) =>
    originalOf(sheet, areas[index] ?? noAddresses, validations[index] ?? []),
  );
}

const cellFields: Excel.CellPropertiesLoadOptions = {
  style: true,
  hyperlink: true,
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

type QueuedSheet = ReturnType<typeof queueSheet>;

function queueSheet(sheet: Excel.Worksheet, scope: SheetScope) {
  const cells = sheet.getRange(toAddress(scope.area));
  const page = sheet.pageLayout;
  return {
    scope,
    sheet: sheet.load("id,name,visibility,tabColor,showGridlines"),
    protection: sheet.protection.load("protected,options"),
    contents: cells.load("values,formulas,numberFormat"),
    cells: cells.getCellProperties(cellFields),
    rows: sheet
      .getRange(rowsAddress(1, scope.lines.rows))
      .getRowProperties({ format: { rowHeight: true }, rowHidden: true }),
    merges: supportsSet("1.13") ? cells.getMergedAreasOrNullObject().load("address") : undefined,
    columns: sheet
      .getRange(columnsAddress(1, scope.lines.columns))
      .getColumnProperties({ format: { columnWidth: true }, columnHidden: true }),
    rules: sheet
      .getRange()
      .conditionalFormats.load(
        "items/id,items/type,items/stopIfTrue,items/customOrNullObject/rule/formula," +
          "items/customOrNullObject/format/font/color,items/customOrNullObject/format/font/bold," +
          "items/customOrNullObject/format/fill/color,items/customOrNullObject/format/numberFormat",
      ),
    tables: sheet.tables.load("items/id,items/name,items/style"),
    charts: sheet.charts.load("items/name"),
    frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
    page: page.load("orientation,paperSize,zoom"),
    texts: page.headersFooters.defaultForAllPages.load(
      "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter",
    ),
    printArea: page.getPrintAreaOrNullObject().load("address"),
    titleRows: page.getPrintTitleRowsOrNullObject().load("address"),
  };
}

/** Addresses that only a method can give, for objects that must be listed first. */
function queueAddresses(sheet: Excel.Worksheet, { rules, tables }: QueuedSheet) {
  const { conditionalFormats } = sheet.getRange();
  return {
    rules: rules.items.map((rule) => conditionalFormats.getItem(rule.id).getRanges().load("address")),
    tables: tables.items.map((table) => sheet.tables.getItem(table.id).getRange().load("address")),
  };
}

const noAddresses: ReturnType<typeof queueAddresses> = { rules: [], tables: [] };

function originalOf(
  queued: QueuedSheet,
  addresses: ReturnType<typeof queueAddresses>,
  validations: ValidationOriginal[],
): SheetOriginal {
  const { sheet, protection, contents, page, texts } = queued;
  const values: CellValue[][] = contents.values;
  const formulas: CellValue[][] = contents.formulas;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    protection: protection.protected ? protection.options : undefined,
    area: queued.scope.area,
    contents: contentsOf(values, formulas),
    cells: queued.cells.value,
    numberFormats: contents.numberFormat,
    rows: queued.rows.value,
    columns: queued.columns.value,
    merges:
      queued.merges && (queued.merges.isNullObject ? [] : localAddress(queued.merges.address).split(",")),
    validations,
    rules: queued.rules.items.map((rule, index) => ({
      id: rule.id,
      rule: ruleOf(rule, localAddress(addresses.rules[index]?.address ?? "")),
    })),
    tables: queued.tables.items.map(({ id, name, style }, index) => ({
      id,
      name,
      style,
      address: localAddress(addresses.tables[index]?.address ?? ""),
    })),
    charts: queued.charts.items.map(({ name }) => name),
    frozen: queued.frozen.isNullObject ? undefined : localAddress(queued.frozen.address),
    page: {
      orientation: page.orientation,
      paperSize: page.paperSize,
      zoom: page.zoom,
      texts: {
        leftHeader: texts.leftHeader,
        centerHeader: texts.centerHeader,
        rightHeader: texts.rightHeader,
        leftFooter: texts.leftFooter,
        centerFooter: texts.centerFooter,
        rightFooter: texts.rightFooter,
      },
      printArea: queued.printArea.isNullObject ? undefined : localAddress(queued.printArea.address),
      titleRows: queued.titleRows.isNullObject ? undefined : localAddress(queued.titleRows.address),
    },
  };
}

function ruleOf(format: Excel.ConditionalFormat, address: string): FormatRule | undefined {
  const custom = format.customOrNullObject;
  if (format.type !== "Custom" || custom.isNullObject) return undefined;
  const { font, fill, numberFormat } = custom.format;
  return {
    address,
    formula: custom.rule.formula,
    ...(font.color ? { fontColor: font.color } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(fill.color ? { fill: fill.color } : {}),
    ...(typeof numberFormat === "string" && numberFormat !== "" ? { numberFormat } : {}),
    stopIfTrue: format.stopIfTrue,
  };
}

/** Whether two addresses cover the same areas, in any order. */
export function coverSameAreas(one: string, other: string): boolean {
  return areasOf(one) === areasOf(other);
}

function areasOf(address: string): string {
  return address
    .split(",")
    .map((part) => JSON.stringify(parseAddress(part) ?? part))
    .sort()
    .join();
}
