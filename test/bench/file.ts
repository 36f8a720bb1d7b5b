import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { inProject } from "../support/root";

export interface FileCost {
  readonly rounds: number;
  readonly bytes: number;
  readonly writeMs: number;
  readonly openMs: number;
  /** Reading, checking and scoring: what `psems check` and `psems score` do. */
  readonly judgeMs: number;
  /** The plan of a file that is already open. */
  readonly planMs: number;
  /** SheetJS opening the same file. */
  readonly sheetJsMs: number;
}

/** What a filled workbook costs as a file, in a separate process that is compiled like the product. */
export function measureFile(): FileCost {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const outfile = join(folder, "file.cjs");
    const entry = inProject("test/bench/file-child.ts");
    buildSync({ entryPoints: [entry], bundle: true, platform: "node", outfile, logLevel: "error" });
    const figures: FileCost = JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" }));
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
