export interface SummaryFacts {
  readonly statements: number;
  readonly unanswered: number;
  readonly isApplicable: boolean;
  /** In words: `Red, could be Amber`. */
  readonly rating: string;
  /** In words: `40%, up to 60%`. */
  readonly score: string;
  /** The snapshot that the paper is compared with, its rating and score in words; null when there is none. */
  readonly before: { readonly snapshot: string; readonly rating: string; readonly score: string } | null;
  /** The only complete section with the lowest score; null when none stands out. */
  readonly lowest: { readonly title: string; readonly score: string } | null;
  /** Statements answered No, In part and Not sure. */
  readonly no: number;
  readonly inPart: number;
  readonly notSure: number;
}

/** What is unanswered comes first, because the result is not final until then. Each answer is counted once [B21]. */
export function draftSummaryText(facts: SummaryFacts): string {
  const { statements, unanswered, rating, score, before, lowest, no, inPart, notSure } = facts;
  if (unanswered === statements) return "No statement is answered yet.";
  const progress =
    unanswered === 0
      ? `All ${count(statements, "statement is", "statements are")} answered.`
      : `${unanswered} of ${count(statements, "statement is", "statements are")} unanswered, so the result is not final.`;
  return [
    progress,
    `Overall: ${facts.isApplicable ? `${rating} (${score})` : rating}.`,
    ...(before ? [`In ${before.snapshot}: ${before.rating} (${before.score}).`] : []),
    ...(lowest
      ? [
          `${lowest.title} has the lowest score${unanswered === 0 ? "" : " of the complete sections"} (${lowest.score}).`,
        ]
      : []),
    `Not in place (No): ${no}. In part: ${inPart}. Not known (Not sure): ${notSure}.`,
  ].join(" ");
}

export interface DecisionFacts {
  readonly unanswered: number;
  /** Open actions that were due before today. */
  readonly overdue: number;
  /** Open actions that have an owner and are not endorsed yet. */
  readonly toEndorse: number;
  /** Open actions without an owner. */
  readonly unowned: number;
}

/** What a Board is usually asked to decide, one line each; a line is empty when there is nothing to ask [B5]. */
export function draftDecisionTexts(facts: DecisionFacts): readonly string[] {
  const { unanswered, overdue, toEndorse, unowned } = facts;
  const onActions = [
    overdue === 0
      ? ""
      : `Agree a new date or more help for ${count(overdue, "overdue action", "overdue actions")}.`,
    toEndorse === 0
      ? ""
      : `Endorse ${count(toEndorse, "open action, with its owner and date", "open actions, with their owners and dates")}.`,
  ];
  return [
    unanswered === 0
      ? "Validate the assessment and its ratings, and note what is not known."
      : `Note the assessment so far: ${count(unanswered, "statement is", "statements are")} unanswered.`,
    onActions.filter((text) => text !== "").join(" "),
    unowned === 0
      ? ""
      : `${count(unowned, "open action has no owner yet: agree who plans it", "open actions have no owner yet: agree who plans them")}, and by when.`,
    "Set the date of the next review.",
  ];
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
