/**
 * Opens every file of a folder, makes its plan, and prints a line of JSON for each. `run-child.ts` runs this in
 * a separate process, so that crashes, hangs and running out of memory only affect that process.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../../src/file/reading/open-workbook-file";
import type { Reading } from "./run-child";

const [folder = "", password = "", isDigested = ""] = process.argv.slice(2);

async function main(): Promise<void> {
  for (const name of readdirSync(folder).sort()) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const options = password === "" ? {} : { passwords: [password] };
    const start = performance.now();
    const outcome = await openWorkbookFile(bytes, options);
    const plan = outcome.ok ? await outcome.value.plan() : outcome;
    const reading: Reading = {
      name,
      outcome: outcome.ok ? "read" : nameOf(outcome.problem),
      plan: plan.ok ? "read" : nameOf(plan.problem),
      digest: outcome.ok && isDigested ? digest(outcome.value.grids) : "",
      ms: Math.round(performance.now() - start),
      peakMegabytes: Math.round(peakKilobytes() / 1024),
    };
    process.stdout.write(`${JSON.stringify(reading)}\n`);
  }
}

/** On Linux, `maxRSS` includes the memory of the parent process; the process's own number does not. */
function peakKilobytes(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const [, own] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

function nameOf(problem: { readonly kind: string; readonly limit?: string }): string {
  return problem.limit === undefined ? problem.kind : `${problem.kind}: ${problem.limit}`;
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
