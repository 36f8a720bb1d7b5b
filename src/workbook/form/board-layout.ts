import { barCells } from "./dashboard-layout";

/** Columns up to `last` are printed. */
export const boardColumns = {
  number: 1,
  text: 2,
  rating: 3,
  score: 4,
  bar: 5,
  last: 5 + barCells,
  /** What people fill in and no one prints: the period, the snapshot, and which texts are accepted. */
  accept: 6 + barCells,
  /** Hidden: the draft behind a text; how a score moved, its highest value and the earlier one. */
  drafted: 7 + barCells,
  moved: 8 + barCells,
  high: 9 + barCells,
  before: 10 + barCells,
} as const;

/** The most entries of each list. The last snapshots are shown below the overall result. */
export const boardLists = { gaps: 5, unknowns: 4, actions: 4, snapshots: 3 } as const;
/** The number of lines for decisions asked of the Board. */
export const decisionLines = 4;

export const boardLabels = {
  period: "Period",
  comparedWith: "Snapshot",
  summary: "Summary",
  decisions: "What the Board is asked to decide",
  acceptHeading: "Accept with X",
  drafted: "Drafted",
  /** Of earlier versions: the label of the snapshot, and the heading of the summary and the decisions together. */
  comparedWithThen: "Compared with the snapshot",
  textHeading: "Summary, and decisions asked for",
} as const;
