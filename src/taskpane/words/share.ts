import { describeAsked, describeCovering, describeDay } from "../../assessment/issuing/words/covering-email";
import { describeReminder } from "../../assessment/issuing/words/reminder-email";
import type { CopyContents } from "../../assessment/answers/circulation";
import type { Verdict } from "../../workbook/sharing/judge-returned";
import { listNames } from "./list-names";
import { makeWords } from "./make-words";

/** The words of the view that issues and merges copies. */
export const share = {
  title: "Share",
  parts: { copies: "Copies", issue: "Issue", merge: "Merge" },
  saveNow: "Save your workbook now: the register of copies is in it.",
  register: {
    title: "Who has a copy",
    none: "Nobody has a copy yet.",
    toIssue: "Issue copies",
    returned: (day: string, isEmpty: boolean) => `${isEmpty ? "!" : "✓"} Returned ${describeDay(day)}`,
    prepared: (day: string) => `! Prepared ${describeDay(day)}, not handed over yet`,
    overdue: (day: string) => `✗ Overdue since ${describeDay(day)}`,
    waiting: (day: string) => (day === "" ? "○ Waiting" : `○ Waiting, due ${describeDay(day)}`),
    tally: (returned: number, copies: number, overdue: number) =>
      `${returned} of ${copies} returned${overdue === 0 ? "" : `, ${overdue} overdue`}`,
    asked: (numbers: string, answered: string) =>
      `Statements: ${numbers}${answered === "" ? "" : ` · ${answered}`}`,
    answered: (answered: number, asked: number) => `${answered} of ${asked} answered`,
    toSheet: "Go to Contributors",
    confirm: "Mark as handed over",
    confirmLabel: (name: string) => `Mark as handed over: copy for ${name}`,
    confirmAll: (copies: number) => `Mark all ${copies} as handed over`,
  },
  again: {
    title: "Hand over again",
    /** The copy is not handed over yet. */
    make: "Make the file again",
    lead: "Makes the same copy once more from this workbook as it is now. If the first one comes back as well, both are recognised.",
    start: (name: string) => `Prepare copy for ${name} again`,
    gone: "This copy cannot be made again: it is back, or it is no longer in the register.",
  },
  askAgain: {
    title: "Ask again",
    count: (statements: number) => `(${countStatements(statements)})`,
    lead: (asked: string) =>
      `A new copy with only the rows that are unanswered, disputed or remarked: ${asked}. Its boxes and evidence start empty.`,
    start: (name: string) => `Issue copy for ${name}`,
  },
  issue: {
    lead: "A copy opens in Excel or LibreOffice. Only the statements you choose can be filled in.",
    recipient: "Who is it for?",
    person: "One person",
    severalPeople: "Several people (each adds their name)",
    name: "Name",
    email: "Email (optional)",
    asked: "Which statements?",
    whole: (statements: number) => `All ${statements} statements`,
    sections: "Sections",
    statements: "Individual statements",
    numbers: "Statement numbers",
    numbersHint: "For example 1–5, 12",
    notNumbers: "Enter numbers or ranges, for example 1-5, 12.",
    unknown: (numbers: string) => `The checklist has no statement ${numbers}.`,
    noName: "Enter a name.",
    nothingAsked: "Choose at least one statement.",
    same: "Same as the last person",
    add: "Add to list",
    added: (name: string) => `${name} was added to the list.`,
    list: "Copies to issue",
    shared: "Shared copy",
    what: describeAsked,
    listed: (...asked: Parameters<typeof describeAsked>) =>
      describeAsked(...asked).replace(/^./, (first) => first.toUpperCase()),
    remove: "Remove",
    removeLabel: (name: string) => `Remove ${name} from the list`,
    due: "Due",
    returnTo: "Return to",
    contents: "What the copies show",
    includes: {
      blank: "Blank",
      "my-answers": "With your answers",
      everything: "With everything",
    } satisfies Record<CopyContents, string>,
    travels: {
      blank: "The questions asked. None of your answers.",
      "my-answers":
        "Also your response and evidence next to each question, locked. Evidence from other people stays with you.",
      everything: "Also all other responses, the scores, and all evidence with the names in it, locked.",
    } satisfies Record<CopyContents, string>,
    password: "Password for the copies",
    unprotected: (marking: string) =>
      `The copies are marked ${marking} and have no password. Anyone who gets a file can open it.`,
    confirm: "Issue without a password?",
    confirmed: "Issue without a password",
    back: "Go back",
    idle: "Add a person to the list first.",
    terms: (due: string, includes: CopyContents, hasPassword: boolean) =>
      [
        due === "" ? "No due date" : `Due ${describeDay(due)}`,
        share.issue.includes[includes].toLowerCase(),
        hasPassword ? "with a password" : "no password",
      ].join(", "),
    start: (copies: number) =>
      copies === 0 ? "Issue copies" : copies === 1 ? "Issue 1 copy" : `Issue ${copies} copies`,
    done: (copies: number) =>
      copies === 1
        ? "1 copy is prepared and in the register. Save its file and send it, then choose Mark as handed over below."
        : `${copies} copies are prepared and in the register. Save their files and send them, then choose Mark as handed over below.`,
    stopped: (made: number, wanted: number) =>
      `${made} of ${wanted} ${wanted === 1 ? "file was" : "files were"} made. The register has every copy: choose Make the file again there for the others.`,
    prepared: "Prepared copies",
    handedOver: (copies: number) =>
      copies === 1
        ? "The register shows that the copy was handed over."
        : "The register shows that the copies were handed over.",
  },
  email: {
    covering: {
      copy: "Copy email text",
      copyLabel: (name: string) => `Copy email text for ${name}`,
      write: "Write email",
      writeLabel: (name: string) => `Write email to ${name}`,
      text: describeCovering,
    },
    reminder: {
      copy: "Copy reminder",
      copyLabel: (name: string) => `Copy reminder for ${name}`,
      write: "Write reminder",
      writeLabel: (name: string) => `Write reminder to ${name}`,
      text: describeReminder,
    },
    copied: "Copied.",
    byHand: "The text could not be copied. It is selected: press Ctrl+C, or ⌘C on a Mac.",
  },
  past: {
    title: "Past merges",
    lead: "Undo a merge if you merged the wrong files, or decided too early.",
  },
  returned: {
    lead: "Choose the copies that came back. The add-in reads the files without running anything in them. Nothing changes until you merge.",
    choose: "Choose files…",
    notKept: "There is no room to keep these files. If the pane reloads before you merge, choose them again.",
    lockedNotKept:
      "Files with a password are not kept. If the pane reloads before you merge, choose them again.",
    drop: "or drop them here",
    files: "Returned copies (.xlsx)",
    reading: (number: number, total: number, file: string) => `Reading ${number} of ${total}: ${file}`,
    cancel: "Cancel",
    locked: (files: readonly string[]) =>
      `${listNames(files)} ${files.length === 1 ? "needs" : "need"} a password.`,
    wrongPassword: "Wrong password. Check capital letters and try again.",
    password: "Password",
    unlock: "Unlock",
    tally: (accepted: number, remarks: number, refused: number) =>
      `${[
        ...(accepted > 0 ? [`${accepted} accepted`] : []),
        ...(remarks > 0 ? [`${remarks} accepted with remarks`] : []),
        ...(refused > 0 ? [`${refused} refused`] : []),
      ].join(", ")}.`,
    list: "Files",
    verdicts: {
      accepted: "✓ Accepted",
      "accepted-with-remarks": "! Accepted with remarks",
      refused: "✗ Refused",
    } satisfies Record<Verdict["verdict"], string>,
    unread: "✗ Not read",
    answered: (answered: number, asked: number) => `${answered} of ${asked} statements answered.`,
    remarks: (count: number) => (count === 1 ? "1 remark" : `${count} remarks`),
    whose: "Who filled it in?",
    useName: "Use this name",
    remove: "Remove",
    removeLabel: (file: string) => `Remove ${file}`,
    own: {
      none: "No statement of the checklist was found in it, so it has no responses to merge.",
      found: (statements: number) =>
        statements === 1
          ? "Use its responses: 1 statement found"
          : `Use its responses: ${statements} statements found`,
      lead: "Is this your own spreadsheet? Rows are matched by the words of each statement: choose the response and the evidence for each row.",
      row: (statement: number) => `Statement ${statement}:`,
      place: (sheet: string, address: string) => `Found in ${sheet}, ${address}`,
      evidence: (heading: string, text: string) => `Use as evidence (${heading}): ${text}`,
      tooLong:
        "The evidence for a statement is too long for an Excel cell (32,767 characters). Choose fewer cells.",
      use: (answers: number) =>
        answers === 0 ? "Use chosen rows" : answers === 1 ? "Use 1 row" : `Use ${answers} rows`,
    },
  },
};

function countStatements(statements: number): string {
  return statements === 1 ? "1 statement" : `${statements} statements`;
}

export type ShareWords = typeof share;

export const useShareWords = makeWords(share);
