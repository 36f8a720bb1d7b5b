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

/** What a Board is usually asked to decide, one line each; a line is empty when there is nothing to ask. */
export function draftDecisionTexts(openActions: number, withoutOwner: number): readonly string[] {
  return [
    "Validate the assessment and its ratings, and note the unknowns.",
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
