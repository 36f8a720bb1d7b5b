import { cell, toAddress, type Range } from "../../spreadsheet/address";
import { columnOf, placeKey, rowOf, type CellContent } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { plainFormula } from "../../spreadsheet/same-formula";
import { columnsAddress, joinAddresses, layOut, plannedArea } from "../planning/areas";
import { formatOperations } from "../planning/format-operations";
import type { SheetOriginal } from "../reading/read-originals";
import { keepNumberFormats, withKept, type KeptCells } from "./list-kept";
import { repairCharts, repairTables } from "./repair-objects";
import { mergeRules } from "../planning/merge-rules";
import type { FormatRule, Operation } from "../planning/operations";
import { shapeOf } from "../planning/relative-formula";
import {
  mergeOperations,
  columnOperations,
  isListed,
  linkOf,
  pageOperation,
  pageTexts,
  rowOperations,
  ruleOperations,
  validationOperations,
} from "../planning/sheet-operations";
import { plainStyle, type PlannedLooks } from "../planning/style-looks";
import { numberFormatOperations, plannedTextCells } from "../planning/text-cells";
import { needSameInput } from "../planning/typed-text";
import { typeWhere } from "./type-where";

/**
 * Repairs an existing sheet. Only cells that differ are written, so that comments and other people's formulas
 * are hardly affected. Everything else that is ours is set again, whatever it is now.
 * @param kept cells that stay as they are.
 */
export function repairSheetOperations(
  plan: SheetPlan,
  looks: PlannedLooks,
  original: SheetOriginal,
  canResizeTables: boolean,
  kept: KeptCells,
): Operation[] {
  const sheet = original.id;
  const links = repairLinks(plan, original);
  const wanted = withKept(layOut(plan.blocks, original.area), kept, original);
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
    ...keepNumberFormats(kept, original),
    { kind: "unmerge", sheet, address: toAddress(original.area) },
    ...mergeOperations(plan, sheet),
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
      return isFound ? (numberFormats.get(placeKey(r + 1, c + 1)) ?? "General") : "General";
    }),
  );
  return { isText, operations: numberFormatOperations(id, formats) };
}

/** The operations that need every sheet to be filled first. */
export function finishRepair(plan: SheetPlan, original: SheetOriginal): Operation[] {
  const sheet = original.id;
  return [
    ...rowOperations(plan, sheet),
    { kind: "freeze", sheet, rows: plan.freeze?.rows ?? 0, columns: plan.freeze?.columns ?? 0 },
    ...(isListed(plan)
      ? [
          {
            kind: "set-page" as const,
            sheet,
            page: { ...pageOperation(plan.page), texts: pageTexts(plan.page) },
          },
        ]
      : []),
    ...repairCharts(plan, original),
  ];
}

/** Shows hidden columns that the plan shows, and sets all widths. */
function repairColumns(plan: SheetPlan, { id: sheet, area }: SheetOriginal): Operation[] {
  const columns = Array.from({ length: area.columns }, () => ({ columnHidden: false }));
  return [
    { kind: "set-columns", sheet, address: columnsAddress(1, area.columns), columns },
    ...columnOperations(plan, sheet),
  ];
}

/** Restores links to cells of the workbook. A link to a web address is a user's evidence and stays. */
function repairLinks(
  plan: SheetPlan,
  { id: sheet, links }: SheetOriginal,
): { operations: Operation[]; touched: ReadonlySet<string> } {
  const planned = new Map(
    plan.links.map((link) => [placeKey(link.cell.row, link.cell.column), linkOf(link)]),
  );
  const addressOf = (key: number): string => toAddress(cell(rowOf(key), columnOf(key)));
  const stale = [...links].filter(([key, { address }]) => !planned.has(key) && address === "");
  const changed = [...planned].filter(([key, { documentReference, screenTip }]) => {
    const found = links.get(key);
    return found?.documentReference !== documentReference || found?.screenTip !== screenTip;
  });
  return {
    operations: [
      ...joinAddresses(stale.map(([key]) => addressOf(key))).map((address): Operation => ({
        kind: "clear-links",
        sheet,
        address,
      })),
      ...changed.map(([key, link]): Operation => ({
        kind: "set-link",
        sheet,
        address: addressOf(key),
        link,
      })),
    ],
    touched: new Set(changed.flatMap(([key]) => (links.has(key) ? [addressOf(key)] : []))),
  };
}

/** The filled cells below the plan in its columns: rows of ours that were pushed down. */
function staleArea(plan: SheetPlan, area: Range): Range | undefined {
  const planned = plannedArea(plan);
  return area.rows > planned.rows
    ? { row: planned.rows + 1, column: 1, rows: area.rows - planned.rows, columns: area.columns }
    : undefined;
}

function repairValidations(plan: SheetPlan, { id: sheet, area }: SheetOriginal): Operation[] {
  // Rows that were moved have taken their validation along, so whole columns are cleared.
  const columns = plan.validations.map(({ range: at }) => ({
    ...area,
    column: at.column,
    columns: at.columns,
  }));
  const stale = staleArea(plan, area);
  const addresses = new Set([...(stale ? [stale] : []), ...columns].map(toAddress));
  return [
    ...[...addresses].map((address): Operation => ({ kind: "clear-validation", sheet, address })),
    ...validationOperations(plan, sheet),
  ];
}

/**
 * Replaces our conditional formats. Ours are recognised by their shape and colours, which stay the same when rows are
 * inserted or pasted. An interrupted step may have made one without its colours, or even without its formula.
 */
function repairRules(plan: SheetPlan, { id: sheet, rules }: SheetOriginal): Operation[] {
  const planned = mergeRules(plan.conditionalFormats);
  const isOurs = (rule: RuleColours): boolean =>
    (rule.formula ?? "") === "" || planned.some((one) => isBegun(rule, one));
  return [
    ...rules.filter(isOurs).map(({ id }): Operation => ({ kind: "delete-rule", sheet, id })),
    ...ruleOperations(plan.conditionalFormats, sheet),
  ];
}

type RuleColours = Pick<FormatRule, "formula" | "fontColor" | "fill">;

/** Whether a rule has the formula of a planned one, and none or all of each of its colours. */
function isBegun(found: RuleColours, planned: RuleColours): boolean {
  const isPart = (colour = "", wanted = ""): boolean =>
    colour === "" || colour.toUpperCase() === wanted.toUpperCase();
  return (
    shapeOf(plainFormula(found.formula)).toUpperCase() ===
      shapeOf(plainFormula(planned.formula)).toUpperCase() &&
    isPart(found.fontColor, planned.fontColor) &&
    isPart(found.fill, planned.fill)
  );
}
