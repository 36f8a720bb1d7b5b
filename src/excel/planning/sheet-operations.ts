import { quoteSheetName, toAddress, type Range } from "../../spreadsheet/address";
import type {
  ConditionalFormatPlan,
  LinkPlan,
  PagePlan,
  ProtectionPlan,
  SheetPlan,
  ValidationPlan,
} from "../../spreadsheet/plan";
import { charactersToPoints } from "../../spreadsheet/units";
import { blockRange, columnsAddress, extentOf, layOut, plannedArea, rowsAddress } from "./areas";
import type { Operation, PageText, Validation } from "./operations";
import { bandsOf } from "./bands";
import { foldFormulas, type Typed } from "./fill-down";
import { formatOperations } from "./format-operations";
import { mergeRules } from "./merge-rules";
import { plainStyle, type PlannedLooks } from "./style-looks";
import { plannedTextCells, typeInto } from "./text-cells";
import { typed } from "./typed-text";

/**
 * Fills a new, empty sheet. Links and styles come before contents: a link changes the style and the text of
 * its cell, a style applied later would remove the mark of a leading apostrophe, and the Text format decides how text is typed.
 * @param inBands cuts the contents into blocks that are typed at once. Records are typed as one: half of one would be another.
 */
export function fillOperations(
  plan: SheetPlan,
  looks: PlannedLooks,
  sheet: string,
  inBands: typeof bandsOf<Typed> = bandsOf,
): Operation[] {
  return [
    ...(isListed(plan) ? lookOperations(plan, looks, sheet) : []),
    ...mergeOperations(plan, sheet),
    ...(plan.blocks.length > 0 ? typeOperations(plan, looks, sheet, inBands) : []),
    ...plan.tables.map((table): Operation => ({ kind: "add-table", sheet, table })),
    ...validationOperations(plan, sheet),
    ...ruleOperations(plan.conditionalFormats, sheet),
  ];
}

/** Merged cells of one row, and the same of the rows below it, are one operation: each would take hundreds of bytes. */
export function mergeOperations({ merges }: SheetPlan, sheet: string): Operation[] {
  const blocks: { readonly area: Range; readonly across: boolean }[] = [];
  for (const merge of merges) {
    const last = blocks[blocks.length - 1];
    const across = merge.rows === 1;
    const continues =
      last?.across === true &&
      across &&
      last.area.column === merge.column &&
      last.area.columns === merge.columns &&
      last.area.row + last.area.rows === merge.row;
    if (continues) blocks[blocks.length - 1] = { area: { ...last.area, rows: last.area.rows + 1 }, across };
    else blocks.push({ area: merge, across });
  }
  return blocks.map(({ area, across }): Operation => ({
    kind: "merge",
    sheet,
    address: toAddress(area),
    across,
  }));
}

/** Gridlines, tab colour, links, columns and styles. */
function lookOperations(plan: SheetPlan, { shared }: PlannedLooks, sheet: string): Operation[] {
  const { showGridlines, tabColour } = plan;
  const properties = { showGridlines, ...(tabColour ? { tabColor: tabColour } : {}) };
  return [
    { kind: "set-sheet", sheet, properties },
    ...linkOperations(plan, sheet),
    ...(hasUnformattedCells(plan)
      ? [{ kind: "apply-style" as const, sheet, address: toAddress(plannedArea(plan)), style: plainStyle }]
      : []),
    ...columnOperations(plan, sheet),
    ...formatOperations(plan, shared, sheet),
  ];
}

/**
 * The operations that need every sheet to be filled first. Row heights depend on calculated text, and charts
 * on calculated numbers.
 */
export function finishOperations(plan: SheetPlan, sheet: string): Operation[] {
  if (!isListed(plan)) return [];
  return [
    ...rowOperations(plan, sheet),
    ...plan.charts.map((chart): Operation => ({ kind: "add-chart", sheet, chart })),
    ...(plan.freeze ? [{ kind: "freeze" as const, sheet, ...plan.freeze }] : []),
    {
      kind: "set-page",
      sheet,
      page: { ...pageOperation(plan.page), texts: filledTexts(pageTexts(plan.page)) },
    },
  ];
}

/** Nobody sees or prints a very hidden sheet, which Excel does not list: only its contents count. */
export function isListed({ visibility }: SheetPlan): boolean {
  return visibility !== "veryHidden";
}

/** Whether a cell with contents has no format. It would otherwise get the open workbook's font. */
function hasUnformattedCells(plan: SheetPlan): boolean {
  const covered = new Set(plan.formats.flatMap(({ ranges }) => ranges.flatMap(cellsIn)));
  return plan.blocks.some((block) =>
    block.cells.some((row, r) =>
      row.some((content, c) => content !== null && !covered.has(`${block.row + r},${block.column + c}`)),
    ),
  );
}

function cellsIn({ row, column, rows, columns }: Range): string[] {
  return Array.from(
    { length: rows * columns },
    (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`,
  );
}

function typeOperations(
  plan: SheetPlan,
  { texts }: PlannedLooks,
  sheet: string,
  inBands: typeof bandsOf<Typed>,
): Operation[] {
  const area = extentOf(plan.blocks.map(blockRange));
  const { cells, fills } = foldFormulas(layOut(plan.blocks, area).map((row) => row.map(typed)));
  return [
    ...typeInto(sheet, cells, plannedTextCells(plan, texts, area), (cell) => cell === "", inBands),
    ...fills.map(({ from, to }): Operation => ({
      kind: "fill-down",
      sheet,
      address: toAddress(from),
      to: toAddress(to),
    })),
  ];
}

/** Hidden columns get no width, because Excel shows a column when its width is set. */
export function columnOperations(plan: SheetPlan, sheet: string): Operation[] {
  const last = Math.max(0, ...plan.columns.map(({ column, columns }) => column + columns - 1));
  const columns = Array.from({ length: last }, (): Excel.SettableColumnProperties => ({}));
  for (const { column, columns: count, width, hidden } of plan.columns) {
    const properties = hidden
      ? { columnHidden: true }
      : { format: { columnWidth: charactersToPoints(width) } };
    columns.fill(properties, column - 1, column - 1 + count);
  }
  return last > 0 ? [{ kind: "set-columns", sheet, address: columnsAddress(1, last), columns }] : [];
}

/** Fits all rows to their text, and sets the row heights of the plan. */
export function rowOperations(plan: SheetPlan, sheet: string): Operation[] {
  const fixed = plan.rows.filter((entry) => !entry.grows);
  const last = Math.max(0, ...fixed.map(({ row, rows }) => row + rows - 1));
  const rows = Array.from({ length: last }, (): Excel.SettableRowProperties => ({}));
  for (const { row, rows: count, height } of fixed) {
    rows.fill({ format: { rowHeight: height } }, row - 1, row - 1 + count);
  }
  return [
    { kind: "fit-rows", sheet, address: rowsAddress(1, plannedArea(plan).rows) },
    ...(last > 0 ? [{ kind: "set-rows" as const, sheet, address: rowsAddress(1, last), rows }] : []),
  ];
}

function linkOperations(plan: SheetPlan, sheet: string): Operation[] {
  return plan.links.map((link): Operation => ({
    kind: "set-link",
    sheet,
    address: toAddress(link.cell),
    link: linkOf(link),
  }));
}

export function linkOf({ target, tip }: LinkPlan): Excel.RangeHyperlink {
  return { documentReference: `${quoteSheetName(target.sheet)}!${toAddress(target.range)}`, screenTip: tip };
}

export function validationOperations(plan: SheetPlan, sheet: string): Operation[] {
  return plan.validations.map((validation): Operation => ({
    kind: "set-validation",
    sheet,
    address: toAddress(validation.range),
    validation: validationOf(validation),
  }));
}

/** A new rule gets the highest priority in Excel, so the last rule of the plan is added first. */
export function ruleOperations(rules: readonly ConditionalFormatPlan[], sheet: string): Operation[] {
  return mergeRules(rules)
    .map((rule): Operation => ({ kind: "add-rule", sheet, rule }))
    .reverse();
}

function validationOf({ rule, prompt, error }: ValidationPlan): Validation {
  return {
    rule: criteria(rule),
    ...(prompt ? { prompt: { showPrompt: true, title: prompt.title, message: prompt.message } } : {}),
    errorAlert: { showAlert: true, style: "Stop", title: error.title, message: error.message },
    ignoreBlanks: false,
  };
}

function criteria(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "custom":
      return { custom: { formula: rule.formula } };
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "decimal":
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "date":
      return { date: { formula1: `=${rule.minimum}`, operator: "GreaterThanOrEqualTo" } };
  }
}

/** What a protected sheet still allows. Options that are not listed are off. */
export function protectionOptions(plan: ProtectionPlan): Excel.WorksheetProtectionOptions {
  return {
    ...(plan.formatColumns ? { allowFormatColumns: true } : {}),
    ...(plan.formatRows ? { allowFormatRows: true } : {}),
    ...(plan.autoFilter ? { allowAutoFilter: true } : {}),
    ...(plan.editObjects ? { allowEditObjects: true } : {}),
  };
}

/** A4, one page wide, and as many pages long as needed unless the plan asks for one page. */
export function pageOperation(page: PagePlan): {
  layout: Excel.Interfaces.PageLayoutUpdateData;
  printArea?: string;
  titleRows?: string;
  breaks?: readonly string[];
} {
  return {
    layout: {
      orientation: page.orientation === "portrait" ? "Portrait" : "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, ...(page.onePage ? { verticalFitToPages: 1 } : {}) },
    },
    ...(page.printArea ? { printArea: toAddress(page.printArea) } : {}),
    ...(page.titleRows ? { titleRows: `$${page.titleRows.first}:$${page.titleRows.last}` } : {}),
    ...(page.breaks ? { breaks: page.breaks.map((row) => `A${row}`) } : {}),
  };
}

export function pageTexts({ header, footer }: PagePlan): Record<PageText, string> {
  return {
    leftHeader: header.left,
    centerHeader: header.centre,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.centre,
    rightFooter: footer.right,
  };
}

function filledTexts(texts: Record<PageText, string>): Partial<Record<PageText, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}
