import type { Checklist } from "../checklist/checklist";
import type { Details } from "../assessment/assessment";
import { fromSerialDate } from "../spreadsheet/units";
import { textOfValue, type GridView } from "./grid-view";
import { coverColumns, detailLabels } from "./layout";

/** The details on the Cover, found by their labels. */
export function readDetails(view: GridView | undefined): Details {
  const read = (label: string, isDate: boolean): string => {
    const value = view?.besideLabel(label) ?? null;
    return isDate ? dayOf(value) : textOfValue(value);
  };
  const texts = new Map(detailLabels.map(({ id, label }) => [id, read(label, id === "date")]));
  const text = (id: keyof Details): string => texts.get(id) ?? "";
  return {
    organisation: text("organisation"),
    site: text("site"),
    assessor: text("assessor"),
    accountableManager: text("accountableManager"),
    stakeholders: text("stakeholders"),
    date: text("date"),
  };
}

/** The days on which the suggested steps were done, found by the words of each step. */
export function readSteps(checklist: Checklist, view: GridView | undefined): Record<string, string> {
  const toDone = coverColumns.done - coverColumns.value;
  return Object.fromEntries(
    checklist.steps.map((step) => [step.id, dayOf(view?.besideLabel(step.text, toDone) ?? null)]),
  );
}

/** A day as `yyyy-mm-dd`; what is no day stays the text it is. */
function dayOf(value: ReturnType<GridView["value"]>): string {
  return typeof value === "number" ? (fromSerialDate(value) ?? String(value)) : textOfValue(value);
}
