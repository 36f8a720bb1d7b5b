import { makePortfolio, type Portfolio } from "../../../src/assessment/portfolio/portfolio";
import { makeSite, type Site } from "../../../src/assessment/portfolio/site";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { Checklist } from "../../../src/checklist/checklist";

/** A site of an assessment, as if read from a file. */
export function siteFrom(checklist: Checklist, assessment: Assessment, source: Partial<Site> = {}): Site {
  const from = { file: "a.xlsx", assessmentId: "a", copyId: "c", savedAt: "", errors: 0, unreadCells: 0 };
  return { ...makeSite(checklist, assessment, from), ...source };
}

/** Several sites, each from a file of its own. */
export function sitesFrom(checklist: Checklist, assessments: readonly Assessment[]): readonly Site[] {
  return assessments.map((assessment, index) =>
    siteFrom(checklist, assessment, {
      file: `sites/${index}.xlsx`,
      assessmentId: `assessment ${index}`,
      copyId: `copy ${index}`,
    }),
  );
}

/** The portfolio of some sites, which there must be. */
export function portfolioOf(sites: readonly Site[], unread: Portfolio["unused"] = []): Portfolio {
  const portfolio = makePortfolio(sites, unread);
  if (!portfolio) throw new Error("There is no site.");
  return portfolio;
}
