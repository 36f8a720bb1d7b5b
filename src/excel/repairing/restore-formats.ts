import { toAddress, type Range } from "../../spreadsheet/address";
import { joinAddresses } from "../planning/areas";
import type { SheetOriginal } from "../reading/read-originals";
import type { Operation, StyleFormat } from "../planning/operations";

/**
 * Restores the style of cells whose format differs, and then the direct formatting on top of it, which is
 * whatever the style does not account for.
 * @param touched addresses of cells to restore even if they do not differ.
 */
export function restoreFormats(
  before: SheetOriginal,
  now: SheetOriginal,
  styleFormats: ReadonlyMap<string, StyleFormat>,
  touched: ReadonlySet<string>,
): Operation[] {
  const sheet = before.id;
  const byStyle = new Map<string, string[]>();
  const cells: Excel.SettableCellProperties[][] = [];
  const formats: (string | null)[][] = [];
  before.cells.forEach((row, r) => {
    cells.push(row.map(() => ({})));
    formats.push(row.map(() => null));
    row.forEach((cell, c) => {
      const numberFormat = before.numberFormats[r]?.[c] ?? "General";
      const address = toAddress({ row: r + 1, column: c + 1, rows: 1, columns: 1 });
      const was = JSON.stringify([cell.style, cell.format, numberFormat]);
      const is = JSON.stringify([
        now.cells[r]?.[c]?.style,
        now.cells[r]?.[c]?.format,
        now.numberFormats[r]?.[c],
      ]);
      if ((was === is && !touched.has(address)) || cell.style === undefined) return;
      byStyle.set(cell.style, [...(byStyle.get(cell.style) ?? []), address]);
      const styleFormat = styleFormats.get(cell.style);
      const own = ownFormat(cell.format ?? {}, styleFormat);
      if (Object.keys(own).length > 0) setAt(cells, r, c, { format: own });
      if (numberFormat !== (styleFormat?.cell?.numberFormat ?? "")) setAt(formats, r, c, numberFormat);
    });
  });
  const address = toAddress(before.area satisfies Range);
  return [
    ...[...byStyle].flatMap(([style, addresses]) =>
      joinAddresses(addresses).map((joined): Operation => ({
        kind: "apply-style",
        sheet,
        address: joined,
        style,
      })),
    ),
    ...(cells.flat().some((cell) => cell.format)
      ? [{ kind: "set-cells" as const, sheet, address, cells }]
      : []),
    ...(formats.flat().some((format) => format !== null)
      ? [{ kind: "set-number-formats" as const, sheet, address, formats }]
      : []),
  ];
}

function setAt<Value>(grid: Value[][], row: number, column: number, value: Value): void {
  const line = grid[row];
  if (line) line[column] = value;
}

/**
 * The parts of a cell's format that differ from its style. Borders are always included if the style leaves
 * borders unchanged.
 */
function ownFormat(
  format: Excel.CellPropertiesFormat,
  styleFormat: StyleFormat | undefined,
): Excel.CellPropertiesFormat {
  const style = styleFormat?.cell ?? {};
  const font = Object.fromEntries(
    Object.entries(format.font ?? {}).filter(
      ([key, value]) => value !== Object.entries(styleFormat?.font ?? {}).find(([name]) => name === key)?.[1],
    ),
  );
  const fill = format.fill?.pattern === "None" ? "" : format.fill?.color;
  const fillDiffers = fill !== undefined && fill !== styleFormat?.fill;
  const borders = ownBorders(format.borders ?? {}, styleFormat);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fillDiffers ? { fill: fill === "" ? { pattern: "None" as const } : { color: fill } } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(format.horizontalAlignment !== undefined && format.horizontalAlignment !== style.horizontalAlignment
      ? { horizontalAlignment: format.horizontalAlignment }
      : {}),
    ...(format.verticalAlignment !== undefined && format.verticalAlignment !== style.verticalAlignment
      ? { verticalAlignment: format.verticalAlignment }
      : {}),
    ...(format.wrapText !== undefined && format.wrapText !== style.wrapText
      ? { wrapText: format.wrapText }
      : {}),
    ...(format.indentLevel !== undefined && format.indentLevel !== style.indentLevel
      ? { indentLevel: format.indentLevel }
      : {}),
    ...(format.protection?.locked !== undefined && format.protection.locked !== style.locked
      ? { protection: { locked: format.protection.locked } }
      : {}),
  };
}

const sides = [
  ["top", "EdgeTop"],
  ["right", "EdgeRight"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
] as const;

function ownBorders(
  borders: Excel.CellBorderCollection,
  styleFormat: StyleFormat | undefined,
): Excel.CellBorderCollection {
  const always = styleFormat?.cell?.includeBorder === false;
  const own: Excel.CellBorderCollection = {};
  for (const [side, edge] of sides) {
    const line = borders[side];
    if (line && (always || !isLine(line, styleFormat?.lines?.[edge] ?? { style: "None" })))
      own[side] = line.style === "None" ? { style: "None" } : line;
  }
  return own;
}

function isLine(line: Excel.CellBorder, styleFormat: Excel.Interfaces.RangeBorderUpdateData): boolean {
  if (line.style === "None" || styleFormat.style === "None") return line.style === styleFormat.style;
  return (
    line.style === styleFormat.style &&
    line.weight === (styleFormat.weight ?? "Thin") &&
    line.color === styleFormat.color
  );
}
