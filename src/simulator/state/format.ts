/** A border in the terms of Office.js. */
export interface BorderSide {
  readonly style: string;
  readonly weight: string;
  readonly colour: string;
}

export const noBorder: BorderSide = { style: "None", weight: "Thin", colour: "#000000" };

export const normalFormat = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  fontColour: "#000000",
  /** Empty when there is no fill. */
  fill: "",
  borderTop: noBorder,
  borderRight: noBorder,
  borderBottom: noBorder,
  borderLeft: noBorder,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  numberFormat: "General",
  locked: true,
};

/** A format in the terms of Office.js. */
export type Format = Readonly<typeof normalFormat>;

/**
 * The fields of a format by group. A named style may leave whole groups unchanged (`includeFont` and so on).
 */
const formatGroups = {
  font: ["fontName", "fontSize", "bold", "italic", "underline", "fontColour"],
  patterns: ["fill"],
  border: ["borderTop", "borderRight", "borderBottom", "borderLeft"],
  alignment: ["horizontal", "vertical", "wrap", "indent"],
  number: ["numberFormat"],
  protection: ["locked"],
} as const satisfies Record<string, readonly (keyof Format)[]>;

export type FormatGroup = keyof typeof formatGroups;
export const groupNames = Object.keys(formatGroups) as FormatGroup[];

export interface Style {
  readonly name: string;
  readonly builtIn: boolean;
  readonly includes: Readonly<Record<FormatGroup, boolean>>;
  readonly format: Format;
}

/** The style of a cell and its direct formatting. Equal states are the same object. */
export interface FormatState {
  readonly style: string;
  readonly own: Partial<Format>;
  /** Equal for equal states. */
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

/** The format that results from Normal, then a style, then direct formatting. */
export function resolveFormat(normal: Style, style: Style, own: Partial<Format>): Format {
  let format: Format = normal.format;
  if (style !== normal) {
    for (const group of groupNames) {
      if (style.includes[group]) format = { ...format, ...pick(style.format, group) };
    }
  }
  return { ...format, ...own };
}

/** The fields of a format that are in a group. */
function pick(format: Partial<Format>, group: FormatGroup): Partial<Format> {
  const fields: readonly (keyof Format)[] = formatGroups[group];
  return Object.fromEntries(Object.entries(format).filter(([field]) => fields.some((one) => one === field)));
}

/** The direct formatting that stays when a style is applied: the groups that the style leaves unchanged. */
export function keepUnder(style: Style, before: Format): Partial<Format> {
  const kept = groupNames.filter((group) => !style.includes[group]).map((group) => pick(before, group));
  return Object.assign({}, ...kept);
}
