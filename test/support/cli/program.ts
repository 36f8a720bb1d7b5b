import { buildSync } from "esbuild";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { inProject } from "../root";

/** What a process of the command line left. */
export interface Ended {
  /** Null if it was killed. */
  readonly status: number | null;
  readonly errors: string;
}

/** The command line as one script, as it is built. @returns its path */
export function bundleProgram(folder: string): string {
  const script = join(folder, "psems.js");
  buildSync({
    entryPoints: [inProject("src", "cli", "main.ts")],
    loader: { ".xml": "text" },
    bundle: true,
    platform: "node",
    outfile: script,
    logLevel: "error",
  });
  return script;
}

/** Runs a script in a folder, as a process of its own. */
export function runProgram(
  script: string,
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const killer = inProject("test", "support", "cli", "kill-at.js");
  const options = { cwd: folder, env: { ...process.env, ...environment } };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--require", killer, script, ...words],
      options,
      (_, __, errors) => resolve({ status: child.exitCode, errors }),
    );
  });
}
