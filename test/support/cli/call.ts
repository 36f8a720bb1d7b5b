import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/run";
import type { ExitStatus, Outside } from "../../../src/cli/environment/environment";
import { psems, stamp } from "../psems";
import { inProject } from "../root";

export interface CallResult {
  readonly status: ExitStatus;
  /** What was printed. */
  readonly out: string;
  /** The lines on standard error. */
  readonly errors: readonly string[];
}

/** A folder for the files of one test, and calls of the command line in it. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), "psems-cli-"));
  private ids = 0;

  /** The path of a file in the folder. */
  at(name: string): string {
    return join(this.folder, name);
  }

  /** The names of the files in the folder. */
  files(): string[] {
    return readdirSync(this.folder).sort();
  }

  /** The paths of the files in a folder in it, in the order of their names. */
  paths(folder: string): string[] {
    return readdirSync(this.at(folder))
      .sort()
      .map((name) => join(this.at(folder), name));
  }

  async call(words: readonly string[], changes: Partial<Outside> = {}): Promise<CallResult> {
    const printed: string[] = [];
    const errors: string[] = [];
    const status = await run(words, {
      checklist: psems,
      version: "1.2.3",
      manifest: readFileSync(inProject("manifest.xml"), "utf8"),
      now: () => stamp.created,
      today: () => stamp.today,
      newId: () => `00000000-0000-4000-8000-${String((this.ids += 1)).padStart(12, "0")}`,
      print: (text) => printed.push(text),
      warn: (line) => errors.push(line),
      ...changes,
    });
    return { status, out: printed.join(""), errors };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Exactly one line on standard error, that names a file or a word and holds nothing of a program's inside. */
export function expectOneLine(said: CallResult, naming: string): void {
  expect(said.status).toBe(2);
  expect(said.out).toBe("");
  expect(said.errors).toHaveLength(1);
  const [line = ""] = said.errors;
  expect(line).toMatch(/^psems: [^\n\r]+\.$/);
  expect(line).toContain(naming);
  expect(line).not.toMatch(/\bat .*:\d+:\d+|Error:|ENOENT|EISDIR|undefined|\[object/);
}
