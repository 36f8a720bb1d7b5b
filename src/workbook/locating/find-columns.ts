import type { Finding } from "../../assessment/findings/findings";
import type { GridView } from "./grid-view";

/** A column to find in a table, and its planned position. */
export interface WantedColumn {
  readonly label: string;
  readonly planned: number;
  /** Workbooks of earlier versions do not have the column, so it may be missing. */
  readonly isOptional?: boolean;
}

export interface FoundColumns {
  readonly headerRow: number;
  /** 1-based, in the order of the wanted columns; 0 for an optional column that is missing. */
  readonly columns: readonly number[];
  /** How many of the headings were found. */
  readonly matched: number;
  readonly findings: readonly Finding[];
}

/**
 * Finds a table by its column headings: the row that has most of them. A missing heading is a finding [F10],
 * and its column is read at its planned position, shifted like the others. Headings in another order are
 * findings too.
 */
export function findColumns(
  view: GridView,
  wanted: readonly WantedColumn[],
  plannedRow: number,
): FoundColumns {
  const headerRow = bestRow(view, wanted) ?? plannedRow;
  const places = wanted.map((column) => columnsWith(view, headerRow, column.label));
  const matched = places.filter((found) => found.length > 0).length;
  const shift = commonShift(wanted, places);
  const findings: Finding[] = [];
  const altered = (column: number, expected: string): void => {
    findings.push({
      code: "header-altered",
      severity: "error",
      statement: null,
      sheet: view.name,
      address: view.address(headerRow, Math.max(1, column)),
      figures: { expected, found: view.text(headerRow, column) },
    });
  };
  const columns = wanted.map((column, index) => {
    const expected = column.planned + shift;
    const nearest = [...(places[index] ?? [])].sort(
      (a, b) => Math.abs(a - expected) - Math.abs(b - expected),
    )[0];
    if (nearest !== undefined) return nearest;
    if (column.isOptional) return 0;
    altered(expected, column.label);
    return Math.max(1, expected);
  });
  // The sheet's formulas depend on position, so headings that swapped places are read by their words and
  // reported.
  const present = columns.filter((column) => column > 0);
  if (present.some((column, index) => column < (present[index - 1] ?? 0))) {
    wanted.forEach((column, index) => {
      const expected = column.planned + shift;
      if (columns[index] !== expected && columns[index] !== 0) altered(expected, column.label);
    });
  }
  return { headerRow, columns, matched, findings };
}

function bestRow(view: GridView, wanted: readonly WantedColumn[]): number | undefined {
  const hits = new Map<number, number>();
  for (const { label } of wanted)
    for (const row of new Set(view.find(label).map((place) => place.row)))
      hits.set(row, (hits.get(row) ?? 0) + 1);
  const [best] = [...hits].filter(([, count]) => count > 1).sort(([a, x], [b, y]) => y - x || a - b);
  return best?.[0];
}

function columnsWith(view: GridView, row: number, label: string): number[] {
  return view.find(label).flatMap((place) => (place.row === row ? [place.column] : []));
}

/** How far to the right of its plan most of the table is. */
function commonShift(wanted: readonly WantedColumn[], places: readonly (readonly number[])[]): number {
  const votes = new Map<number, number>();
  wanted.forEach((column, index) => {
    for (const place of places[index] ?? []) {
      votes.set(place - column.planned, (votes.get(place - column.planned) ?? 0) + 1);
    }
  });
  return [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]))[0]?.[0] ?? 0;
}
