import { columnLetters, toAddress, type Range } from "../../../src/spreadsheet/address";
import { isFormula, type CellContent } from "../../../src/spreadsheet/cells";
import type { CellFormat, SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { charactersToPoints } from "../../../src/spreadsheet/units";
import { relativeFormula } from "../../../src/excel/planning/relative-formula";

/** A plan by cell, so that equivalent plans are equal, without the fields in `omissions`. */
export function comparable(plan: WorkbookPlan): unknown {
  return {
    sheets: plan.sheets.map((sheet) => comparableSheet(sheet, plan)),
    names: [...plan.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    activeSheet: plan.activeSheet,
  };
}

export function comparableSheet(sheet: SheetPlan, plan: WorkbookPlan): unknown {
  const isListed = sheet.visibility !== "veryHidden";
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColour: sheet.tabColour ?? "",
    showGridlines: isListed ? sheet.showGridlines : null,
    contents: contentsOf(sheet),
    formats: isListed ? formatsOf(sheet, plan) : {},
    columns: byIndex(
      isListed ? sheet.columns : [],
      (entry) => [entry.column, entry.columns],
      ({ width, hidden }) => [hidden ? 0 : charactersToPoints(width), hidden ?? false],
    ),
    rows: byIndex(
      sheet.rows.filter(({ grows }) => !grows),
      (entry) => [entry.row, entry.rows],
      ({ height }) => height,
    ),
    merges: sheet.merges.map(toAddress).sort(),
    validations: Object.fromEntries(
      sheet.validations.flatMap(({ range, ...rest }) =>
        cellsOf(range).map((address) => [
          address,
          rest.rule.kind === "custom"
            ? {
                ...rest,
                rule: { ...rest.rule, formula: relativeFormula(rest.rule.formula, range.row, range.column) },
              }
            : rest,
        ]),
      ),
    ),
    rules: rulesOf(sheet),
    links: Object.fromEntries(
      sheet.links.map(({ cell, target, tip }) => [toAddress(cell), { ...target, tip }]),
    ),
    tables: sheet.tables,
    charts: sheet.charts.map(({ alternativeText: _, ...chart }) => chart),
    freeze: sheet.freeze ?? null,
    protection: sheet.protection ?? null,
    page: isListed ? sheet.page : null,
  };
}

function contentsOf(sheet: SheetPlan): Record<string, unknown> {
  const contents: Record<string, unknown> = {};
  for (const block of sheet.blocks) {
    block.cells.forEach((row, r) =>
      row.forEach((content: CellContent, c) => {
        if (content === null || content === "") return;
        contents[`${columnLetters(block.column + c)}${block.row + r}`] = isFormula(content)
          ? content.formula
          : { content };
      }),
    );
  }
  return contents;
}

function formatsOf(sheet: SheetPlan, { styles, font }: WorkbookPlan): Record<string, CellFormat> {
  const formats: Record<string, CellFormat> = {};
  const plain = JSON.stringify(full({}, font));
  for (const { style, ranges } of sheet.formats) {
    const format = full(styles[style] ?? {}, font);
    if (JSON.stringify(format) === plain) continue;
    for (const address of ranges.flatMap(cellsOf)) formats[address] = format;
  }
  return formats;
}

function full(format: CellFormat, font: WorkbookPlan["font"]): CellFormat {
  return {
    font: {
      name: format.font?.name ?? font.name,
      size: format.font?.size ?? font.size,
      bold: format.font?.bold ?? false,
      italic: format.font?.italic ?? false,
      underline: format.font?.underline ?? false,
      colour: format.font?.colour ?? "#000000",
    },
    fill: format.fill ?? "",
    border: {
      ...(format.border?.top ? { top: format.border.top } : {}),
      ...(format.border?.right ? { right: format.border.right } : {}),
      ...(format.border?.bottom ? { bottom: format.border.bottom } : {}),
      ...(format.border?.left ? { left: format.border.left } : {}),
    },
    ...(format.horizontal ? { horizontal: format.horizontal } : {}),
    vertical: format.vertical ?? "bottom",
    wrap: format.wrap ?? false,
    indent: format.indent ?? 0,
    numberFormat: format.numberFormat ?? "General",
    locked: format.locked ?? true,
  };
}

/** The rules that apply to each cell, highest priority first. */
function rulesOf(sheet: SheetPlan): Record<string, string[]> {
  const rules: Record<string, string[]> = {};
  for (const { range, formula, format, stopIfTrue } of sheet.conditionalFormats) {
    const { bold, fill, fontColour, numberFormat } = format;
    const words = JSON.stringify([
      relativeFormula(formula, range.row, range.column),
      bold ?? null,
      fill ?? null,
      fontColour ?? null,
      numberFormat ?? null,
      stopIfTrue,
    ]);
    for (const address of cellsOf(range)) rules[address] = [...(rules[address] ?? []), words];
  }
  return rules;
}

function byIndex<Entry, Value>(
  entries: readonly Entry[],
  span: (entry: Entry) => readonly [number, number],
  value: (entry: Entry) => Value,
): Record<number, Value> {
  const found: Record<number, Value> = {};
  for (const entry of entries) {
    const [first, count] = span(entry);
    for (let index = first; index < first + count; index += 1) found[index] = value(entry);
  }
  return found;
}

function cellsOf({ row, column, rows, columns }: Range): string[] {
  return Array.from(
    { length: rows * columns },
    (_, index) => `${columnLetters(column + (index % columns))}${row + Math.floor(index / columns)}`,
  );
}
