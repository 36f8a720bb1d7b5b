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
  "Select Enable Editing if Excel asks. LibreOffice works too. No macros, network or add-in needed.",
  "Fill in the details above, then the section sheets. Type in white cells. Tinted cells are locked.",
  "Mark one box in each row with X and write the evidence next to it. Check shows what is missing.",
  "If you do not know, answer Not sure and find out. It counts as 0 until you change the answer.",
  "Scores and ratings are on the Dashboard, and the scoring rule is on Settings.",
  "The sheets have no password. Store and send the file as its protective marking requires.",
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
