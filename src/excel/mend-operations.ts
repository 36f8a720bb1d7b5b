import { parseAddress, toAddress, type Range } from "../spreadsheet/address";
import { isFormula, type CellContent } from "../spreadsheet/cells";
import type { SheetPlan } from "../spreadsheet/plan";
import { joinAddresses, layOut, plannedArea } from "./areas";
import { bandsOf, cut } from "./bands";
import type { Typed } from "./fill-down";
import { formatOperations } from "./format-operations";
import { sameAreas, type SheetJournal } from "./journal";
import { mergeRules } from "./merge-rules";
import type { FormatRule, Operation } from "./operations";
import { same } from "./same";
import { shapeOf } from "./relative-formula";
import {
  columnOperations,
  hideColumns,
  linkOf,
  pageOperation,
  pageTexts,
  rowOperations,
  validationOf,
} from "./sheet-operations";
import { plainStyle, type SharedLines } from "./style-looks";
import { sameValidation } from "./validation-journal";
import { sameContent, typed } from "./typed-text";

/**
 * Puts a sheet that is there back to what the plan says. Cells are typed only where they differ, so that comments and
 * other people's formulas hardly notice; formats are laid on anew.
 */
export function mendOperations(
  plan: SheetPlan,
  shared: readonly SharedLines[],
  journal: SheetJournal,
  canResizeTables: boolean,
): Operation[] {
  const sheet = journal.id;
  const links = mendLinks(plan, journal);
  return [
    {
      kind: "set-sheet",
      sheet,
      properties: { showGridlines: plan.showGridlines, tabColor: plan.tabColour ?? "" },
    },
    ...links.operations,
    { kind: "apply-style", sheet, address: toAddress(journal.area), style: plainStyle },
    ...mendColumns(plan, journal),
    ...formatOperations(plan, shared, sheet),
    ...mergeOperations(sheet, journal.merges, plan.merges.map(toAddress)),
    ...typeWhere(journal, layOut(plan.blocks, journal.area), links.touched),
    ...mendTables(plan, journal, canResizeTables),
    ...mendValidations(plan, journal),
    ...mendRules(plan, journal),
  ];
}

/**
 * What needs every sheet to be filled first. Charts come last: what a chart is drawn from cannot be read, so not be put back.
 */
export function finishMending(plan: SheetPlan, journal: SheetJournal): Operation[] {
  const sheet = journal.id;
  return [
    ...rowOperations(plan, sheet),
    { kind: "freeze", sheet, rows: plan.freeze?.rows ?? 0, columns: plan.freeze?.columns ?? 0 },
    ...mendPage(plan, journal),
    ...mendCharts(plan, journal),
  ];
}

/**
 * A chart stays as people have made it look. Only where its names or categories no longer stood where the plan has them
 * have rows been moved under it, and then it is pointed at the plan's cells again.
 */
function mendCharts(plan: SheetPlan, { id: sheet, area, contents, charts }: SheetJournal): Operation[] {
  const wanted = layOut(plan.blocks, area);
  const isMoved = (cells: Range): boolean =>
    !same(cut(wanted, cells).map(labelsOf), cut(contents, cells).map(labelsOf));
  return plan.charts.flatMap((chart): Operation[] => {
    if (!charts.includes(chart.name)) return [{ kind: "add-chart", sheet, chart }];
    const labels = [chart.categories, ...chart.series.map(({ nameCell }) => nameCell)];
    return labels.some(isMoved) ? [{ kind: "redraw-chart", sheet, chart }] : [];
  });
}

/**
 * Splits what is merged and should not be, and merges what should be. An Excel that cannot tell what is merged is left
 * with the merges it has.
 */
export function mergeOperations(
  sheet: string,
  found: readonly string[] | undefined,
  wanted: readonly string[],
): Operation[] {
  if (!found) return [];
  const unmerged = found.filter((address) => !wanted.includes(address));
  const merged = wanted.filter((address) => !found.includes(address));
  return [
    ...unmerged.map((address): Operation => ({ kind: "unmerge", sheet, address })),
    ...merged.map((address): Operation => ({ kind: "merge", sheet, address })),
  ];
}

function mendColumns(plan: SheetPlan, { id, columns }: SheetJournal): Operation[] {
  const shown = plan.columns
    .filter(({ hidden, column, columns: count }) => {
      const found = columns.slice(column - 1, column - 1 + count);
      return !hidden && found.some(({ columnHidden }) => columnHidden);
    })
    .map(({ column, columns: count }) => hideColumns(id, column, count, false));
  return [...shown, ...columnOperations(plan, id)];
}

/** Our links lead to cells of the workbook; a web address in a cell is somebody's evidence and stays. */
function mendLinks(
  plan: SheetPlan,
  journal: SheetJournal,
): { operations: Operation[]; touched: ReadonlySet<string> } {
  const planned = new Map(plan.links.map((link) => [toAddress(link.cell), linkOf(link)]));
  const stale: string[] = [];
  const touched = new Set<string>();
  journal.cells.forEach((row, r) =>
    row.forEach(({ hyperlink }, c) => {
      const address = toAddress({ row: r + 1, column: c + 1, rows: 1, columns: 1 });
      const link = planned.get(address);
      if (!link) {
        if (hyperlink?.documentReference && !hyperlink.address) stale.push(address);
      } else if (
        hyperlink?.documentReference === link.documentReference &&
        hyperlink?.screenTip === link.screenTip
      )
        planned.delete(address);
      else touched.add(address);
    }),
  );
  return {
    operations: [
      ...joinAddresses(stale).map((address): Operation => ({
        kind: "clear-links",
        sheet: journal.id,
        address,
      })),
      ...[...planned].map(([address, link]): Operation => ({
        kind: "set-link",
        sheet: journal.id,
        address,
        link,
      })),
    ],
    touched,
  };
}

/**
 * Types what differs from the contents found; other cells are left alone.
 * @param touched addresses of cells that are typed whatever they held: a link puts a text of its own there.
 */
export function typeWhere(
  { id, area, contents }: Pick<SheetJournal, "id" | "area" | "contents">,
  wanted: ReturnType<typeof layOut>,
  touched: ReadonlySet<string>,
): Operation[] {
  const cells = wanted.map((row, r) =>
    row.map((content, c): Typed => {
      const same = sameContent(content, contents[r]?.[c] ?? null);
      return same &&
        !touched.has(toAddress({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }))
        ? null
        : typed(content);
    }),
  );
  return bandsOf(cells, (cell) => cell === null).map((band): Operation => ({
    kind: "type",
    sheet: id,
    address: toAddress(band),
    formulas: cut(cells, band),
  }));
}

/** Contents without the names of sheets, which Excel changes in formulas when a sheet is renamed. */
function labelsOf(row: readonly CellContent[]): (string | number | boolean)[] {
  return row.map((content) => {
    return isFormula(content) ? content.formula.replace(/(?:'(?:[^']|'')*'|[\w.]+)!/g, "!") : typed(content);
  });
}

/** A table keeps its place in other people's formulas when it is resized; an older Excel can only make it anew. */
function mendTables(plan: SheetPlan, { id: sheet, tables }: SheetJournal, canResize: boolean): Operation[] {
  return plan.tables.flatMap((table): Operation[] => {
    const address = toAddress(table.range);
    const found =
      tables.find(({ name }) => name === table.name) ??
      tables.find((other) => overlaps(other.address, table.range));
    if (!found) return [{ kind: "add-table", sheet, table }];
    const inPlace = sameAreas(found.address, address);
    if (!inPlace && !canResize)
      return [
        { kind: "drop-table", sheet, table: found.id },
        { kind: "add-table", sheet, table },
      ];
    return [
      ...(inPlace ? [] : [{ kind: "resize-table" as const, sheet, table: found.id, address }]),
      ...(found.name === table.name && found.style === table.style
        ? []
        : [
            {
              kind: "set-table" as const,
              sheet,
              table: found.id,
              properties: { name: table.name, style: table.style },
            },
          ]),
    ];
  });
}

function overlaps(address: string, area: Range): boolean {
  const found = parseAddress(address);
  return (
    found !== undefined &&
    found.row < area.row + area.rows &&
    area.row < found.row + found.rows &&
    found.column < area.column + area.columns &&
    area.column < found.column + found.columns
  );
}

/** The cells below the plan that hold something in its columns: rows of ours that were pushed down. */
export function staleArea(plan: SheetPlan, area: Range): Range | undefined {
  const planned = plannedArea(plan);
  return area.rows > planned.rows
    ? { row: planned.rows + 1, column: 1, rows: area.rows - planned.rows, columns: area.columns }
    : undefined;
}

function mendValidations(plan: SheetPlan, { id: sheet, area, validations }: SheetJournal): Operation[] {
  const stale = staleArea(plan, area);
  const found = new Map(validations.map(({ address, parts }) => [address, parts]));
  return [
    ...(stale ? [{ kind: "clear-validation" as const, sheet, address: toAddress(stale) }] : []),
    ...plan.validations.flatMap((planned): Operation[] => {
      const address = toAddress(planned.range);
      const validation = validationOf(planned);
      const [first, ...more] = found.get(address) ?? [];
      const isWhole = first?.address === address && more.length === 0;
      if (isWhole && sameValidation(first.validation, validation)) return [];
      return [
        ...(first ? [{ kind: "clear-validation" as const, sheet, address }] : []),
        { kind: "set-validation", sheet, address, validation },
      ];
    }),
  ];
}

/** A rule of ours keeps its shape and its colours when rows are inserted or pasted; only those are replaced. */
function mendRules(plan: SheetPlan, { id: sheet, rules }: SheetJournal): Operation[] {
  const wanted = mergeRules(plan.conditionalFormats);
  const looks = new Set(wanted.map(lookOf));
  const ours = rules.filter(({ rule }) => rule && looks.has(lookOf(rule)));
  const intact =
    ours.length === wanted.length &&
    ours.every(({ rule }, index) => {
      const want = wanted[index];
      return (
        rule &&
        want &&
        rule.formula === want.formula &&
        rule.stopIfTrue === want.stopIfTrue &&
        sameAreas(rule.address, want.address)
      );
    });
  if (intact) return [];
  return [
    ...ours.map(({ id }): Operation => ({ kind: "delete-rule", sheet, id })),
    ...wanted.map((rule): Operation => ({ kind: "add-rule", sheet, rule })).reverse(),
  ];
}

function lookOf({ formula, fontColor, fill }: FormatRule): string {
  return [shapeOf(formula), fontColor ?? "", fill ?? ""].join("|").toUpperCase();
}

function mendPage(plan: SheetPlan, { id: sheet, page }: SheetJournal): Operation[] {
  const { layout, printArea, titleRows } = pageOperation(plan.page);
  return [
    {
      kind: "set-page",
      sheet,
      page: {
        layout,
        texts: pageTexts(plan.page),
        ...(printArea && !sameAreas(printArea, page.printArea ?? "") ? { printArea } : {}),
        ...(titleRows && titleRows.replace(/\$/g, "") !== (page.titleRows ?? "").replace(/\$/g, "")
          ? { titleRows }
          : {}),
      },
    },
  ];
}
