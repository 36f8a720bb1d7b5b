import fc from "fast-check";
import type { Portfolio } from "../../../src/assessment/portfolio/portfolio";
import type { Checklist } from "../../../src/checklist/checklist";
import { arbitraryAssessment } from "../assessment/arbitrary-assessment";
import { portfolioOf, siteFrom, sitesFrom } from "../assessment/portfolios";
import { smallChecklist } from "../checklist/small-checklist";
import { stretchedChecklist } from "../checklist/stretched-checklist";
import { answerExample, psems } from "../psems";

/** Sites drawn with a fixed seed, and two files that are none. */
export function samplePortfolio(checklist: Checklist, sites: number): Portfolio {
  const assessments = fc.sample(arbitraryAssessment(checklist), { seed: 20261124, numRuns: sites });
  return portfolioOf(sitesFrom(checklist, assessments), [
    { file: "=folder/notes.txt", why: { kind: "no-checklist" } },
    { file: "copy.xlsx", why: { kind: "contributors-copy", issuedTo: "Anna & Bob" } },
  ]);
}

export const portfolios: readonly (readonly [name: string, portfolio: Portfolio])[] = [
  ["one site", portfolioOf([siteFrom(psems, answerExample(psems))])],
  ["many sites", samplePortfolio(psems, 40)],
  ["a small checklist", samplePortfolio(smallChecklist, 8)],
  ["a stretched checklist", samplePortfolio(stretchedChecklist, 5)],
];
