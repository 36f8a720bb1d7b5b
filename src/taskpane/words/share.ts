import { describeAsked, describeCovering, describeDay } from "../../assessment/issuing/words/covering-email";
import { describeReturn } from "../../assessment/merging/words/describe-return";
import type { Verdict } from "../../workbook/sharing/judge-returned";
import { describeReadProblem } from "./describe-read-problem";
import { listNames } from "./list-names";
import { makeWords } from "./make-words";

/** The words of the view that issues copies and merges what comes back. */
export const share = {
  title: "Share",
  lead: "Ask colleagues for their part in copies of their own, and merge what they send back.",
  copy: {
    title: "Share",
    what: "This workbook is a copy for somebody to fill in. Issuing copies and merging belong to the workbook that it came from.",
    next: "Fill in what is asked, save the workbook, and send it back.",
    toSetUp: "See what is asked",
  },
  register: {
    title: "Who has a copy",
    returned: (day: string) => `✓ Returned ${describeDay(day)}`,
    overdue: (day: string) => `✗ Overdue since ${describeDay(day)}`,
    waiting: (day: string) => (day === "" ? "○ Waiting" : `○ Waiting, due ${describeDay(day)}`),
    tally: (returned: number, copies: number, overdue: number) =>
      `${returned} of ${copies} returned${overdue === 0 ? "" : `, ${overdue} overdue`}`,
    asked: (numbers: string) => `Asked: ${numbers}`,
    toSheet: "Go to the register",
  },
  issue: {
    title: "Issue copies",
    lead: "Each copy is a workbook with only what is asked open. Answers to other statements stay with you.",
    for: "Who is it for?",
    person: "One person",
    several: "Several people: one copy, each writes their own name",
    name: "Name",
    email: "Email",
    optional: "Optional",
    asked: "What is asked?",
    whole: (statements: number) => `The whole checklist (${statements} statements)`,
    sections: "Sections",
    statements: "Single statements",
    numbers: "Statement numbers",
    numbersHint: "For example 1–5, 12",
    notNumbers: "Write numbers, and ranges with a hyphen: 1-5, 12.",
    unknown: (numbers: string) => `The checklist has no statement ${numbers}.`,
    noName: "Write a name.",
    nothingAsked: "Choose what is asked.",
    add: "Add to the list",
    added: (name: string) => `${name} is on the list.`,
    list: "Copies to issue",
    anybody: "Whoever is asked",
    what: describeAsked,
    remove: "Remove",
    removeLabel: (name: string) => `Remove ${name} from the list`,
    due: "Due",
    returnTo: "Send back to",
    returnHint: "A name or an address. It stands on each copy.",
    shareAll: "Let them read the rest of the assessment too (locked)",
    password: "Password for the files",
    passwordHint: "Optional. The file is encrypted. Tell the password by another way; it is kept nowhere.",
    showPassword: "Show the password",
    start: (copies: number) => (copies === 1 ? "Issue 1 copy" : `Issue ${copies} copies`),
    done: (copies: number) =>
      copies === 1
        ? "1 copy is made. In Excel it is open in a window of its own: save it, and send it."
        : `${copies} copies are made. In Excel each is open in a window of its own: save them, and send each to its person.`,
    stopped: (opened: number, wanted: number) =>
      wanted === 1 ? `${opened} of 1 copy was made.` : `${opened} of ${wanted} copies were made.`,
    calledOff: "The rest was called off, and is still on the list.",
    unregistered: "The copies are not in the register yet.",
    register: "Write the register again",
    registered: "The register is up to date.",
    sent: "Copies made",
  },
  email: {
    copy: "Copy email text",
    copyLabel: (name: string) => `Copy email text for ${name}`,
    copied: "The text is on the clipboard.",
    byHand: "The clipboard cannot be reached. Copy this text:",
    text: (covering: Parameters<typeof describeCovering>[0]) => {
      const { subject, body } = describeCovering(covering);
      return `${subject}\n\n${body}`;
    },
  },
  bring: {
    title: "Bring returned files in",
    lead: "The add-in reads the files itself, and runs nothing in them. Nothing is changed until you apply.",
    choose: "Choose files…",
    drop: "or drop them here",
    files: "Returned files (.xlsx)",
    reading: (number: number, total: number, file: string) => `Reading ${number} of ${total}: ${file}`,
    cancel: "Cancel",
    locked: (files: readonly string[]) =>
      `${listNames(files)} ${files.length === 1 ? "has" : "have"} a password.`,
    wrongPassword: "That password does not open it. Capitals and small letters count.",
    password: "Password",
    unlock: "Unlock",
    tally: (accepted: number, remarks: number, refused: number) =>
      `${accepted} accepted, ${remarks} accepted with remarks, ${refused} refused.`,
    list: "Files",
    verdicts: {
      accepted: "✓ Accepted",
      "accepted-with-remarks": "! Accepted with remarks",
      refused: "✗ Refused",
    } satisfies Record<Verdict["verdict"], string>,
    unread: "✗ Not read",
    from: (name: string, answered: number, asked: number) =>
      `${name}: ${answered} of ${asked} statements answered.`,
    remarks: (count: number) => (count === 1 ? "1 remark" : `${count} remarks`),
    finding: describeReturn,
    problem: describeReadProblem,
    whose: "Who filled it in?",
    useName: "Use this name",
    remove: "Remove",
    removeLabel: (file: string) => `Remove ${file}`,
    own: {
      none: "No row of it holds the words of a statement, so no answers can be brought in from it.",
      found: (statements: number) =>
        statements === 1
          ? "Bring in answers from it: 1 statement was found"
          : `Bring in answers from it: ${statements} statements were found`,
      lead: "Is it a spreadsheet of your own? Rows are matched by a statement's own words, and nothing is guessed: choose what each row says, and which cells are evidence.",
      row: (statement: number) => `Statement ${statement}:`,
      place: (sheet: string, address: string) => `Found in ${sheet}, ${address}`,
      evidence: (heading: string, text: string) => `Evidence: ${heading}: ${text}`,
      tooLong:
        "The evidence chosen for a statement is longer than the 32,767 characters of a cell. Choose fewer cells of its row.",
      use: (answers: number) =>
        answers === 0
          ? "Use what is chosen"
          : answers === 1
            ? "Use what is chosen in 1 row"
            : `Use what is chosen in ${answers} rows`,
    },
  },
  decide: {
    title: "Decide",
    lead: "On these rows people gave different answers, or changed one that you have changed too. Your answer stays until you decide.",
    none: "Nothing is disputed.",
    by: "Decided by",
    byHint: "This name stands in the Merge log.",
    byMissing: "Say who decides.",
    yours: "In your workbook",
    unanswered: "No answer",
    saidBy: (names: string) => `As ${names} said`,
    saved: (moment: string) => `Saved ${describeDay(moment.slice(0, 10))}`,
    choose: (number: number) => `Decision on statement ${number}`,
    why: "Why",
    cautious: (rows: number) =>
      rows === 1
        ? "Take the most cautious answer for the row that is left"
        : `Take the most cautious answer for the ${rows} rows that are left`,
    cautiousNote: "A row in which somebody said N/A stays for you: a person must say what is left out.",
    left: (rows: number) => (rows === 1 ? "1 row is left to decide." : `${rows} rows are left to decide.`),
    allDecided: "Every row is decided.",
    changed: (items: string) =>
      `Somebody changed these rows meanwhile: ${items}. Nothing was written. Look at them again, and apply once more.`,
    changedTag: "Changed meanwhile",
  },
  preview: {
    title: "What will change",
    none: "No answer and no text changes. That the files came back is noted.",
    statement: (number: number) => `Statement ${number}`,
    prompt: (prompt: string) => `Prompt ${prompt}`,
    response: (before: string, after: string, authors: string) => `${before} → ${after} (${authors})`,
    blank: "no answer",
    decidedBy: (name: string) => `decided by ${name}`,
    evidence: "Evidence added:",
    answer: "Answer added:",
    bearsOn: (after: string) => `Bears on: ${after}`,
    inLog: (authors: string) =>
      `There is no room in the cell for what ${authors} wrote: it goes to the Merge log.`,
    apply: (rows: number) => (rows === 1 ? "Apply: change 1 row" : `Apply: change ${rows} rows`),
    applyNothing: "Note that they came back",
    undo: "Excel cannot undo it, so save the workbook first.",
  },
  done: {
    title: "Merged",
    what: (rows: number, files: number) =>
      `${rows === 1 ? "1 row was" : `${rows} rows were`} changed, from ${files === 1 ? "1 file" : `${files} files`}. Who said what stands in the Merge log.`,
    toLog: "Go to the Merge log",
    unlogged:
      "The answers are in the workbook. The register and the Merge log could not be brought up to date.",
    again: "Apply again: what is in already is not written twice.",
  },
};

export type ShareWords = typeof share;

export const { Provider: ShareWordsProvider, use: useShareWords } = makeWords(share);
