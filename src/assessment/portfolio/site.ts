import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Answer, Assessment, Details, Rule } from "../answers/assessment";
import { isDay } from "../../spreadsheet/days";
import { compareText } from "../merging/join-texts";
import { isMarked, responseOf } from "../answers/marks";
import type { Results } from "../scoring/results";
import { scoreAssessment } from "../scoring/score";

/** What a site says to one statement. The evidence itself stays in the site's own workbook. */
export interface SiteAnswer {
  readonly statement: number;
  /** Null while the row is not answered [M2]. */
  readonly response: ResponseId | null;
  /** Points by the rule of the site; 0 for N/A and while the row is not answered. */
  readonly points: number;
  readonly withEvidence: boolean;
  readonly key: boolean;
}

/** What a roll-up keeps of one finished workbook: small facts, so that many of them take little room. */
export interface Site {
  /** As it was named by whoever gave it. */
  readonly file: string;
  readonly assessmentId: string;
  readonly copyId: string;
  /** When the file was saved last, ISO 8601 in UTC, as it says itself; empty when it does not. */
  readonly savedAt: string;
  readonly checklist: Checklist;
  readonly details: Pick<Details, "organisation" | "site" | "date">;
  readonly marking: string;
  readonly rule: Rule;
  readonly results: Pick<Results, "overall" | "phases" | "sections" | "components">;
  /** One for each statement of the checklist, in its order. */
  readonly answers: readonly SiteAnswer[];
  /** How many findings of the workbook are errors. */
  readonly errors: number;
}

/** Where a workbook came from. */
export type SiteSource = Pick<Site, "file" | "assessmentId" | "copyId" | "savedAt" | "errors">;

/** Keeps of an assessment what a roll-up needs. */
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
    answers: listStatements(checklist).map(({ number }) => keepAnswer(number, answers.get(number), rule)),
  };
}

function keepAnswer(statement: number, answer: Answer | undefined, rule: Rule): SiteAnswer {
  const response = answer === undefined ? null : responseOf(answer);
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

/** The day of an assessment, `yyyy-mm-dd`; empty when what stands on the Cover is no day. */
export function dayOfSite({ details }: Pick<Site, "details">): string {
  return isDay(details.date) ? details.date : "";
}

/** What a site is called: `Northern Grid plc, Harbour terminal`; its file where it has no name. */
export function nameOfSite({ details, file }: Pick<Site, "details" | "file">): string {
  const names = [details.organisation, details.site].map((text) => text.trim()).filter((text) => text !== "");
  return names.join(", ") || file;
}

/** By organisation, site, day and file; capitals and small letters say nothing unless nothing else does. */
export function compareSites(a: Site, b: Site): number {
  const keys = (site: Site): readonly string[] => {
    const names = [site.details.organisation, site.details.site].map((text) => text.trim());
    return [...names.map((text) => text.toLowerCase()), ...names, dayOfSite(site), site.file, site.copyId];
  };
  const others = keys(b);
  return keys(a).reduce((order, key, index) => order || compareText(key, others[index] ?? ""), 0);
}
