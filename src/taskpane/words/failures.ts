import { describeFinding } from "../../assessment/findings/words/describe-finding";
import type { PaneProblem } from "../port/port";
import { listNames, quote } from "./list-names";

/** What happened and where, and what to do next: a sentence each. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
}

export function describeFailure(failure: PaneProblem): FailureWords {
  switch (failure.kind) {
    case "sheets-in-the-way": {
      const isOne = failure.sheets.length === 1;
      return {
        what: `Nothing was changed: this workbook already has ${isOne ? "a sheet" : "sheets"} named ${listNames(failure.sheets)}.`,
        next: `Rename ${isOne ? "it" : "them"} or open a new workbook, then try again.`,
      };
    }
    case "sheet-not-found":
      return {
        what: `The sheet ${quote(failure.sheet)} is missing: it may have been renamed or deleted.`,
        next: "On Check, choose Check now.",
      };
    case "editing-cell":
      return {
        what: "Nothing was changed: Excel is waiting for you to finish typing in a cell.",
        next: "Press Enter or Esc in the sheet, then try again.",
      };
    case "sheet-has-password":
      return {
        what: `Nothing was changed: there is a password on ${listNames(failure.sheets)}.`,
        next: "Choose Review, Unprotect Sheet, or ask the person who set the password, then try again.",
      };
    case "workbook-protected":
      return {
        what: "Nothing was changed: the structure of this workbook is protected, so no sheet can be added.",
        next: "Choose Review, Protect Workbook to turn protection off, then try again.",
      };
    case "cells-moved":
      return {
        what: `Nothing was changed: the rows at ${failure.address} on ${quote(failure.sheet)} have moved.`,
        next: "On Check, choose Check now, then try again.",
      };
    case "cell-locked":
      return {
        what: `Nothing was changed: a cell on ${quote(failure.sheet)} is locked.`,
        next: "Choose Repair on Set up to unlock it; if the sheet has a password, ask the person who set it.",
      };
    case "no-place":
      return {
        what: `Nothing was changed: the row of this ${missingRows[failure.change]} is no longer on its sheet.`,
        next: "Undo in the sheet, or choose Repair on Set up.",
      };
    case "changed-meanwhile":
      return {
        what: `Your text was not saved: cell ${failure.address} on ${quote(failure.sheet)} changed while you were typing.`,
        next: "Choose which text to keep.",
      };
    case "cannot-open-copy":
      return {
        what: `Excel could not open a new workbook: ${endSentence(failure.message)}`,
        next: "Excel on an iPad and some organisations do not allow it: save this workbook and use the command line (psems issue, board, renew or rollup).",
      };
    case "is-copy":
      return {
        what: "Nothing was changed: this workbook is a copy.",
        next: "Use the original workbook.",
      };
    case "log-full":
      return {
        what: `Nothing was changed: the Merge log would have ${failure.rows} rows, and at most ${failure.most} can be read again.`,
        next: "Merge fewer files, or delete the oldest rows of the Merge log first.",
      };
    case "snapshots-full":
      return {
        what: `Nothing was changed: another snapshot would make ${failure.rows} rows on Snapshots, and the limit is ${failure.most}.`,
        next: "Keep a copy of the workbook, then delete the oldest snapshots from this one.",
      };
    case "cancelled":
      return { what: "Cancelled: the workbook is unchanged.", next: "You can start again at any time." };
    case "too-old":
      return {
        what: `This version of Excel is too old for the add-in, which needs ${failure.needs}.`,
        next: "Use Excel 2021 or later, Microsoft 365 or Excel on the web; a checklist made there works here without the add-in.",
      };
    case "refused":
      return {
        what: `Excel reported an error while ${failure.doing}: ${endSentence(failure.message)} (${failure.code}) ${describeState(failure)}`,
        next:
          failure.workbook === "unchanged"
            ? "Try again; if that fails, save and reopen the workbook first."
            : "Check those sheets before you save, or close the workbook without saving and open it again.",
      };
    case "no-assessment":
      return {
        what: "Nothing was changed: this workbook no longer has a checklist.",
        next: "Open the workbook that has it, or create a new checklist.",
      };
    case "unreadable-checklist": {
      const [first] = failure.problems;
      return {
        what: `The checklist inside this workbook cannot be read${first ? ` (${first.place}: ${first.message})` : ""}. Nothing was changed.`,
        next: "Use the version of the add-in that made it, or another copy of the workbook.",
      };
    }
    case "other-version":
      return {
        what: `This workbook was made with version ${failure.found.version} of the checklist, and this add-in has version ${failure.used.version}. Nothing was changed.`,
        next: "Use the version of the add-in that made it, or copy the answers into a new workbook.",
      };
    case "altered-checklist":
      return {
        what: "The checklist inside this workbook has been altered: it is not the one that it claims to be. Nothing was changed.",
        next: "Use a copy of the workbook that has not been altered.",
      };
    case "rows-without-place":
      return {
        what: `${failure.findings.length === 1 ? "A row holds an answer" : `${failure.findings.length} rows hold answers`} for which the checklist has no place, so this step would lose ${failure.findings.length === 1 ? "it" : "them"}. Nothing was changed.`,
        next: `Correct this first, then try again: ${failure.findings.map((finding) => describeFinding(finding, failure.checklist)).join(" ")}`,
      };
    case "row-missing":
      return {
        what: `The row of ${typeof failure.item === "number" ? "statement" : "prompt"} ${failure.item} is no longer on its sheet. Nothing was changed.`,
        next: "Undo in the sheet, or choose Repair on Set up to restore the row.",
      };
    case "undecided":
      return {
        what: `Disputed rows have no decision yet: statement ${failure.statements.join(", ")}. Nothing was changed.`,
        next: "Decide on each of them, or take the most cautious answer.",
      };
    case "nothing-to-merge":
      return { what: "None of the files can be merged. Nothing was changed.", next: "Add a returned copy." };
    case "too-many-sites":
      return {
        what: `A workbook has no room for the answers of ${failure.sites} sites. Nothing was changed.`,
        next: "Choose fewer files, or use the command line: psems rollup with --parquet or --csv.",
      };
    case "no-responses":
      return {
        what: "The sheet Responses is missing, so there is nothing to make PivotTables from. Nothing was changed.",
        next: "Choose Repair on Set up, then try again.",
      };
    case "not-loaded":
      return {
        what: "Part of the add-in could not be loaded.",
        next: "Check that this computer can reach the add-in’s address, then close and reopen the pane.",
      };
    case "unexpected":
      return {
        what: `The add-in had an unexpected error: ${endSentence(failure.message)}`,
        next: "Close and reopen the pane; if it happens again, send this message to your IT team.",
      };
  }
}

const missingRows: Readonly<Record<Extract<PaneProblem, { kind: "no-place" }>["change"], string>> = {
  answer: "statement",
  evidence: "statement",
  prompt: "prompt",
  step: "step",
  detail: "detail",
  rule: "setting",
};

function describeState(failure: Extract<PaneProblem, { kind: "refused" }>): string {
  if (failure.workbook === "unchanged") return "The workbook is unchanged.";
  return failure.sheets.length === 0
    ? "Part of the change could not be undone."
    : `Part of the change could not be undone, on ${listNames(failure.sheets)}.`;
}

function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
