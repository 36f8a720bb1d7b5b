/**
 * The five responses, in the order of the guidance (p18). Their labels come from the template, their points
 * from the rule.
 */
export const responseIds = ["yes", "in-part", "no", "not-sure", "not-applicable"] as const;
export type ResponseId = (typeof responseIds)[number];

interface ResponseOption {
  readonly id: ResponseId;
  /** The column heading: `In part`. */
  readonly label: string;
  readonly meaning: string;
  /** What people write for it, such as `Y` [M3]. Templates of earlier versions have none. */
  readonly aliases?: readonly string[];
}

export interface Statement {
  readonly number: number;
  /** As in the cell: without its number, but with the asterisk if the section's footnote applies. */
  readonly text: string;
}

export interface Section {
  readonly id: string;
  /** The id of a phase. */
  readonly phase: string;
  readonly title: string;
  /** The name of the section's sheet in the workbook, at most 31 characters. */
  readonly sheet: string;
  readonly statements: readonly Statement[];
  /** Statements whose text ends with the asterisk of the footnote, and the footnote as printed, with its asterisk. */
  readonly footnote?: { readonly statements: readonly number[]; readonly text: string };
}

interface Phase {
  readonly id: string;
  readonly title: string;
}

/** A component of Figure 3 and its statements. The mapping is this tool's, not the guidance's. */
interface Component {
  readonly id: string;
  readonly phase: string;
  readonly title: string;
  readonly statements: readonly number[];
}

export interface AnnexTable {
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  readonly prompts: readonly { readonly id: string; readonly text: string }[];
}

export interface Annex {
  readonly title: string;
  readonly purpose: string;
  /** The statements that the prompts bear on. */
  readonly statements: readonly number[];
  readonly tables: readonly AnnexTable[];
}

/** A worked example: answers to some statements, and help text. */
interface Example {
  readonly responses: readonly {
    readonly statement: number;
    readonly response: ResponseId;
    readonly evidence?: string;
  }[];
  readonly help: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** A self-assessment checklist as data. All names, numbers and wording of the checklist come from here. */
export interface Checklist {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly pages: string;
    readonly note: string;
  };
  /** The protective marking of the completed checklist. */
  readonly marking: string;
  /** Who completes it, how, and what it is and is not: lists of sentences from the source, with headings. */
  readonly introduction: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly headings: { readonly statement: string; readonly evidence: string };
  readonly responses: readonly ResponseOption[];
  readonly phases: readonly Phase[];
  readonly sections: readonly Section[];
  /** Statements that cap the overall rating while No or Not sure; none by default. */
  readonly keyStatements: readonly number[];
  readonly components: readonly Component[];
  readonly componentsNote: string;
  readonly annex?: Annex;
  readonly example?: Example;
  /**
   * The suggested steps of an assessment, in order. For PSeMS they are this tool's, since the guidance's
   * figure is lost.
   */
  readonly steps: readonly { readonly id: string; readonly text: string }[];
  /** Who made this tool, who did not, and who wrote the checklist. */
  readonly notice: string;
  /** Caveats for readers of scores [S9], in sentences. */
  readonly caveats?: readonly string[];
}

/** All statements, in the order of the sections. */
export function listStatements(checklist: Checklist): readonly Statement[] {
  return checklist.sections.flatMap((section) => section.statements);
}

/** What tells one checklist from another. */
export type ChecklistName = Pick<Checklist, "id" | "version">;

/** The checklist as earlier versions have it, whose templates have no aliases. */
export function withoutAliases(checklist: Checklist): Checklist {
  const responses = checklist.responses.map(({ id, label, meaning }) => ({ id, label, meaning }));
  return { ...checklist, responses };
}

export function nameOfChecklist({ id, version }: Checklist): ChecklistName {
  return { id, version };
}
