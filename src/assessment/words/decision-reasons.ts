/** The reason in the Merge log for decisions that were made for all rows at once. */
export const mostCautiousReason = "The most cautious answer";
