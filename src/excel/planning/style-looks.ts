import type { BorderLine, CellFormat, WorkbookPlan } from "../../spreadsheet/plan";
import type { Line, Operation, Side, StyleLook } from "./operations";

const prefix = "PSeMS";

/** The style of cells that the plan does not format: the workbook's own font and nothing else. */
export const plainStyle = prefix;

/**
 * The name in Excel of a style of the plan. A prefix keeps clear of Excel's own styles and of other people's (`Title`,
 * `Input`, `Note` are built in).
 */
export function styleName(key: string): string {
  return `${prefix} ${key}`;
}

/**
 * Lines that many styles share, as styles of their own that set nothing else: four lines cost a request more than a kilobyte for every
 * style that sets them. Such a style is laid on the cells first; the looks that go over it leave lines alone.
 */
export interface SharedLines {
  readonly name: string;
  readonly border: NonNullable<CellFormat["border"]>;
  /** The keys of the plan's styles that have these lines. */
  readonly keys: ReadonlySet<string>;
}

const worthSharing = 3;

export function sharedLines(plan: Pick<WorkbookPlan, "styles">): SharedLines[] {
  const byLook = new Map<string, { border: NonNullable<CellFormat["border"]>; keys: Set<string> }>();
  for (const [key, { border }] of Object.entries(plan.styles)) {
    if (!border) continue;
    const look = JSON.stringify(linesOf(border));
    byLook.set(look, { border, keys: (byLook.get(look)?.keys ?? new Set()).add(key) });
  }
  return [...byLook.values()]
    .filter(({ keys }) => keys.size >= worthSharing)
    .map(({ border, keys }, index) => ({ name: styleName(`lines ${index + 1}`), border, keys }));
}

/** The names in Excel of every style that a plan needs. */
export function styleNames(plan: WorkbookPlan): string[] {
  return [
    plainStyle,
    ...sharedLines(plan).map(({ name }) => name),
    ...Object.keys(plan.styles).map(styleName),
  ];
}

/**
 * Makes the plan's styles. One that exists is set in full, since somebody may have changed any of it; a new one starts as
 * Excel's Normal, so only what differs is said.
 */
export function styleOperations(plan: WorkbookPlan, existing: ReadonlySet<string>): Operation[] {
  const shared = sharedLines(plan);
  const withSharedLines = new Set(shared.flatMap(({ keys }) => [...keys]));
  const looks: [string, StyleLook][] = [
    [plainStyle, lookOf({}, plan.font)],
    ...shared.map(({ name, border }): [string, StyleLook] => [
      name,
      { lines: linesOf(border), cell: linesOnly },
    ]),
    ...Object.entries(plan.styles).map(([key, format]): [string, StyleLook] => [
      styleName(key),
      withSharedLines.has(key) ? withoutLines(lookOf(format, plan.font)) : lookOf(format, plan.font),
    ]),
  ];
  return looks.flatMap(([style, look]): Operation[] =>
    existing.has(style)
      ? [{ kind: "set-style", style, look: inFull(look) }]
      : [
          { kind: "add-style", style },
          { kind: "set-style", style, look },
        ],
  );
}

const linesOnly: Excel.Interfaces.StyleUpdateData = {
  includeAlignment: false,
  includeFont: false,
  includeNumber: false,
  includePatterns: false,
  includeProtection: false,
};

function withoutLines({ lines: _, ...look }: StyleLook): StyleLook {
  return { ...look, cell: { ...look.cell, includeBorder: false } };
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function lookOf(format: CellFormat, font: WorkbookPlan["font"]): StyleLook {
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

/** A continuous line is thin unless something else is said. */
function lineOf(line: BorderLine): Line {
  return {
    style: "Continuous",
    ...(line.style === "medium" ? { weight: "Medium" } : {}),
    color: line.colour,
  };
}

const noLine: Line = { style: "None" };

function inFull(look: StyleLook): StyleLook {
  return {
    font: { bold: false, italic: false, underline: "None", color: "#000000", ...look.font },
    fill: look.fill ?? "",
    lines: { EdgeTop: noLine, EdgeRight: noLine, EdgeBottom: noLine, EdgeLeft: noLine, ...look.lines },
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
      ...look.cell,
    },
  };
}
