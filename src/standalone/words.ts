import type { FileProblem } from "../file/problem";

/** All words of the page, in British English. */
export const words = {
  title: "PSeMS checklist",
  subtitle: "without Excel",
  blankName: "Book1",
  page: "This page",
  workbook: "Workbook",
  status: "Status",
  toolbar: "Workbook tools",
  newWorkbook: "New",
  open: "Open",
  save: "Save",
  undo: "Undo",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  about: "About this page",
  aboutText: [
    "Here the task pane of the add-in works beside a workbook, without Excel. A simulator stands in for Excel. It calculates, protects and validates as Excel does, but it is not Excel.",
    "Nothing leaves this computer. The workbook is kept in this browser until you choose Clear.",
    "To work on in Excel, save the workbook and open the file there.",
  ],
  close: "Close",
  pane: "Task pane",
  unsavedMark: "not saved as a file",
  nameBox: "Name box: type a cell and press Enter",
  formulaBar: "Formula bar",
  notACell: (text: string) => `“${text}” is no cell of this sheet.`,
  grid: (sheet: string) => `Sheet ${sheet}`,
  row: (row: number) => `Row ${row}`,
  selectAll: "Select all cells",
  editCell: (address: string) => `Edit ${address}`,
  linkTo: (sheet: string, address: string) => `Link to ${sheet}, ${address}. Press Ctrl+Enter to follow it.`,
  locked: "Locked",
  choices: (address: string) => `Choices for ${address}`,
  openChoices: "Show the choices",
  tabs: "Sheets",
  modes: { ready: "Ready", enter: "Enter", edit: "Edit" },
  sum: (count: number) => `${count} cells selected`,
  keys: "F6 goes to the task pane and back",
  kept: {
    nothing: "Nothing is kept yet",
    unkept: "Keeping…",
    kept: "Kept in this browser, not saved as a file",
    saved: "Saved as a file, and kept in this browser",
    failed: "This browser keeps nothing. Save before you leave.",
    elsewhere: "Not kept any more: another tab keeps its workbook. Save before you leave.",
  },
  clear: "Clear",
  clearHint: "Clear the workbook that this browser keeps",
  refusal: {
    locked: {
      title: "This cell is locked",
      message: "The sheet is protected. Only the cells meant for answers can be changed.",
    },
    formula: {
      title: "There is a problem with this formula",
      message: "Excel would not take it. To write text that begins with =, type an apostrophe first.",
    },
    validation: {
      title: "Excel would not take this",
      message: "This value does not match the rules of this cell.",
    },
    retry: "Retry",
    cancel: "Cancel",
    ok: "OK",
  },
  unsaved: {
    title: "Save changes first?",
    message: (name: string) => `“${name}” has changes that are not saved as a file. They will be lost.`,
    save: "Save",
    discard: "Don't save",
    cancel: "Cancel",
  },
  clearing: {
    title: "Clear the kept workbook?",
    message: "The browser forgets it, and a new workbook is opened. What is not saved as a file is lost.",
    clear: "Clear",
    cancel: "Cancel",
  },
  unsaid: {
    opened: "Some things in the file are not shown here, and saving leaves them out:",
    saved: "Some things could not be written into the file:",
  },
  cannotOpen: "The file cannot be opened",
  cannotSave: "The workbook cannot be saved",
  cannotStart: "The page could not start",
  newFromPane: {
    title: "The task pane made a new workbook",
    message: "In Excel it would open in a window of its own. Here you can save it as a file.",
    save: "Save the file",
    cancel: "Not now",
  },
  newFromPaneName: "New workbook",
} as const;

/** Why a file could not be opened, in words. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case "empty":
      return "The file is empty.";
    case "not-a-zip":
    case "not-a-workbook":
      return "It is no Excel workbook.";
    case "truncated":
      return "Its end is missing. Copy or download it again.";
    case "encrypted":
      return "It has a password. Take the password off in Excel first.";
    case "legacy-xls":
      return "It is an old .xls file. Save it as .xlsx in Excel first.";
    case "too-large":
      return "It is larger than any checklist workbook.";
    case "damaged":
      return `It is damaged. ${problem.message}`;
  }
}
