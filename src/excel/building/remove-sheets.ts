import { attempt, done, refusal, requestAfterTyping } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { carryOut } from "../carrying-out/carry-out";
import type { Operation } from "../planning/operations";
import { isOurStyle } from "../planning/style-looks";
import { readState, type SheetState } from "../reading/workbook-state";
import { fail } from "../../spreadsheet/result";

const doing = "removing sheets";

/** What to remove from the open workbook. */
export interface Removal {
  /** Names of sheets; those that do not exist are ignored. */
  readonly sheets: readonly string[];
  /** The sheet to remove last: without it, what is left cannot be recognised as ours. */
  readonly last: string;
  /** Names of cells that the sheets defined. */
  readonly names: readonly string[];
}

/**
 * Removes sheets, names and our styles, in two requests. Running it again removes what is left. A blank sheet is added
 * if no other sheet would be visible, because a workbook needs one.
 */
export function removeSheets({ sheets, last, names }: Removal): Promise<ExcelResult<void>> {
  return attempt(doing, async () => {
    const state = await readState();
    if (state.structureProtected) return fail({ kind: "workbook-protected" });
    const wanted = new Set(sheets);
    const gone = state.sheets.filter(({ name }) => wanted.has(name));
    const ordered = [
      ...gone.filter(({ name }) => name !== last),
      ...gone.filter(({ name }) => name === last),
    ];
    const stays = state.sheets.some(({ name, visibility }) => !wanted.has(name) && visibility === "Visible");
    const operations: Operation[] = [
      ...(stays ? [] : [{ kind: "add-sheet" as const, sheet: freeName(state.sheets) }]),
      ...state.names
        .filter(({ name }) => names.includes(name))
        .map(({ name }): Operation => ({ kind: "delete-name", name })),
      ...[...state.styles].filter(isOurStyle).map((style): Operation => ({ kind: "delete-style", style })),
      ...ordered.flatMap(removeSheet),
    ];
    try {
      await requestAfterTyping((context) => carryOut(context, operations));
      return done;
    } catch (error) {
      const problem = refusal(error, doing);
      return fail(problem.kind === "refused" ? { ...problem, workbook: "changed" } : problem);
    }
  });
}

/** Excel refuses to delete a very hidden sheet, so it is shown first. */
function removeSheet({ id, visibility }: SheetState): Operation[] {
  return [
    ...(visibility === "VeryHidden"
      ? [{ kind: "set-sheet" as const, sheet: id, properties: { visibility: "Visible" as const } }]
      : []),
    { kind: "delete-sheet", sheet: id },
  ];
}

function freeName(sheets: readonly SheetState[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
