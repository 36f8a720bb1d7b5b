import { makePortfolio, type Portfolio, type UnusedFile } from "../../assessment/portfolio/portfolio";
import type { Site } from "../../assessment/portfolio/site";
import type { Checklist } from "../../checklist/checklist";
import type { Outcome } from "../../excel/host/outcome";
import type { Run } from "../../excel/host/run";
import { fitsWorkbook, planPortfolio } from "../../workbook/portfolio/plan-portfolio";
import { readSite } from "../../workbook/portfolio/read-site";
import type { FileDesk } from "../files/file-desk";
import { toBase64 } from "./issue-copies";
import { describeReadProblem } from "../words/describe-read-problem";

export type RolledUp =
  | { readonly kind: "portfolio"; readonly portfolio: Portfolio }
  /** None of the files can be used. */
  | { readonly kind: "nothing"; readonly unused: readonly UnusedFile[] }
  | { readonly kind: "cancelled" };

interface Reading {
  readonly desk: Pick<FileDesk, "read">;
  /** The checklist that the pane has built in. */
  readonly builtIn: Checklist;
  /** Tried in turn where a file has one. */
  readonly passwords: readonly string[];
  /** Calls it off, also in the middle of a file. */
  readonly signal: AbortSignal;
}

/** Puts finished workbooks side by side. They are read one after the other, and of each only small facts are kept. */
export async function rollUp(
  files: readonly File[],
  { desk, builtIn, passwords, signal }: Reading,
  progress: Run["progress"],
): Promise<RolledUp> {
  const sites: Site[] = [];
  const unused: UnusedFile[] = [];
  for (const [index, file] of files.entries()) {
    const outcome = await desk.read(file, passwords, signal);
    if (!outcome.ok) {
      if (outcome.problem.kind === "cancelled") return { kind: "cancelled" };
      const words = describeReadProblem(outcome.problem);
      unused.push({ file: file.name, why: { kind: "not-opened", words } });
    } else {
      const { grids, origin } = outcome.value;
      const reading = readSite(grids, { file: file.name, savedAt: origin.modified ?? "" }, builtIn);
      if (reading.kind === "site") sites.push(reading.site);
      else unused.push({ file: file.name, why: reading.why });
    }
    progress((index + 1) / files.length);
  }
  const portfolio = makePortfolio(sites, unused);
  return portfolio ? { kind: "portfolio", portfolio } : { kind: "nothing", unused };
}

interface Opening {
  readonly desk: Pick<FileDesk, "write">;
  readonly openCopy: (base64: string) => Promise<Outcome<void>>;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** `yyyy-mm-dd`. */
  readonly today: string;
}

/**
 * Opens the workbook of a portfolio in a window of its own.
 * @returns `too-large` where a workbook has no room for so many sites; `psems rollup` then has other ways.
 */
export async function openPortfolio(
  portfolio: Portfolio,
  { desk, openCopy, now, today }: Opening,
): Promise<Outcome<void> | "too-large"> {
  if (!fitsWorkbook(portfolio)) return "too-large";
  const bytes = await desk.write(planPortfolio(portfolio, { created: now, today }), "");
  return openCopy(toBase64(bytes));
}
