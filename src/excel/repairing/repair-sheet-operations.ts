import { toAddress, type Range } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { joinAddresses, layOut, plannedArea } from "../planning/areas";
import { formatOperations } from "../planning/format-operations";
import { coverSameAreas, type SheetOriginal } from "../reading/read-originals";
import { repairCharts, repairTables } from "./repair-objects";
import { mergeRules } from "../planning/merge-rules";
import type { FormatRule, Operation } from "../planning/operations";
import { shapeOf } from "../planning/relative-formula";
import {
  columnOperations,
  hideColumns,
  linkOf,
  pageOperation,
  pageTexts,
  rowOperations,
  validationOf,
} from "../planning/sheet-operations";
import { plainStyle, type PlannedLooks } from "../planning/style-looks";
import { numberFormatOperations, plannedTextCells } from "../planning/text-cells";
import { needSameInput } from "../planning/typed-text";
import { isSameValidation } from "../reading/validation-originals";
import { typeWhere } from "./type-where";

/**
 * Repairs an existing sheet. Only cells that differ are written, so that comments and other people's formulas
 * are hardly affected. Formats are applied again.
 */
export function repairSheetOperations(
  plan: SheetPlan,
  looks: PlannedLooks,
  original: SheetOriginal,
  canResizeTables: boolean,
): Operation[] {
  const sheet = original.id;
  const links = repairLinks(plan, original);
  const wanted = layOut(plan.blocks, original.area);
  const texts = textCells(plan, looks, original, wanted);
  return [
    {
      kind: "set-sheet",
      sheet,
      properties: { showGridlines: plan.showGridlines, tabColor: plan.tabColour ?? "" },
    },
    ...links.operations,
    { kind: "apply-style", sheet, address: toAddress(original.area), style: plainStyle },
    ...repairColumns(plan, original),
    ...formatOperations(plan, looks.shared, sheet),
    ...texts.operations,
    ...mergeOperations(sheet, original.merges, plan.merges.map(toAddress)),
    ...typeWhere(original, wanted, texts.isText, links.touched),
    ...repairTables(plan, original, canResizeTables),
    ...repairValidations(plan, original),
    ...repairRules(plan, original),
  ];
}

/**
 * Which cells have the Text format, and the operations that give their number format back to all others that the
 * plan's styles formatted as Text. A number, date or logical value that a person typed would otherwise look
 * different [E4].
 */
function textCells(
  plan: SheetPlan,
  { texts }: PlannedLooks,
  { id, area, contents, numberFormats }: SheetOriginal,
  wanted: readonly (readonly CellContent[])[],
): { readonly isText: boolean[][]; readonly operations: Operation[] } {
  const isText = plannedTextCells(plan, texts, area);
  const formats = isText.map((row, r) =>
    row.map((is, c) => {
      const content = wanted[r]?.[c] ?? null;
      if (!is || content === null || typeof content === "string") return null;
      row[c] = false;
      const isFound = needSameInput(content, contents[r]?.[c] ?? null);
      return isFound ? (numberFormats[r]?.[c] ?? "General") : "General";
    }),
  );
  return { isText, operations: numberFormatOperations(id, formats) };
}

/**
 * The operations that need every sheet to be filled first. Charts come last, because their sources cannot be
 * read and therefore not restored.
 */
export function finishRepair(plan: SheetPlan, original: SheetOriginal): Operation[] {
  const sheet = original.id;
  return [
    ...rowOperations(plan, sheet),
    { kind: "freeze", sheet, rows: plan.freeze?.rows ?? 0, columns: plan.freeze?.columns ?? 0 },
    ...repairPage(plan, original),
    ...repairCharts(plan, original),
  ];
}

/**
 * Unmerges cells that should not be merged, and merges those that should. If this Excel cannot list merged
 * cells, they stay as they are.
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

function repairColumns(plan: SheetPlan, { id, columns }: SheetOriginal): Operation[] {
  const shown = plan.columns
    .filter(({ hidden, column, columns: count }) => {
      const found = columns.slice(column - 1, column - 1 + count);
      return !hidden && found.some(({ columnHidden }) => columnHidden);
    })
    .map(({ column, columns: count }) => hideColumns(id, column, count, false));
  return [...shown, ...columnOperations(plan, id)];
}

/** Restores links to cells of the workbook. A link to a web address is a user's evidence and stays. */
function repairLinks(
  plan: SheetPlan,
  original: SheetOriginal,
): { operations: Operation[]; touched: ReadonlySet<string> } {
  const planned = new Map(plan.links.map((link) => [toAddress(link.cell), linkOf(link)]));
  const stale: string[] = [];
  const touched = new Set<string>();
  original.cells.forEach((row, r) =>
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
        sheet: original.id,
        address,
      })),
      ...[...planned].map(([address, link]): Operation => ({
        kind: "set-link",
        sheet: original.id,
        address,
        link,
      })),
    ],
    touched,
  };
}

/** The filled cells below the plan in its columns: rows of ours that were pushed down. */
export function staleArea(plan: SheetPlan, area: Range): Range | undefined {
  const planned = plannedArea(plan);
  return area.rows > planned.rows
    ? { row: planned.rows + 1, column: 1, rows: area.rows - planned.rows, columns: area.columns }
    : undefined;
}

function repairValidations(plan: SheetPlan, { id: sheet, area, validations }: SheetOriginal): Operation[] {
  const stale = staleArea(plan, area);
  const found = new Map(validations.map(({ address, parts }) => [address, parts]));
  return [
    ...(stale ? [{ kind: "clear-validation" as const, sheet, address: toAddress(stale) }] : []),
    ...plan.validations.flatMap((planned): Operation[] => {
      const address = toAddress(planned.range);
      const validation = validationOf(planned);
      const [first, ...more] = found.get(address) ?? [];
      const isWhole = first?.address === address && more.length === 0;
      if (isWhole && isSameValidation(first.validation, validation)) return [];
      return [
        ...(first ? [{ kind: "clear-validation" as const, sheet, address }] : []),
        { kind: "set-validation", sheet, address, validation },
      ];
    }),
  ];
}

/**
 * Replaces our conditional formats if they have changed. Ours are recognised by their shape and colours,
 * which stay the same when rows are inserted or pasted.
 */
function repairRules(plan: SheetPlan, { id: sheet, rules }: SheetOriginal): Operation[] {
  const wanted = mergeRules(plan.conditionalFormats);
  const keys = new Set(wanted.map(keyOf));
  const ours = rules.filter(({ rule }) => rule && keys.has(keyOf(rule)));
  const intact =
    ours.length === wanted.length &&
    ours.every(({ rule }, index) => {
      const want = wanted[index];
      return (
        rule &&
        want &&
        rule.formula === want.formula &&
        rule.stopIfTrue === want.stopIfTrue &&
        coverSameAreas(rule.address, want.address)
      );
    });
  if (intact) return [];
  return [
    ...ours.map(({ id }): Operation => ({ kind: "delete-rule", sheet, id })),
    ...wanted.map((rule): Operation => ({ kind: "add-rule", sheet, rule })).reverse(),
  ];
}

function keyOf({ formula, fontColor, fill }: FormatRule): string {
  return [shapeOf(formula), fontColor ?? "", fill ?? ""].join("|").toUpperCase();
}

function repairPage(plan: SheetPlan, { id: sheet, page }: SheetOriginal): Operation[] {
  const { layout, printArea, titleRows } = pageOperation(plan.page);
  return [
    {
      kind: "set-page",
      sheet,
      page: {
        layout,
        texts: pageTexts(plan.page),
        ...(printArea && !coverSameAreas(printArea, page.printArea ?? "") ? { printArea } : {}),
        ...(titleRows && titleRows.replace(/\$/g, "") !== (page.titleRows ?? "").replace(/\$/g, "")
          ? { titleRows }
          : {}),
      },
    },
  ];
}
