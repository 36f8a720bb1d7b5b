import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import { differences } from "../reading/differences";
import { displayed } from "../reading/displayed";
import { isKnownToDiffer } from "./known-to-differ";
import { makeMutant, listOriginals, type Mutant, type Original } from "./mutants";
import { Readers, type MutantReading } from "./readers";

/** What no reading may exceed: milliseconds of processor time, and megabytes of the process. */
const most = { ms: 5_000, megabytes: 500 };
/** So many files are given to LibreOffice at once. */
const batchSize = 100;

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
  /** The number of the first mutant. */
  readonly first?: number;
  /** Whether to compare what was read with LibreOffice. */
  readonly compares: boolean;
  readonly report?: (line: string) => void;
}

export interface FuzzResult {
  readonly read: number;
  readonly refused: number;
  /** Mutants that were read and that LibreOffice opened. */
  readonly compared: number;
  readonly slowestMs: number;
  readonly peakMegabytes: number;
  /** What went wrong, with the number of the mutant and what had been done to it. */
  readonly failures: readonly string[];
}

/** Reads mutants of real workbooks: each is read without an exception, in bounds, and as LibreOffice displays it, or refused. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { seed, count, first = 0, compares, report = (): void => undefined } = options;
  const originals = await listOriginals(compares);
  const readers = new Readers();
  let total: FuzzResult = { read: 0, refused: 0, compared: 0, slowestMs: 0, peakMegabytes: 0, failures: [] };
  try {
    for (let from = first; from < first + count; from += batchSize) {
      const size = Math.min(batchSize, first + count - from);
      const batch = await fuzzBatch(originals, readers, { seed, from, size, compares });
      total = {
        read: total.read + batch.read,
        refused: total.refused + batch.refused,
        compared: total.compared + batch.compared,
        slowestMs: Math.max(total.slowestMs, batch.slowestMs),
        peakMegabytes: Math.max(total.peakMegabytes, batch.peakMegabytes),
        failures: [...total.failures, ...batch.failures],
      };
      for (const failure of batch.failures) report(failure);
      report(
        `${from + size - first} of ${count}: ${total.read} read, ${total.refused} refused, ${total.compared} compared, ${total.failures.length} failures; at most ${total.slowestMs} ms and ${total.peakMegabytes} MB.`,
      );
    }
  } finally {
    await readers.stop();
  }
  return total;
}

async function fuzzBatch(
  originals: readonly Original[],
  readers: Readers,
  { seed, from, size, compares }: { seed: number; from: number; size: number; compares: boolean },
): Promise<FuzzResult> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  try {
    const mutants = Array.from({ length: size }, (_, at) => makeMutant(originals, seed, from + at));
    const failures: string[] = [];
    const readings: MutantReading[] = [];
    const opened: { readonly mutant: Mutant; readonly grids: readonly SheetGrid[] }[] = [];
    for (const mutant of mutants) {
      const path = join(folder, `${mutant.index}.xlsx`);
      writeFileSync(path, mutant.bytes);
      const reading = await readers.read(path);
      readings.push(reading);
      const fault = faultOf(reading);
      if (fault !== undefined) failures.push(tell(seed, mutant, fault));
      if (existsSync(`${path}.json`))
        opened.push({ mutant, grids: JSON.parse(readFileSync(`${path}.json`, "utf8")) as SheetGrid[] });
    }
    const comparable = opened.filter(({ mutant }) => !isKnownToDiffer(mutant));
    const shown = compares ? await displayed(comparable.map(({ mutant }) => mutant.bytes)) : [];
    comparable.forEach(({ mutant, grids }, at) => {
      const sheets = shown[at];
      const found = sheets ? differences(grids, sheets, "mutant") : [];
      if (found.length > 0)
        failures.push(tell(seed, mutant, `${found.length} different: ${JSON.stringify(found.slice(0, 3))}`));
    });
    return {
      read: opened.length,
      refused: size - opened.length,
      compared: shown.filter((sheets) => sheets !== undefined).length,
      slowestMs: Math.max(...readings.map(({ ms }) => ms)),
      peakMegabytes: Math.max(...readings.map(({ peakMegabytes }) => peakMegabytes)),
      failures,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function faultOf({ outcome, ms, peakMegabytes }: MutantReading): string | undefined {
  if (outcome === "ended" || outcome.startsWith("exception")) return outcome;
  if (ms > most.ms) return `took ${ms} ms`;
  return peakMegabytes > most.megabytes ? `took ${peakMegabytes} MB` : undefined;
}

function tell(seed: number, { index, story }: Mutant, what: string): string {
  return `seed ${seed}, mutant ${index} (${story.join(" + ")}): ${what}`;
}
