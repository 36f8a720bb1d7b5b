import { newStyle, normalStyle } from "../../../state/new-state";
import type { FormatGroup, Style } from "../../../state/format";
import type { Excel } from "../../excel";
import { boolean, text, wholeNumber } from "../../given";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import { HostObject, type Scalar } from "../../host-object";
import {
  alignmentScalars,
  bordersObject,
  fillObject,
  fontObject,
  sides,
  type BorderTarget,
  type FormatTarget,
} from "../ranges/formats";

/** `workbook.styles`. */
export function stylesObject(excel: Excel): HostObject {
  const { workbook } = excel;
  const listed = (): readonly Style[] => [...workbook.state.styles.values()];
  const find = (name: unknown): Style | undefined => workbook.style(text(name, "the name of a style"));
  const item = (name: unknown): HostObject => {
    const found = find(name);
    if (!found) throw itemNotFound(`the style ${String(name)}`);
    return styleObject(excel, found.name);
  };
  return new HostObject("StyleCollection", {
    items: () => listed().map((style) => styleObject(excel, style.name)),
    item,
    methods: {
      add: {
        since: "1.7",
        call: ([given]) => {
          const name = text(given, "name");
          if (name.length === 0 || name.length > 255) throw invalidArgument("the name of a style");
          if (find(name)) throw itemAlreadyExists(`the style ${name}`);
          workbook.setStyle(newStyle(name, find("Normal") ?? normalStyle));
        },
      },
      getCount: { since: "1.9", call: () => listed().length },
      getItemAt: {
        since: "1.9",
        call: ([index]) => {
          const found = listed()[wholeNumber(index, "index")];
          if (!found) throw itemNotFound("the style");
          return styleObject(excel, found.name);
        },
      },
      getItemOrNullObject: { since: "1.14", call: ([name]) => (find(name) ? item(name) : null) },
    },
  });
}

function styleObject(excel: Excel, name: string): HostObject {
  const { workbook } = excel;
  const found = (): Style => {
    const style = workbook.style(name);
    if (!style) throw itemNotFound(`the style ${name}`);
    return style;
  };
  const target: FormatTarget = {
    read: (field) => found().format[field],
    write: (fields) => workbook.setStyle({ ...found(), format: { ...found().format, ...fields } }),
  };
  const include = (group: FormatGroup): Scalar => ({
    since: "1.7",
    get: () => found().includes[group],
    set: (value) =>
      workbook.setStyle({
        ...found(),
        includes: { ...found().includes, [group]: boolean(value, "include") },
      }),
  });
  const borders: readonly BorderTarget[] = Object.entries(sides).map(([sideIndex, field]) => ({
    sideIndex,
    read: () => found().format[field],
    write: (change) => target.write({ [field]: change(found().format[field]) }),
  }));
  return new HostObject("Style", {
    scalars: {
      ...Object.fromEntries(
        Object.entries(alignmentScalars(target)).map(([member, scalar]) => [
          member,
          { ...scalar, since: member === "textOrientation" ? "1.8" : "1.7" },
        ]),
      ),
      name: { since: "1.7", get: () => found().name },
      builtIn: { since: "1.7", get: () => found().builtIn },
      numberFormat: {
        since: "1.7",
        get: () => found().format.numberFormat,
        set: (value) => target.write({ numberFormat: text(value, "numberFormat") }),
      },
      locked: {
        since: "1.7",
        get: () => found().format.locked,
        set: (value) => target.write({ locked: boolean(value, "locked") }),
      },
      formulaHidden: {
        since: "1.7",
        get: () => found().format.formulaHidden,
        set: (value) => target.write({ formulaHidden: boolean(value, "formulaHidden") }),
      },
      includeAlignment: include("alignment"),
      includeBorder: include("border"),
      includeFont: include("font"),
      includeNumber: include("number"),
      includePatterns: include("patterns"),
      includeProtection: include("protection"),
    },
    parts: {
      font: { since: "1.7", get: () => fontObject(target) },
      fill: { since: "1.7", get: () => fillObject(target) },
      borders: { since: "1.7", get: () => bordersObject(borders) },
    },
    methods: { delete: { since: "1.7", call: () => workbook.deleteStyle(found()) } },
  });
}
