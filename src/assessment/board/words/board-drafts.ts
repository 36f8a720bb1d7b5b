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
  const { answered, statements, rating, score, lowest, gaps, unknowns } = facts;
  return [
    `${answered} of ${count(statements, "statement has", "statements have")} a response. Overall: ${rating} (${score}).`,
    ...(lowest ? [`${lowest.title} has the lowest score (${lowest.score}).`] : []),
    `${count(gaps, "statement is", "statements are")} not fully in place and ${count(unknowns, "is", "are")} not known.`,
  ].join(" ");
}

/** What a Board is usually asked to decide, one line each; a line is empty when there is nothing to ask. */
export function draftDecisionTexts(openActions: number, withoutOwner: number): readonly string[] {
  return [
    "Validate the assessment, its ratings and its unknowns.",
    openActions === 0
      ? ""
      : `Endorse ${count(openActions, "open action", "open actions")}, with owners, dates, costs and benefits.`,
    withoutOwner === 0
      ? ""
      : `Name an owner for ${count(withoutOwner, "action that has", "actions that have")} none.`,
    "Set the date of the next review.",
  ];
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
