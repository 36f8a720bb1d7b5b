/**
 * Reads the files that it is told, one for each line of its input, and prints a line of JSON for each. `readers.ts` runs this in a
 * separate process, so that crashes, hangs and running out of memory only affect that process.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { openWorkbookFile } from "../../../src/file/reading/open-workbook-file";
import { interpret } from "../../../src/workbook/reading/interpret";
import type { MutantReading } from "./readers";

async function readOne(path: string): Promise<MutantReading> {
  resetPeak();
  const start = process.cpuUsage();
  let outcome: string;
  try {
    outcome = await outcomeOf(path);
  } catch (error) {
    outcome = `exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const { user, system } = process.cpuUsage(start);
  return { outcome, ms: Math.round((user + system) / 1000), peakMegabytes: peakMegabytes() };
}

async function outcomeOf(path: string): Promise<string> {
  const opened = await openWorkbookFile(new Uint8Array(readFileSync(path)));
  if (!opened.ok) return `refused: ${opened.problem.kind}`;
  const { grids } = opened.value;
  writeFileSync(`${path}.json`, JSON.stringify(grids.map(({ numberFormats: _, ...grid }) => grid)));
  interpret(grids);
  const plan = await opened.value.plan();
  return plan.ok ? "read" : `no plan: ${plan.problem.kind}`;
}

/** Only Linux can count the largest memory for each file; elsewhere it is that of all files so far. */
function resetPeak(): void {
  if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
}

function peakMegabytes(): number {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  const [, own] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return Math.round((own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024);
}

async function main(): Promise<void> {
  for await (const path of createInterface(process.stdin))
    process.stdout.write(`${JSON.stringify(await readOne(path))}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
