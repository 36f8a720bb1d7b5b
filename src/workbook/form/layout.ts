import { range, reference, type Range } from "../../spreadsheet/address";
import type { Annex, AnnexTable, Checklist, Section } from "../../checklist/checklist";
import { capIds, type CapId, type Details } from "../../assessment/answers/assessment";
import { isPartial, type Copy, type FilledInBy } from "./copy-facts";

/** The sheets of every workbook, whatever its checklist. */
export const coverSheet = "Cover";
export const dashboardSheet = "Dashboard";
export const actionsSheet = "Actions";
export const contributorsSheet = "Contributors";
export const mergeLogSheet = "Merge log";
/** The Board paper. A copy for the Board has only this sheet, and the Dashboard if it is wanted. */
export const boardSheet = "Board";
/**
 * PivotTables on Responses. People may change them, so the sheet is not read as part of an assessment and is
 * never repaired.
 */
export const boardPivotSheet = "Board pivot";
export const responsesSheet = "Responses";
export const snapshotsSheet = "Snapshots";
export const signOffSheet = "Sign-off";
export const responsesTable = "Responses";
export const settingsSheet = "Settings";
export const templateSheet = "_psems";

/**
 * Headings and labels in this folder are read back. Files of earlier versions have them, so they must never
 * change.
 */
export const sectionHeadings = { number: "No.", check: "Check" } as const;
export const annexHeadings = {
  number: "No.",
  prompt: "Prompts",
  answer: "Answer",
  evidence: "Evidence reference",
  bearsOn: "Bears on statement",
} as const;
/** The headings of the table Responses, without the checklist's own heading for evidence. PivotTables depend on them. */
export const responsesHeadings = {
  phase: "Phase",
  section: "Section",
  component: "Component",
  number: "No.",
  statement: "Statement",
  response: "Response",
  points: "Points",
  applicable: "Applicable",
  check: "Check",
  code: "Response no.",
  answered: "Answered",
  withEvidence: "With evidence",
  key: "Key statement",
} as const;
/** The values of a switch on Settings. */
export const switchWords = { on: "On", off: "Off" } as const;

/**
 * Defined names for use in formulas. Each is one cell, except `ResponsePoints`: one column, in the order of
 * the responses, without N/A.
 */
export const names = {
  asAt: "AsAt",
  marking: "Marking",
  responsePoints: "ResponsePoints",
  greenAt: "GreenAt",
  amberAt: "AmberAt",
  notApplicableShare: "NotApplicableShare",
  markWords: "MarkWords",
} as const;

/** The name of the Settings cell for each cap. */
export const capNames: Readonly<Record<CapId, string>> = {
  "no-or-not-sure": "CapNoOrNotSure",
  "red-section": "CapRedSection",
  "key-statement": "CapKeyStatement",
  "not-applicable-share": "CapNotApplicable",
};

export const sectionColumns = {
  number: 1,
  statement: 2,
  firstResponse: 3,
  lastResponse: 7,
  evidence: 8,
  check: 9,
  marks: 10,
  code: 11,
  annex: 12,
  lastTime: 13,
  /** Hidden, for the count of marks: the visible text of each box, of the row's only mark, and what that means. */
  firstText: 14,
  mark: 19,
  meaning: 20,
  /** Only in copies that show the owner's answers [I1]. */
  ownersResponse: 21,
  ownersEvidence: 22,
  /** Hidden: 1 if the row has evidence, else 0. */
  withEvidence: 23,
} as const;
/** The heading of the column `meaning`. Sections made by versions that took any text for a mark lack it. */
export const meaningHeading = "Meaning of mark";
/** The heading of the column `withEvidence`. */
export const withEvidenceHeading = "Has evidence";
/** The heading for responses of the last assessment; the column exists only if there are any. */
export const lastTimeHeading = "Last time";
/** The headings of the columns in which a copy shows the owner's answers. */
export const ownersHeadings = { response: "Owner's response", evidence: "Owner's evidence" } as const;
export const sectionHeaderRow = 5;

export const annexColumns = {
  number: 1,
  prompt: 2,
  answer: 3,
  evidence: 4,
  bearsOn: 5,
  answered: 6,
} as const;
export const annexHeaderRow = 6;

export const responsesColumns = {
  phase: 1,
  section: 2,
  component: 3,
  number: 4,
  statement: 5,
  response: 6,
  points: 7,
  applicable: 8,
  evidence: 9,
  check: 10,
  code: 11,
  answered: 12,
  withEvidence: 13,
  key: 14,
  /**
   * These order the Dashboard's lists. An empty column separates them from the table, so that Excel does not
   * extend the table over them.
   */
  gapOrder: 16,
  unknownOrder: 17,
  /** The same for the Board paper, where Not sure is only among the unknowns. */
  boardOrder: 18,
} as const;
export const responsesHeaderRow = 4;
/** The word for no response, where a row does not have exactly one. */
export const unanswered = "Unanswered";
/** The word for no component. */
export const notAssigned = "Not assigned";

/** The labels of the Cover's details, in order. */
export const detailLabels: readonly { readonly id: keyof Details; readonly label: string }[] = [
  { id: "organisation", label: "Organisation" },
  { id: "site", label: "Site or business unit" },
  { id: "assessor", label: "Assessor" },
  { id: "accountableManager", label: "Accountable Manager (Board level)" },
  { id: "stakeholders", label: "Stakeholders consulted" },
  { id: "date", label: "Date of assessment" },
];
/** The details on the Cover of a copy. */
export const copyDetails: readonly (keyof Details)[] = ["organisation", "site"];
/** The labels next to which the person who fills in a copy writes about themselves. */
export const contributorFields: readonly { readonly id: keyof FilledInBy; readonly label: string }[] = [
  { id: "name", label: "Your name" },
  { id: "role", label: "Your role" },
  { id: "sections", label: "Sections you answered" },
];
/** The labels of the ids, at the foot of the Cover. */
export const idLabels = { assessment: "Assessment", copy: "Copy" } as const;
/** What is there in a workbook that has no ids yet [W33]. */
export const noId = "None yet";
export const coverColumns = { label: 1, value: 2, done: 3 } as const;
export const firstDetailRow = 6;

export const settingsColumns = {
  label: 1,
  standard: 2,
  yours: 3,
  inForce: 4,
  difference: 5,
  /** Hidden. */
  markWords: 6,
} as const;
export const markingLabel = "Protective marking";
export const asAtLabel = "As at";
export const thresholdLabels = {
  greenAt: "Green at or above",
  amberAt: "Amber at or above",
  notApplicableShare: "Highest share of N/A",
} as const;
/** The labels of the switches for the caps. */
export const capLabels: Readonly<Record<CapId, string>> = {
  "no-or-not-sure": "Cap: a statement is No or Not sure",
  "red-section": "Cap: a section is Red",
  "key-statement": "Cap: a key statement is No or Not sure",
  "not-applicable-share": "Cap: too many are N/A",
};
export const keyHeadings = { number: "No.", key: "Key statement", component: "Component" } as const;
export const keyColumns = {
  statement: 1,
  number: 2,
  key: 3,
  keyInForce: 4,
  component: 5,
  standard: 6,
  differs: 7,
  componentNumber: 8,
} as const;

/** Rows of the Settings sheet. */
export const settingsRows = (() => {
  const firstPoints = 9;
  const thresholds = firstPoints + 4;
  const caps = thresholds + 3;
  const keyHeader = caps + capIds.length + 4;
  return {
    marking: 4,
    asAt: 5,
    header: 8,
    firstPoints,
    greenAt: thresholds,
    amberAt: thresholds + 1,
    notApplicableShare: thresholds + 2,
    caps,
    differences: caps + capIds.length,
    keyHeader,
    firstKey: keyHeader + 1,
  };
})();

export interface SectionLayout {
  readonly section: Section;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows of the section's statements on Responses. */
  readonly responses: { readonly first: number; readonly last: number };
}

export interface AnnexTableLayout {
  readonly table: AnnexTable;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Where everything is: all sheets use this layout, so that their references agree. */
export interface Layout {
  readonly sections: readonly SectionLayout[];
  readonly annexTables: readonly AnnexTableLayout[];
  readonly responses: { readonly first: number; readonly last: number };
  readonly settings: typeof settingsRows;
}

export function layOut(checklist: Checklist): Layout {
  let nextResponse = responsesHeaderRow + 1;
  const sections = checklist.sections.map((section) => {
    const count = section.statements.length;
    const first = nextResponse;
    nextResponse += count;
    return {
      section,
      firstRow: sectionHeaderRow + 1,
      lastRow: sectionHeaderRow + count,
      responses: { first, last: first + count - 1 },
    };
  });
  return {
    sections,
    annexTables: (checklist.annex?.tables ?? []).map((table) => ({
      table,
      firstRow: annexHeaderRow + 1,
      lastRow: annexHeaderRow + table.prompts.length,
    })),
    responses: { first: responsesHeaderRow + 1, last: nextResponse - 1 },
    settings: settingsRows,
  };
}

/** Part of one column of Responses, for use in a formula. */
export function responsesRange(
  column: number,
  rows: { readonly first: number; readonly last: number },
): string {
  return reference(responsesSheet, range(rows.first, column, rows.last - rows.first + 1, 1));
}

/** The response cells of a row. */
export function responseCells(row: number, rows = 1): Range {
  const { firstResponse, lastResponse } = sectionColumns;
  return range(row, firstResponse, rows, lastResponse - firstResponse + 1);
}

/** The statements that the annex bears on: `30 and 31`. */
export function joinStatements(annex: Annex): string {
  return annex.statements.join(" and ");
}

/** The sheets that a workbook has from the start, in order, or those of a copy. */
export function listSheets(checklist: Checklist, copy: Copy | null): readonly string[] {
  const isPart = isPartial(copy);
  const hasAnnex = copy === null || !isPart || asksAnnex(checklist, copy);
  return [
    coverSheet,
    ...(isPart ? [] : [dashboardSheet]),
    ...checklist.sections.map((section) => section.sheet),
    ...(hasAnnex ? (checklist.annex?.tables ?? []).map((table) => table.sheet) : []),
    ...(isPart ? [] : [responsesSheet]),
    settingsSheet,
    templateSheet,
  ];
}

/** Whether the prompts of the annex are asked: they bear on a statement that is. */
export function asksAnnex(checklist: Checklist, { asked }: Pick<Copy, "asked">): boolean {
  return checklist.annex?.statements.some((number) => asked.includes(number)) ?? false;
}

/** Sheets that are added when they are first used. */
export const stageSheets: readonly string[] = [
  actionsSheet,
  contributorsSheet,
  mergeLogSheet,
  boardSheet,
  snapshotsSheet,
  signOffSheet,
];
