import { describeArea } from "../../../state/areas";
import {
  anchorOf,
  changeConditionalFormat,
  clearConditionalFormats,
  listConditionalFormats,
  setPriority,
} from "../../../editing/edit-rules";
import type { Range } from "../../../../spreadsheet/address";
import type { ConditionalFormat, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, colour, oneOf, text, wholeNumber } from "../../given";
import { apiNotFound, invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";

/** `range.conditionalFormats`: those that overlap the areas. */
export function conditionalFormatsObject(excel: Excel, sheet: Sheet, areas: readonly Range[]): HostObject {
  const { workbook } = excel;
  const listed = (): readonly ConditionalFormat[] => listConditionalFormats(sheet, areas);
  const find = (id: unknown): ConditionalFormat | undefined => listed().find((one) => one.id === id);
  const item = (id: unknown): HostObject => {
    if (!find(id)) throw itemNotFound(`the conditional format ${String(id)}`);
    return conditionalFormatObject(excel, sheet, areas, text(id, "id"));
  };
  return new HostObject("ConditionalFormatCollection", {
    items: () => listed().map((one) => conditionalFormatObject(excel, sheet, areas, one.id)),
    item,
    methods: {
      getCount: { call: () => listed().length },
      getItemAt: {
        call: ([index]) => {
          const found = listed()[wholeNumber(index, "index")];
          if (!found) throw itemNotFound("the conditional format");
          return conditionalFormatObject(excel, sheet, areas, found.id);
        },
      },
      getItemOrNullObject: { since: "1.14", call: ([id]) => (find(id) ? item(id) : null) },
      add: {
        call: ([type]) => {
          workbook.mustAllow(sheet, "allowFormatCells");
          if (type !== "Custom") throw apiNotFound(`ConditionalFormatCollection.add("${String(type)}")`);
          const id = `{CF-${workbook.nextId()}}`;
          // A new rule gets the highest priority in Excel.
          sheet.conditionalFormats = [
            {
              id,
              areas,
              anchor: anchorOf(areas),
              formula: "",
              stopIfTrue: false,
              font: {},
              fill: "",
              numberFormat: "",
            },
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

/** @param within the areas of the collection that it was reached by. */
function conditionalFormatObject(
  excel: Excel,
  sheet: Sheet,
  within: readonly Range[],
  id: string,
): HostObject {
  const { workbook } = excel;
  const found = (): ConditionalFormat => {
    const one = sheet.conditionalFormats.find((each) => each.id === id);
    if (!one) throw itemNotFound(`the conditional format ${id}`);
    return one;
  };
  const ranked = (): readonly ConditionalFormat[] =>
    workbook.behaviours.ranksRulesByRange ? listConditionalFormats(sheet, within) : sheet.conditionalFormats;
  const change = (fields: Partial<ConditionalFormat>): void => {
    workbook.mustAllow(sheet, "allowFormatCells");
    changeConditionalFormat(sheet, found().id, (before) => ({ ...before, ...fields }));
  };
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
      stopIfTrue: {
        get: () => found().stopIfTrue,
        set: (value) => change({ stopIfTrue: boolean(value, "stopIfTrue") }),
      },
    },
    parts: {
      custom: { get: () => customObject(excel, found, change) },
      customOrNullObject: { get: () => customObject(excel, found, change) },
    },
    methods: {
      delete: {
        call: () => {
          workbook.mustAllow(sheet, "allowFormatCells");
          const gone = found();
          sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== gone);
        },
      },
      getRange: {
        call: () => {
          const [area, ...more] = found().areas;
          if (!area || more.length > 0) {
            throw invalidArgument(`the format applies to ${found().areas.map(describeArea).join(",")}`);
          }
          return rangeObject(excel, sheet.id, area);
        },
      },
      getRangeOrNullObject: {
        call: () => {
          const [area, ...more] = found().areas;
          return area && more.length === 0 ? rangeObject(excel, sheet.id, area) : null;
        },
      },
      getRanges: { since: "1.9", call: () => rangeAreasObject(excel, sheet.id, found().areas) },
    },
  });
}

function customObject(
  excel: Excel,
  found: () => ConditionalFormat,
  change: (fields: Partial<ConditionalFormat>) => void,
): HostObject {
  const changeFont = (font: ConditionalFormat["font"]): void =>
    change({ font: { ...found().font, ...font } });
  const rule = new HostObject("ConditionalFormatRule", {
    scalars: {
      formula: {
        get: () => found().formula,
        set: (value) => {
          const formula = text(value, "formula");
          if (!formula.startsWith("=")) throw invalidArgument("the formula of a rule begins with =");
          excel.workbook.mustBeFormula(formula);
          change({ formula });
        },
      },
    },
  });
  const font = new HostObject("ConditionalRangeFont", {
    scalars: {
      color: {
        get: () => found().font.colour ?? "",
        set: (value) => changeFont({ colour: colour(value, "font.color") }),
      },
      bold: {
        get: () => found().font.bold ?? false,
        set: (value) => changeFont({ bold: boolean(value, "bold") }),
      },
      italic: {
        get: () => found().font.italic ?? false,
        set: (value) => changeFont({ italic: boolean(value, "italic") }),
      },
      strikethrough: {
        get: () => found().font.strikethrough ?? false,
        set: (value) => changeFont({ strikethrough: boolean(value, "strikethrough") }),
      },
      underline: {
        get: () => found().font.underline ?? "None",
        set: (value) => changeFont({ underline: oneOf(value, ["None", "Single", "Double"], "underline") }),
      },
    },
    methods: { clear: { call: () => change({ font: {} }) } },
  });
  const fill = new HostObject("ConditionalRangeFill", {
    scalars: {
      color: { get: () => found().fill, set: (value) => change({ fill: colour(value, "fill.color") }) },
    },
    methods: { clear: { call: () => change({ fill: "" }) } },
  });
  const format = new HostObject("ConditionalRangeFormat", {
    scalars: {
      numberFormat: {
        get: () => found().numberFormat || null,
        set: (value) => change({ numberFormat: text(value, "numberFormat") }),
      },
    },
    parts: { font: { get: () => font }, fill: { get: () => fill } },
  });
  return new HostObject("CustomConditionalFormat", {
    parts: { rule: { get: () => rule }, format: { get: () => format } },
  });
}
