import { contains, type Range } from "../../spreadsheet/address";
import { moveFormula } from "../formulas/rewrite";
import { eachCell, intersect } from "../state/areas";
import type { Sheet, Table } from "../state/state";
import type { Workbook } from "../workbook/workbook";

export function newTable(id: string, name: string, area: Range, style: string): Table {
  return { id, name, area, style, showBandedRows: true };
}

/** The cells of a table below its headings. */
export function bodyOf({ area }: Table): Range {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** For each column of tables that a write touches: whether a formula written there will fill the column. */
export function columnsToFill(workbook: Workbook, sheet: Sheet, area: Range): readonly Range[] {
  return sheet.tables.flatMap((table) => {
    const body = bodyOf(table);
    if (!intersect(body, area)) return [];
    return Array.from({ length: body.columns }, (_, offset) => ({
      ...body,
      column: body.column + offset,
      columns: 1,
    })).filter((column) => intersect(column, area) && isUniform(workbook, sheet, column));
  });
}

/** Whether a column is empty or has nothing but formulas. */
function isUniform(workbook: Workbook, sheet: Sheet, column: Range): boolean {
  const kinds = new Set<string>();
  eachCell(column, (row) => {
    const content = workbook.content(sheet, row, column.column);
    const isFormula = typeof content === "object" && content.kind === "formula";
    kinds.add(content === undefined ? "empty" : isFormula ? "formula" : "constant");
  });
  return kinds.size === 1 && !kinds.has("constant");
}

/** Fills columns of tables with the last formula that was written into each. */
export function fillDown(workbook: Workbook, sheet: Sheet, columns: readonly Range[], written: Range): void {
  for (const column of columns) {
    const inside = intersect(column, written);
    if (!inside) continue;
    for (let from = inside.row + inside.rows - 1; from >= inside.row; from -= 1) {
      const content = workbook.content(sheet, from, column.column);
      if (typeof content !== "object" || content.kind !== "formula") continue;
      const { formula } = content;
      eachCell(column, (row, at) => {
        if (row === from) return;
        workbook.setContent(sheet, row, at, {
          kind: "formula",
          formula: moveFormula(formula, row - from, 0),
        });
      });
      break;
    }
  }
}

/** The colours of the style Medium 2, which the look of any table is reduced to. */
const headingLook = { fill: "#4472C4", fontColour: "#FFFFFF", bold: true } as const;
const bandLook = { fill: "#D9E1F2" } as const;

/** Leaves the look of a table in its cells, where they have no other fill. */
export function keepLook(workbook: Workbook, sheet: Sheet, table: Table): void {
  if (table.style === "") return;
  eachCell(table.area, (row, column) => {
    if (workbook.resolve(workbook.formatAt(sheet, row, column)).fill !== "") return;
    const isHeading = contains({ ...table.area, rows: 1 }, row, column);
    const isBand = table.showBandedRows && (row - table.area.row) % 2 === 1;
    const look = isHeading ? headingLook : isBand ? bandLook : undefined;
    if (look) workbook.addFormat(sheet, row, column, look);
  });
}
