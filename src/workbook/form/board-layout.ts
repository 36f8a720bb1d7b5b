import type { Checklist } from "../../checklist/checklist";

export const boardColumns = {
  text: 1,
  number: 2,
  word: 3,
  day: 4,
  standing: 5,
  owner: 6,
  drafted: 7,
} as const;

/** The number of entries in each list before it says how many more there are. */
export const boardLists = { gaps: 5, unknowns: 4, actions: 5 } as const;
/** The number of lines for decisions asked of the Board. */
export const decisionLines = 4;

export const boardLabels = {
  period: "Period",
  comparedWith: "Compared with the snapshot",
  textHeading: "Summary, and decisions asked for",
  acceptHeading: "Accept with X",
} as const;

export interface BoardRows {
  readonly period: number;
  readonly overall: number;
  readonly sections: number;
  readonly gaps: number;
  readonly unknowns: number;
  readonly actions: number;
  readonly texts: number;
  readonly signOff: number;
  readonly rule: number;
  readonly provenance: number;
  readonly last: number;
}

/** The first row of each part of the page. Its heading is above it; for a table, so are its column headings. */
export function boardRows({ sections }: Pick<Checklist, "sections">): BoardRows {
  const period = 4;
  const overall = period + 3;
  const sectionsRow = overall + 4;
  const texts = sectionsRow + sections.length + 3;
  const gaps = texts + 1 + decisionLines + 2;
  const unknowns = gaps + boardLists.gaps + 3;
  const actions = unknowns + boardLists.unknowns + 3;
  const signOff = actions + boardLists.actions + 3;
  const rule = signOff + 6;
  const provenance = rule + 5;
  return {
    period,
    overall,
    sections: sectionsRow,
    texts,
    gaps,
    unknowns,
    actions,
    signOff,
    rule,
    provenance,
    last: provenance + 1,
  };
}
