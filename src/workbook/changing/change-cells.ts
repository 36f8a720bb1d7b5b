import { ourMark } from "../../assessment/answers/marks";
import type { AnswerPlace, PromptPlace, Rule } from "../../assessment/answers/assessment";
import { listStatements, responseIds, type Checklist, type ResponseId } from "../../checklist/checklist";
import { parseAddress } from "../../spreadsheet/address";
import type { CellContent, CellValue, SheetGrid } from "../../spreadsheet/cells";
import { changeCells, valueAt, type CellGuard, type SheetChange } from "../../spreadsheet/change";
import { toSerialDate } from "../../spreadsheet/days";
import type { LabelledCell } from "../locating/find-labels";
import type { InputPlaces } from "../reading/interpret";
import { switchWords } from "../form/layout";
import { listRuleCells } from "../form/rule-cells";

/**
 * The changes to cells for everything that can be filled in from outside the sheet. A change is made only if
 * the cell that identifies the row (the statement's wording, or the label) still has the value in `grids`,
 * the sheets as read.
 */
type Grids = readonly SheetGrid[];

/** Puts one X under the response and clears the row's other four boxes; null clears all five. */
export function changeAnswer(place: AnswerPlace, response: ResponseId | null, grids: Grids): SheetChange {
  const boxes = responseIds
    .map((id) => [place.responses[id], id === response ? ourMark : null] as const)
    .sort(([a], [b]) => columnOf(a) - columnOf(b));
  return {
    sheet: place.sheet,
    cells: changeCells(boxes),
    guards: [guard(grids, place.sheet, place.statement)],
  };
}

/** Changes evidence and actions, if the cell still has the value that was read. */
export function changeEvidence(place: AnswerPlace, text: string, grids: Grids): SheetChange {
  return changeText(place.sheet, place.evidence, place.statement, text, grids);
}

/** Changes the answer to a prompt of the annex, if the cell still has the value that was read. */
export function changePrompt(place: PromptPlace, text: string, grids: Grids): SheetChange {
  return changeText(place.sheet, place.answer, place.prompt, text, grids);
}

/**
 * Changes a detail or a done date on the Cover, if the cell still has the value that was read. A day is
 * written as a date.
 */
export function changeLabelled(place: LabelledCell, text: string, grids: Grids): SheetChange {
  return labelled(place, text === "" ? null : (toSerialDate(text) ?? text), grids);
}

/**
 * Changes the settings and key marks in which two rules differ, if their cells still have the values that
 * were read. A setting equal to the standard is left blank.
 * @returns nothing for a setting whose label is missing from the sheet.
 */
export function changeRule(
  checklist: Checklist,
  places: Pick<InputPlaces, "settings" | "keys">,
  rules: { readonly before: Rule; readonly after: Rule; readonly standard: Rule },
  grids: Grids,
): readonly SheetChange[] {
  const { before, after, standard } = rules;
  const settings = listRuleCells(checklist).flatMap(({ label, of }): SheetChange[] => {
    const place = places.settings[label];
    if (!place || of(before) === of(after)) return [];
    const value = of(after) === of(standard) ? null : show(of(after));
    return [labelled(place, value, grids)];
  });
  const keys = listStatements(checklist).flatMap(({ number }): SheetChange[] => {
    const place = places.keys[number];
    const isKey = after.keyStatements.includes(number);
    if (!place || isKey === before.keyStatements.includes(number)) return [];
    return [labelled(place, isKey ? ourMark : null, grids)];
  });
  return mergeChanges([...settings, ...keys]);
}

function show(value: number | boolean): CellValue {
  if (typeof value === "number") return value;
  return value ? switchWords.on : switchWords.off;
}

function labelled(place: LabelledCell, content: CellContent, grids: Grids): SheetChange {
  return {
    sheet: place.sheet,
    cells: [{ address: place.address, rows: [[content]] }],
    guards: [guard(grids, place.sheet, place.label), guard(grids, place.sheet, place.address)],
  };
}

/** Combines the changes of each sheet. */
export function mergeChanges(changes: readonly SheetChange[]): readonly SheetChange[] {
  const bySheet = new Map<string, SheetChange>();
  for (const change of changes) {
    const known = bySheet.get(change.sheet);
    bySheet.set(
      change.sheet,
      known
        ? {
            sheet: change.sheet,
            cells: [...known.cells, ...change.cells],
            guards: [...known.guards, ...change.guards],
          }
        : change,
    );
  }
  return [...bySheet.values()];
}

function changeText(sheet: string, address: string, name: string, text: string, grids: Grids): SheetChange {
  return {
    sheet,
    cells: [{ address, rows: [[text === "" ? null : text]] }],
    guards: [guard(grids, sheet, name), guard(grids, sheet, address)],
  };
}

/** The value that was read from a cell, which it must still have. */
export function guard(grids: Grids, sheet: string, address: string): CellGuard {
  const grid = grids.find(({ name }) => name === sheet);
  return { address, value: grid ? valueAt(grid, address) : null };
}

function columnOf(address: string): number {
  return parseAddress(address)?.column ?? 0;
}
