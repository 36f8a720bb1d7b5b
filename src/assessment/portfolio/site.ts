import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Answer, Assessment, Details, Rule } from "../answers/assessment";
import { isDay } from "../../spreadsheet/days";
import { compareText } from "../merging/join-texts";
import { isMarked, responseOf } from "../answers/marks";
import type { Results } from "../scoring/results";
import { scoreAssessment } from "../scoring/score";

/** A site's answer to one statement. The evidence stays in the site's own workbook. */
export interface SiteAnswer {
  readonly statement: number;
  /** Null while the row is unanswered [M2]. */
  readonly response: ResponseId | null;
  /** Points under the site's own rule; 0 for N/A and while the row is unanswered. */
  readonly points: number;
  readonly withEvidence: boolean;
  readonly key: boolean;
}

/** The few facts that a roll-up keeps of one finished workbook, so that many fit in memory. */
export interface Site {
  /** The name or path under which it was given. */
  readonly file: string;
  readonly assessmentId: string;
  readonly copyId: string;
  /** When the file was last saved, ISO 8601 in UTC, according to the file; empty when it does not say. */
  readonly savedAt: string;
  readonly checklist: Checklist;
  readonly details: Pick<Details, "organisation" | "site" | "date">;
  readonly marking: string;
  readonly rule: Rule;
  readonly results: Pick<Results, "overall" | "phases" | "sections" | "components">;
  /** One for each statement, in the order of the checklist. */
  readonly answers: readonly SiteAnswer[];
  /** The number of findings that are errors. */
  readonly errors: number;
  /** The number of cells on rows that could not be read [E3]. */
  readonly unreadCells: number;
}

/** The facts about the file that a site was read from. */
export type SiteSource = Pick<
  Site,
  "file" | "assessmentId" | "copyId" | "savedAt" | "errors" | "unreadCells"
>;

/** Extracts from an assessment what a roll-up needs, scored by its own rule [O2]. No evidence and no name of a person is kept [O8]. */
export function makeSite(checklist: Checklist, assessment: Assessment, source: SiteSource): Site {
  const { rule, marking, details } = assessment;
  const { organisation, site, date } = details;
  const { overall, phases, sections, components } = scoreAssessment(checklist, assessment);
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  return {
    ...source,
    checklist,
    details: { organisation, site, date },
    marking: marking.trim(),
    rule,
    results: { overall, phases, sections, components },
    answers: listStatements(checklist).map(({ number }) =>
      keepAnswer(checklist, number, answers.get(number), rule),
    ),
  };
}

function keepAnswer(
  checklist: Checklist,
  statement: number,
  answer: Answer | undefined,
  rule: Rule,
): SiteAnswer {
  const response = answer === undefined ? null : responseOf(checklist, answer);
  return {
    statement,
    response,
    points: pointsOf(response, rule),
    withEvidence: answer !== undefined && response !== null && isMarked(answer.evidence),
    key: rule.keyStatements.includes(statement),
  };
}

function pointsOf(response: ResponseId | null, { points }: Rule): number {
  switch (response) {
    case "yes":
      return points.yes;
    case "in-part":
      return points.inPart;
    case "no":
      return points.no;
    case "not-sure":
      return points.notSure;
    case "not-applicable":
    case null:
      return 0;
  }
}

/** The date of an assessment, `yyyy-mm-dd`; empty when the Cover has no valid date. */
export function dayOfSite({ details }: Pick<Site, "details">): string {
  return isDay(details.date) ? details.date : "";
}

/** The name of a site: `Northern Grid plc, Harbour terminal`; its file if it has no name. */
export function nameOfSite({ details, file }: Pick<Site, "details" | "file">): string {
  const names = [details.organisation, details.site].map((text) => text.trim()).filter((text) => text !== "");
  return names.join(", ") || file;
}

/** By organisation, site, date and file. Case decides only between names that are otherwise equal. */
export function compareSites(a: Site, b: Site): number {
  const keys = (site: Site): readonly string[] => {
    const names = [site.details.organisation, site.details.site].map((text) => text.trim());
    return [...names.map((text) => text.toLowerCase()), ...names, dayOfSite(site), site.file, site.copyId];
  };
  const others = keys(b);
  return keys(a).reduce((order, key, index) => order || compareText(key, others[index] ?? ""), 0);
}
