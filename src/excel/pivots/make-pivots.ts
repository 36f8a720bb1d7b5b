import { valueOf, type CellValue } from "../../spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { carryOut } from "../carrying-out/carry-out";
import { carryOutStep, type Step, type StepNote } from "../steps/carry-out-step";
import { closeUp } from "../steps/close-up";
import { attempt, done, requestAfterTyping } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { layOut, plannedArea } from "../planning/areas";
import type { Operation } from "../planning/operations";
import { pivotOperations, pivotSupport } from "../planning/pivot-operations";
import { type FoundPivot, readPivots } from "./read-pivots";
import { fillOperations, finishOperations, protectionOptions } from "../planning/sheet-operations";
import { looksOf, styleOperations } from "../planning/style-looks";
import { readState, type SheetState, type WorkbookState } from "../reading/workbook-state";
import { fail } from "../../spreadsheet/result";

const doing = "making the PivotTables";

/** The outcome for each PivotTable. */
export interface MadePivots {
  /** The sheet that has the PivotTables. */
  readonly sheet: string;
  /** Names of PivotTables that were added. */
  readonly made: readonly string[];
  /** Names of unchanged PivotTables that were refreshed. */
  readonly refreshed: readonly string[];
  /** PivotTables made or changed by users, on sheets that were therefore left alone. */
  readonly kept: readonly { readonly sheet: string; readonly pivot: string }[];
}

/**
 * Adds the PivotTables of a planned sheet to the open workbook. If the sheet exists and all its PivotTables
 * still match the plan, they are refreshed and missing ones are added [R1]. A sheet with other PivotTables,
 * or with texts of other people, is left alone: the PivotTables go on a further sheet, such as `Board pivot 2` [R2].
 * If Excel refuses part of the work, making them again does the rest [X11].
 * @param plan one sheet with its PivotTables.
 * @param behind the sheet to add a new sheet after. If it does not exist, the new sheet is the last.
 * @throws RangeError if the plan does not have exactly one sheet.
 */
export function makePivots(
  plan: WorkbookPlan,
  note: StepNote,
  behind?: string,
): Promise<ExcelResult<MadePivots>> {
  return attempt(doing, async () => {
    const [planned] = plan.sheets;
    if (!planned || plan.sheets.length > 1) throw new RangeError("The plan must have exactly one sheet.");
    const before = await readState();
    const sheets = numberedSheets(before, planned.name);
    const found = await readPivots(
      sheets.map(({ id }) => id),
      planned.pivots ?? [],
    );
    const begun = await findBegun(
      planned,
      sheets.filter(({ id }) => !found.some(({ sheet }) => sheet === id)),
    );
    const isOurs = ({ id, protected: isShut }: SheetState): boolean => {
      const own = found.filter(({ sheet }) => sheet === id);
      return !isShut && (own.length > 0 ? own.every(({ isAsPlanned }) => isAsPlanned) : begun.has(id));
    };
    const home = sheets.find(isOurs);
    if (!home && before.structureProtected) return fail({ kind: "workbook-protected" });
    const kept = sheets.flatMap(({ id, name }) =>
      id === home?.id
        ? []
        : found.filter(({ sheet }) => sheet === id).map((one) => ({ sheet: name, pivot: one.name })),
    );
    return home
      ? refreshOn(
          plan,
          planned,
          home,
          found.filter(({ sheet }) => sheet === home.id),
          kept,
          note,
          before,
        )
      : makeOn(plan, { ...planned, name: freeName(planned.name, before) }, before, behind, kept, note);
  });
}

/**
 * The ids of the sheets without PivotTables that hold only planned texts, or nothing: an interrupted step left them
 * behind.
 */
async function findBegun(planned: SheetPlan, bare: readonly SheetState[]): Promise<ReadonlySet<string>> {
  if (bare.length === 0) return new Set();
  const queued = await requestAfterTyping(({ workbook }) =>
    bare.map(({ id }) => ({
      id,
      used: workbook.worksheets
        .getItem(id)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,values"),
    })),
  );
  const wanted = layOut(planned.blocks, plannedArea(planned));
  const isPlanned = (used: Excel.Range): boolean =>
    used.isNullObject ||
    (used.values as CellValue[][]).every((line, r) =>
      line.every(
        (value, c) => (value ?? "") === (valueOf(wanted[used.rowIndex + r]?.[used.columnIndex + c]) ?? ""),
      ),
    );
  return new Set(queued.filter(({ used }) => isPlanned(used)).map(({ id }) => id));
}

/** The existing sheets with this name, or with this name and a number. */
function numberedSheets({ sheets }: WorkbookState, name: string): readonly SheetState[] {
  return sheets.filter((sheet) => isNumbered(sheet.name, name));
}

function freeName(wanted: string, { sheets }: WorkbookState): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}

function isNumbered(name: string, wanted: string): boolean {
  const [head, rest] = [name.slice(0, wanted.length), name.slice(wanted.length)];
  return head.toLowerCase() === wanted.toLowerCase() && /^( \d+)?$/.test(rest);
}

/** Refreshes the PivotTables of a sheet and adds missing ones; a sheet with none of them is filled first. */
function refreshOn(
  plan: WorkbookPlan,
  planned: SheetPlan,
  { id, name }: SheetState,
  there: readonly FoundPivot[],
  kept: MadePivots["kept"],
  note: StepNote,
  state: WorkbookState,
): Promise<ExcelResult<MadePivots>> {
  const refreshed = there.map((pivot) => pivot.name);
  const missing = (planned.pivots ?? []).filter((pivot) => !refreshed.includes(pivot.name));
  const step: PivotStep = {
    plan: { ...plan, sheets: [] },
    operations: [
      ...(there.length === 0 ? fillOperations(planned, looksOf(plan), id) : []),
      ...(there.length === 0 ? finishOperations(planned, id) : []),
      ...pivotOperations(planned, missing, id, name, pivotSupport()),
      { kind: "refresh-pivots", sheet: id },
      { kind: "activate", sheet: id },
    ],
    note,
  };
  return carryOutPivots(step, state, {
    sheet: name,
    made: missing.map((pivot) => pivot.name),
    refreshed,
    kept,
  });
}

async function makeOn(
  whole: WorkbookPlan,
  sheet: SheetPlan,
  state: WorkbookState,
  behind: string | undefined,
  kept: MadePivots["kept"],
  note: StepNote,
): Promise<ExcelResult<MadePivots>> {
  const plan = { ...whole, sheets: [sheet] };
  const after = state.sheets.find(({ name }) => name === behind);
  const made = (sheet.pivots ?? []).map(({ name }) => name);
  const step: PivotStep = {
    plan,
    operations: [
      ...styleOperations(plan, state),
      { kind: "add-sheet", sheet: sheet.name },
      ...(after
        ? [{ kind: "set-sheet" as const, sheet: sheet.name, properties: { position: after.position + 1 } }]
        : []),
      ...fillOperations(sheet, looksOf(plan), sheet.name),
      ...finishOperations(sheet, sheet.name),
      ...pivotOperations(sheet, sheet.pivots ?? [], sheet.name, sheet.name, pivotSupport()),
      { kind: "activate", sheet: sheet.name },
    ],
    note,
  };
  return carryOutPivots(step, state, { sheet: sheet.name, made, refreshed: [], kept });
}

type PivotStep = Pick<Step, "plan" | "operations" | "note">;

async function carryOutPivots(
  step: PivotStep,
  state: WorkbookState,
  made: MadePivots,
): Promise<ExcelResult<MadePivots>> {
  const noted = state.sheets.find(({ name }) => name === step.note.sheet);
  const whole: Step = {
    ...step,
    opening: noted?.protected ? [{ kind: "unprotect", sheet: noted.id }] : [],
    closing: noted?.protected
      ? [{ kind: "protect", sheet: noted.id, options: protectionOptions(step.note.protection) }]
      : [],
    changes: [],
    sheets: new Map(),
    readBack: [],
  };
  try {
    await carryOutStep(whole);
    return { ok: true, value: made };
  } catch (error) {
    return fail(await closeUp(whole, error, doing));
  }
}

/**
 * Refreshes all PivotTables on sheets with this name, or with this name and a number, in two requests.
 * Protected sheets are skipped, because Excel cannot refresh there.
 */
export function refreshPivots(sheet: string): Promise<ExcelResult<void>> {
  return attempt("refreshing the PivotTables", async () => {
    const open = numberedSheets(await readState(), sheet).filter((one) => !one.protected);
    if (open.length === 0) return done;
    await requestAfterTyping((context) =>
      carryOut(
        context,
        open.map(({ id }): Operation => ({ kind: "refresh-pivots", sheet: id })),
      ),
    );
    return done;
  });
}
