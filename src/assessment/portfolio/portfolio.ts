import {
  listStatements,
  nameOfChecklist,
  type Checklist,
  type ChecklistName,
  withoutAliases,
} from "../../checklist/checklist";
import { compareText } from "../merging/join-texts";
import { compareSites, dayOfSite, type Site } from "./site";

/** Why a file is not used in a portfolio. */
export type UnusedReason =
  /** It could not be opened; `words` explain why and what to do. */
  | { readonly kind: "not-opened"; readonly words: string }
  | { readonly kind: "no-checklist" }
  /** Its very hidden sheet has been removed [W11]. */
  | { readonly kind: "hidden-sheet-missing" }
  | { readonly kind: "board-copy" }
  /** A contributor's copy; the name is empty for one that several people share. */
  | { readonly kind: "contributors-copy"; readonly issuedTo: string }
  | { readonly kind: "unreadable-checklist"; readonly problem: string }
  /** Its checklist has the name of the built-in one, but another version or other wording. */
  | { readonly kind: "other-version"; readonly found: ChecklistName; readonly used: ChecklistName }
  | { readonly kind: "altered-checklist"; readonly used: ChecklistName }
  /** Its checklist is not the one that most files have. */
  | { readonly kind: "other-checklist"; readonly found: ChecklistName; readonly used: ChecklistName }
  /** A later file of the same assessment is used. */
  | { readonly kind: "earlier"; readonly used: string }
  | { readonly kind: "given-twice" };

export interface UnusedFile {
  readonly file: string;
  readonly why: UnusedReason;
}

/** How many sites gave each response to one statement. */
export interface StatementCount {
  readonly statement: number;
  readonly section: string;
  readonly no: number;
  readonly inPart: number;
  readonly notSure: number;
  readonly unanswered: number;
  /** Sites that did not answer N/A. */
  readonly applicable: number;
}

/** Many finished assessments of one checklist, side by side. */
export interface Portfolio {
  readonly checklist: Checklist;
  /** By organisation, site and date. */
  readonly sites: readonly Site[];
  /** The different markings of the sites, in alphabetical order, without blanks. */
  readonly markings: readonly string[];
  /**
   * Statements that at least one site answered No, by the number of No, then of In part, then by statement
   * number.
   */
  readonly mostOftenNo: readonly StatementCount[];
  /**
   * Statements that are Not sure or unanswered at a site, by the number of both, then of Not sure, then by
   * statement number.
   */
  readonly unknowns: readonly StatementCount[];
  /** Sites with a date of assessment, the oldest first. */
  readonly oldest: readonly Site[];
  readonly undated: readonly Site[];
  /** Sites with unanswered rows, the most unanswered first. */
  readonly incomplete: readonly Site[];
  /** By file name. */
  readonly unused: readonly UnusedFile[];
}

/**
 * Puts assessments of one checklist side by side: the checklist that most files have. The order of the files
 * makes no difference.
 * @param unread files that are not sites, with the reason.
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

/** How many sites do not know: Not sure or unanswered. */
export function unknownsOf({ notSure, unanswered }: StatementCount): number {
  return notSure + unanswered;
}

export function unansweredOf({ results }: Site): number {
  return results.overall.counts.unanswered;
}

/** If several files have one assessment id, the one with the latest date is used, then the one saved last [O4]. */
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

/** A workbook without an id counts as a separate assessment. */
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

/** The checklist that most sites have [O5]; in a tie, the first by id and version. */
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

/** The whole checklist as one text, without the aliases of responses: two checklists with the same id and version may still differ in wording. */
function formOf(checklist: Checklist): string {
  const known = forms.get(checklist);
  if (known !== undefined) return known;
  const form = JSON.stringify([checklist.id, checklist.version, withoutAliases(checklist)]);
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
