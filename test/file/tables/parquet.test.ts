import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeParquet } from "../../../src/file/tables/parquet";
import type { DataTable } from "../../../src/spreadsheet/data-table";
import { query } from "../../support/rollup/duckdb";

const table: DataTable = {
  columns: (["text", "integer", "number", "logical", "day"] as const).map((kind) => ({ name: kind, kind })),
  rows: [
    ["=1+1", 1, 0.1, true, "2026-03-31"],
    ["Ωμέγα 漢字 🔒", -5, 1, false, "0999-12-31"],
    [null, null, null, null, null],
    ["", 0, 0, null, "9999-12-31"],
  ],
};

test("[O7] DuckDB reads every kind of column with its type", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parquet-"));
  try {
    const file = join(folder, "a.parquet");
    writeFileSync(file, writeParquet(table, { "psems.schema_version": "1" }));
    const [rows, columns, facts] = await query([
      `SELECT * FROM '${file}'`,
      `DESCRIBE SELECT * FROM '${file}'`,
      `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file}')`,
    ]);
    expect(rows).toEqual(table.rows);
    expect(columns?.map(([name, type]) => [name, type])).toEqual([
      ["text", "VARCHAR"],
      ["integer", "INTEGER"],
      ["number", "DOUBLE"],
      ["logical", "BOOLEAN"],
      ["day", "DATE"],
    ]);
    expect(facts).toEqual([["psems.schema_version", 1]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("[O7] the same table gives the same bytes", () => {
  expect(writeParquet(table, { a: "b" })).toEqual(writeParquet(table, { a: "b" }));
});

test("a value of the wrong type throws", () => {
  const rows = [["text", "1", 0, true, null]];
  expect(() => writeParquet({ ...table, rows }, {})).toThrow("Column integer holds integer, not 1.");
});
