import type { Checklist } from "../../checklist/checklist";
import type { Details } from "../../assessment/answers/assessment";
import type { Finding } from "../../assessment/findings/findings";
import type { FilledInBy } from "../form/copy-facts";
import { findLabels, type Places } from "../locating/find-labels";
import { dayOfValue, textOfValue, type GridView } from "../locating/grid-view";
import {
  contributorFields,
  copyDetails,
  coverColumns,
  detailLabels,
  firstDetailRow,
  idLabels,
} from "../form/layout";

const noDetails: Details = {
  organisation: "",
  site: "",
  assessor: "",
  accountableManager: "",
  stakeholders: "",
  date: "",
};

/**
 * Reads the details on the Cover, by their labels.
 * @param isCopy the Cover of a copy has only some of them.
 */
export function readDetails(
  view: GridView | undefined,
  isCopy: boolean,
): {
  readonly details: Details;
  readonly places: Places<keyof Details>;
  readonly findings: readonly Finding[];
} {
  if (!view) return { details: noDetails, places: {}, findings: [] };
  const shown = detailLabels.filter(({ id }) => !isCopy || copyDetails.includes(id));
  const wanted = shown.map(({ label }, index) => ({ label, planned: firstDetailRow + index }));
  const { beside, placeBeside, findings } = findLabels(view, wanted);
  const steps = coverColumns.value - coverColumns.label;
  const texts = shown.map(({ id, label }) => {
    const value = beside(label, steps) ?? null;
    return [id, id === "date" ? dayOfValue(value) : textOfValue(value)];
  });
  const places = shown.map(({ id, label }) => [id, placeBeside(label, steps)]);
  return {
    details: { ...noDetails, ...Object.fromEntries(texts) },
    places: Object.fromEntries(places),
    findings,
  };
}

/** Reads who filled in a copy from its Cover. */
export function readFilledInBy(view: GridView | undefined): {
  readonly filledInBy: FilledInBy;
  readonly findings: readonly Finding[];
} {
  const blank: FilledInBy = { name: "", role: "", sections: "" };
  if (!view) return { filledInBy: blank, findings: [] };
  const wanted = contributorFields.map(({ label }, index) => ({ label, planned: index }));
  const { beside, findings } = findLabels(view, wanted);
  const steps = coverColumns.value - coverColumns.label;
  const texts = contributorFields.map(({ id, label }) => [id, textOfValue(beside(label, steps) ?? null)]);
  return { filledInBy: { ...blank, ...Object.fromEntries(texts) }, findings };
}

/** Reads the ids at the foot of the Cover, where they are also printed. */
export function readIds(view: GridView | undefined): {
  readonly assessmentId: string;
  readonly copyId: string;
} {
  const find = (label: string): string => {
    // The last one, because the template's text above may have the same titles.
    const places = view?.find(label).filter(({ column }) => column === coverColumns.label) ?? [];
    const last = places[places.length - 1];
    return view && last ? view.text(last.row, coverColumns.value).trim() : "";
  };
  return { assessmentId: find(idLabels.assessment), copyId: find(idLabels.copy) };
}

/** Reads the days on which the suggested steps were done, by the wording of each step. */
export function readSteps(
  checklist: Checklist,
  view: GridView | undefined,
): {
  readonly steps: Record<string, string>;
  readonly places: Places;
  readonly findings: readonly Finding[];
} {
  const { steps } = checklist;
  if (!view) return { steps: Object.fromEntries(steps.map(({ id }) => [id, ""])), places: {}, findings: [] };
  const wanted = steps.map(({ text }, index) => ({ label: text, planned: index }));
  const { beside, placeBeside, findings } = findLabels(view, wanted);
  const away = coverColumns.done - coverColumns.value;
  const days = steps.map(({ id, text }) => [id, dayOfValue(beside(text, away) ?? null)]);
  const places = steps.map(({ id, text }) => [id, placeBeside(text, away)]);
  return { steps: Object.fromEntries(days), places: Object.fromEntries(places), findings };
}
