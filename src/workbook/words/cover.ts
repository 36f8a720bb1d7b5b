import { sentence, type Sentence } from "./sentence";

export const coverWords = {
  subtitle: "Self-assessment workbook",
  details: "Details",
  progress: "Progress",
  wholeAssessment: "Whole assessment",
  rowsToAnswer: "Rows to answer",
  noRowsToAnswer: "None. Every row has exactly one response.",
  oneRowToAnswer: "1 row has no response, or more than one.",
  goTo: "Go to",
  dashboardTip: "See scores and ratings",
  firstSection: "First section",
  howToUse: "How to use this workbook",
  step: "Step",
  task: "Task",
  doneOn: "Done on",
  suggestedSteps: "Suggested steps (from this tool, not the guidance)",
  guidance: "What the guidance says",
  responses: "Responses",
  source: "Source",
  about: "About this workbook",
  notice: "Notice",
  version: "Checklist version",
} as const;

/**
 * Always six lines: Sign-off refers to the cells of the steps below them, and adding Sign-off to an existing workbook
 * leaves its Cover as it is.
 */
export const howToUse: readonly string[] = [
  "If Excel opens the file in Protected View, select Enable Editing. It also opens in LibreOffice. It has no macros and needs no network or add-in.",
  "Fill in the details above, then work through the section sheets. You can type in the white cells. The tinted cells are locked and update themselves.",
  "Mark one box in each row with X and write the evidence, reason or follow-up next to it. The Check column shows which rows still need attention.",
  "If you do not know, answer Not sure, then find out. Not sure counts as 0 until you change the answer.",
  "Scores and ratings are on the Dashboard, and the scoring rule is on Settings. Colleagues can fill in the workbook in Excel without the add-in.",
  "The sheets are protected against accidental changes only. There is no password, so store and send the file as its marking requires.",
];

export function numberedStep(number: number): string {
  return `${coverWords.step} ${number}`;
}

export function rowsToAnswer<Fact>(count: Fact): Sentence<Fact> {
  return sentence`${count} rows have no response, or more than one.`;
}

export function sourceLine(source: {
  readonly title: string;
  readonly publisher: string;
  readonly pages: string;
  readonly note: string;
}): string {
  return `${source.title}. ${source.publisher}. Pages ${source.pages}. ${source.note}`;
}
