import type { PaneProblem } from "../port/port";
import { listNames, quote } from "./list-names";

/** What happened and where, and what to do next: one sentence each. */
export interface ProblemWords {
  readonly what: string;
  readonly next: string;
}

export function describePaneProblem(problem: PaneProblem): ProblemWords {
  switch (problem.kind) {
    case "sheets-in-the-way": {
      const isOne = problem.sheets.length === 1;
      return {
        what: `Nothing was changed: this workbook already has ${isOne ? "a sheet" : "sheets"} named ${listNames(problem.sheets)}.`,
        next: `Rename ${isOne ? "it" : "them"} or open a new workbook, then try again.`,
      };
    }
    case "sheet-not-found":
      return {
        what: `The sheet ${quote(problem.sheet)} is missing: it may have been renamed or deleted.`,
        next: "On Check, choose Check now.",
      };
    case "editing-cell":
      return {
        what: "Nothing was changed: Excel is waiting for you to finish typing in a cell.",
        next: "Press Enter or Esc in the sheet, then try again.",
      };
    case "sheet-has-password":
      return {
        what: `Nothing was changed: there is a password on ${listNames(problem.sheets)}.`,
        next: "Choose Review, Unprotect Sheet, or ask the person who set the password, then try again.",
      };
    case "workbook-protected":
      return {
        what: "Nothing was changed: the structure of this workbook is protected, so no sheet can be added.",
        next: "Choose Review, Protect Workbook to turn protection off, then try again.",
      };
    case "cells-moved":
      return {
        what: `Nothing was changed: the rows at ${problem.address} on ${quote(problem.sheet)} have moved.`,
        next: "On Check, choose Check now, then try again.",
      };
    case "cell-locked":
      return {
        what: `Nothing was changed: a cell on ${quote(problem.sheet)} is locked.`,
        next: "Choose Repair on Set up to unlock it; if the sheet has a password, ask the person who set it.",
      };
    case "no-place":
      return {
        what: `Nothing was changed: the row for this ${missingRows[problem.change]} is no longer on its sheet.`,
        next: undoOrRepair,
      };
    case "changed-meanwhile":
      return {
        what: `Your text was not saved: cell ${problem.address} on ${quote(problem.sheet)} changed while you were typing.`,
        next: "Choose which text to keep.",
      };
    case "cannot-open-copy":
      return {
        what: `Excel could not open a new workbook: ${endSentence(problem.message)}`,
        next: "Use Excel on a computer, or ask your IT team to use the command line (psems issue, board, renew or rollup).",
      };
    case "is-copy":
      return {
        what: "Nothing was changed: this workbook is a copy.",
        next: "Use the original workbook.",
      };
    case "log-full":
      return {
        what: `Nothing was changed: the Merge log would have ${problem.rows} rows, and the limit is ${problem.most}.`,
        next: "Merge fewer files, or delete the oldest rows of the Merge log first.",
      };
    case "snapshots-full":
      return {
        what: `Nothing was changed: another snapshot would make ${problem.rows} rows on Snapshots, and the limit is ${problem.most}.`,
        next: "Keep a copy of the workbook, then delete the oldest snapshots from this one.",
      };
    case "incomplete":
      return {
        what: `Not sealed: ${problem.unanswered} unanswered.`,
        next: "Answer them first, or choose Seal again and confirm.",
      };
    case "no-sealer":
      return {
        what: "Not sealed: nobody is named.",
        next: "Enter who seals under Sealed by, then try again.",
      };
    case "cancelled":
      return { what: "Cancelled: the workbook is unchanged.", next: "You can start again at any time." };
    case "too-old":
      return {
        what: `This version of Excel is too old for the add-in, which needs ${problem.needs}.`,
        next: "Use Excel 2021 or later, Microsoft 365 or Excel on the web; a checklist made there works here without the add-in.",
      };
    case "refused":
      return {
        what: `Excel reported an error while ${problem.doing}: ${endSentence(problem.message)} (${problem.code}) ${describeState(problem)}`,
        next:
          problem.workbook === "unchanged"
            ? "Try again; if that fails, save and reopen the workbook first."
            : "Choose Finish: it does the rest, keeps what people wrote, and protects the sheets again.",
      };
    case "overtaken":
      return {
        what: "Someone else keeps writing on the same sheets, so the step was not completed.",
        next: "Wait until they have finished, then try again: what they wrote is kept.",
      };
    case "no-assessment":
      return {
        what: "Nothing was changed: this workbook no longer has a checklist.",
        next: "Open the workbook that has it, or create a new checklist.",
      };
    case "hidden-sheet-missing":
      return {
        what: "Nothing was changed: the hidden sheet _psems is missing from this workbook. Excel's Document Inspector, or a person, removed it.",
        next: "Open a copy of the workbook from before that.",
      };
    case "unreadable-checklist": {
      const [first] = problem.problems;
      return {
        what: `Nothing was changed: this workbook's checklist cannot be read${first ? ` (${first.place}: ${first.message})` : ""}.`,
        next: "Use the version of the add-in that made it, or another copy.",
      };
    }
    case "other-version":
      return {
        what: `Nothing was changed: this workbook has version ${problem.found.version} of the checklist, and the add-in has ${problem.used.version}.`,
        next: "Use the version of the add-in that made it.",
      };
    case "altered-checklist":
      return {
        what: "Nothing was changed: this workbook's checklist has been altered.",
        next: "Use another copy.",
      };
    case "rows-without-place":
      return {
        what: `Nothing was changed: answers not in the checklist would be lost (rows: ${problem.findings.length}).`,
        next: `Open Check to see what is wrong in these cells, correct them and try again: ${problem.findings.map(({ sheet, address }) => [sheet, address].filter((part) => part !== null).join(", ")).join("; ")}.`,
      };
    case "row-missing":
      return {
        what: `Nothing was changed: the row for ${typeof problem.item === "number" ? "statement" : "prompt"} ${problem.item} is no longer on its sheet.`,
        next: undoOrRepair,
      };
    case "undecided":
      return {
        what: `Nothing was changed: disputed statements need a decision: ${problem.statements.join(", ")}.`,
        next: "Decide on them, then merge again.",
      };
    case "nothing-to-merge":
      return { what: "Nothing was changed: no file can be merged.", next: "Add a returned copy." };
    case "nothing-to-undo":
      return { what: "Nothing was changed: this merge cannot be undone.", next: undoOrRepair };
    case "all-changed-since":
      return {
        what: "Nothing was changed: every row of this merge has been changed since.",
        next: "Change them back on their sheets.",
      };
    case "too-many-sites":
      return {
        what: `There are too many sites (${problem.sites}) for one workbook.`,
        next: "Choose fewer files, or ask your IT team to use psems rollup.",
      };
    case "no-responses":
      return { what: "Nothing was changed: the sheet Responses is missing.", next: undoOrRepair };
    case "not-loaded":
      return {
        what: "Part of the add-in could not be loaded.",
        next: "Check that this computer can reach the add-in’s address, then close and reopen the pane.",
      };
    case "unexpected":
      return {
        what: `The add-in had an unexpected error: ${endSentence(problem.message)}`,
        next: "Close and reopen the pane; if it happens again, send this message to your IT team.",
      };
  }
}

const undoOrRepair = "Undo in the sheet, or choose Repair on Set up.";

const missingRows: Readonly<Record<Extract<PaneProblem, { kind: "no-place" }>["change"], string>> = {
  answer: "statement",
  answers: "statement",
  action: "action",
  evidence: "statement",
  prompt: "prompt",
  step: "step",
  detail: "detail",
  rule: "setting",
};

function describeState(problem: Extract<PaneProblem, { kind: "refused" }>): string {
  if (problem.workbook === "unchanged") return "The workbook is unchanged.";
  return problem.open.length === 0
    ? "Part of the step was carried out."
    : `Part of the step was carried out, and protection is off on ${listNames(problem.open)}.`;
}

function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
