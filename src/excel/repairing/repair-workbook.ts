import { range } from "../../spreadsheet/address";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { columnsAddress, plannedArea } from "../planning/areas";
import { alreadyThere } from "../building/build-workbook";
import { carryOut } from "../carrying-out/carry-out";
import { attempt, done, refusal, request, supportsSet } from "../host/host";
import { readOriginals, type SheetOriginal, type SheetScope } from "../reading/read-originals";
import { staleArea } from "./repair-sheet-operations";
import type { Operation, StyleLook } from "../planning/operations";
import type { ExcelProblem, FoundSheet, ExcelResult } from "../host/excel-problem";
import { renameOperations } from "./rename-operations";
import { unwatched, type Run } from "../../spreadsheet/run";
import { repairOperations } from "./repair-operations";
import { validationOf } from "../planning/sheet-operations";
import { restoreSheet } from "./restore-sheet";
import { restoreOperations, restoreStyles } from "../building/restore-workbook";
import { styleNames } from "../planning/style-looks";
import { readState, readStyles, type WorkbookState } from "../reading/workbook-state";
import { fail } from "../../spreadsheet/result";

const doing = "repairing the workbook";

/** What the workbook was before a repair. */
interface Before {
  readonly state: WorkbookState;
  readonly scopes: readonly SheetScope[];
  readonly sheets: readonly SheetOriginal[];
  readonly looks: ReadonlyMap<string, StyleLook>;
}

/**
 * Puts the open workbook back to the plan, in place: sheets found get their names, contents, formats, validations, conditional
 * formats, protection and page set-up back, missing sheets are added, and nothing is deleted but cells of ours that were pushed
 * below the plan. Other sheets, columns beside the plan's, comments and conditional formats of other people stay. The plan
 * carries every answer that people wrote [X5].
 *
 * Everything that is overwritten is read first; when Excel refuses anything half-way it is written back [X3]. Three things
 * cannot be had back through Office.js, and are touched as late as can be: what a chart was drawn from, and that a
 * sheet had no print titles or no print area. A sheet with a password is refused before anything is written. It can be
 * called off while the sheets are read; what is written is written in one request.
 * @param found the sheets of the plan that the workbook has, under the names they have now.
 * @param behind the sheet that a missing one comes behind where the plan has none before it.
 */
export function repairWorkbook(
  plan: WorkbookPlan,
  found: readonly FoundSheet[],
  run: Run = unwatched,
  behind?: string,
): Promise<ExcelResult<void>> {
  return attempt(doing, async () => {
    const state = await readState();
    const obstacle = inTheWay(plan, found, state);
    if (obstacle) return fail(obstacle);
    const scopes = await readScopes(plan, found, state);
    const sheets = await readOriginals(scopes, { ...run, progress: (share) => run.progress(share * 0.7) });
    if (run.isCancelled()) return fail({ kind: "cancelled" });
    const before: Before = { state, scopes, sheets, looks: await readStyles(stylesOf(plan, state, sheets)) };
    const locked = await unprotect(plan, before);
    if (locked) return fail(locked);
    const originals = new Map(
      found.flatMap(({ planned, actual }) => {
        const original = sheets.find(({ name }) => name === actual);
        return original ? [[planned, original] as const] : [];
      }),
    );
    run.progress(0.75);
    try {
      await request((context) =>
        carryOut(context, repairOperations(plan, state, originals, supportsSet("1.13"), behind)),
      );
      return done;
    } catch (error) {
      return fail(await takeBack(plan, before, refusal(error, doing)));
    }
  });
}

function inTheWay(
  plan: WorkbookPlan,
  found: readonly FoundSheet[],
  state: WorkbookState,
): ExcelProblem | undefined {
  const existing = new Map(state.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const lost = found.find(({ actual }) => !existing.has(actual.toLowerCase()));
  if (lost) return { kind: "sheet-not-found", sheet: lost.actual };
  const ours = new Set(found.map(({ actual }) => actual.toLowerCase()));
  const planned = plan.sheets.map(({ name }) => name.toLowerCase());
  const inWay = state.sheets
    .map(({ name }) => name)
    .filter((name) => planned.includes(name.toLowerCase()) && !ours.has(name.toLowerCase()));
  if (inWay.length > 0) return { kind: "sheets-in-the-way", sheets: inWay };
  const missing = plan.sheets.length > found.length || found.some((sheet) => sheet.planned !== sheet.actual);
  if (state.structureProtected && missing) return { kind: "workbook-protected" };
  const ourIds = new Set([...ours].map((name) => existing.get(name)?.id));
  const tables = new Set(plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  const table = state.tables.find(({ name, sheet }) => tables.has(name.toLowerCase()) && !ourIds.has(sheet));
  return table && alreadyThere(`adding the table ${table.name}`, `Another sheet has a table ${table.name}.`);
}

/** Rows below the plan that hold nothing but formats are put right as far as this; beyond, whole columns may be formatted. */
const bareRowsBelow = 100;

/** How far each sheet found is filled in the plan's columns decides how much of it is put right: one request. */
async function readScopes(
  plan: WorkbookPlan,
  found: readonly FoundSheet[],
  state: WorkbookState,
): Promise<SheetScope[]> {
  const sheets = found.flatMap(({ planned, actual }) => {
    const sheet = plan.sheets.find(({ name }) => name === planned);
    const id = state.sheets.find(({ name }) => name.toLowerCase() === actual.toLowerCase())?.id;
    return sheet && id !== undefined ? [{ sheet, id }] : [];
  });
  const queued = await request(({ workbook }) =>
    sheets.map(({ sheet, id }) => {
      const cells = workbook.worksheets.getItem(id).getRange(columnsAddress(1, plannedArea(sheet).columns));
      return {
        sheet,
        id,
        filled: cells.getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
        formatted: cells.getUsedRangeOrNullObject(false).load("rowIndex,rowCount"),
      };
    }),
  );
  return queued.map(({ sheet, id, filled, formatted }) => {
    const bare = Math.min(lastRow(formatted), plannedArea(sheet).rows + bareRowsBelow);
    return scopeOf(sheet, id, Math.max(lastRow(filled), bare));
  });
}

function lastRow(used: Excel.Range): number {
  return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
}

function scopeOf(sheet: SheetPlan, id: string, usedRows: number): SheetScope {
  const planned = plannedArea(sheet);
  const area = range(1, 1, Math.max(planned.rows, usedRows), planned.columns);
  const stale = staleArea(sheet, area);
  const validations = sheet.validations.map((planned) => ({
    area: planned.range,
    planned: validationOf(planned),
  }));
  const lines = {
    rows: Math.max(area.rows, ...sheet.rows.map(({ row, rows }) => row + rows - 1)),
    columns: Math.max(area.columns, ...sheet.columns.map(({ column, columns }) => column + columns - 1)),
  };
  return { id, area, lines, validations: stale ? [...validations, { area: stale }] : validations };
}

/** The styles whose look is needed to write back what cells were: ours, and whatever else the cells use. */
function stylesOf(plan: WorkbookPlan, state: WorkbookState, sheets: readonly SheetOriginal[]): string[] {
  const used = sheets.flatMap(({ cells }) => cells.flatMap((row) => row.flatMap(({ style }) => style ?? [])));
  return [...new Set([...styleNames(plan), ...used])].filter((style) => state.styles.has(style));
}

/** Takes the protection off in a request of its own, so that a password is met before anything is written. */
async function unprotect(plan: WorkbookPlan, before: Before): Promise<ExcelProblem | undefined> {
  const closed = before.sheets.filter(({ protection }) => protection);
  try {
    await request((context) =>
      carryOut(
        context,
        closed.map(({ id }): Operation => ({ kind: "unprotect", sheet: id })),
      ),
    );
    return undefined;
  } catch (error) {
    const problem = refusal(error, "taking the protection off");
    if (problem.kind !== "refused") return problem;
    const now = await readState();
    const isOpen = (id: string): boolean => now.sheets.some((sheet) => sheet.id === id && !sheet.protected);
    const opened = closed.filter(({ id }) => isOpen(id));
    const refused = closed.find(({ id }) => !isOpen(id));
    const taken = await takeBackBy(
      problem,
      plan,
      opened.flatMap(({ id, protection }): Operation[] =>
        protection ? [{ kind: "protect", sheet: id, options: protection }] : [],
      ),
    );
    const isPassword =
      problem.code === Excel.ErrorCodes.accessDenied || problem.code === Excel.ErrorCodes.invalidArgument;
    if (taken.kind !== "refused" || taken.workbook === "changed" || !isPassword || !refused) return taken;
    return { kind: "sheet-has-password", sheets: [refused.name] };
  }
}

async function takeBack(plan: WorkbookPlan, before: Before, problem: ExcelProblem): Promise<ExcelProblem> {
  if (problem.kind !== "refused") return takeBackBy(problem, plan, protectAgain(before));
  try {
    const state = await readState();
    const sheets = await readOriginals(before.scopes);
    const ourLooks = new Map([...before.looks].filter(([style]) => styleNames(plan).includes(style)));
    return await takeBackBy(problem, plan, [
      ...restoreStyles(ourLooks),
      ...renameOperations(
        before.sheets.flatMap((was, index) => {
          const now = sheets[index];
          return now && now.name !== was.name ? [{ id: was.id, from: now.name, to: was.name }] : [];
        }),
        state,
      ),
      ...before.sheets.flatMap((was, index) => {
        const now = sheets[index];
        return now ? restoreSheet(was, now, before.looks) : [];
      }),
      ...restoreOperations(plan, before.state, state),
    ]);
  } catch (error) {
    refusal(error, doing);
    return changed(problem, plan);
  }
}

function protectAgain({ sheets }: Before): Operation[] {
  return sheets.flatMap(({ id, protection }): Operation[] =>
    protection ? [{ kind: "protect", sheet: id, options: protection }] : [],
  );
}

async function takeBackBy(
  problem: ExcelProblem,
  plan: WorkbookPlan,
  operations: readonly Operation[],
): Promise<ExcelProblem> {
  try {
    await request((context) => carryOut(context, operations));
    return problem;
  } catch (error) {
    refusal(error, doing);
    return changed(problem, plan);
  }
}

function changed(problem: ExcelProblem, plan: WorkbookPlan): ExcelProblem {
  if (problem.kind !== "refused") return problem;
  return { ...problem, workbook: "changed", sheets: plan.sheets.map((sheet) => sheet.name) };
}
