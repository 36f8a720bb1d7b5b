/** How cells look, in Office.js's own words. Every field has a value; what is only partly known is a {@link FormatState}. */
export interface BorderSide {
  readonly style: string;
  readonly weight: string;
  readonly colour: string;
}

export interface Format {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColour: string;
  /** Empty when there is no fill. */
  readonly fill: string;
  readonly borderTop: BorderSide;
  readonly borderRight: BorderSide;
  readonly borderBottom: BorderSide;
  readonly borderLeft: BorderSide;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const noBorder: BorderSide = { style: "None", weight: "Thin", colour: "#000000" };

export const normalFormat: Format = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColour: "#000000",
  fill: "",
  borderTop: noBorder,
  borderRight: noBorder,
  borderBottom: noBorder,
  borderLeft: noBorder,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrinkToFit: false,
  textOrientation: 0,
  numberFormat: "General",
  locked: true,
  formulaHidden: false,
};

/** The parts of a format that a named style may leave alone (`includeFont` and so on). */
const formatGroups = {
  font: ["fontName", "fontSize", "bold", "italic", "underline", "strikethrough", "fontColour"],
  patterns: ["fill"],
  border: ["borderTop", "borderRight", "borderBottom", "borderLeft"],
  alignment: ["horizontal", "vertical", "wrap", "indent", "shrinkToFit", "textOrientation"],
  number: ["numberFormat"],
  protection: ["locked", "formulaHidden"],
} as const satisfies Record<string, readonly (keyof Format)[]>;

export type FormatGroup = keyof typeof formatGroups;
export const groupNames: readonly FormatGroup[] = [
  "font",
  "patterns",
  "border",
  "alignment",
  "number",
  "protection",
];

export interface Style {
  readonly name: string;
  readonly builtIn: boolean;
  readonly includes: Readonly<Record<FormatGroup, boolean>>;
  readonly format: Format;
}

/** What a cell says of its own: its style, and what was set on top of it. Equal ones are the same object. */
export interface FormatState {
  readonly style: string;
  readonly own: Partial<Format>;
  /** The whole as text, for comparison. */
  readonly key: string;
}

const interned = new Map<string, FormatState>();

export function formatState(style: string, own: Partial<Format>): FormatState {
  const entries = Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = entries.length === 0 ? style : `${style}${JSON.stringify(entries)}`;
  const known = interned.get(key);
  if (known) return known;
  const state: FormatState = { style, own, key };
  interned.set(key, state);
  return state;
}

/** The format that comes of a style over Normal, and what a cell says of its own over both. */
export function resolveFormat(normal: Style, style: Style, own: Partial<Format>): Format {
  let format: Format = normal.format;
  if (style !== normal) {
    for (const group of groupNames) {
      if (style.includes[group]) format = { ...format, ...pick(style.format, group) };
    }
  }
  return { ...format, ...own };
}

/** The fields of a format that belong to a group. */
function pick(format: Partial<Format>, group: FormatGroup): Partial<Format> {
  const fields: readonly (keyof Format)[] = formatGroups[group];
  return Object.fromEntries(Object.entries(format).filter(([field]) => fields.some((one) => one === field)));
}

/** What stays of a cell's own format when a style is laid over it: the groups that the style leaves alone. */
export function keepUnder(style: Style, before: Format): Partial<Format> {
  const kept = groupNames.filter((group) => !style.includes[group]).map((group) => pick(before, group));
  return Object.assign({}, ...kept);
}
