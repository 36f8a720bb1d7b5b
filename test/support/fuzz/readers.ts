import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How a mutant was read. */
export interface MutantReading {
  /** `read`, `refused: …`, `no plan: …`, or `exception: …`; `ended` if the process did, or had to be. */
  readonly outcome: string;
  /** Processor time in milliseconds. */
  readonly ms: number;
  /** The largest memory of the process while it read. */
  readonly peakMegabytes: number;
}

/** No reading takes longer on the slowest machine, whatever else runs on it. */
const longestMs = 60_000;

/** Reads files one after the other in a separate process; if that ends, the next file is read in a new one. */
export class Readers {
  private child: ChildProcess | undefined;
  private lines: AsyncIterator<string> | undefined;

  async read(path: string): Promise<MutantReading> {
    const { child, lines } = this.start();
    const timer = setTimeout(() => child.kill("SIGKILL"), longestMs);
    child.stdin?.write(`${path}\n`);
    const { value, done } = await lines.next();
    clearTimeout(timer);
    if (!done) return JSON.parse(value) as MutantReading;
    this.child = undefined;
    return { outcome: "ended", ms: longestMs, peakMegabytes: 0 };
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.child = undefined;
    child.stdin?.end();
    await once(child, "close");
  }

  private start(): { child: ChildProcess; lines: AsyncIterator<string> } {
    if (this.child && this.lines) return { child: this.child, lines: this.lines };
    const words = ["--max-old-space-size=300", "--import", "tsx", join(__dirname, "child.ts")];
    const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.on("error", () => undefined);
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    this.child = child;
    this.lines = lines;
    return { child, lines };
  }
}
