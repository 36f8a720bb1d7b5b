/** What the worst files we can make cost the reader, each in a separate process. */
import { makeBombs } from "../support/hostile/bombs";
import { readInChild } from "../support/hostile/run-child";

export interface HostileCost {
  readonly files: number;
  /** The file that took longest, and its milliseconds. */
  readonly slowest: string;
  readonly worstMs: number;
  /** The most memory that a process held, Node itself included. */
  readonly peakMegabytes: number;
}

export async function measureHostile(): Promise<HostileCost> {
  const readings = [...(await readInChild(makeBombs(), { isAlone: true })).values()].sort(
    (a, b) => b.ms - a.ms,
  );
  const [worst] = readings;
  if (!worst) throw new Error("No file was read.");
  return {
    files: readings.length,
    slowest: worst.name,
    worstMs: worst.ms,
    peakMegabytes: Math.max(...readings.map(({ peakMegabytes }) => peakMegabytes)),
  };
}
