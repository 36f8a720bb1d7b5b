import {
  makePortfolio,
  type Portfolio,
  type UnusedFile,
  type UnusedReason,
} from "../assessment/portfolio/portfolio";
import type { Site } from "../assessment/portfolio/site";
import type { Checklist } from "../checklist/checklist";
import type { SheetGrid } from "../spreadsheet/cells";
import { fail, succeed, type Result } from "../spreadsheet/result";
import { fitsWorkbook, planPortfolio } from "../workbook/portfolio/plan-portfolio";
import { readSite } from "../workbook/portfolio/read-site";
import { fileKinds } from "../workbook/words/file-kinds";
import type { JobProblem } from "./job-problem";
import { nameFile } from "./name-files";
import type { JobPort } from "./port";

/** The result of reading one file of a roll-up; only a few facts about each site are kept [O9]. */
export interface SiteFile {
  readonly file: string;
  readonly found:
    { readonly kind: "site"; readonly site: Site } | { readonly kind: "unused"; readonly why: UnusedReason };
  readonly hasMacros: boolean;
}

/** A file as read. */
interface FileRead {
  readonly grids: readonly SheetGrid[];
  readonly origin: { readonly modified: string | null; readonly hasMacros: boolean };
}

/**
 * What a roll-up keeps from a file, or why the file could not be read: `describe` puts the problem into
 * words.
 */
export function takeSite<FileProblem>(
  file: string,
  read: Result<FileRead, FileProblem>,
  builtIn: Checklist,
  describe: (problem: FileProblem) => string,
): SiteFile {
  if (!read.ok) return leaveOut(file, describe(read.problem));
  const { grids, origin } = read.value;
  const found = readSite(grids, { file, savedAt: origin.modified ?? "" }, builtIn);
  return { file, found, hasMacros: origin.hasMacros };
}

/** A file that could not be opened. @param words the reason, and what to do */
export function leaveOut(file: string, words: string): SiteFile {
  return { file, found: { kind: "unused", why: { kind: "not-opened", words } }, hasMacros: false };
}

export type RolledUp =
  | { readonly kind: "portfolio"; readonly portfolio: Portfolio }
  /** No file can be used. */
  | { readonly kind: "nothing"; readonly unused: readonly UnusedFile[] };

/** Puts finished workbooks side by side in a portfolio [O1]. */
export function gatherPortfolio(files: readonly SiteFile[]): RolledUp {
  const sites = files.flatMap(({ found }) => (found.kind === "site" ? [found.site] : []));
  const unused = files.flatMap(({ file, found }) =>
    found.kind === "unused" ? [{ file, why: found.why }] : [],
  );
  const portfolio = makePortfolio(sites, unused);
  return portfolio ? { kind: "portfolio", portfolio } : { kind: "nothing", unused };
}

/**
 * Hands over the portfolio workbook. More sites than a workbook has room for are refused; Parquet and CSV
 * have no such limit [O9].
 */
export async function handOverPortfolio<P>(
  port: Pick<JobPort<P>, "handOver" | "moment">,
  portfolio: Portfolio,
): Promise<Result<void, JobProblem | P>> {
  if (!fitsWorkbook(portfolio)) return fail({ kind: "too-many-sites", sites: portfolio.sites.length });
  const { now, today } = port.moment();
  const plan = (): ReturnType<typeof planPortfolio> => planPortfolio(portfolio, { created: now, today });
  const [organisation = "", ...others] = new Set(portfolio.sites.map(({ details }) => details.organisation));
  const whose = { organisation: others.length === 0 ? organisation : "", site: "" };
  const name = nameFile({ ...whose, what: fileKinds.portfolio, day: today });
  const { stopped } = await port.handOver([{ name, plan, password: "", keepsOthers: false }]);
  return stopped === null ? succeed(undefined) : fail(stopped);
}
