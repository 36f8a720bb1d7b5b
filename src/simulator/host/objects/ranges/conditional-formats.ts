import {
  anchorOf,
  clearConditionalFormats,
  listConditionalFormats,
  setPriority,
} from "../../../editing/edit-rules";
import type { Range } from "../../../../spreadsheet/address";
import type { ConditionalFormat, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, colour, formula, text, wholeNumber } from "../../given";
import { apiNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { collection, oneIn, property, within, type Target } from "../../members";
import { rangeAreasObject } from "./range-areas";

/** `range.conditionalFormats`: those that overlap the areas. */
export function conditionalFormatsObject(excel: Excel, sheet: Sheet, areas: readonly Range[]): HostObject {
  const { workbook } = excel;
  const all = collection(
    "the conditional format",
    () => listConditionalFormats(sheet, areas),
    ({ id }, key) => id === key,
    ({ id }) => conditionalFormatObject(excel, sheet, areas, id),
  );
  return new HostObject("ConditionalFormatCollection", {
    items: all.items,
    item: all.item,
    methods: {
      getCount: { call: all.count },
      getItemAt: { call: all.at },
      getItemOrNullObject: { since: "1.14", call: all.orNull },
      add: {
        call: ([type]) => {
          workbook.mustAllow(sheet, "allowFormatCells");
          if (type !== "Custom") throw apiNotFound(`ConditionalFormatCollection.add("${String(type)}")`);
          const id = `{CF-${workbook.nextId()}}`;
          const look = { font: { color: "", bold: false }, fill: { color: "" }, numberFormat: "" };
          // A new rule gets the highest priority in Excel.
          sheet.conditionalFormats = [
            { id, areas, anchor: anchorOf(areas), formula: "", stopIfTrue: false, ...look },
            ...sheet.conditionalFormats,
          ];
          return conditionalFormatObject(excel, sheet, areas, id);
        },
      },
      clearAll: {
        call: () => {
          workbook.mustAllow(sheet, "allowFormatCells");
          clearConditionalFormats(sheet, areas);
        },
      },
    },
  });
}

/** @param reachedBy the areas of the collection that it was reached by. */
function conditionalFormatObject(
  excel: Excel,
  sheet: Sheet,
  reachedBy: readonly Range[],
  id: string,
): HostObject {
  const { workbook } = excel;
  const rule = oneIn<ConditionalFormat>(
    id,
    "the conditional format",
    () => sheet.conditionalFormats,
    (rules) => {
      workbook.mustAllow(sheet, "allowFormatCells");
      sheet.conditionalFormats = rules;
    },
  );
  const { found } = rule;
  const ranked = (): readonly ConditionalFormat[] =>
    workbook.behaviours.ranksRulesByRange
      ? listConditionalFormats(sheet, reachedBy)
      : sheet.conditionalFormats;
  return new HostObject("ConditionalFormat", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { get: () => found().id },
      type: { get: () => (found() ? "Custom" : "") },
      priority: {
        get: () => ranked().indexOf(found()),
        set: (value) => {
          workbook.mustAllow(sheet, "allowFormatCells");
          setPriority(sheet, found(), ranked(), wholeNumber(value, "priority"));
        },
      },
      stopIfTrue: property(rule, "stopIfTrue", boolean),
    },
    parts: {
      custom: { get: () => customObject(excel, rule) },
      customOrNullObject: { get: () => customObject(excel, rule) },
    },
    methods: {
      delete: { call: rule.remove },
      getRanges: { since: "1.9", call: () => rangeAreasObject(excel, sheet.id, found().areas) },
    },
  });
}

function customObject({ workbook }: Excel, format: Target<ConditionalFormat>): HostObject {
  const font = within(format, "font");
  const fontObject = new HostObject("ConditionalRangeFont", {
    scalars: { color: property(font, "color", colour), bold: property(font, "bold", boolean) },
  });
  const fillObject = new HostObject("ConditionalRangeFill", {
    scalars: { color: property(within(format, "fill"), "color", colour) },
  });
  const numberFormat = property(format, "numberFormat", text);
  const look = new HostObject("ConditionalRangeFormat", {
    scalars: { numberFormat: { ...numberFormat, get: () => format.found().numberFormat || null } },
    parts: { font: { get: () => fontObject }, fill: { get: () => fillObject } },
  });
  const rule = new HostObject("ConditionalFormatRule", {
    scalars: { formula: property(format, "formula", (value, what) => formula(workbook, value, what)) },
  });
  return new HostObject("CustomConditionalFormat", {
    parts: { rule: { get: () => rule }, format: { get: () => look } },
  });
}
