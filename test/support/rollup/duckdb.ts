import { DuckDBInstance } from "@duckdb/node-api";

/** Runs queries in a DuckDB in memory; the rows of each, as plain values. */
export async function query(sqls: readonly string[]): Promise<readonly (readonly (readonly unknown[])[])[]> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    const answers: (readonly (readonly unknown[])[])[] = [];
    for (const sql of sqls) {
      const reader = await connection.runAndReadAll(sql);
      answers.push(reader.getRowsJson().map((row) => row.map(plain)));
    }
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Whole numbers of 64 bits come as text. */
function plain(value: unknown): unknown {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
}
