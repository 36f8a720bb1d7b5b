import type { BorderLine, CellFormat, WorkbookPlan } from "../spreadsheet/plan";
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

/** The names in Excel of every style that a plan needs. */
export function styleNames(plan: WorkbookPlan): string[] {
  return [plainStyle, ...Object.keys(plan.styles).map(styleName)];
}

/**
 * Makes the plan's styles. One that exists is set in full, since somebody may have changed any of it; a new one starts as
 * Excel's Normal, so only what differs is said.
 */
export function styleOperations(plan: WorkbookPlan, existing: ReadonlySet<string>): Operation[] {
  const looks: [string, CellFormat][] = [
    [plainStyle, {}],
    ...Object.entries(plan.styles).map(([key, format]): [string, CellFormat] => [styleName(key), format]),
  ];
  return looks.flatMap(([style, format]): Operation[] =>
    existing.has(style)
      ? [{ kind: "set-style", style, look: fullLook(format, plan.font) }]
      : [
          { kind: "add-style", style },
          { kind: "set-style", style, look: lookOf(format, plan.font) },
        ],
  );
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const sides: readonly [Side, keyof NonNullable<CellFormat["border"]>][] = [
  ["EdgeTop", "top"],
  ["EdgeRight", "right"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
];

function lookOf(format: CellFormat, font: WorkbookPlan["font"]): StyleLook {
  const lines: Partial<Record<Side, Line>> = {};
  for (const [side, key] of sides) {
    const line = format.border?.[key];
    if (line) lines[side] = lineOf(line);
  }
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
    lines,
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

const noLine: Line = { style: "None" };

function fullLook(format: CellFormat, font: WorkbookPlan["font"]): StyleLook {
  const look = lookOf(format, font);
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
      ...look.cell,
    },
  };
}

function lineOf(line: BorderLine): Line {
  return { style: "Continuous", weight: line.style === "thin" ? "Thin" : "Medium", color: line.colour };
}
