export interface SummaryFacts {
  readonly answered: number;
  readonly statements: number;
  /** In words: `Red, could be Amber`. */
  readonly rating: string;
  /** In words: `40%, up to 60%`. */
  readonly score: string;
  readonly lowest: { readonly title: string; readonly score: string } | null;
  readonly gaps: number;
  readonly unknowns: number;
}

export function draftSummaryText(facts: SummaryFacts): string {
  const { answered, statements, rating, score, lowest } = facts;
  return [
    `${answered} of ${count(statements, "statement has", "statements have")} a response. Overall: ${rating} (${score}).`,
    ...(lowest ? [`${lowest.title} has the lowest score (${lowest.score}).`] : []),
    gapsAndUnknowns(facts),
  ].join(" ");
}

/** Not sure counts as both, so each figure comes with the answers that it counts. Nothing is known about gaps until something is answered. */
function gapsAndUnknowns({ answered, gaps, unknowns }: SummaryFacts): string {
  const notKnown = `${count(unknowns, "unknown", "unknowns")} (Not sure or unanswered)`;
  if (answered === 0) return `There ${unknowns === 1 ? "is" : "are"} ${notKnown}.`;
  return `There ${gaps === 1 ? "is" : "are"} ${count(gaps, "gap", "gaps")} (No, Not sure or In part) and ${notKnown}.`;
}

/**
 * What a Board is usually asked to decide, one line each; a line is empty when there is nothing to ask. A Board can
 * endorse an action only if it has an owner who will carry it out.
 * @param withOwner open actions that have an owner
 * @param withoutOwner the other open actions
 */
export function draftDecisionTexts(withOwner: number, withoutOwner: number): readonly string[] {
  return [
    "Validate the assessment and its ratings, and note the unknowns.",
    withOwner === 0
      ? ""
      : `Endorse ${count(withOwner, "open action that has an owner", "open actions that have owners")}, with the dates, costs and benefits.`,
    withoutOwner === 0
      ? ""
      : `Name an owner for ${count(withoutOwner, "open action that has", "open actions that have")} none.`,
    "Set the date of the next review.",
  ];
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
