import { ratingWord } from "../../assessment/words/describe-result";
import type { Rating } from "../../assessment/scoring/results";
import { resultWords } from "./results";
import type { Sentence } from "./sentence";

export const portfolioWords = {
  title: "Portfolio",
  subject: "Self-assessments of many sites",
  allFilesUsed: "All files were used.",
  number: "#",
  organisation: "Organisation",
  site: "Site",
  date: "Date",
  noDate: "no date",
  file: "File",
  errors: "Errors",
  rule: "Rule",
  marking: "Marking",
  standard: "Standard",
  own: "Own",
  ratingCounts: "Number of sites with each rating",
  furtherDown: "Further down:",
  howScored: "How sites are scored",
  errorsNote: "Errors are answers to correct in the site's own workbook. Check lists them there.",
} as const;

/** The lists below the heat map: their headings, and what each says when there is nothing to list. */
export const portfolioLists = {
  mostOftenNo: {
    title: "Most often No",
    none: "No site answered No to any statement.",
    headings: ["No", "In part", "Not sure", "Applies to"],
  },
  unknowns: {
    title: "Unknowns",
    none: "No unknowns. Every site answered every statement and none is Not sure.",
    headings: ["Not sure", "Unanswered", "Total", "Applies to"],
  },
  oldest: {
    title: "Oldest assessments first",
    link: "Oldest first",
    none: "Every site has a date of assessment.",
  },
  incomplete: { title: "Incomplete", none: "Every site has answered every statement." },
  ownRules: { title: "Own rules", none: "", heading: "What differs" },
  unused: { title: "Files not used", none: portfolioWords.allFilesUsed, heading: "Reason and what to do" },
} as const;

export const resultsNote =
  "One row for each result: overall, and each phase, section and component of each site. Use it as a source for PivotTables.";
export const answersNote =
  "One row for each statement at each site. The evidence stays in the site's own workbook.";

export const howScored = "Each site is scored by the rule on its own Settings sheet. The standard rule is:";

export function portfolioTitle(checklist: string): string {
  return `Portfolio: ${checklist}`;
}

export function sitesAndChecklist(sites: number, title: string, version: string): string {
  return `${count(sites, "site", "sites")}. ${title}, version ${version}.`;
}

export function filesNotUsed(files: number): string {
  return `${count(files, "file was", "files were")} not used: see ${portfolioLists.unused.title} below.`;
}

export function ownRulesNote(sites: number): string {
  return `${count(sites, "site has its own scoring rule", "sites have their own scoring rules")} and cannot be compared with the others: see the ${portfolioWords.rule} column.`;
}

export function answeredOfAll(statements: number): string {
  return `Answered of ${statements}`;
}

/** A section's heading, where its name is also that of another column. */
export function sectionColumn(name: string): string {
  return `${name} (section)`;
}

/** `Overall: 3 Green, 2 Amber.` */
export function ratingTotals<Fact>(counts: readonly { readonly rating: Rating; readonly count: Fact }[]) {
  return [
    resultWords.overallIs,
    ...counts.flatMap(({ rating, count: sites }, index): Sentence<Fact> => [
      index === 0 ? "" : ", ",
      sites,
      ` ${ratingWord(rating)}`,
    ]),
    ".",
  ];
}

export function goToList(title: string): string {
  return `Go to ${title}`;
}

/** Sites have different markings: those that there is room for. */
export function mixedMarkings(markings: readonly string[], more: number): string {
  return `Mixed markings: ${markings.join("; ")}${more > 0 ? `; and ${more} more, listed with the sites` : ""}`;
}

export function mixedMarkingsElsewhere(sheet: string): string {
  return `Mixed markings: see row 1 of the sheet ${sheet}`;
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
