/** The reason that the Merge log gives for a decision that no person made one by one. */
export const mostCautiousReason = "The most cautious answer";
