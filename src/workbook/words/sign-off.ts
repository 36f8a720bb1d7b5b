import { sentence, type Sentence } from "./sentence";

export const signOffWords = {
  note: "A seal records what was agreed. It is not a digital signature: anyone who can change the workbook can make another seal.",
  validatedBy: "Validated by",
  validationHeadings: ["Role", "Name", "Date", "Remarks"],
  steps: "Suggested steps (from this tool), as on the Cover",
  stepHeadings: ["Step", "Done on"],
  seal: "Seal",
  form: "Form of the seal",
  unanswered: "Unanswered when sealed",
  changedSince: "Changed since the seal",
  sealedItems: "What was sealed",
  sinceThen: "Since the seal",
} as const;

/** What a seal calls the actions. */
export const sealedActionWords = {
  action: "Action",
  withoutNumber: "Action without a number",
  count: "Number of actions",
} as const;

/** What a seal calls the texts of the Board paper. */
export const sealedBoardWords = {
  paper: "Board paper",
  made: "Made",
  notMade: "Not made",
  /** Begins each name below. */
  text: "Board: ",
  period: "Board: Period",
  comparedWith: "Board: Compared with",
  summary: "Board: Summary",
  decision: (number: number) => `Board: Decision ${number}`,
} as const;

/** How many statements had no response when the assessment was sealed. */
export function sealedIncomplete<Fact>(unanswered: Fact): Sentence<Fact> {
  return sentence`Sealed with ${unanswered} unanswered. `;
}

/** How much has changed since the seal. */
export const changedWords = {
  notSealed: "Not sealed yet.",
  none: "Nothing has changed since the seal.",
  one: "1 sealed item has changed.",
} as const;

export function changedSeveral<Fact>(count: Fact): Sentence<Fact> {
  return sentence`${count} sealed items have changed.`;
}
