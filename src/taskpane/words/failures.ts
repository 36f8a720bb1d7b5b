import { describeFinding } from "../../assessment/findings/words/describe-finding";
import type { PaneProblem } from "../port/port";
import { listNames, quote } from "./list-names";

/** A failure in words: what happened and where, and what to do next. Both are whole sentences. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
}

/** Puts every way in which the workbook can refuse into words. */
export function describeFailure(failure: PaneProblem): FailureWords {
  switch (failure.kind) {
    case "sheets-in-the-way":
      return {
        what: `This workbook has ${failure.sheets.length === 1 ? "a sheet" : "sheets"} of its own named ${listNames(failure.sheets)}, where the checklist would go. Nothing was changed.`,
        next: `Rename ${failure.sheets.length === 1 ? "that sheet" : "those sheets"}, or open a new workbook, and try again.`,
      };
    case "sheet-not-found":
      return {
        what: `There is no sheet named ${quote(failure.sheet)} in this workbook.`,
        next: "It may have been renamed or deleted. On Check, choose Check now to look at the workbook again.",
      };
    case "editing-cell":
      return {
        what: "Excel is waiting for you to finish typing in a cell. Nothing was changed.",
        next: "Press Enter or Esc in the sheet, and try again.",
      };
    case "sheet-has-password":
      return {
        what: `There is a password on ${listNames(failure.sheets)}, so the add-in cannot write there. Nothing was changed.`,
        next: "Take the password off with Review, Unprotect Sheet, or ask whoever set it, and try again.",
      };
    case "workbook-protected":
      return {
        what: "The structure of this workbook is protected, so no sheet can be added. Nothing was changed.",
        next: "Choose Review, Protect Workbook to take the protection off, and try again.",
      };
    case "cells-moved":
      return {
        what: `The rows on ${quote(failure.sheet)} are not where they were (${failure.address}). Nothing was changed.`,
        next: "On Check, choose Check now to look at the workbook again, and then try again.",
      };
    case "cell-locked":
      return {
        what: `A cell on ${quote(failure.sheet)} is locked, so it cannot be written. Nothing was changed.`,
        next: "Choose Repair on Set up: it unlocks the cells that people fill in. If the sheet has a password, ask whoever set it.",
      };
    case "no-place":
      return {
        what: `${noPlaceWords[failure.change]} is not on its sheet any more. Nothing was changed.`,
        next: "Undo in the sheet, or choose Repair on Set up to put the row back.",
      };
    case "changed-meanwhile":
      return {
        what: `The cell ${failure.address} on ${quote(failure.sheet)} was changed meanwhile. Your text is still here, and was not written.`,
        next: "Choose which of the two to keep.",
      };
    case "cannot-open-copy":
      return {
        what: `Excel would not open a new workbook: ${endSentence(failure.message)}`,
        next: "Excel on an iPad, and some organisations, do not allow it. Save this workbook, and make the new one with the command line: psems issue, board, renew or rollup.",
      };
    case "is-copy":
      return {
        what: "This workbook is a copy for somebody to fill in. Nothing was changed.",
        next: "Do it in the workbook that the copy came from.",
      };
    case "log-full":
      return {
        what: `The Merge log would have ${failure.rows} rows, and at most ${failure.most} can be read again. Nothing was changed.`,
        next: "Merge fewer files, or delete the oldest rows of the Merge log first.",
      };
    case "snapshots-full":
      return {
        what: `With another snapshot the sheet Snapshots would have ${failure.rows} rows, and at most ${failure.most} can be read again. Nothing was changed.`,
        next: "Keep a copy of the workbook, and delete the oldest snapshots in this one.",
      };
    case "cancelled":
      return { what: "Called off. The workbook is as it was.", next: "Start again whenever you like." };
    case "too-old":
      return {
        what: `This copy of Excel is too old for the add-in, which needs ${failure.needs}.`,
        next: "Use Excel 2021 or later, Microsoft 365, or Excel on the web. A checklist that was made elsewhere works in this Excel without the add-in.",
      };
    case "refused":
      return {
        what: `Excel refused while ${failure.doing}: ${endSentence(failure.message)} (${failure.code}) ${describeState(failure)}`,
        next:
          failure.workbook === "unchanged"
            ? "Try again. If it happens again, save and reopen the workbook first."
            : "Look at those sheets before you save, or close the workbook without saving and open it again.",
      };
    case "no-assessment":
      return {
        what: "This workbook no longer holds a checklist. Nothing was changed.",
        next: "Open the workbook with the checklist in it, or create a new one.",
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
        what: "A part of the add-in could not be loaded.",
        next: "See that this computer can reach the add-in's address, then close the pane and open it again.",
      };
    case "unexpected":
      return {
        what: `The add-in met a fault that it did not foresee: ${endSentence(failure.message)}`,
        next: "Close the pane and open it again. If it happens again, tell whoever runs the add-in these words.",
      };
  }
}

const noPlaceWords: Readonly<Record<Extract<PaneProblem, { kind: "no-place" }>["change"], string>> = {
  answer: "The row of this statement",
  evidence: "The row of this statement",
  prompt: "The row of this prompt",
  step: "The row of this step",
  detail: "The row of this detail",
  rule: "The row of this setting",
};

function describeState(failure: Extract<PaneProblem, { kind: "refused" }>): string {
  if (failure.workbook === "unchanged") return "The workbook is as it was.";
  return failure.sheets.length === 0
    ? "Part of the change could not be taken back."
    : `Part of the change could not be taken back, on ${listNames(failure.sheets)}.`;
}

function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
