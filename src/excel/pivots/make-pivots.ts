import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { carryOut } from "../carrying-out/carry-out";
import { attempt, done, refusal, request } from "../host/host";
import type { Operation } from "../planning/operations";
import type { ExcelProblem, ExcelResult } from "../host/excel-problem";
import { pivotOperations, pivotSupport } from "../planning/pivot-operations";
import { type FoundPivot, readPivots } from "./read-pivots";
import { undoBuild } from "../building/restore-workbook";
import { fillOperations, finishOperations } from "../planning/sheet-operations";
import { looksOf, styleNames, styleOperations } from "../planning/style-looks";
import { readState, readStyles, type SheetState, type WorkbookState } from "../reading/workbook-state";
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
 * or with none, is left alone: the PivotTables go on a further sheet, such as `Board pivot 2` [R2].
 * If Excel refuses part of the work, what was added is removed again [X3]. Refreshed PivotTables stay
 * refreshed.
 * @param plan one sheet with its PivotTables.
 * @param behind the sheet to add a new sheet after. If it does not exist, the new sheet is the last.
 * @throws RangeError if the plan does not have exactly one sheet.
 */
export function makePivots(plan: WorkbookPlan, behind?: string): Promise<ExcelResult<MadePivots>> {
  return attempt(doing, async () => {
    const [planned] = plan.sheets;
    if (!planned || plan.sheets.length > 1) throw new RangeError("The plan must have exactly one sheet.");
    const before = await readState();
    const sheets = numberedSheets(before, planned.name);
    const found = await readPivots(
      sheets.map(({ id }) => id),
      planned.pivots ?? [],
    );
    const isOurs = ({ id, protected: isShut }: SheetState): boolean => {
      const own = found.filter(({ sheet }) => sheet === id);
      return !isShut && own.length > 0 && own.every(({ isAsPlanned }) => isAsPlanned);
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
          planned,
          home,
          found.filter(({ sheet }) => sheet === home.id),
          kept,
        )
      : makeOn(plan, { ...planned, name: freeName(planned.name, before) }, before, behind, kept);
  });
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

async function refreshOn(
  planned: SheetPlan,
  { id, name }: SheetState,
  there: readonly FoundPivot[],
  kept: MadePivots["kept"],
): Promise<ExcelResult<MadePivots>> {
  const refreshed = there.map((pivot) => pivot.name);
  const missing = (planned.pivots ?? []).filter((pivot) => !refreshed.includes(pivot.name));
  const slicers = await readSlicers(missing.length > 0 ? id : undefined);
  const operations: Operation[] = [
    ...pivotOperations(planned, missing, id, name, pivotSupport()),
    { kind: "refresh-pivots", sheet: id },
    { kind: "activate", sheet: id },
  ];
  try {
    await request((context) => carryOut(context, operations));
  } catch (error) {
    return fail(await removeAdded(refusal(error, doing), { id, name, pivots: refreshed, slicers }));
  }
  return { ok: true, value: { sheet: name, made: missing.map((pivot) => pivot.name), refreshed, kept } };
}

/** The names of the slicers on a sheet; none if this Excel has no slicers. */
async function readSlicers(sheet: string | undefined): Promise<readonly string[]> {
  if (sheet === undefined || !pivotSupport().slicers) return [];
  const slicers = await request(({ workbook }) =>
    workbook.worksheets.getItem(sheet).slicers.load("items/name"),
  );
  return slicers.items.map(({ name }) => name);
}

interface SheetBefore {
  readonly id: string;
  readonly name: string;
  readonly pivots: readonly string[];
  readonly slicers: readonly string[];
}

/** Removes what was added to an existing sheet. */
async function removeAdded(problem: ExcelProblem, before: SheetBefore): Promise<ExcelProblem> {
  if (problem.kind !== "refused") return problem;
  const { id } = before;
  try {
    const slicers = await readSlicers(id);
    const { items } = await request(({ workbook }) =>
      workbook.worksheets.getItem(id).pivotTables.load("items/name"),
    );
    await request((context) =>
      carryOut(context, [
        ...slicers
          .filter((slicer) => !before.slicers.includes(slicer))
          .map((slicer): Operation => ({ kind: "delete-slicer", sheet: id, slicer })),
        ...items
          .filter(({ name }) => !before.pivots.includes(name))
          .map(({ name }): Operation => ({ kind: "delete-pivot", sheet: id, pivot: name })),
      ]),
    );
    return problem;
  } catch (error) {
    refusal(error, doing);
    return { ...problem, workbook: "changed", sheets: [before.name] };
  }
}

async function makeOn(
  whole: WorkbookPlan,
  sheet: SheetPlan,
  before: WorkbookState,
  behind: string | undefined,
  kept: MadePivots["kept"],
): Promise<ExcelResult<MadePivots>> {
  const plan = { ...whole, sheets: [sheet] };
  const formats = await readStyles(styleNames(plan).filter((style) => before.styles.has(style)));
  const after = before.sheets.find(({ name }) => name === behind);
  const operations: Operation[] = [
    ...styleOperations(plan, before.styles),
    { kind: "add-sheet", sheet: sheet.name },
    ...(after
      ? [{ kind: "set-sheet" as const, sheet: sheet.name, properties: { position: after.position + 1 } }]
      : []),
    ...fillOperations(sheet, looksOf(plan), sheet.name),
    ...finishOperations(sheet, sheet.name),
    ...pivotOperations(sheet, sheet.pivots ?? [], sheet.name, sheet.name, pivotSupport()),
    { kind: "activate", sheet: sheet.name },
  ];
  try {
    await request((context) => carryOut(context, operations));
    const made = (sheet.pivots ?? []).map(({ name }) => name);
    return { ok: true, value: { sheet: sheet.name, made, refreshed: [], kept } };
  } catch (error) {
    return fail(await undoBuild(plan, before, formats, refusal(error, doing), doing));
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
    await request((context) =>
      carryOut(
        context,
        open.map(({ id }): Operation => ({ kind: "refresh-pivots", sheet: id })),
      ),
    );
    return done;
  });
}
