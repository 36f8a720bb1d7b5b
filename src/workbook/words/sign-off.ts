import { sentence, type Sentence } from "./sentence";

export const signOffWords = {
  note: "A seal records what was agreed. It is not a digital signature: anyone who can change the workbook can make another seal.",
  validatedBy: "Validated by",
  validationHeadings: ["Role", "Name", "Date", "Remarks"],
  steps: "Suggested steps (this tool's), as on the Cover",
  stepHeadings: ["Step", "Done on"],
  seal: "Seal",
  changedSince: "Changed since sign-off",
  sealedItems: "What was sealed",
  sinceThen: "Since sign-off",
} as const;

/** How much has changed since the seal. */
export const changedWords = {
  notSealed: "Not sealed yet.",
  none: "Nothing has changed since sign-off.",
  one: "1 answer or text has changed since sign-off.",
} as const;

export function changedSeveral<Fact>(count: Fact): Sentence<Fact> {
  return sentence`${count} answers and texts have changed since sign-off.`;
}
