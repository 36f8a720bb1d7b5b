import { range } from "../../spreadsheet/address";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { columnsAddress, plannedArea } from "../planning/areas";
import { alreadyThere } from "../building/build-workbook";
import { carryOut } from "../carrying-out/carry-out";
import { attempt, done, refusal, request, supportsSet } from "../host/host";
import { readOriginals, type SheetOriginal, type SheetScope } from "../reading/read-originals";
import { staleArea } from "./repair-sheet-operations";
import type { Operation, StyleFormat } from "../planning/operations";
import type { ExcelProblem, FoundSheet, ExcelResult } from "../host/excel-problem";
import { renameOperations } from "./rename-operations";
import { unwatched, type Run } from "../../spreadsheet/run";
import { repairOperations } from "./repair-operations";
import { planInDates } from "../planning/plan-in-dates";
import { validationOf } from "../planning/sheet-operations";
import { restoreSheet } from "./restore-sheet";
import { restoreOperations, restoreStyles } from "../building/restore-workbook";
import { styleNames } from "../planning/style-looks";
import { readState, readStyles, type WorkbookState } from "../reading/workbook-state";
import { fail } from "../../spreadsheet/result";

const doing = "repairing the workbook";

/** The workbook before the repair. */
interface Before {
  readonly state: WorkbookState;
  readonly scopes: readonly SheetScope[];
  readonly sheets: readonly SheetOriginal[];
  readonly styleFormats: ReadonlyMap<string, StyleFormat>;
}

/**
 * Repairs the open workbook to match the plan. Sheets found get their names, contents, formats, validations,
 * conditional formats, protection and page setup back, and missing sheets are added. Nothing is deleted
 * except our cells that were pushed below the plan. Other sheets, other columns, comments and other people's
 * conditional formats stay. The plan contains every answer that users wrote [X5].
 * Everything to be overwritten is read first, and is restored if Excel refuses part of the work [X3].
 * Office.js cannot restore the source of a chart, or the absence of print titles or of a print area, so these
 * are changed as late as possible. A sheet with a password is refused before anything is written. The repair
 * can be cancelled while it reads; writing takes a single request.
 * @param found the sheets of the plan that exist, with their current names.
 * @param behind the sheet to add a missing sheet after, if the plan has no sheet before it.
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
    const before: Before = {
      state,
      scopes,
      sheets,
      styleFormats: await readStyles(stylesOf(plan, state, sheets)),
    };
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
        carryOut(
          context,
          repairOperations(planInDates(plan, state.dates), state, originals, supportsSet("1.13"), behind),
        ),
      );
      return done;
    } catch (error) {
      return fail(await undo(plan, before, refusal(error, doing)));
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

/**
 * Rows below the plan with formats but no contents are repaired up to this number. Beyond it, whole columns
 * may be formatted.
 */
const bareRowsBelow = 100;

/**
 * Finds out, in one request, how far each sheet is filled in the plan's columns. That decides how much of it
 * is repaired.
 */
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

/** The styles whose formats are needed to restore cells: ours, and any others that the cells use. */
function stylesOf(plan: WorkbookPlan, state: WorkbookState, sheets: readonly SheetOriginal[]): string[] {
  const used = sheets.flatMap(({ cells }) => cells.flatMap((row) => row.flatMap(({ style }) => style ?? [])));
  return [...new Set([...styleNames(plan), ...used])].filter((style) => state.styles.has(style));
}

/** Unprotects the sheets in a separate request, so that a password is noticed before anything is written. */
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
    const undone = await undoWith(
      problem,
      plan,
      opened.flatMap(({ id, protection }): Operation[] =>
        protection ? [{ kind: "protect", sheet: id, options: protection }] : [],
      ),
    );
    const isPassword =
      problem.code === Excel.ErrorCodes.accessDenied || problem.code === Excel.ErrorCodes.invalidArgument;
    if (undone.kind !== "refused" || undone.workbook === "changed" || !isPassword || !refused) return undone;
    return { kind: "sheet-has-password", sheets: [refused.name] };
  }
}

async function undo(plan: WorkbookPlan, before: Before, problem: ExcelProblem): Promise<ExcelProblem> {
  if (problem.kind !== "refused") return undoWith(problem, plan, protectAgain(before));
  try {
    const state = await readState();
    const sheets = await readOriginals(before.scopes);
    const ourFormats = new Map(
      [...before.styleFormats].filter(([style]) => styleNames(plan).includes(style)),
    );
    return await undoWith(problem, plan, [
      ...restoreStyles(ourFormats),
      ...renameOperations(
        before.sheets.flatMap((was, index) => {
          const now = sheets[index];
          return now && now.name !== was.name ? [{ id: was.id, from: now.name, to: was.name }] : [];
        }),
        state,
      ),
      ...before.sheets.flatMap((was, index) => {
        const now = sheets[index];
        return now ? restoreSheet(was, now, before.styleFormats) : [];
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

async function undoWith(
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
