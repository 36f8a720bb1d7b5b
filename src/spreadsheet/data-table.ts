import type { CellValue } from "./cells";

/** What a column holds. A day is text, `yyyy-mm-dd`. Any value may be missing: null. */
export type DataKind = "text" | "integer" | "number" | "logical" | "day";

export interface DataColumn {
  /** In lower case with underscores. It never changes, because queries use it. */
  readonly name: string;
  readonly kind: DataKind;
}

/** A tidy table for programs that read data: a row for each thing, a column for each fact. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  /** In the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
}
