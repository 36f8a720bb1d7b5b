import { boolean, colour, number, oneOf, text, wholeNumber } from "../../given";
import { HostObject, type Scalar } from "../../host-object";
import { among, collection } from "../../members";
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

/** The property for one field of a format. */
function field<Field extends keyof Format>(
  { read, write }: FormatTarget,
  name: Field,
  check: (value: unknown, what: string) => Format[Field],
  since?: string,
): Scalar {
  return { since, get: () => read(name), set: (value) => write({ [name]: check(value, name) }) };
}

const fontSize = (value: unknown, what: string): number => between(number(value, what), 1, 409, what);
const indentLevel = (value: unknown, what: string): number => between(wholeNumber(value, what), 0, 250, what);

function between(value: number, least: number, most: number, what: string): number {
  if (value < least || value > most) throw invalidArgument(what);
  return value;
}

export function fontObject(target: FormatTarget): HostObject {
  return new HostObject("RangeFont", {
    scalars: {
      name: field(target, "fontName", text),
      size: field(target, "fontSize", fontSize),
      color: field(target, "fontColour", colour),
      bold: field(target, "bold", boolean),
      italic: field(target, "italic", boolean),
      underline: field(target, "underline", among(underlines)),
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

function borderObject(border: BorderTarget): HostObject {
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
  const { items, item } = collection(
    "the border",
    () => borders,
    ({ sideIndex }, key) => sideIndex === key,
    borderObject,
  );
  return new HostObject("RangeBorderCollection", { items, item });
}

/** The alignment members that cells and styles have in common. @param indentSince the requirement set of their indent. */
export function alignmentScalars(
  target: FormatTarget,
  indentSince: string,
): Readonly<Record<string, Scalar>> {
  return {
    horizontalAlignment: field(target, "horizontal", among(horizontals)),
    verticalAlignment: field(target, "vertical", among(verticals)),
    wrapText: field(target, "wrap", boolean),
    indentLevel: field(target, "indent", indentLevel, indentSince),
  };
}

/** Whether cells are locked, and how a style's numbers are shown. */
export const lockedScalar = (target: FormatTarget): Scalar => field(target, "locked", boolean);
export const numberFormatScalar = (target: FormatTarget): Scalar => field(target, "numberFormat", text);
