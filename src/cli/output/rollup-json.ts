import { unansweredOf, type Portfolio, type StatementCount } from "../../assessment/portfolio/portfolio";
import { dayOfSite } from "../../assessment/portfolio/site";
import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import { resultJson } from "./check-json";

/** A portfolio as `--json` prints it. */
export function rollupJson(portfolio: Portfolio): object {
  const { checklist, sites, markings, mostOftenNo, unknowns, oldest, incomplete, unused } = portfolio;
  const count = ({ statement, section, no, inPart, notSure, unanswered, applicable }: StatementCount) => {
    return { statement, section, no, inPart, notSure, unanswered, applicable };
  };
  return {
    template: checklist.id,
    version: checklist.version,
    markings,
    sites: sites.map((site) => ({
      file: site.file,
      assessment: site.assessmentId,
      organisation: site.details.organisation,
      site: site.details.site,
      date: site.details.date,
      errors: site.errors,
      overall: resultJson(site.results.overall),
      phases: site.results.phases.map(resultJson),
      sections: site.results.sections.map(resultJson),
    })),
    mostOftenNo: mostOftenNo.map(count),
    unknowns: unknowns.map(count),
    oldest: oldest.map((site) => ({ file: site.file, date: dayOfSite(site) })),
    incomplete: incomplete.map((site) => ({ file: site.file, unanswered: unansweredOf(site) })),
    unused: unused.map(({ file, why }) => ({ file, reason: why.kind, message: describeUnused(why) })),
  };
}
