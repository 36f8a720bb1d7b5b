import type { Checklist } from "./checklist";

/** Help with answering one statement. These are this tool's suggestions, not the guidance's words. */
export interface StatementGuidance {
  readonly number: number;
  /** The question behind the statement, in a sentence or two. */
  readonly asks: string;
  /** Possible evidence. */
  readonly evidence: readonly string[];
  /** Roles that might know the answer. */
  readonly ask: readonly string[];
}

/** What good looks like for a component, after Figure 3 of the guidance, in this tool's words. */
export interface ComponentGuidance {
  /** The id of a component of the checklist. */
  readonly id: string;
  readonly good: readonly string[];
  /** The place in the guidance: `Figure 3, pp9–10`. */
  readonly source: string;
}

/** One page of a case study. A list is empty where the page has none. */
interface CasePart {
  readonly id: string;
  /** From 1, in the order of the pages. */
  readonly part: number;
  readonly page: number;
  /** Ids of components, in the order of `named`; empty when the page names none. */
  readonly components: readonly string[];
  /** The components in the page's own words. */
  readonly named: readonly string[];
  readonly met: readonly string[];
  readonly did: readonly string[];
  readonly gained: readonly string[];
}

/**
 * The challenges, measures and benefits of one organisation, after pages 28–41 of the guidance, in this
 * tool's words.
 */
export interface CaseStudy {
  readonly id: string;
  /** The kind of organisation, since the guidance gives no names: `Airport`. */
  readonly organisation: string;
  readonly sector: string;
  /** `28–29` */
  readonly pages: string;
  readonly parts: readonly CasePart[];
}

/** Guidance to show next to the statements of one checklist. No finding or score depends on it. */
export interface Guidance {
  /** The id of its checklist. */
  readonly checklist: string;
  /** Who wrote each kind of guidance, to be shown with it. */
  readonly notes: {
    readonly statements: string;
    readonly components: string;
    readonly caseStudies: string;
  };
  readonly statements: readonly StatementGuidance[];
  readonly components: readonly ComponentGuidance[];
  readonly caseStudies: readonly CaseStudy[];
}

/** A part of a case study, with everything needed to show it on its own. */
export interface FoundCase {
  /** The id of the part: `airport-2`. */
  readonly id: string;
  readonly organisation: string;
  readonly sector: string;
  readonly page: number;
  /** For example part 2 of 3. */
  readonly part: number;
  readonly parts: number;
  /** The components that it was found for; empty for a general case. */
  readonly components: readonly { readonly id: string; readonly title: string }[];
  readonly met: readonly string[];
  readonly did: readonly string[];
  readonly gained: readonly string[];
}

/** The guidance for one statement. */
export interface FoundGuidance {
  readonly statement?: StatementGuidance;
  /** With the checklist's titles. */
  readonly components: readonly (ComponentGuidance & { readonly title: string })[];
  readonly cases: readonly FoundCase[];
}

/**
 * Finds the guidance for a statement [G3]: its own, that of the components to which the checklist assigns it, and
 * the cases that name one of these, by page. Empty if the guidance is for another checklist, or the checklist
 * has no such statement. Never throws.
 */
export function guidanceFor(guidance: Guidance, checklist: Checklist, number: number): FoundGuidance {
  const known = checklist.sections.some(({ statements }) => statements.some((own) => own.number === number));
  if (!known || guidance.checklist !== checklist.id) return { components: [], cases: [] };
  const statement = guidance.statements.find((own) => own.number === number);
  const assigned = checklist.components.filter(({ statements }) => statements.includes(number));
  return {
    ...(statement === undefined ? {} : { statement }),
    components: assigned.flatMap(({ id, title }) =>
      guidance.components.filter((own) => own.id === id).map((own) => ({ ...own, title })),
    ),
    cases: listCases(guidance).flatMap(({ study, part }) => {
      const matched = assigned.filter(({ id }) => part.components.includes(id));
      return matched.length > 0 ? [makeCase(study, part, matched)] : [];
    }),
  };
}

/** The case study parts that name no component, and so apply generally; empty for another checklist. */
export function generalCases(guidance: Guidance, checklist: Checklist): readonly FoundCase[] {
  if (guidance.checklist !== checklist.id) return [];
  return listCases(guidance).flatMap(({ study, part }) =>
    part.components.length === 0 ? [makeCase(study, part, [])] : [],
  );
}

function listCases({ caseStudies }: Guidance): readonly { study: CaseStudy; part: CasePart }[] {
  return caseStudies.flatMap((study) => study.parts.map((part) => ({ study, part })));
}

function makeCase(
  { organisation, sector, parts }: CaseStudy,
  { id, part, page, met, did, gained }: CasePart,
  matched: readonly { readonly id: string; readonly title: string }[],
): FoundCase {
  const components = matched.map((component) => ({ id: component.id, title: component.title }));
  return { id, organisation, sector, page, part, parts: parts.length, components, met, did, gained };
}
