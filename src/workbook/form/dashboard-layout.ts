import type { Checklist } from "../../checklist/checklist";

/** The cells of a bar: each stands for a twentieth. */
export const barCells = 20;

/** Columns of a result row on the Dashboard: first those that people see, then hidden ones with exact values. */
export const resultColumns = {
  title: 1,
  shownRating: 2,
  shownScore: 3,
  shownHigh: 4,
  bar: 5,
  progress: 25,
  evidence: 26,
  couldBe: 27,
  heldBy: 28,
  score: 29,
  high: 30,
  rating: 31,
  symbol: 32,
  answered: 33,
  yes: 34,
  inPart: 35,
  no: 36,
  notSure: 37,
  notApplicable: 38,
  unanswered: 39,
  statements: 40,
  withEvidence: 41,
  applicable: 42,
  points: 43,
  highPoints: 44,
  cap: 45,
  capIfKnown: 46,
  redSection: 47,
  keyStatement: 48,
  notApplicableShare: 49,
  redSectionIfKnown: 50,
  keyStatementIfKnown: 51,
} as const;

/** The last visible column. */
export const lastShownColumn = resultColumns.heldBy;
export const hiddenColumns = resultColumns.keyStatementIfKnown - lastShownColumn;

/** The columns of a list of statements, each as wide as some columns of the results. */
export const listColumns = {
  statement: { at: 1, width: 6 },
  response: { at: 7, width: 14 },
  section: { at: 21, width: 6 },
  evidence: { at: 27, width: 2 },
} as const;

/** The number of gaps and unknowns that the Dashboard lists before it says how many more there are. */
export const listedGaps = 10;
export const listedUnknowns = 8;
const chartHeight = 17;
/** The first of the three rows with the overall result. */
export const tileRow = 4;

export interface DashboardRows {
  readonly sections: number;
  readonly overall: number;
  readonly phases: number;
  readonly gaps: number;
  readonly unknowns: number;
  readonly mix: number;
  readonly chart: number;
  readonly chartRows: number;
  readonly components: number;
  readonly rule: number;
}

/** The phases with at least one section, in order. */
export function listPhases(checklist: Checklist): Checklist["phases"] {
  return checklist.phases.filter((phase) => checklist.sections.some((section) => section.phase === phase.id));
}

/**
 * The first row of each part of the Dashboard. The part's heading and column headings are in the two rows
 * above it.
 */
export function dashboardRows(checklist: Checklist): DashboardRows {
  const sections = 9;
  const overall = sections + checklist.sections.length;
  const phases = overall + 4;
  const gaps = phases + listPhases(checklist).length + 3;
  const unknowns = gaps + listedGaps + 3;
  const mix = unknowns + listedUnknowns + 3;
  const chart = mix + checklist.sections.length + 2;
  const components = chart + chartHeight + 3;
  const rule = components + checklist.components.length + (checklist.components.length > 0 ? 4 : 0);
  return { sections, overall, phases, gaps, unknowns, mix, chart, chartRows: chartHeight, components, rule };
}
