import { listNames } from "./list-names";
import { makeWords } from "./make-words";

/** The words of the view that creates, describes and repairs a checklist. */
export const setUp = {
  title: "New checklist",
  lead: "This adds a checklist to the open workbook as new sheets. Existing sheets are not changed.",
  template: {
    title: "Checklist",
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
  details: "Details",
  optional: "All details are optional. You can fill them in later, here or on the Cover sheet.",
  create: "Create checklist",
  created: {
    title: "Checklist created",
    what: (sheets: number, statements: number, sections: number) =>
      `${sheets} sheets were added, with ${statements} statements in ${sections} sections.`,
    next: "What to do next",
    steps: [
      "Answer each statement on the Assess tab, or put an X on its sheet.",
      "Write the evidence or actions next to it.",
      "Check the responses, then read the results.",
      "Save the workbook. It also works in Excel without the add-in.",
    ],
    start: "Start assessing",
  },
  assessment: {
    title: "This assessment",
    progress: (title: string, answered: number, statements: number) =>
      `${title}: ${answered} of ${statements} statements answered.`,
    lead: "The details are on the Cover and are saved there as you type.",
    toCover: "Go to Cover",
  },
  steps: {
    title: "Suggested steps",
    lead: "Tick a step when it is done. The date is saved on the Cover.",
    done: (text: string) => `Date done: ${text}`,
  },
  missing: (names: readonly string[]) =>
    names.length === 1
      ? `A sheet is missing: ${listNames(names)}. Undo, or open an earlier version: a repair brings back the sheet but not the responses on it.`
      : `Sheets are missing: ${listNames(names)}. Undo, or open an earlier version: a repair brings back the sheets but not the responses on them.`,
  repair: {
    title: "Repair",
    what: "Restores every sheet, formula, colour and rule of the checklist. Responses, evidence, actions, annex answers, details, settings and dates are kept.",
    warning: "Excel cannot undo a repair, so save the workbook first.",
    button: "Repair workbook",
    done: "The workbook is repaired. All responses, evidence and details were kept.",
  },
};

export const useSetUpWords = makeWords(setUp);
