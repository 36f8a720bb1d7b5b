import {
  listStatements,
  nameOfChecklist,
  type Checklist,
  type ChecklistName,
} from "../../checklist/checklist";
import { compareText } from "../merging/join-texts";
import { compareSites, dayOfSite, type Site } from "./site";

/** Why a file is no part of a portfolio. */
export type UnusedReason =
  /** It could not be opened; `words` say why and what to do. */
  | { readonly kind: "not-opened"; readonly words: string }
  | { readonly kind: "no-checklist" }
  | { readonly kind: "board-copy" }
  /** A copy for somebody; empty for one that several people share. */
  | { readonly kind: "contributors-copy"; readonly issuedTo: string }
  | { readonly kind: "unreadable-checklist"; readonly problem: string }
  /** Its checklist calls itself the built-in one, and is another version of it, or has other words. */
  | { readonly kind: "other-version"; readonly found: ChecklistName; readonly used: ChecklistName }
  | { readonly kind: "altered-checklist"; readonly used: ChecklistName }
  /** Its checklist is not the one that most of the files have. */
  | { readonly kind: "other-checklist"; readonly found: ChecklistName; readonly used: ChecklistName }
  /** The same assessment is there from a file that is later. */
  | { readonly kind: "earlier"; readonly used: string }
  | { readonly kind: "given-twice" };

export interface UnusedFile {
  readonly file: string;
  readonly why: UnusedReason;
}

/** How many sites say what to one statement. */
export interface StatementCount {
  readonly statement: number;
  readonly section: string;
  readonly no: number;
  readonly inPart: number;
  readonly notSure: number;
  readonly unanswered: number;
  /** Sites to which the statement applies: all but those that answered N/A. */
  readonly applicable: number;
}

/** Many finished assessments of one checklist, side by side. */
export interface Portfolio {
  readonly checklist: Checklist;
  /** By organisation, site and day. */
  readonly sites: readonly Site[];
  /** The different markings of the sites, by the alphabet; a site without one has none. */
  readonly markings: readonly string[];
  /** Statements that some site answered No, the most often first; then those more often In part, then by number. */
  readonly mostOftenNo: readonly StatementCount[];
  /** Statements that are Not sure or unanswered at some site, the most often first; then those more often Not sure, then by number. */
  readonly unknowns: readonly StatementCount[];
  /** Sites that have a day of assessment, the oldest first. */
  readonly oldest: readonly Site[];
  readonly undated: readonly Site[];
  /** Sites with a row that is not answered, the most such rows first. */
  readonly incomplete: readonly Site[];
  /** By file. */
  readonly unused: readonly UnusedFile[];
}

/**
 * Puts assessments side by side. Statements are compared within one checklist alone: that which most of the files have.
 * Does not depend on the order of the files.
 * @param unread files that gave no site, with the reason.
 * @returns null when there is no site.
 */
export function makePortfolio(given: readonly Site[], unread: readonly UnusedFile[]): Portfolio | null {
  const { kept, dropped } = dropEarlier([...given].sort(compareSites));
  const checklist = commonChecklist(kept);
  if (checklist === null) return null;
  const form = formOf(checklist);
  const sites = kept.filter((site) => formOf(site.checklist) === form);
  const others = kept.filter((site) => formOf(site.checklist) !== form);
  const counts = countStatements(checklist, sites);
  const dated = sites.filter((site) => dayOfSite(site) !== "");
  return {
    checklist,
    sites,
    markings: [...new Set(sites.map(({ marking }) => marking))]
      .filter((text) => text !== "")
      .sort(compareText),
    mostOftenNo: counts
      .filter(({ no }) => no > 0)
      .sort((a, b) => b.no - a.no || b.inPart - a.inPart || a.statement - b.statement),
    unknowns: counts
      .filter((count) => unknownsOf(count) > 0)
      .sort((a, b) => unknownsOf(b) - unknownsOf(a) || b.notSure - a.notSure || a.statement - b.statement),
    oldest: [...dated].sort((a, b) => compareText(dayOfSite(a), dayOfSite(b)) || compareSites(a, b)),
    undated: sites.filter((site) => dayOfSite(site) === ""),
    incomplete: sites
      .filter((site) => unansweredOf(site) > 0)
      .sort((a, b) => unansweredOf(b) - unansweredOf(a) || compareSites(a, b)),
    unused: [...unread, ...dropped, ...others.map((site) => describeOther(site, checklist))].sort(
      (a, b) => compareText(a.file, b.file) || compareText(a.why.kind, b.why.kind),
    ),
  };
}

/** How many sites do not know: Not sure, or no answer. */
export function unknownsOf({ notSure, unanswered }: StatementCount): number {
  return notSure + unanswered;
}

export function unansweredOf({ results }: Site): number {
  return results.overall.counts.unanswered;
}

/** Of one assessment, known by its id, the file of the latest day counts; of one day, that saved last. */
function dropEarlier(sites: readonly Site[]): {
  readonly kept: readonly Site[];
  readonly dropped: readonly UnusedFile[];
} {
  const latest = new Map<string, Site>();
  for (const site of sites) {
    const other = latest.get(keyOf(site));
    if (other === undefined || compareAge(other, site) < 0) latest.set(keyOf(site), site);
  }
  const dropped = sites.flatMap((site): UnusedFile[] => {
    const used = latest.get(keyOf(site));
    if (used === undefined || used === site) return [];
    const isTwice = used.file === site.file;
    return [
      { file: site.file, why: isTwice ? { kind: "given-twice" } : { kind: "earlier", used: used.file } },
    ];
  });
  return { kept: sites.filter((site) => latest.get(keyOf(site)) === site), dropped };
}

/** A workbook that has lost its id is an assessment of its own. */
function keyOf({ assessmentId, file }: Site): string {
  return assessmentId === "" ? `file ${file}` : `id ${assessmentId}`;
}

function compareAge(a: Site, b: Site): number {
  return (
    compareText(dayOfSite(a), dayOfSite(b)) ||
    compareText(a.savedAt, b.savedAt) ||
    compareText(a.file, b.file) ||
    compareText(a.copyId, b.copyId)
  );
}

/** The checklist that most sites have; of several, the first by id and version. */
function commonChecklist(sites: readonly Site[]): Checklist | null {
  const groups = new Map<string, { readonly checklist: Checklist; count: number }>();
  for (const { checklist } of sites) {
    const group = groups.get(formOf(checklist)) ?? { checklist, count: 0 };
    group.count += 1;
    groups.set(formOf(checklist), group);
  }
  const [first] = [...groups].sort(([one, a], [other, b]) => b.count - a.count || compareText(one, other));
  return first ? first[1].checklist : null;
}

const forms = new WeakMap<Checklist, string>();

/** All that a checklist says, as one text: two of one id and version may still differ in words. */
function formOf(checklist: Checklist): string {
  const known = forms.get(checklist);
  if (known !== undefined) return known;
  const form = JSON.stringify([checklist.id, checklist.version, checklist]);
  forms.set(checklist, form);
  return form;
}

function describeOther({ file, checklist }: Site, used: Checklist): UnusedFile {
  return {
    file,
    why: { kind: "other-checklist", found: nameOfChecklist(checklist), used: nameOfChecklist(used) },
  };
}

function countStatements(checklist: Checklist, sites: readonly Site[]): StatementCount[] {
  const homes = new Map(
    checklist.sections.flatMap((section) =>
      section.statements.map(({ number }): [number, string] => [number, section.id]),
    ),
  );
  return listStatements(checklist).map(({ number: statement }, index) => {
    const count = (response: Site["answers"][number]["response"]): number =>
      sites.filter(({ answers }) => answers[index]?.response === response).length;
    return {
      statement,
      section: homes.get(statement) ?? "",
      no: count("no"),
      inPart: count("in-part"),
      notSure: count("not-sure"),
      unanswered: count(null),
      applicable: sites.length - count("not-applicable"),
    };
  });
}
