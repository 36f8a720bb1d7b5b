import type { CellValue } from "../../spreadsheet/cells";
import { toAddress } from "../../spreadsheet/address";
import { carryOut } from "../carrying-out/carry-out";
import type { ExcelProblem } from "../host/excel-problem";
import { refusal, requestAfterTyping } from "../host/host";
import { protectionOptions } from "../planning/sheet-operations";
import { cellsOf, contentsHeld, type Step } from "./carry-out-step";

/**
 * After Excel refused part of a step: protects again what the step left open, and finds out whether the step had begun.
 */
export async function closeUp(step: Step, error: unknown, doing: string): Promise<ExcelProblem> {
  const problem = refusal(error, doing);
  if (problem.kind !== "refused") return problem;
  try {
    const state = await readClosing(step);
    const closed = findClosed(step, state);
    const open = listOpen(step, state);
    if (open.length > 0)
      await requestAfterTyping((context) =>
        carryOut(
          context,
          open.map(({ name, options }) => ({ kind: "protect" as const, sheet: name, options })),
        ),
      ).catch((failure: unknown) => refusal(failure, doing));
    const left = open.length === 0 ? [] : listOpen(step, await readClosing(step));
    if (left.length === 0 && isRace(problem, state)) return { kind: "overtaken", sheet: closed ?? "" };
    if (left.length === 0 && !state.hasBegun && isPassword(problem) && closed !== undefined)
      return { kind: "sheet-has-password", sheets: [closed] };
    return {
      ...problem,
      workbook: state.hasBegun ? "changed" : "unchanged",
      open: left.map(({ name }) => name),
    };
  } catch (failure) {
    refusal(failure, doing);
    return { ...problem, workbook: "changed", open: step.plan.sheets.map(({ name }) => name) };
  }
}

/** Excel refuses with one of these codes to take protection off without its password. */
function isPassword({ code }: Extract<ExcelProblem, { kind: "refused" }>): boolean {
  return code === Excel.ErrorCodes.accessDenied || code === Excel.ErrorCodes.invalidArgument;
}

/** Before the step began, someone else added a sheet with the same name, or took protection off everywhere. */
function isRace({ code }: Extract<ExcelProblem, { kind: "refused" }>, state: Closing): boolean {
  if (code === Excel.ErrorCodes.itemAlreadyExists) return !state.isNoted;
  return code === Excel.ErrorCodes.accessDenied && !state.hasBegun && state.isOpen;
}

/** The name of the first sheet that is still protected. */
function findClosed({ sheets }: Step, state: Closing): string | undefined {
  const isOpen = (id: string): boolean | undefined => state.sheets.find((sheet) => sheet.id === id)?.isOpen;
  return [...sheets.values()].find((sheet) => sheet.protected && isOpen(sheet.id) === false)?.name;
}

interface Closing {
  /** Whether the note is there. */
  readonly isNoted: boolean;
  readonly hasBegun: boolean;
  /** Whether none of the sheets that the step read is protected; a build reads none. */
  readonly isOpen: boolean;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isOpen: boolean }[];
}

async function readClosing({ plan, note, sheets }: Step): Promise<Closing> {
  const { mark, all, held, added } = await requestAfterTyping(({ workbook: { worksheets } }) => ({
    mark: worksheets.getItemOrNullObject(note.sheet).getRange(cellsOf(note)).load("values"),
    all: worksheets.load("items/id,items/name,items/protection/protected"),
    held: [...sheets.values()].map((original) => ({
      original,
      found: worksheets
        .getItemOrNullObject(original.id)
        .getRange(toAddress(original.area))
        .load("values,formulas"),
    })),
    added: plan.sheets
      .filter(({ name }) => !sheets.has(name))
      .map(({ name }) => worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true).load("address")),
  }));
  const values: CellValue[][] = mark.isNullObject ? [] : mark.values;
  const isNoted = values.length > 0 && note.lines.every((line, index) => values[index]?.[0] === line);
  // The note is cleared before sheets are protected and read, which can fail too. What the step wrote is there then.
  const isOther = held.some(
    ({ original, found }) =>
      found.isNullObject || JSON.stringify(contentsHeld(found)) !== JSON.stringify(original.contents),
  );
  const ours = new Set([...sheets.values()].map(({ id }) => id));
  return {
    isNoted,
    isOpen: ours.size > 0 && all.items.every(({ id, protection }) => !ours.has(id) || !protection.protected),
    hasBegun: isNoted || isOther || added.some((found) => !found.isNullObject),
    sheets: all.items.map(({ id, name, protection }) => ({ id, name, isOpen: !protection.protected })),
  };
}

/** The sheets from which the step took protection off, and new ones, that are open now. */
function listOpen(step: Step, state: Closing): { name: string; options: Excel.WorksheetProtectionOptions }[] {
  const { plan, sheets, opening, note } = step;
  const opened = new Set(opening.flatMap((one) => (one.kind === "unprotect" ? [one.sheet] : [])));
  const before = new Set([...sheets.values()].map(({ id }) => id));
  return state.sheets.flatMap(({ id, name, isOpen }) => {
    const planned = plan.sheets.find((sheet) => {
      const original = sheets.get(sheet.name);
      return original ? original.id === id : sheet.name === name;
    });
    const isOurs = opened.has(id) || (planned !== undefined && !before.has(id));
    if (!isOpen || !isOurs) return [];
    const protection = planned ? planned.protection : note.protection;
    return protection ? [{ name, options: protectionOptions(protection) }] : [];
  });
}
