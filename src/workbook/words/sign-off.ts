import { sentence, type Sentence } from "./sentence";

export const signOffWords = {
  note: "A seal records what was agreed. It is not a digital signature: anyone who can change the workbook can make another seal.",
  validatedBy: "Validated by",
  validationHeadings: ["Role", "Name", "Date", "Remarks"],
  steps: "Suggested steps (from this tool), as on the Cover",
  stepHeadings: ["Step", "Done on"],
  seal: "Seal",
  form: "Form of the seal",
  changedSince: "Changed since the seal",
  sealedItems: "What was sealed",
  sinceThen: "Since the seal",
} as const;

/** How much has changed since the seal. */
export const changedWords = {
  notSealed: "Not sealed yet.",
  none: "Nothing has changed since the seal.",
  one: "1 sealed item has changed.",
} as const;

export function changedSeveral<Fact>(count: Fact): Sentence<Fact> {
  return sentence`${count} sealed items have changed.`;
}
