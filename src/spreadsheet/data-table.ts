import type { CellValue } from "./cells";

/** What a column of data holds. A day is text, `yyyy-mm-dd`. In every kind of column a value may be missing: null. */
export type DataKind = "text" | "integer" | "number" | "logical" | "day";

export interface DataColumn {
  /** In small letters with underscores, the same for ever: queries name it. */
  readonly name: string;
  readonly kind: DataKind;
}

/** A tidy table: a row for each thing, a column for each fact, for programs that read data. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  /** In the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
}
