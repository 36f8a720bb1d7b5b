import { carryOutOnSheet } from "./carry-out-on-sheet";
import type { Operation, Side, StyleLook } from "../planning/operations";

/**
 * Queues operations in order, as one batch; the caller sends it. Nothing is decided here.
 */
export function carryOut(context: Excel.RequestContext, operations: readonly Operation[]): void {
  const { workbook } = context;
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf = (key: string): Excel.Worksheet => {
    const sheet = sheets.get(key) ?? workbook.worksheets.getItem(key);
    sheets.set(key, sheet);
    return sheet;
  };
  for (const operation of operations) {
    switch (operation.kind) {
      case "add-style":
        workbook.styles.add(operation.style);
        break;
      case "set-style":
        setStyle(workbook.styles.getItem(operation.style), operation.look);
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
        sheets.set(operation.sheet, workbook.worksheets.add(operation.sheet));
        break;
      case "delete-sheet":
        sheetOf(operation.sheet).delete();
        sheets.delete(operation.sheet);
        break;
      default:
        carryOutOnSheet(sheetOf(operation.sheet), operation);
    }
  }
}

function setStyle(style: Excel.Style, look: StyleLook): void {
  if (look.font) style.font.set(look.font);
  if (look.fill === "") style.fill.clear();
  else if (look.fill !== undefined) style.fill.color = look.fill;
  for (const side of ["EdgeTop", "EdgeRight", "EdgeBottom", "EdgeLeft"] satisfies Side[]) {
    const line = look.lines?.[side];
    if (line) style.borders.getItem(side).set(line);
  }
  if (look.cell) style.set(look.cell);
}
