import { describeBySheet, describeDay } from "../../assessment/issuing/words/covering-email";
import { listNames } from "./list-names";
import { makeWords } from "./make-words";

/** The words of the view that makes, describes and mends a workbook. */
export const setUp = {
  title: "New checklist",
  lead: "This adds a checklist to the open workbook, as sheets of its own. What is in the workbook already stays as it is.",
  template: {
    title: "Checklist",
    builtIn: "The PSeMS checklist",
    file: "Another checklist, from a file",
    choose: "Checklist file (.json)",
    unreadable: (name: string) => `${name} could not be read. Choose it again.`,
    notJson: (name: string) => `${name} is no checklist: it is not JSON.`,
    invalid: (name: string) => `${name} cannot be used:`,
    problem: (place: string, message: string) => `${place}: ${message}`,
    moreProblems: (count: number) => `${count} more.`,
    loaded: (title: string, statements: number) => `${title}, ${statements} statements.`,
  },
  made: {
    title: "What will be made",
    summary: (sheets: number, statements: number, sections: number) =>
      `${sheets} sheets, with ${statements} statements in ${sections} sections.`,
    noMacros: "No macros. Every formula works in a copy of Excel without the add-in.",
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
      "Answer each statement here, under Assess, or put an X on its sheet.",
      "Write the evidence or the actions beside it.",
      "Check the answers, and read the results.",
      "Save the workbook. It works in Excel without the add-in too.",
    ],
    start: "Start assessing",
  },
  assessment: {
    title: "This assessment",
    progress: (title: string, answered: number, statements: number) =>
      `${title}: ${answered} of ${statements} statements answered.`,
    lead: "The details stand on the Cover, and are saved there as you write.",
    toCover: "Go to the Cover",
  },
  copy: {
    for: (name: string) => `Copy for ${name}`,
    forAnybody: "Copy for whoever is asked",
    progress: (answered: number, statements: number) =>
      `${answered} of ${statements} statements that are asked of you are answered.`,
    lead: "Answer them under Assess or on their sheets, save the workbook, and send it back.",
    asked: "What is asked",
    statements: describeBySheet,
    due: "By when",
    soon: "As soon as you can",
    day: describeDay,
    returnTo: "Send it back to",
    sender: "Whoever sent it to you",
    filledInBy: "Filled in by",
    nobody: "Nobody yet: write your name on the Cover.",
    toCover: "Go to the Cover",
  },
  steps: {
    title: "Suggested steps",
    lead: "Tick a step when it is done. Its date stands on the Cover.",
    done: (text: string) => `Done on: ${text}`,
  },
  missing: (names: readonly string[]) =>
    names.length === 1
      ? `A sheet is missing: ${listNames(names)}. If you did not delete it, undo or open an earlier copy; a repair brings back the sheet, but not the answers.`
      : `Sheets are missing: ${listNames(names)}. If you did not delete them, undo or open an earlier copy; a repair brings back the sheets, but not the answers.`,
  repair: {
    title: "Repair",
    what: "Puts every sheet, formula, colour and rule of the checklist back as it was made. What people wrote is kept: responses, evidence and actions, annex answers, details, settings and done dates.",
    warning: "Excel cannot undo a repair, so save the workbook first.",
    button: "Repair this workbook",
    done: "The workbook is repaired. Every answer, evidence text and detail was kept.",
  },
};

export const { Provider: SetUpWordsProvider, use: useSetUpWords } = makeWords(setUp);
