import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder, start } from "../interop/libreoffice";
import { readFlatSheets, type ShownSheet } from "./flat-sheets";

/**
 * What LibreOffice displays of workbooks, with the values of formulas that were saved; undefined for a file that it does not open.
 * All are opened in one start of it; if it crashes or hangs, the files that are left are tried in halves.
 */
export async function displayed(
  files: readonly Uint8Array[],
): Promise<readonly (readonly ShownSheet[] | undefined)[]> {
  const { shown, isWhole } = await tryAll(files);
  if (isWhole) return shown;
  const left = files.map((_, index) => index).filter((index) => shown[index] === undefined);
  if (left.length <= 1) return shown;
  const half = Math.ceil(left.length / 2);
  const all = [...shown];
  for (const part of [left.slice(0, half), left.slice(half)]) {
    const found = await displayed(part.flatMap((index) => files[index] ?? []));
    part.forEach((index, at) => (all[index] = found[at]));
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
    const isWhole = await start(folder, words, { recalculates: false }).then(
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
