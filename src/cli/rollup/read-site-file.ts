import type { Checklist } from "../../checklist/checklist";
import { openWorkbookFile } from "../../file/reading/open-workbook-file";
import { leaveOut, takeSite, type SiteFile } from "../../jobs/roll-up";
import { sheetsWithoutAnswers } from "../../workbook/portfolio/read-site";
import { readBytes } from "../files/disk";
import { inflate } from "../files/inflate";
import { capital } from "../words/capital";
import { describeFile, describeProblem } from "../words/describe-problem";

/** Reads one workbook, and keeps only what a roll-up needs. An unusable file is listed, not refused. */
export async function readSiteFile(
  file: string,
  passwords: readonly string[],
  builtIn: Checklist,
): Promise<SiteFile> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return leaveOut(file, capital(describeProblem(bytes.problem.problem)));
  const read = await openWorkbookFile(bytes.value, { passwords, without: sheetsWithoutAnswers, inflate });
  return takeSite(file, read, builtIn, (problem) => capital(describeFile(problem)));
}
