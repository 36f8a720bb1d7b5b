import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import { gatherPortfolio, handOverPortfolio, type SiteFile } from "../../jobs/roll-up";
import { succeed, type Result } from "../../spreadsheet/result";
import type { Environment, Outcome, Refusal } from "../environment/environment";
import { refuse } from "../files/disk";
import { aboutFile, macrosIgnored } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { rollupJson } from "../output/rollup-json";
import { printResult } from "../output/print-result";
import { readSiteFile } from "../rollup/read-site-file";
import { readOnThreads } from "../rollup/reader-pool";
import { withShortNames } from "../rollup/short-names";
import { csvEntries, csvFiles, parquetEntries, parquetFiles } from "../rollup/rollup-tables";
import { makeFilePort } from "../saving/file-port";
import { withOutputs, type Outputs, type Wanted } from "../saving/outputs";
import { countedText } from "../words/count";
import { rollupText, unreadCellsText } from "../words/rollup-text";
import { commonOptions, type CommandContext } from "./context";

interface RollupOptions {
  readonly out?: string | undefined;
  readonly parquet?: string | undefined;
  readonly csv?: string | undefined;
  readonly workers?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: true | undefined;
}

/** More threads than this are no faster on any machine. */
const mostWorkers = 256;

export function declareRollup({ program, environment, finish }: CommandContext): void {
  program
    .command("rollup")
    .summary("compare finished workbooks from several sites")
    .argument("<workbook...>")
    .option("--out <file>", "write a portfolio workbook")
    .option("--parquet <folder>", "write Parquet, partitioned by the day of assessment")
    .option("--csv <folder>", "write CSV")
    .option("--workers <number>", "how many files to read at the same time")
    .option(...commonOptions.passwords)
    .option(...commonOptions.force)
    .option(...commonOptions.json)
    .action((files, options) => finish(claimAndRollUp(files, options, environment)));
}

async function claimAndRollUp(
  files: readonly string[],
  options: RollupOptions,
  environment: Environment,
): Promise<Outcome> {
  const { out, parquet, csv, force = false } = options;
  if (out === undefined && parquet === undefined && csv === undefined) {
    const expected = "choose where the portfolio goes: --out FILE, --parquet FOLDER or --csv FOLDER.";
    return refuse("rollup", { kind: "wrong-option", expected });
  }
  const folders = [
    [parquet, parquetEntries],
    [csv, csvEntries],
  ] as const;
  const wanted: Wanted = {
    command: "rollup",
    files: out === undefined ? [] : [{ path: out, force }],
    folders: folders.flatMap(([path, entries]) => (path === undefined ? [] : [{ path, force, entries }])),
    inputs: [
      ...files.map((path) => ({ path, of: "site" }) as const),
      { path: options.passwordFile, of: "passwords" },
    ],
  };
  return withOutputs(wanted, environment, (outputs) => rollup(files, options, outputs, environment));
}

/**
 * Rolls finished workbooks up into one portfolio: a workbook, Parquet and CSV.
 * @returns 2 if a file was not used (the others are still rolled up), otherwise 0.
 */
async function rollup(
  files: readonly string[],
  options: RollupOptions,
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out, parquet, csv } = options;
  const workers = readWorkers(options.workers);
  if (!workers.ok) return workers;
  const passwords = await readPasswords(options.passwordFile);
  if (!passwords.ok) return passwords;

  const read = await readAll(files, passwords.value, workers.value, environment);
  for (const { file, found, hasMacros } of read)
    if (hasMacros && found.kind === "site") environment.warn(macrosIgnored(file));
  const rolledUp = gatherPortfolio(read);
  const kept = gatherPortfolio(withShortNames(read));
  const unused = rolledUp.kind === "nothing" ? rolledUp.unused : rolledUp.portfolio.unused;
  for (const { file, why } of unused) environment.warn(`${file}: ${describeUnused(why)}`);
  if (rolledUp.kind === "nothing" || kept.kind === "nothing") return refuse("", { kind: "none-usable" });
  const { portfolio } = rolledUp;
  for (const { file, unreadCells } of portfolio.sites)
    if (unreadCells > 0) environment.warn(unreadCellsText(file, unreadCells));
  for (const [folder, contents] of [
    [parquet, parquetFiles],
    [csv, csvFiles],
  ] as const) {
    if (folder === undefined) continue;
    const staged = await outputs.stageFolder(folder, contents(kept.portfolio));
    if (!staged.ok) return staged;
  }
  // The workbook is written last, and everything is put in its place with it.
  if (out === undefined) {
    const committed = await outputs.commit();
    if (!committed.ok) return committed;
  } else {
    const port = makeFilePort(null, out, outputs, environment);
    const handed = aboutFile(out, await handOverPortfolio(port, kept.portfolio));
    if (!handed.ok) return handed;
  }
  printResult(environment, options.json, rollupJson(portfolio), rollupText(portfolio));
  return succeed(unused.length > 0 ? 2 : 0);
}

function readWorkers(text: string | undefined): Result<number | undefined, Refusal> {
  if (text === undefined) return succeed(undefined);
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= mostWorkers) return succeed(workers);
  return refuse("--workers", { kind: "wrong-option", expected: `give a number from 1 to ${mostWorkers}.` });
}

/** Reads the files on threads if available, otherwise one after the other. */
async function readAll(
  files: readonly string[],
  passwords: readonly string[],
  workers: number | undefined,
  { checklist, threads, progress }: Environment,
): Promise<readonly SiteFile[]> {
  let count = 0;
  const note = (): void => progress(countedText("Read", (count += 1), files.length));
  if (threads)
    return readOnThreads(files, passwords, workers ?? threads.cores, threads.start, checklist, note);
  const read: SiteFile[] = [];
  for (const file of files) {
    read.push(await readSiteFile(file, passwords, checklist));
    note();
  }
  return read;
}
