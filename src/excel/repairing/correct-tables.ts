import { range, toAddress, type Range } from "../../spreadsheet/address";
import { isFormula, type SheetGrid } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { carryOut } from "../carrying-out/carry-out";
import type { Step } from "../steps/carry-out-step";
import { requestAfterTyping } from "../host/host";
import { layOut, plannedArea } from "../planning/areas";
import { boundsOf, cut } from "../planning/bands";
import type { Typed } from "../planning/fill-down";
import type { Operation } from "../planning/operations";
import { protectionOptions } from "../planning/sheet-operations";
import { needSameInput, typed } from "../planning/typed-text";
import { queueSheets, sheetsOf, type SheetsRead } from "../reading/read-sheets";

/**
 * Types formulas of tables again where Excel filled another one down: a formula typed into a table can become the formula of
 * its whole column (office-js issue 2093). A formula typed over that one stays an exception.
 * @returns the sheets as they are then; the same if nothing was filled down.
 */
export async function correctTables({ plan, sheets }: Step, read: SheetsRead): Promise<SheetsRead> {
  const operations = plan.sheets.flatMap((sheet): Operation[] => {
    const grid = read.grids.find(({ name }) => name === sheet.name);
    const wrong = grid && sheets.has(sheet.name) ? listWrong(sheet, grid) : [];
    if (wrong.length === 0) return [];
    const { name, protection } = sheet;
    return [
      ...(protection ? [{ kind: "unprotect" as const, sheet: name }] : []),
      ...wrong.map((one): Operation => ({ kind: "type", sheet: name, ...one })),
      ...(protection
        ? [{ kind: "protect" as const, sheet: name, options: protectionOptions(protection) }]
        : []),
    ];
  });
  if (operations.length === 0) return read;
  const again = await requestAfterTyping((context) => {
    carryOut(context, operations);
    return queueSheets(
      context.workbook,
      plan.sheets.map(({ name }) => name),
    );
  });
  return sheetsOf(again);
}

function listWrong(plan: SheetPlan, grid: SheetGrid): { address: string; formulas: Typed[][] }[] {
  const wanted = layOut(plan.blocks, plannedArea(plan));
  return plan.tables.flatMap((table) => {
    const cells = cut(wanted, table.range).map((row, r) =>
      row.map((content, c): Typed => {
        const found = grid.cells[table.range.row + r - grid.row]?.[table.range.column + c - grid.column];
        return isFormula(content) && !needSameInput(content, found ?? null) ? typed(content) : null;
      }),
    );
    return boundsOf(cells, (cell) => cell === null).map((bounds) => ({
      address: toAddress(within(table.range, bounds)),
      formulas: cut(cells, bounds),
    }));
  });
}

function within({ row, column }: Range, bounds: Range): Range {
  return range(row + bounds.row - 1, column + bounds.column - 1, bounds.rows, bounds.columns);
}
