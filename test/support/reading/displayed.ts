import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder, start } from "../interop/libreoffice";
import { readFlatSheets, type ShownSheet } from "./flat-sheets";

/** The time in which LibreOffice opens any of these files, in milliseconds, whatever else runs on the machine. */
const startMs = 30_000;
const eachMs = 1_000;

/**
 * What LibreOffice displays of workbooks, with the values of formulas that were saved; undefined for a file that it does not open.
 * All are opened in one start of it. If it crashes or hangs, the file after the last one that it opened is left out, and the files
 * after that are tried again.
 */
export async function displayed(
  files: readonly Uint8Array[],
): Promise<readonly (readonly ShownSheet[] | undefined)[]> {
  const all: (readonly ShownSheet[] | undefined)[] = [];
  while (all.length < files.length) {
    const { shown, isWhole } = await tryAll(files.slice(all.length));
    const last = shown.reduce((found, sheets, index) => (sheets ? index : found), -1);
    all.push(...(isWhole ? shown : shown.slice(0, last + 2)));
  }
  return all;
}

async function tryAll(
  files: readonly Uint8Array[],
): Promise<{ shown: (readonly ShownSheet[] | undefined)[]; isWhole: boolean }> {
  return inFolder(async (folder) => {
    const sources = files.map((_, index) => join(folder, `file-${index}.xlsx`));
    await Promise.all(files.map((file, index) => writeFile(sources[index] ?? "", file)));
    const out = join(folder, "out");
    const words = ["--convert-to", "fods", "--outdir", out, ...sources];
    const isWhole = await start(folder, words, {
      recalculates: false,
      most: startMs + files.length * eachMs,
    }).then(
      () => true,
      () => false,
    );
    const shown = await Promise.all(
      files.map((_, index) =>
        readFile(join(out, `file-${index}.fods`), "utf8").then(readFlatSheets, () => undefined),
      ),
    );
    return { shown, isWhole };
  });
}
