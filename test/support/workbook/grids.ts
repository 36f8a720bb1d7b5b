import { read } from "../../../src/file/reading/read";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { Checklist } from "../../../src/checklist/checklist";
import type { CellContent, CellValue, SheetGrid } from "../../../src/spreadsheet/cells";
import { isFormula, valueOf } from "../../../src/spreadsheet/cells";
import { cell, parseAddress, toAddress } from "../../../src/spreadsheet/address";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { interpret, type Interpretation } from "../../../src/workbook/reading/interpret";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { stamp } from "../psems";
import { planToGrids } from "../../../src/spreadsheet/plan-grids";

export { planToGrids } from "../../../src/spreadsheet/plan-grids";

/** The grids of a file, which must be readable. */
export async function gridsOf(bytes: Uint8Array | undefined): Promise<readonly SheetGrid[]> {
  const outcome = await read(bytes ?? new Uint8Array());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.grids;
}

/** The grids of the workbook of an assessment. */
export function gridsFor(checklist: Checklist, assessment: Assessment): SheetGrid[] {
  return planToGrids(planWorkbook(checklist, assessment, stamp));
}

export type OurWorkbook = Interpretation & { kind: "assessment" };

/** What the grids say, which must be an assessment. */
export function interpretOurs(grids: readonly SheetGrid[]): OurWorkbook {
  const found = interpret(grids);
  if (found.kind !== "assessment") throw new Error(JSON.stringify(found));
  return found;
}

/** An assessment without the places where its answers were found, which no assessment has before it is written. */
export function withoutPlaces(assessment: Assessment): Assessment {
  return {
    ...assessment,
    answers: assessment.answers.map(({ place: _, ...answer }) => answer),
    prompts: assessment.prompts.map(({ prompt, answer, evidence, bearsOn }) => ({
      prompt,
      answer,
      evidence,
      bearsOn,
    })),
    boardRecords: {
      ...assessment.boardRecords,
      actions: assessment.boardRecords.actions.map((action) => {
        const { place, ...texts } = action;
        return place === undefined ? action : texts;
      }),
    },
  };
}

/** The sheet of a name, which must be there. */
export function sheetOf<Sheet extends { readonly name: string }>(
  sheets: readonly Sheet[],
  name: string,
): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** The value of a cell by its address. */
export function valueAt(grid: SheetGrid, address: string): CellValue {
  const place = parseAddress(address);
  if (!place) throw new Error(`${address} is no address.`);
  return valueOf(grid.cells[place.row - grid.row]?.[place.column - grid.column]);
}

export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly value: CellValue;
}

/** Every formula cell of a plan. */
export function listFormulas(plan: WorkbookPlan): FormulaCell[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) =>
      block.cells.flatMap((line, row) =>
        line.flatMap((content: CellContent, column): FormulaCell[] => {
          if (!isFormula(content)) return [];
          const address = toAddress(cell(block.row + row, block.column + column));
          return [{ sheet: sheet.name, address, ...content }];
        }),
      ),
    ),
  );
}

/** The text of a cell by its address. */
export function textAt(grid: SheetGrid, address: string): string {
  return String(valueAt(grid, address) ?? "");
}
