import { contains } from "../../spreadsheet/address";
import type { CellFormat, SheetPlan, TablePlan, WorkbookPlan } from "../../spreadsheet/plan";

/** A complete look. Equal looks are the same object. */
export interface CellLook extends CellFormat {
  readonly font: NonNullable<CellFormat["font"]> & { readonly name: string; readonly size: number };
}

const known = new Map<string, CellLook>();

/** Lays formats over each other: where two set the same field, the later one counts. */
export function lookOf({ font }: Pick<WorkbookPlan, "font">, formats: readonly CellFormat[]): CellLook {
  const look = formats.reduce<CellLook>(
    (below, format) => ({
      ...below,
      ...format,
      font: { ...below.font, ...format.font },
      ...(below.border || format.border ? { border: { ...below.border, ...format.border } } : {}),
    }),
    { font },
  );
  const key = JSON.stringify(look);
  const same = known.get(key) ?? look;
  known.set(key, same);
  return same;
}

/** The name of a cell's style. */
export function styleAt({ formats }: SheetPlan, row: number, column: number): string | undefined {
  return formats.find(({ ranges }) => ranges.some((area) => contains(area, row, column)))?.style;
}

/** The names of the styles of every cell from A1 on, by row and then by column. */
export function stylesIn(
  { formats }: SheetPlan,
  rows: number,
  columns: number,
): readonly (readonly (string | undefined)[])[] {
  const styles = Array.from({ length: rows }, () => new Array<string | undefined>(columns).fill(undefined));
  for (const { style, ranges } of formats) {
    for (const area of ranges) {
      for (const line of styles.slice(area.row - 1, area.row - 1 + area.rows))
        line.fill(style, area.column - 1, area.column - 1 + area.columns);
    }
  }
  return styles;
}

const thin = { style: "thin", colour: "#000000" } as const;

/** What Excel's plain table style adds under the formats of a table's cells. */
export function tableFormat(
  tables: readonly TablePlan[],
  row: number,
  column: number,
): readonly CellFormat[] {
  const table = tables.find(({ range }) => contains(range, row, column));
  if (!table) return [];
  const down = row - table.range.row;
  if (down === 0) return [{ font: { bold: true }, border: { top: thin, bottom: thin } }];
  return [
    ...(down % 2 === 1 ? [{ fill: "#D9D9D9" }] : []),
    ...(down === table.range.rows - 1 ? [{ border: { bottom: thin } }] : []),
  ];
}
