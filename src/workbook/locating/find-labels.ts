import type { Finding } from "../../assessment/findings/findings";
import type { GridView } from "./grid-view";

/** A cell that people fill in, and the cell of its label. While the label is unchanged, the cell has not moved. */
export interface LabelledCell {
  readonly sheet: string;
  readonly address: string;
  readonly label: string;
}

/** Cells by what they hold. A cell without its label is left out. */
export type Places<Id extends string = string> = Readonly<Partial<Record<Id, LabelledCell>>>;

/** A label of something that people fill in, and its planned row. */
export interface WantedLabel {
  readonly label: string;
  readonly planned: number;
}

export interface FoundLabels {
  /** The value a number of columns to the right of a label; undefined when the label is not found. */
  readonly beside: (label: string, steps: number) => ReturnType<GridView["value"]> | undefined;
  /** Where that value is; undefined when the label itself is not on the sheet. */
  readonly placeBeside: (label: string, steps: number) => LabelledCell | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Finds labels by their words, in the column that has most of them. A missing label is a finding [F10]. Its
 * value is still read if the labels before and after it show where its row is, so that rewording a label
 * loses nothing [X5].
 */
export function findLabels(view: GridView, wanted: readonly WantedLabel[]): FoundLabels {
  const { column, rows } = findColumn(view, wanted);
  const findings: Finding[] = [];
  const places = new Map<string, number>();
  wanted.forEach(({ label }, index) => {
    const row = rows[index] ?? betweenNeighbours(wanted, rows, index);
    if (row !== undefined) places.set(label, row);
    if (rows[index] !== undefined) return;
    findings.push({
      code: "header-altered",
      severity: "error",
      statement: null,
      sheet: view.name,
      address: row === undefined ? null : view.address(row, column),
      figures: { expected: label, found: row === undefined ? "" : view.text(row, column) },
    });
  });
  const beside = (label: string, steps: number): ReturnType<GridView["value"]> | undefined => {
    const row = places.get(label);
    return row === undefined ? undefined : view.value(row, column + steps);
  };
  const placeBeside = (label: string, steps: number): LabelledCell | undefined => {
    const row = rows[wanted.findIndex((entry) => entry.label === label)];
    if (row === undefined) return undefined;
    return {
      sheet: view.name,
      address: view.address(row, column + steps),
      label: view.address(row, column),
    };
  };
  return { beside, placeBeside, findings };
}

/** The rows of the labels, in the column with most of them: elsewhere a person may have written the same words. */
function findColumn(
  view: GridView,
  wanted: readonly WantedLabel[],
): { readonly column: number; readonly rows: readonly (number | undefined)[] } {
  const places = wanted.map(({ label }) => view.find(label));
  const columns = new Set(places.flatMap((found) => found.map((place) => place.column)));
  let best: { column: number; rows: readonly (number | undefined)[]; hits: number } | undefined;
  for (const column of [...columns].sort((a, b) => a - b)) {
    const rows = places.map((found) => found.find((place) => place.column === column)?.row);
    const hits = rows.filter((row) => row !== undefined).length;
    if (hits > (best?.hits ?? 0)) best = { column, rows, hits };
  }
  return best ?? { column: view.firstColumn, rows: [] };
}

/** The row of a missing label: at its planned distance from its neighbours, if both agree. */
function betweenNeighbours(
  wanted: readonly WantedLabel[],
  rows: readonly (number | undefined)[],
  index: number,
): number | undefined {
  const from = (at: number): number | undefined => {
    const row = rows[at];
    return row === undefined ? undefined : row + (wanted[index]?.planned ?? 0) - (wanted[at]?.planned ?? 0);
  };
  const known = rows.flatMap((row, at) => (row === undefined ? [] : [at]));
  const before = from(known.filter((at) => at < index).pop() ?? -1);
  const after = from(known.find((at) => at > index) ?? -1);
  if (before === undefined || after === undefined) return before ?? after;
  return before === after ? before : undefined;
}
