export interface SummaryFacts {
  readonly statements: number;
  readonly unanswered: number;
  readonly isApplicable: boolean;
  /** In words: `Red, could be Amber`. */
  readonly rating: string;
  /** In words: `40%, up to 60%`. */
  readonly score: string;
  /** The only section with the lowest score; null when none stands out. */
  readonly lowest: { readonly title: string; readonly score: string } | null;
  /** Statements answered No, In part and Not sure. */
  readonly no: number;
  readonly inPart: number;
  readonly notSure: number;
}

/** What is unanswered comes first, because the result is not final until then. Each answer is counted once [B21]. */
export function draftSummaryText(facts: SummaryFacts): string {
  const { statements, unanswered, rating, score, lowest, no, inPart, notSure } = facts;
  if (unanswered === statements) return "No statement is answered yet.";
  const progress =
    unanswered === 0
      ? `All ${count(statements, "statement is", "statements are")} answered.`
      : `${unanswered} of ${count(statements, "statement is", "statements are")} unanswered, so the result is not final.`;
  return [
    progress,
    `Overall: ${facts.isApplicable ? `${rating} (${score})` : rating}.`,
    ...(lowest ? [`${lowest.title} has the lowest score (${lowest.score}).`] : []),
    `Not in place (No): ${no}. In part: ${inPart}. Not known (Not sure): ${notSure}.`,
  ].join(" ");
}

/**
 * What a Board is usually asked to decide, one line each; a line is empty when there is nothing to ask. A Board can
 * endorse an action only if it has an owner who will carry it out.
 * @param unanswered statements without a response
 * @param withOwner open actions that have an owner
 * @param withoutOwner the other open actions
 */
export function draftDecisionTexts(
  unanswered: number,
  withOwner: number,
  withoutOwner: number,
): readonly string[] {
  return [
    unanswered === 0
      ? "Validate the assessment and its ratings, and note what is not known."
      : `Note the assessment so far: ${count(unanswered, "statement is", "statements are")} unanswered.`,
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
