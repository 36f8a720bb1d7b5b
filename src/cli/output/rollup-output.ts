import { describeScore, ratingSymbol, ratingWord } from "../../assessment/words/describe-result";
import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import { unansweredOf, type Portfolio, type StatementCount } from "../../assessment/portfolio/portfolio";
import { ratings } from "../../assessment/scoring/results";
import { dayOfSite, nameOfSite, type Site } from "../../assessment/portfolio/site";
import { oneLine } from "./printable";
import { resultReport } from "./score-output";

/** A portfolio as data: the shape that `--json` prints. */
export function rollupReport(portfolio: Portfolio): object {
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
      overall: resultReport(site.results.overall),
      phases: site.results.phases.map(resultReport),
      sections: site.results.sections.map(resultReport),
    })),
    mostOftenNo: mostOftenNo.map(count),
    unknowns: unknowns.map(count),
    oldest: oldest.map((site) => ({ file: site.file, date: dayOfSite(site) })),
    incomplete: incomplete.map((site) => ({ file: site.file, unanswered: unansweredOf(site) })),
    unused: unused.map(({ file, why }) => ({ file, reason: why.kind, message: describeUnused(why) })),
  };
}

/** A portfolio for a person to read. */
export function rollupText({ sites, mostOftenNo, unused }: Portfolio): string {
  const count = (rating: Site["results"]["overall"]["rating"]): number =>
    sites.filter(({ results }) => results.overall.rating === rating).length;
  const lines = [
    `${sites.length} ${sites.length === 1 ? "site" : "sites"}: ${ratings
      .filter((rating) => count(rating) > 0)
      .map((rating) => `${count(rating)} ${ratingWord(rating)}`)
      .join(", ")}.`,
    ...sites.map((site) => {
      const { overall } = site.results;
      return `  ${oneLine(nameOfSite(site))}: ${ratingSymbol(overall.rating)} ${ratingWord(overall.rating)}, ${describeScore(overall)}`;
    }),
  ];
  const [first] = mostOftenNo;
  if (first)
    lines.push(`Most often No: statement ${first.statement}, at ${first.no} of ${sites.length} sites.`);
  if (unused.length > 0)
    lines.push(`${unused.length} ${unused.length === 1 ? "file was" : "files were"} not used.`);
  return `${lines.join("\n")}\n`;
}
