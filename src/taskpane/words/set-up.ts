import { listNames } from "./list-names";
import { makeWords } from "./make-words";

/** The words of the view that creates, describes and repairs a checklist. */
export const setUp = {
  title: "New checklist",
  lead: "This adds a checklist to the open workbook as new sheets. Existing sheets are not changed.",
  more: "More details",
  template: {
    title: "Checklist to use",
    builtIn: "PSeMS checklist",
    file: "Another checklist (from a file)",
    choose: "Checklist file (.json)",
    unreadable: (name: string) => `${name} could not be read. Choose it again.`,
    notJson: (name: string) => `${name} is not a checklist: it is not a JSON file.`,
    invalid: (name: string) => `${name} cannot be used:`,
    problem: (place: string, message: string) => `${place}: ${message}`,
    moreProblems: (count: number) => `${count} more.`,
    loaded: (title: string, statements: number) => `${title}, ${statements} statements.`,
  },
  newSheets: {
    title: "Sheets that will be added",
    summary: (sheets: number, statements: number, sections: number) =>
      `${sheets} sheets, with ${statements} statements in ${sections} sections.`,
    noMacros: "No macros. All formulas work in Excel without the add-in.",
  },
  optional:
    "You can fill in all details later. New sheets cannot be undone, so save a workbook with work in it first.",
  create: "Create checklist",
  created: {
    title: "Checklist created",
    what: (sheets: number, statements: number, sections: number) =>
      `${sheets} sheets were added, with ${statements} statements in ${sections} sections. Save the workbook now. To go back, close it without saving.`,
  },
  next: {
    toAnswer: (statements: number) =>
      statements === 1 ? "1 statement to answer" : `${statements} statements to answer`,
    progress: (answered: number, statements: number) => `${answered} of ${statements} are answered.`,
    start: "Start assessing",
    goOn: "Continue",
    answered: "All statements are answered",
    thenReport: "Next: actions, a snapshot and the Board paper.",
    report: "Open Report",
  },
  assessment: {
    title: "This assessment",
    lead: "Saved on the Cover as you type.",
    toCover: "Go to Cover",
  },
  steps: {
    title: "Suggested steps",
    count: (done: number, steps: number) => `${done} of ${steps} done`,
    lead: "Tick a step when it is done. The date is saved on the Cover.",
    done: (text: string) => `Date done: ${text}`,
  },
  missing: (names: readonly string[]) =>
    names.length === 1
      ? `A sheet is missing: ${listNames(names)}. Undo, or open an earlier version: a repair brings back the sheet but not the responses on it.`
      : `Sheets are missing: ${listNames(names)}. Undo, or open an earlier version: a repair brings back the sheets but not the responses on them.`,
  repair: {
    title: "Repair",
    what: "Restores every sheet, formula, colour and rule of the checklist. Keeps all answers, evidence, actions, details and settings that are still in the workbook.",
    warning: "A repair cannot be undone, so save the workbook first.",
    button: "Repair workbook",
    done: "The workbook is repaired. All answers, evidence and details that were still in it were kept. To go back, close it without saving.",
  },
};

export const useSetUpWords = makeWords(setUp);
