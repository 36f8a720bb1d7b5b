/**
 * Measures `psems rollup` of many finished workbooks, each count in a process of its own: seconds for the whole call, files a
 * second, and the most memory that it held; into Parquet, and once into a workbook.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Checklist } from "../../src/checklist/checklist";
import { generateWorkbooks } from "../support/rollup/many-workbooks";
import { inProject } from "../support/root";

export interface RollupCost {
  readonly files: number;
  readonly workers: number;
  readonly into: "Parquet" | "workbook";
  readonly seconds: number;
  readonly filesPerSecond: number;
  /** The most memory that the process held, its threads included, in MB. */
  readonly peakMegabytes: number;
}

const counts = [100, 1_000];
const workers = [1, 2, 4];

export async function measureRollup(checklist: Checklist): Promise<readonly RollupCost[]> {
  const folder = mkdtempSync(join(tmpdir(), "psems-bench-"));
  try {
    const files: string[] = [];
    for await (const { id, bytes } of generateWorkbooks(checklist, Math.max(...counts))) {
      const file = join(folder, `${id}.xlsx`);
      writeFileSync(file, bytes);
      files.push(file);
    }
    const into = (kind: RollupCost["into"], count: number, threads: number): RollupCost =>
      measure(folder, files.slice(0, count), threads, kind);
    return counts.flatMap((count) => [
      ...workers.map((threads) => into("Parquet", count, threads)),
      into("workbook", count, 2),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(
  folder: string,
  files: readonly string[],
  threads: number,
  into: RollupCost["into"],
): RollupCost {
  const script = inProject("dist", "psems.js");
  const to =
    into === "Parquet" ? ["--parquet", join(folder, "parquet")] : ["--out", join(folder, "out.xlsx")];
  const report = `process.on("exit",()=>process.stderr.write("\\nMAXRSS "+process.resourceUsage().maxRSS))`;
  const start = performance.now();
  const child = spawnSync(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(report)}`, script],
      ...["rollup", ...files, ...to, "--workers", String(threads), "--force"],
    ],
    { encoding: "utf8", maxBuffer: 1024 * 1024 * 1024 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(`psems rollup failed: ${child.stderr.slice(-500)}`);
  const peak = Number(/MAXRSS (\d+)\s*$/.exec(child.stderr)?.[1] ?? 0);
  return {
    files: files.length,
    workers: threads,
    into,
    seconds: Math.round(seconds * 100) / 100,
    filesPerSecond: Math.round((files.length / seconds) * 10) / 10,
    peakMegabytes: Math.round(peak / 1024),
  };
}
