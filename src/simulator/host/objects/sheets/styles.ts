import { newStyle, normalStyle } from "../../../state/new-state";
import type { Style } from "../../../state/format";
import type { Excel } from "../../excel";
import { boolean, text } from "../../given";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import { HostObject, type Part, type Scalar } from "../../host-object";
import { collection, from, property, within, type Target } from "../../members";
import {
  alignmentScalars,
  bordersObject,
  fillObject,
  fontObject,
  lockedScalar,
  numberFormatScalar,
  sides,
  type BorderTarget,
  type FormatTarget,
} from "../ranges/formats";

/** `workbook.styles`. */
export function stylesObject(excel: Excel): HostObject {
  const { workbook } = excel;
  const all = collection(
    "the style",
    () => [...workbook.state.styles.values()],
    ({ name }, key) => name.toLowerCase() === text(key, "the name of a style").toLowerCase(),
    ({ name }) => styleObject(excel, name),
  );
  return new HostObject("StyleCollection", {
    items: all.items,
    item: all.item,
    methods: {
      add: {
        since: "1.7",
        call: ([given]) => {
          const name = text(given, "name");
          if (name.length === 0 || name.length > 255) throw invalidArgument("the name of a style");
          if (all.find(name)) throw itemAlreadyExists(`the style ${name}`);
          workbook.setStyle(newStyle(name, workbook.style("Normal") ?? normalStyle));
        },
      },
      getCount: { since: "1.9", call: all.count },
      getItemOrNullObject: { since: "1.14", call: all.orNull },
    },
  });
}

function styleObject(excel: Excel, name: string): HostObject {
  const { workbook } = excel;
  const style: Target<Style> = {
    found: () => {
      const found = workbook.style(name);
      if (!found) throw itemNotFound(`the style ${name}`);
      return found;
    },
    change: (fields) => workbook.setStyle({ ...style.found(), ...fields }),
  };
  const { found, change: write } = within(style, "format");
  const target: FormatTarget = { read: (field) => found()[field], write };
  const includes = within(style, "includes");
  const borders: readonly BorderTarget[] = Object.entries(sides).map(([sideIndex, field]) => ({
    sideIndex,
    read: () => found()[field],
    write: (change) => write({ [field]: change(found()[field]) }),
  }));
  return new HostObject("Style", {
    scalars: from<Scalar>("1.7", {
      ...alignmentScalars(target, "1.7"),
      name: { get: () => style.found().name },
      builtIn: { get: () => style.found().builtIn },
      numberFormat: numberFormatScalar(target),
      locked: lockedScalar(target),
      includeAlignment: property(includes, "alignment", boolean),
      includeBorder: property(includes, "border", boolean),
      includeFont: property(includes, "font", boolean),
      includeNumber: property(includes, "number", boolean),
      includePatterns: property(includes, "patterns", boolean),
      includeProtection: property(includes, "protection", boolean),
    }),
    parts: from<Part>("1.7", {
      font: { get: () => fontObject(target) },
      fill: { get: () => fillObject(target) },
      borders: { get: () => bordersObject(borders) },
    }),
    methods: { delete: { since: "1.7", call: () => workbook.deleteStyle(style.found()) } },
  });
}
