import { isFormula, type SheetGrid } from "../../spreadsheet/cells";
import type { SheetChange } from "../../spreadsheet/change";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { fail, succeed } from "../../spreadsheet/result";
import { unwatched, type Run } from "../../spreadsheet/run";
import { alreadyThere } from "../building/build-workbook";
import { carryOutStep, type OvertakenCells, type Step, type StepNote } from "../steps/carry-out-step";
import { giveBack } from "../steps/give-back";
import { closeUp } from "../steps/close-up";
import type { ExcelProblem, ExcelResult, FoundSheet } from "../host/excel-problem";
import { attempt, supportsSet } from "../host/host";
import { layOut } from "../planning/areas";
import { planInDates } from "../planning/plan-in-dates";
import { needSameInput } from "../planning/typed-text";
import { isEmptySheet, readOriginals, type Originals } from "../reading/read-originals";
import { sheetsOf, type SheetsRead } from "../reading/read-sheets";
import { inDates1904 } from "../writing/in-dates-1904";
import { finishChanges } from "../writing/write-cells";
import { correctTables } from "./correct-tables";
import { repairOperations } from "./repair-operations";

const doing = "repairing the workbook";

/** What a repair writes. */
export interface Repair {
  /** The sheets to write, with everything that people entered [X5]. */
  readonly plan: WorkbookPlan;
  /** The sheets of the plan that exist, with their current names. */
  readonly found: readonly FoundSheet[];
  /** Single cells on other sheets to change in the same step. */
  readonly changes: readonly SheetChange[];
  /** The sheet to add a missing sheet after, if the plan has no sheet before it. */
  readonly behind: string | undefined;
  readonly note: StepNote;
  /** The sheets that the plan was made from, with their current names; those that are not listed are not compared. */
  readonly known: readonly SheetGrid[];
}

/** The sheets after a repair. */
export interface Repaired {
  readonly read: SheetsRead;
  /** What someone else wrote into cells between reading and writing: it has been overwritten, so it must be written again. */
  readonly overtaken: readonly OvertakenCells[];
}

/**
 * Repairs sheets of the open workbook to match the plan. Sheets found get their names, contents, formats, validations,
 * conditional formats, protection and page setup back, and missing sheets are added. Nothing is deleted
 * except our cells that were pushed below the plan. Other sheets, other columns, comments and other people's
 * conditional formats stay. The plan contains every answer that users wrote [X5].
 * If someone has written into cells since the plan was made, or rows have moved, it fails and the sheets hold what they held [X13].
 * One request reads what is compared, and one writes. It can be run again with the same result, so after an interruption
 * it is simply run again [X11]. It can be cancelled before it writes. A sheet with a password is refused before anything
 * is written [X3].
 */
export async function repairWorkbook(repair: Repair, run: Run = unwatched): Promise<ExcelResult<Repaired>> {
  const outcome = await attempt(doing, async () => {
    const originals = await readWhatIsThere(repair);
    const obstacle = inTheWay(repair, originals) ?? originals.obstacle ?? findNews(repair, originals);
    if (obstacle) return fail(obstacle);
    if (run.isCancelled()) return fail({ kind: "cancelled" });
    run.progress(0.4);
    const step = await planStep(repair, originals);
    let done;
    try {
      done = await carryOutStep(step);
    } catch (error) {
      return fail(await closeUp(step, error, doing));
    }
    const { before, written, overtaken, held } = done;
    const changed = await finishChanges(before, written);
    if (!changed.ok) {
      await giveBack(step, held);
      return changed;
    }
    run.progress(0.9);
    return succeed({ read: await correctTables(step, await sheetsOf(done.read)), overtaken });
  });
  const [first] = repair.changes;
  return first && !outcome.ok && isNotFound(outcome.problem)
    ? fail({ kind: "sheet-not-found", sheet: first.sheet })
    : outcome;
}

/** Whether a sheet was renamed or deleted before it was read. */
function isNotFound(problem: ExcelProblem): boolean {
  return (
    problem.kind === "refused" &&
    problem.workbook === "unchanged" &&
    problem.code === Excel.ErrorCodes.itemNotFound
  );
}

/** A sheet on which someone has written since the plan was made, into a cell that the plan would overwrite. */
function findNews({ plan, found, known }: Repair, { state, sheets }: Originals): ExcelProblem | undefined {
  for (const sheet of plan.sheets) {
    const original = sheets.get(sheet.name);
    const current = found.find(({ planned }) => planned === sheet.name)?.actual;
    const grid = known.find(({ name }) => name === current);
    if (!original || !grid) continue;
    const wanted = layOut(sheet.blocks, original.area);
    const isNews = original.contents.some((line, r) =>
      line.some((content, c) => {
        const was = grid.cells[r + 1 - grid.row]?.[c + 1 - grid.column] ?? null;
        if (isFormula(content) || isFormula(was) || needSameInput(content, was)) return false;
        const isDay = state.dates === 1904 && typeof content === "number" && typeof was === "number";
        return !isDay && !needSameInput(content, wanted[r]?.[c] ?? null);
      }),
    );
    if (isNews) return { kind: "overtaken", sheet: original.name };
  }
  return undefined;
}

async function planStep(
  { plan, changes, behind, note }: Repair,
  { state, sheets }: Originals,
): Promise<Step> {
  // By their ids, because sheets may be renamed meanwhile.
  const idOf = (sheet: string): string => state.sheets.find(({ name }) => name === sheet)?.id ?? sheet;
  const own = changes.map((change) => ({ ...change, sheet: idOf(change.sheet) }));
  return {
    plan,
    ...repairOperations(planInDates(plan, state.dates), state, sheets, supportsSet("1.13"), behind, note),
    note,
    changes: state.dates === 1904 ? await inDates1904(own) : own,
    sheets,
    readBack: plan.sheets.map(({ name }) => name),
  };
}

/** An empty sheet with a planned name counts as found: an interrupted step added it. */
async function readWhatIsThere({ plan, found, changes }: Repair): Promise<Originals> {
  const planned = new Set(found.map((sheet) => sheet.planned));
  const others = plan.sheets.flatMap(({ name }) =>
    planned.has(name) ? [] : [{ planned: name, actual: name }],
  );
  const { state, sheets, obstacle } = await readOriginals(plan, [...found, ...others], changes);
  return {
    state,
    sheets: new Map([...sheets].filter(([name, sheet]) => planned.has(name) || isEmptySheet(sheet))),
    obstacle,
  };
}

function inTheWay({ plan, found }: Repair, { state, sheets }: Originals): ExcelProblem | undefined {
  const existing = new Map(state.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const lost = found.find(({ actual }) => !existing.has(actual.toLowerCase()));
  if (lost) return { kind: "sheet-not-found", sheet: lost.actual };
  const ours = new Set([...sheets.values()].map(({ name }) => name.toLowerCase()));
  const planned = plan.sheets.map(({ name }) => name.toLowerCase());
  const inWay = state.sheets
    .map(({ name }) => name)
    .filter((name) => planned.includes(name.toLowerCase()) && !ours.has(name.toLowerCase()));
  if (inWay.length > 0) return { kind: "sheets-in-the-way", sheets: inWay };
  const missing = plan.sheets.length > sheets.size || found.some((sheet) => sheet.planned !== sheet.actual);
  if (state.structureProtected && missing) return { kind: "workbook-protected" };
  const ourIds = new Set([...ours].map((name) => existing.get(name)?.id));
  const tables = new Set(plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  const table = state.tables.find(({ name, sheet }) => tables.has(name.toLowerCase()) && !ourIds.has(sheet));
  return table && alreadyThere(`adding the table ${table.name}`, `Another sheet has a table ${table.name}.`);
}
