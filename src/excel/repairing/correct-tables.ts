import { range, toAddress } from "../../spreadsheet/address";
import { isFormula, type SheetGrid } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { carryOut } from "../carrying-out/carry-out";
import type { Step } from "../steps/carry-out-step";
import { requestAfterTyping } from "../host/host";
import { layOut, plannedArea } from "../planning/areas";
import type { Typed } from "../planning/fill-down";
import type { Operation } from "../planning/operations";
import { protectionOptions } from "../planning/sheet-operations";
import { needSameInput, typed } from "../planning/typed-text";
import { queueSheets, sheetsOf, type SheetsRead } from "../reading/read-sheets";

/**
 * Types formulas of tables again where Excel filled another one down: a formula typed into a table can become the formula of
 * its whole column (office-js issue 2093). The wrong cells are emptied first, because Excel fills no column that has
 * empty cells among its formulas.
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
      ...wrong.map(({ address, formulas }): Operation => ({
        kind: "type",
        sheet: name,
        address,
        formulas: formulas.map(() => [""]),
      })),
      ...wrong.map((run): Operation => ({ kind: "type", sheet: name, ...run })),
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

/** The runs of cells, each in one column of a table, that do not hold the planned formulas. */
function listWrong(plan: SheetPlan, grid: SheetGrid): { address: string; formulas: Typed[][] }[] {
  const wanted = layOut(plan.blocks, plannedArea(plan));
  return plan.tables.flatMap(({ range: { row, column, rows, columns } }) =>
    Array.from({ length: columns }, (_, c) => column + c).flatMap((at) => {
      const runs: { first: number; formulas: Typed[][] }[] = [];
      for (let line = row; line < row + rows; line += 1) {
        const content = wanted[line - 1]?.[at - 1] ?? null;
        const found = grid.cells[line - grid.row]?.[at - grid.column] ?? null;
        if (!isFormula(content) || needSameInput(content, found)) continue;
        const last = runs[runs.length - 1];
        if (last && last.first + last.formulas.length === line) last.formulas.push([typed(content)]);
        else runs.push({ first: line, formulas: [[typed(content)]] });
      }
      return runs.map(({ first, formulas }) => ({
        address: toAddress(range(first, at, formulas.length, 1)),
        formulas,
      }));
    }),
  );
}
