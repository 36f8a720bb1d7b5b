import { sentence, type Sentence } from "./sentence";

/** The Cover of a copy, for the person who fills it in. */
export const copyCoverWords = {
  whatToAnswer: "What to answer",
  due: "Due",
  noDueDate: "As soon as you can",
  returnTo: "Return to",
  noReturnAddress: "The person who sent it to you",
  progress: "Progress",
  firstRow: "First row",
  aboutYou: "About you",
  howToFillIn: "How to fill in this copy",
} as const;

export const howToFillIn: readonly string[] = [
  "If Excel shows a yellow bar, select Enable Editing first. The workbook has no macros and needs no network or add-in.",
  "Go to the sheets listed above. You can type in the white cells. The tinted cells are locked.",
  "Mark one box in each row with X and write the evidence, reason or follow-up next to it. To change an answer, clear the old box first.",
  "If you do not know, answer Not sure and write who might know. A row you leave blank counts as unanswered, not as N/A.",
  "Save the workbook as an .xlsx file and send it back. If you pass it on, ask the other person to write their own name above.",
];

export function copyFor(name: string): string {
  return name === "" ? "Shared copy" : `Copy for ${name}`;
}

export function statementsAsked(asked: number, all: number): string {
  return `${asked} of ${all} statements`;
}

export function askedOnSheet(sheet: string, numbers: string): string {
  return `${sheet}: ${numbers}`;
}

export function answeredOf<Fact>(answered: Fact, asked: number): Sentence<Fact | number> {
  return sentence<Fact | number>`${answered} of ${asked} answered`;
}
