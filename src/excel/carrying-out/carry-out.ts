import { carryOutOnSheet, SheetCells } from "./carry-out-on-sheet";
import type { Operation, Side, StyleFormat } from "../planning/operations";

/** Queues operations in order, as one batch. The caller sends it. */
export function carryOut(context: Excel.RequestContext, operations: readonly Operation[]): void {
  const { workbook } = context;
  const sheets = new Map<string, SheetCells>();
  const sheetOf = (key: string): SheetCells => {
    const sheet = sheets.get(key) ?? new SheetCells(workbook.worksheets.getItem(key));
    sheets.set(key, sheet);
    return sheet;
  };
  for (const operation of operations) {
    switch (operation.kind) {
      case "add-style":
        workbook.styles.add(operation.style);
        break;
      case "set-style":
        setStyle(workbook.styles.getItem(operation.style), operation.format);
        break;
      case "delete-style":
        workbook.styles.getItem(operation.style).delete();
        break;
      case "add-name":
        workbook.names.add(operation.name, operation.formula, operation.comment);
        break;
      case "set-name": {
        const name = workbook.names.getItem(operation.name);
        name.formula = operation.formula;
        name.comment = operation.comment;
        break;
      }
      case "delete-name":
        workbook.names.getItem(operation.name).delete();
        break;
      case "set-properties":
        workbook.properties.set(operation.properties);
        break;
      case "add-sheet":
        sheets.set(operation.sheet, new SheetCells(workbook.worksheets.add(operation.sheet)));
        break;
      case "delete-sheet":
        sheetOf(operation.sheet).sheet.delete();
        sheets.delete(operation.sheet);
        break;
      default:
        carryOutOnSheet(sheetOf(operation.sheet), operation);
    }
  }
}

function setStyle(style: Excel.Style, format: StyleFormat): void {
  if (format.font) style.font.set(format.font);
  if (format.fill === "") style.fill.clear();
  else if (format.fill !== undefined) style.fill.color = format.fill;
  for (const side of ["EdgeTop", "EdgeRight", "EdgeBottom", "EdgeLeft"] satisfies Side[]) {
    const line = format.lines?.[side];
    if (line) style.borders.getItem(side).set(line);
  }
  if (format.cell) style.set(format.cell);
}
