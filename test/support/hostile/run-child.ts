import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";

/** The result for one file. */
export interface Reading {
  readonly name: string;
  /** `read`, or the kind of the problem, with its limit if there is one: `too-large: cells`. */
  readonly outcome: string;
  /** The same for the whole plan. */
  readonly plan: string;
  /** The contents of the grids; "" if not requested. */
  readonly digest: string;
  /** The time for opening the file and making its plan. */
  readonly ms: number;
  /** The largest memory of the process so far, Node itself and all earlier files included. */
  readonly peakMegabytes: number;
}

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Options {
  readonly password?: string;
  readonly isDigested?: boolean;
  /** Whether each file gets a process of its own, so that its memory can be told from that of the others. */
  readonly isAlone?: boolean;
}

/** The longest time for one file, on the slowest machine. */
const guardMs = 30_000;

/**
 * Reads files one after the other in separate processes.
 * @throws Error with the name of the file at which the process crashed, hung or ran out of memory
 */
export async function readInChild(
  files: Iterable<HostileFile>,
  { password = "", isDigested = false, isAlone = false }: Options = {},
): Promise<ReadonlyMap<string, Reading>> {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const script = join(folder, "child.js");
  const input = join(folder, "files");
  const words = [script, input, password, isDigested ? "digest" : ""];
  try {
    // Compiled, so that the compiler's memory is not counted.
    const entryPoints = [join(__dirname, "child.ts")];
    buildSync({ entryPoints, outfile: script, bundle: true, platform: "node", logLevel: "warning" });
    const readings = new Map<string, Reading>();
    let waiting: string[] = [];
    const readWaiting = async (): Promise<void> => {
      for (const reading of await run(words, waiting)) readings.set(reading.name, reading);
      rmSync(input, { recursive: true });
      waiting = [];
    };
    for (const { name, bytes } of files) {
      mkdirSync(input, { recursive: true });
      writeFileSync(join(input, name), bytes);
      waiting.push(name);
      if (isAlone) await readWaiting();
    }
    if (waiting.length > 0) await readWaiting();
    return readings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(words: readonly string[], names: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => child.kill("SIGKILL"), guardMs);
    createInterface(child.stdout).on("line", (line) => {
      const reading: Reading = JSON.parse(line);
      readings.push(reading);
      clearTimeout(timer);
      timer = setTimeout(() => child.kill("SIGKILL"), guardMs);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && readings.length === names.length) return resolve(readings);
      const file = [...names].sort()[readings.length] ?? "the end";
      reject(new Error(`The reader ended (${signal ?? code}) at ${file}. ${complaint.slice(0, 2000)}`));
    });
  });
}
