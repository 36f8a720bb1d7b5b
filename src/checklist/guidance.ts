import type { Checklist } from "./checklist";

/** What helps to answer one statement. Suggestions of this tool, not words of the guidance. */
export interface StatementGuidance {
  readonly number: number;
  /** What the statement asks, in a sentence or two. */
  readonly asks: string;
  /** Things that would show it. */
  readonly evidence: readonly string[];
  /** Roles of people who might know. */
  readonly ask: readonly string[];
}

/** What good looks like in a component, after Figure 3 of the guidance, in this tool's words. */
export interface ComponentGuidance {
  /** The id of a component of the checklist. */
  readonly id: string;
  readonly good: readonly string[];
  /** Where it stands: `Figure 3, pp9–10`. */
  readonly source: string;
}

/** One page of a case study. A list is empty where the page has none. */
interface CasePart {
  readonly id: string;
  /** From 1, in the order of the pages. */
  readonly part: number;
  readonly page: number;
  /** Ids of components, in the order of `named`; none where the page names none. */
  readonly components: readonly string[];
  /** The components as the page names them, word for word. */
  readonly named: readonly string[];
  readonly met: readonly string[];
  readonly did: readonly string[];
  readonly gained: readonly string[];
}

/** What one organisation met, did and gained, after pages 28–41 of the guidance, in this tool's words. */
export interface CaseStudy {
  readonly id: string;
  /** The kind of organisation; the guidance names none: `Airport`. */
  readonly organisation: string;
  readonly sector: string;
  /** `28–29` */
  readonly pages: string;
  readonly parts: readonly CasePart[];
}

/** What may stand beside the statements of one checklist. It judges nothing and no score knows of it. */
export interface Guidance {
  /** The id of the checklist that it belongs to. */
  readonly checklist: string;
  /** Whose words each kind is, to be shown with it. */
  readonly notes: {
    readonly statements: string;
    readonly components: string;
    readonly caseStudies: string;
  };
  readonly statements: readonly StatementGuidance[];
  readonly components: readonly ComponentGuidance[];
  readonly caseStudies: readonly CaseStudy[];
}

/** A part of a case study with what is needed to show it by itself. */
export interface FoundCase {
  /** The id of the part: `airport-2`. */
  readonly id: string;
  readonly organisation: string;
  readonly sector: string;
  readonly page: number;
  /** This part, and of how many: part 2 of 3. */
  readonly part: number;
  readonly parts: number;
  /** The components for which it was found; none for a case that names none. */
  readonly components: readonly { readonly id: string; readonly title: string }[];
  readonly met: readonly string[];
  readonly did: readonly string[];
  readonly gained: readonly string[];
}

/** What stands beside one statement. */
export interface FoundGuidance {
  readonly statement?: StatementGuidance;
  /** With the titles that the checklist gives them. */
  readonly components: readonly (ComponentGuidance & { readonly title: string })[];
  readonly cases: readonly FoundCase[];
}

/**
 * What stands beside a statement: its own guidance, that of the components to which the checklist in use assigns it, and
 * the cases that name one of these, in the order of their pages. Nothing where the guidance belongs to another checklist
 * or the checklist has no such statement. Never throws.
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

/** The parts of case studies that name no component, and so bear on the whole; none for another checklist. */
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
