import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import type { CellValue } from "../../spreadsheet/cells";
import type { DataColumn, DataKind, DataTable } from "../../spreadsheet/data-table";

/** The Parquet type of each kind of column. All columns may contain nulls. */
const types: Readonly<Record<DataKind, Pick<SchemaElement, "type" | "converted_type" | "logical_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  logical: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

/**
 * A table as the bytes of a Parquet file, compressed with Snappy. The same table gives the same bytes.
 * @param facts the file's key-value metadata.
 * @throws TypeError if a value does not have the type of its column
 */
export function writeParquet(
  { columns, rows }: DataTable,
  facts: Readonly<Record<string, string>>,
): Uint8Array {
  const schema: SchemaElement[] = [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement => ({
      name,
      repetition_type: "OPTIONAL",
      ...types[kind],
    })),
  ];
  const columnData = columns.map((column, index) => ({
    name: column.name,
    data: rows.map((row) => toParquet(row[index] ?? null, column)),
  }));
  const kvMetadata = Object.entries(facts).map(([key, value]) => ({ key, value }));
  return new Uint8Array(
    parquetWriteBuffer({ columnData, schema, kvMetadata, createdBy: "psems", rowGroupSize: 100_000 }),
  );
}

/** @throws TypeError if the value does not have the type of its column */
function toParquet(value: CellValue, { name, kind }: DataColumn): CellValue {
  if (value === null) return null;
  if (kind === "day" && typeof value === "string") return daysSinceEpoch(value);
  const expected = { text: "string", integer: "number", number: "number", logical: "boolean", day: "day" }[
    kind
  ];
  if (typeof value !== expected) throw new TypeError(`Column ${name} holds ${kind}, not ${String(value)}.`);
  return value;
}

function daysSinceEpoch(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
