import { sentence, type Sentence } from "./sentence";

/** The Cover of a copy, for the person who fills it in. */
export const copyCoverWords = {
  whatToAnswer: "What to answer",
  why: "Why you",
  due: "Due",
  noDueDate: "As soon as you can",
  returnTo: "Return to",
  noReturnAddress: "The person who sent it to you",
  progress: "Progress",
  firstRow: "First row",
  aboutYou: "About you",
  optional: "Optional",
  howToFillIn: "How to fill in this copy",
} as const;

export const howToFillIn: readonly string[] = [
  "If Excel opens the file in Protected View, select Enable Editing. In LibreOffice, select Edit Document. There are no macros, and you need no add-in.",
  "Go to the sheets listed above. You can type in the white cells. The tinted cells are locked.",
  "Mark one box in each row with X and write the evidence, reason or follow-up next to it. To change an answer, clear the old box first.",
  "If you do not know, answer Not sure and write who might know. A row you leave blank counts as unanswered, not as N/A.",
  "Save the workbook as an .xlsx file and send it back. If you pass it on, ask the other person to write their own name above. If you answered only some sections, write which.",
];

export function whyAsked(asked: number, all: number): string {
  const part = asked === all ? "all of them" : "this part";
  return `Your organisation is checking how well it manages security, with ${all} statements of good practice. You are asked because you know ${part} well. This is not a test: Not sure is a useful answer.`;
}

/** @param statements the statements that the annex bears on. @param sheets the sheets with its prompts. */
export function annexAsked(statements: string, sheets: string): string {
  return `Optional. The prompts on the sheets ${sheets} may help you with statements ${statements}. They are not scored, and you can leave any of them blank.`;
}

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
