import { resolve } from "node:path";
import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import { makePortfolio } from "../../assessment/portfolio/portfolio";
import { write } from "../../file/writing/write";
import { fitsWorkbook, planPortfolio } from "../../workbook/portfolio/plan-portfolio";
import type { Call } from "../arguments";
import { Failure } from "../input/failure";
import { refuseExisting, save } from "../input/files";
import { printableJson } from "../output/printable";
import { readForRollup, type FileRead } from "../rollup/read-file";
import { readOnThreads } from "../rollup/reader-pool";
import { csvEntries, csvFiles, parquetEntries, parquetFiles } from "../rollup/rollup-data";
import { rollupReport, rollupText } from "../output/rollup-output";
import { refuseFolder, saveFolder } from "../rollup/save-folder";
import type { ExitStatus, World } from "../input/world";

/**
 * Rolls many finished workbooks up into one portfolio, as a workbook, as Parquet and as CSV.
 * @returns 2 when a file was not used (the others are rolled up all the same), else 0. @throws Failure
 */
export async function rollup(call: Call & { kind: "rollup" }, world: World): Promise<ExitStatus> {
  const { out, parquet, csv, force } = call;
  if (out !== undefined && call.files.some((file) => resolve(file) === resolve(out)))
    throw new Failure(`${out}: this is one of the files to roll up. Name another file for --out.`);
  if (parquet !== undefined && csv !== undefined && resolve(parquet) === resolve(csv))
    throw new Failure(`${csv}: --parquet and --csv name the same folder. Give each a folder of its own.`);
  if (out !== undefined && !force) await refuseExisting(out);
  if (parquet !== undefined) await refuseFolder(parquet, parquetEntries, force);
  if (csv !== undefined) await refuseFolder(csv, csvEntries, force);

  const reads = await readAll(call, world);
  for (const { file } of reads.filter(({ hasMacros }) => hasMacros))
    world.complain(`${file}: this workbook has macros. They were not run, and nothing of them was read.`);
  const portfolio = makePortfolio(
    reads.flatMap(({ found }) => (found.kind === "site" ? [found.site] : [])),
    reads.flatMap(({ file, found }) => (found.kind === "unused" ? [{ file, why: found.why }] : [])),
  );
  if (portfolio === null) {
    for (const { file, found } of reads)
      if (found.kind === "unused") world.complain(`${file}: ${describeUnused(found.why)}`);
    throw new Failure("none of the files can be used: nothing was written.");
  }
  for (const { file, why } of portfolio.unused) world.complain(`${file}: ${describeUnused(why)}`);
  if (out !== undefined) {
    if (!fitsWorkbook(portfolio))
      throw new Failure(
        `${out}: a workbook has no room for the answers of ${portfolio.sites.length} sites: nothing was written. Leave --out away and give --parquet DIR or --csv DIR.`,
      );
    const plan = planPortfolio(portfolio, { created: world.now(), today: world.today() });
    await save(out, await write(plan), world, force);
  }
  if (parquet !== undefined) await saveFolder(parquet, parquetFiles(portfolio), world);
  if (csv !== undefined) await saveFolder(csv, csvFiles(portfolio), world);
  world.print(call.json ? `${printableJson(rollupReport(portfolio))}\n` : rollupText(portfolio));
  return portfolio.unused.length > 0 ? 2 : 0;
}

/** On threads where there are any, else one after the other. */
async function readAll(
  { files, workers }: Call & { kind: "rollup" },
  { checklist, threads }: World,
): Promise<readonly FileRead[]> {
  if (threads) return readOnThreads(files, workers ?? threads.cores, threads.start, checklist);
  const reads: FileRead[] = [];
  for (const file of files) reads.push(await readForRollup(file, checklist));
  return reads;
}
