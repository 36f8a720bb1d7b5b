/**
 * Fields of the plan that a file written by us does not carry, each with the reason. A test reads this list and holds
 * it against what is written.
 */
export const rendererGaps: readonly { readonly field: string; readonly reason: string }[] = [];
