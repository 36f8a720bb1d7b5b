import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What became of one file. */
export interface Reading {
  readonly name: string;
  /** `read`, or the kind of the problem, with the limit where it is one: `too-large: rows`. */
  readonly outcome: string;
  /** The same of the reading as a whole plan. */
  readonly plan: string;
  /** Of the grids; "" when it was not asked for. */
  readonly digest: string;
  /** Of the slower of the two readings. */
  readonly ms: number;
  /** The most memory that the process has held so far, all before this file among it. */
  readonly peakMegabytes: number;
}

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** No file may keep the reader longer, on the slowest machine. */
const guardMs = 30_000;
/** The heap that the reader may have, in megabytes. */
const heap = 300;

/**
 * Reads files one after the other in one process of their own, in the order of their names.
 * @throws Error that names the file at which the process crashed, hung, or ran out of memory
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
