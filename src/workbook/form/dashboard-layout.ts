import type { Checklist } from "../../checklist/checklist";

/** Columns of a result row on the Dashboard: first the visible ones, then hidden helpers. */
export const resultColumns = {
  title: 1,
  answered: 2,
  score: 3,
  low: 4,
  high: 5,
  rating: 6,
  symbol: 7,
  couldBe: 8,
  heldBy: 9,
  evidence: 10,
  yes: 11,
  inPart: 12,
  no: 13,
  notSure: 14,
  notApplicable: 15,
  unanswered: 16,
  statements: 17,
  withEvidence: 18,
  applicable: 19,
  points: 20,
  highPoints: 21,
  cap: 22,
  capIfKnown: 23,
  redSection: 24,
  keyStatement: 25,
  notApplicableShare: 26,
  redSectionIfKnown: 27,
  keyStatementIfKnown: 28,
} as const;

/** The last visible column. */
export const lastShownColumn = resultColumns.evidence;

/** The number of gaps and unknowns that the Dashboard lists before it says how many more there are. */
export const listedGaps = 10;
export const listedUnknowns = 8;
const chartHeight = 23;

export interface DashboardRows {
  readonly sections: number;
  readonly overall: number;
  readonly phases: number;
  readonly charts: number;
  readonly chartRows: number;
  readonly gaps: number;
  readonly unknowns: number;
  readonly mix: number;
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
  const charts = phases + listPhases(checklist).length + 3;
  const gaps = charts + chartHeight + 3;
  const unknowns = gaps + listedGaps + 4;
  const mix = unknowns + listedUnknowns + 4;
  const components = mix + checklist.sections.length + 1 + 3;
  const rule = components + checklist.components.length + (checklist.components.length > 0 ? 4 : 0);
  return { sections, overall, phases, charts, chartRows: chartHeight, gaps, unknowns, mix, components, rule };
}
