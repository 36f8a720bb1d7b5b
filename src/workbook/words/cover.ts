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
  suggestedSteps: "Suggested steps (this tool's, not the guidance's)",
  guidance: "What the guidance says",
  besideExample: "Notes next to the example",
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
  "If Excel shows a yellow bar, select Enable Editing first. The workbook has no macros and does not use the network.",
  "Fill in the details above, then work through the section sheets. You can type in the white cells. The tinted cells update themselves.",
  "Mark one box in each row with X and write the evidence, reason or follow-up next to it. The Check column shows which rows still need attention.",
  "If you do not know, answer Not sure and find out. Not sure counts as 0 until you change the answer.",
  "See the Dashboard for scores and ratings, and Settings for the scoring rule. You can email the workbook to colleagues for input: it works in any copy of Excel.",
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
