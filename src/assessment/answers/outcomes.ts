/** The outcomes in the Merge log. They are read back, so they must never change. */
export const outcomes = {
  unchanged: "unchanged",
  taken: "taken",
  disputed: "disputed",
  open: "open",
  notCarried: "not carried",
  undone: "undone",
} as const;
