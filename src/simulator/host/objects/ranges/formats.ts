import { colour } from "../../given";
import { boolean, number, oneOf, text, wholeNumber } from "../../given";
import { HostObject, type Scalar } from "../../host-object";
import { invalidArgument } from "../../../state/host-error";
import { noBorder, type BorderSide, type Format } from "../../../state/format";

/** Cells or a style whose format can be read and changed. A field is null if cells differ. */
export interface FormatTarget {
  /** Whether the pattern of cells without a fill is null. */
  readonly hidesNoFill?: boolean;
  readonly read: <Field extends keyof Format>(field: Field) => Format[Field] | null;
  readonly write: (fields: Partial<Format>) => void;
}

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];
const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const weights = ["Hairline", "Thin", "Medium", "Thick"];

/** The smallest and largest font size, in points. */
const fontSizes = [1, 409] as const;

export function fontObject(target: FormatTarget): HostObject {
  const { read, write } = target;
  return new HostObject("RangeFont", {
    scalars: {
      name: { get: () => read("fontName"), set: (value) => write({ fontName: text(value, "font.name") }) },
      size: {
        get: () => read("fontSize"),
        set: (value) => {
          const fontSize = number(value, "font.size");
          if (fontSize < fontSizes[0] || fontSize > fontSizes[1]) throw invalidArgument("font.size");
          write({ fontSize });
        },
      },
      color: {
        get: () => read("fontColour"),
        set: (value) => write({ fontColour: colour(value, "font.color") }),
      },
      bold: { get: () => read("bold"), set: (value) => write({ bold: boolean(value, "font.bold") }) },
      italic: { get: () => read("italic"), set: (value) => write({ italic: boolean(value, "font.italic") }) },
      underline: {
        get: () => read("underline"),
        set: (value) => write({ underline: oneOf(value, underlines, "font.underline") }),
      },
      strikethrough: {
        since: "1.9",
        get: () => read("strikethrough"),
        set: (value) => write({ strikethrough: boolean(value, "font.strikethrough") }),
      },
    },
  });
}

export function fillObject(target: FormatTarget): HostObject {
  return new HostObject("RangeFill", {
    scalars: {
      color: {
        // Excel returns white for no fill.
        get: () => {
          const fill = target.read("fill");
          return fill === null ? null : fill || "#FFFFFF";
        },
        set: (value) => target.write({ fill: value === "" ? "" : colour(value, "fill.color") }),
      },
      pattern: {
        since: "1.9",
        // The only way to distinguish no fill from a white one.
        get: () => {
          const fill = target.read("fill");
          if (fill === null || (fill === "" && target.hidesNoFill)) return null;
          return fill === "" ? "None" : "Solid";
        },
        set: (value) => {
          const pattern = oneOf(value, ["None", "Solid"], "fill.pattern");
          target.write({ fill: pattern === "None" ? "" : target.read("fill") || "#FFFFFF" });
        },
      },
    },
    methods: { clear: { call: () => target.write({ fill: "" }) } },
  });
}

export const sides = {
  EdgeTop: "borderTop",
  EdgeBottom: "borderBottom",
  EdgeLeft: "borderLeft",
  EdgeRight: "borderRight",
} as const satisfies Record<string, keyof Format>;

/** One border of a target. The target decides how inside borders are read and set. */
export interface BorderTarget {
  readonly sideIndex: string;
  readonly read: () => BorderSide | null;
  readonly write: (change: (before: BorderSide) => BorderSide) => void;
}

export function borderObject(border: BorderTarget): HostObject {
  const { read, write } = border;
  const drawn = (before: BorderSide): BorderSide =>
    before.style === "None" ? { ...noBorder, style: "Continuous" } : before;
  return new HostObject("RangeBorder", {
    identity: () => ({ SideIndex: border.sideIndex }),
    scalars: {
      sideIndex: { get: () => border.sideIndex },
      style: {
        get: () => read()?.style ?? null,
        set: (value) => {
          const style = oneOf(value, lineStyles, "border.style");
          write((before) => (style === "None" ? noBorder : { ...before, style }));
        },
      },
      weight: {
        get: () => read()?.weight ?? null,
        set: (value) => {
          const weight = oneOf(value, weights, "border.weight");
          write((before) => ({ ...drawn(before), weight }));
        },
      },
      color: {
        get: () => read()?.colour ?? null,
        set: (value) => {
          const line = colour(value, "border.color");
          write((before) => ({ ...drawn(before), colour: line }));
        },
      },
    },
  });
}

export function bordersObject(borders: readonly BorderTarget[]): HostObject {
  const item = (key: unknown): HostObject => {
    const index = oneOf(
      key,
      borders.map((border) => border.sideIndex),
      "the side of a border",
    );
    const border = borders.find((one) => one.sideIndex === index);
    if (!border) throw invalidArgument(`there is no border ${index}`);
    return borderObject(border);
  };
  return new HostObject("RangeBorderCollection", {
    scalars: { count: { get: () => borders.length } },
    items: () => borders.map(borderObject),
    item,
    methods: {
      getItemAt: { call: ([index]) => item(borders[wholeNumber(index, "index")]?.sideIndex) },
    },
  });
}

/** The alignment members that cells and styles have in common. */
export function alignmentScalars(target: FormatTarget): Readonly<Record<string, Scalar>> {
  const { read, write } = target;
  return {
    horizontalAlignment: {
      get: () => read("horizontal"),
      set: (value) => write({ horizontal: oneOf(value, horizontals, "horizontalAlignment") }),
    },
    verticalAlignment: {
      get: () => read("vertical"),
      set: (value) => write({ vertical: oneOf(value, verticals, "verticalAlignment") }),
    },
    wrapText: { get: () => read("wrap"), set: (value) => write({ wrap: boolean(value, "wrapText") }) },
    indentLevel: {
      since: "1.9",
      get: () => read("indent"),
      set: (value) => {
        const indent = wholeNumber(value, "indentLevel");
        if (indent < 0 || indent > 250) throw invalidArgument("indentLevel");
        write({ indent });
      },
    },
    shrinkToFit: {
      since: "1.9",
      get: () => read("shrinkToFit"),
      set: (value) => write({ shrinkToFit: boolean(value, "shrinkToFit") }),
    },
    textOrientation: {
      since: "1.7",
      get: () => read("textOrientation"),
      set: (value) => write({ textOrientation: wholeNumber(value, "textOrientation") }),
    },
  };
}

export function formatProtectionObject(target: FormatTarget): HostObject {
  const { read, write } = target;
  return new HostObject("FormatProtection", {
    scalars: {
      locked: { get: () => read("locked"), set: (value) => write({ locked: boolean(value, "locked") }) },
      formulaHidden: {
        get: () => read("formulaHidden"),
        set: (value) => write({ formulaHidden: boolean(value, "formulaHidden") }),
      },
    },
  });
}
