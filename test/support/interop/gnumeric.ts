import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTool } from "./tools";

/** Has gnumeric open workbooks, calculate every formula again, and save them as .xlsx, one start for each. */
export async function recalculateInGnumeric(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "gnumeric-"));
  try {
    const saved: Uint8Array[] = [];
    for (const [index, file] of files.entries()) {
      const source = join(folder, `source-${index}.xlsx`);
      const target = join(folder, `target-${index}.xlsx`);
      await writeFile(source, file);
      await convert(folder, source, target);
      saved.push(await readFile(target));
    }
    return saved;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function convert(home: string, source: string, target: string): Promise<void> {
  const words = ["--recalc", "--export-type=Gnumeric_Excel:xlsx2", source, target];
  return new Promise((resolve, reject) => {
    // A home of its own keeps a person's settings out; a language of its own keeps numbers and words English.
    const env = { ...process.env, HOME: home, LC_ALL: "C.UTF-8" };
    execFile(
      findTool("ssconvert"),
      words,
      { env, timeout: 120_000, killSignal: "SIGKILL" },
      (error, _, stderr) => {
        if (error) reject(new Error(`gnumeric failed: ${stderr || error.message}`));
        else resolve();
      },
    );
  });
}
