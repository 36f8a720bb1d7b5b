import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The result for one file. */
export interface Reading {
  readonly name: string;
  /** `read`, or the kind of the problem, with its limit if there is one: `too-large: rows`. */
  readonly outcome: string;
  /** The same for reading the whole plan. */
  readonly plan: string;
  /** The contents of the grids; "" if not requested. */
  readonly digest: string;
  /** The time of the slower of the two readings. */
  readonly ms: number;
  /** The largest memory of the process so far, including all earlier files. */
  readonly peakMegabytes: number;
}

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The longest time for one file, on the slowest machine. */
const guardMs = 30_000;
/** The heap of the reader, in megabytes. */
const heap = 300;

/**
 * Reads files one after the other in a separate process, in the order of their names.
 * @throws Error with the name of the file at which the process crashed, hung or ran out of memory
 */
export async function readInChild(
  files: Iterable<HostileFile>,
  { password = "", isDigested = false } = {},
): Promise<ReadonlyMap<string, Reading>> {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    let count = 0;
    for (const { name, bytes } of files) {
      writeFileSync(join(folder, name), bytes);
      count++;
    }
    return await run(folder, [password, isDigested ? "digest" : ""], count);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string, words: readonly string[], count: number): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  const script = join(__dirname, "child.ts");
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, "--import", "tsx", script, folder, ...words],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let complaint = "";
  child.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => child.kill("SIGKILL"), guardMs);
    createInterface(child.stdout).on("line", (line) => {
      const reading: Reading = JSON.parse(line);
      readings.set(reading.name, reading);
      clearTimeout(timer);
      timer = setTimeout(() => child.kill("SIGKILL"), guardMs);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && readings.size === count) return resolve(readings);
      const last = [...readings.keys()].pop() ?? "the start";
      reject(
        new Error(
          `The reader ended (${signal ?? code}) on the file after ${last}. ${complaint.slice(0, 2000)}`,
        ),
      );
    });
  });
}
