import type { BorderLine, CellFormat, WorkbookPlan } from "../../spreadsheet/plan";
import { textFormat } from "./text-cells";
import type { Line, Operation, Side, StyleFormat } from "./operations";

const prefix = "PSeMS";

/** The style of cells that the plan does not format. It sets the plan's font and nothing else. */
export const plainStyle = prefix;

/**
 * The name in Excel of a style of the plan. The prefix avoids Excel's built-in styles (`Title`, `Input`,
 * `Note`) and those of other people.
 */
export function styleName(key: string): string {
  return `${prefix} ${key}`;
}

/**
 * Borders that several styles share, as a separate style that sets nothing else. Four borders cost more than
 * a kilobyte in a request for each style that sets them. The border style is applied first, and the styles
 * applied after it leave borders unchanged.
 */
export interface SharedLines {
  readonly name: string;
  readonly border: NonNullable<CellFormat["border"]>;
  /** The keys of the plan's styles with these borders. */
  readonly keys: ReadonlySet<string>;
}

/** What the cells of a plan's sheets need to know of its styles. */
export interface PlannedLooks {
  readonly shared: readonly SharedLines[];
  /** The keys of the styles with the Text format. */
  readonly texts: ReadonlySet<string>;
}

export function looksOf(plan: Pick<WorkbookPlan, "styles">): PlannedLooks {
  const texts = Object.entries(plan.styles).filter(([, { numberFormat }]) => numberFormat === textFormat);
  return { shared: sharedLines(plan), texts: new Set(texts.map(([key]) => key)) };
}

const leastStylesToShare = 3;

function sharedLines(plan: Pick<WorkbookPlan, "styles">): SharedLines[] {
  const byLines = new Map<string, { border: NonNullable<CellFormat["border"]>; keys: Set<string> }>();
  for (const [key, { border }] of Object.entries(plan.styles)) {
    if (!border) continue;
    const lines = JSON.stringify(linesOf(border));
    byLines.set(lines, { border, keys: (byLines.get(lines)?.keys ?? new Set()).add(key) });
  }
  return [...byLines.values()]
    .filter(({ keys }) => keys.size >= leastStylesToShare)
    .map(({ border, keys }, index) => ({ name: styleName(`lines ${index + 1}`), border, keys }));
}

/** The styles that sheets of the plan use. */
function usedStyles({ styles, sheets }: WorkbookPlan): [string, CellFormat][] {
  const used = new Set(sheets.flatMap(({ formats }) => formats.map(({ style }) => style)));
  return Object.entries(styles).filter(([key]) => used.has(key));
}

/** The font that a new style starts with; undefined if it is not known. */
export type NormalFont = { readonly name: string; readonly size: number } | undefined;

/**
 * Adds or resets the styles that the plan uses. An existing style is set in full, because a user may have changed any
 * part of it. A new style starts as a copy of Excel's Normal, so only the differences are set.
 */
export function styleOperations(
  plan: WorkbookPlan,
  { styles: existing, font }: { readonly styles: ReadonlySet<string>; readonly font: NormalFont },
): Operation[] {
  const shared = sharedLines(plan);
  const withSharedLines = new Set(shared.flatMap(({ keys }) => [...keys]));
  const formats: [string, StyleFormat][] = [
    [plainStyle, styleFormatOf({}, plan.font)],
    ...shared.map(({ name, border }): [string, StyleFormat] => [
      name,
      { lines: linesOf(border), cell: linesOnly },
    ]),
    ...usedStyles(plan).map(([key, format]): [string, StyleFormat] => [
      styleName(key),
      withSharedLines.has(key)
        ? withoutLines(styleFormatOf(format, plan.font))
        : styleFormatOf(format, plan.font),
    ]),
  ];
  return formats.flatMap(([style, format]): Operation[] =>
    existing.has(style)
      ? [{ kind: "set-style", style, format: inFull(format) }]
      : [
          { kind: "add-style", style },
          { kind: "set-style", style, format: withoutFont(format, font) },
        ],
  );
}

/** The format without the name and size of the font that a new style has in any case. */
function withoutFont({ font, ...format }: StyleFormat, normal: NormalFont): StyleFormat {
  if (!font) return format;
  const { name, size, ...rest } = font;
  return {
    ...format,
    font: {
      ...(name === undefined || name === normal?.name ? {} : { name }),
      ...(size === undefined || size === normal?.size ? {} : { size }),
      ...rest,
    },
  };
}

const linesOnly: Excel.Interfaces.StyleUpdateData = {
  includeAlignment: false,
  includeFont: false,
  includeNumber: false,
  includePatterns: false,
  includeProtection: false,
};

function withoutLines({ lines: _, ...format }: StyleFormat): StyleFormat {
  return { ...format, cell: { ...format.cell, includeBorder: false } };
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function styleFormatOf(format: CellFormat, font: WorkbookPlan["font"]): StyleFormat {
  return {
    font: {
      name: format.font?.name ?? font.name,
      size: format.font?.size ?? font.size,
      ...(format.font?.bold ? { bold: true } : {}),
      ...(format.font?.italic ? { italic: true } : {}),
      ...(format.font?.underline ? { underline: "Single" as const } : {}),
      ...(format.font?.colour ? { color: format.font.colour } : {}),
    },
    ...(format.fill ? { fill: format.fill } : {}),
    lines: linesOf(format.border ?? {}),
    cell: {
      ...(format.horizontal ? { horizontalAlignment: horizontal[format.horizontal] } : {}),
      ...(format.vertical ? { verticalAlignment: vertical[format.vertical] } : {}),
      ...(format.wrap ? { wrapText: true } : {}),
      ...(format.indent ? { indentLevel: format.indent } : {}),
      ...(format.numberFormat ? { numberFormat: format.numberFormat } : {}),
      ...(format.locked === false ? { locked: false } : {}),
    },
  };
}

const sides: readonly [Side, keyof NonNullable<CellFormat["border"]>][] = [
  ["EdgeTop", "top"],
  ["EdgeRight", "right"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
];

function linesOf(border: NonNullable<CellFormat["border"]>): Partial<Record<Side, Line>> {
  const lines: Partial<Record<Side, Line>> = {};
  for (const [side, key] of sides) {
    const line = border[key];
    if (line) lines[side] = lineOf(line);
  }
  return lines;
}

/** A continuous line is thin by default. */
function lineOf(line: BorderLine): Line {
  return {
    style: "Continuous",
    ...(line.style === "medium" ? { weight: "Medium" } : {}),
    color: line.colour,
  };
}

const noLine: Line = { style: "None" };

function inFull(format: StyleFormat): StyleFormat {
  return {
    font: { bold: false, italic: false, underline: "None", color: "#000000", ...format.font },
    fill: format.fill ?? "",
    lines: { EdgeTop: noLine, EdgeRight: noLine, EdgeBottom: noLine, EdgeLeft: noLine, ...format.lines },
    cell: {
      horizontalAlignment: "General",
      verticalAlignment: "Bottom",
      wrapText: false,
      indentLevel: 0,
      numberFormat: "General",
      locked: true,
      includeAlignment: true,
      includeBorder: true,
      includeFont: true,
      includeNumber: true,
      includePatterns: true,
      includeProtection: true,
      ...format.cell,
    },
  };
}

/** Whether a style of a workbook has one of our names. */
export function isOurStyle(style: string): boolean {
  return style === plainStyle || style.startsWith(`${prefix} `);
}
