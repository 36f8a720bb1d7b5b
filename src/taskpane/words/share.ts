import { describeAsked, describeCovering, describeDay } from "../../assessment/issuing/words/covering-email";
import type { CopyContents } from "../../assessment/answers/circulation";
import type { Verdict } from "../../workbook/sharing/judge-returned";
import { listNames } from "./list-names";
import { makeWords } from "./make-words";

/** The words of the view that issues and merges copies. */
export const share = {
  title: "Share",
  lead: "Issue copies to colleagues, then merge the copies they return.",
  copy: {
    title: "Share",
    what: "This workbook is a copy. Copies are issued and merged in the original workbook.",
    next: "Fill in your statements, save the workbook and send it back.",
    toSetUp: "See your statements",
  },
  register: {
    title: "Register",
    returned: (day: string) => `✓ Returned ${describeDay(day)}`,
    overdue: (day: string) => `✗ Overdue since ${describeDay(day)}`,
    waiting: (day: string) => (day === "" ? "○ Waiting" : `○ Waiting, due ${describeDay(day)}`),
    tally: (returned: number, copies: number, overdue: number) =>
      `${returned} of ${copies} returned${overdue === 0 ? "" : `, ${overdue} overdue`}`,
    asked: (numbers: string) => `Statements: ${numbers}`,
    toSheet: "Go to register",
  },
  issue: {
    title: "Issue copies",
    lead: "Only the statements you choose can be filled in. Their boxes and evidence start empty.",
    recipient: "Who is it for?",
    person: "One person",
    severalPeople: "Several people (each adds their name)",
    name: "Name",
    email: "Email",
    optional: "Optional",
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
    add: "Add to list",
    added: (name: string) => `${name} was added to the list.`,
    list: "Copies to issue",
    shared: "Shared copy",
    what: describeAsked,
    remove: "Remove",
    removeLabel: (name: string) => `Remove ${name} from the list`,
    due: "Due",
    returnTo: "Return to",
    returnHint: "A name or email address, shown on each copy.",
    contents: "What should the copies show?",
    includes: {
      blank: "Only the questions (blank)",
      "my-answers": "Your answers next to the questions (locked)",
      everything: "Everything: your answers and the rest of the assessment (locked)",
    } satisfies Record<CopyContents, string>,
    password: "Password for the copies",
    passwordHint: "Optional. Encrypts the copies. Send the password separately: it is not stored.",
    showPassword: "Show password",
    start: (copies: number) => (copies === 1 ? "Issue 1 copy" : `Issue ${copies} copies`),
    done: (copies: number) =>
      copies === 1
        ? "1 copy is open in a new window. Save it, then send it."
        : `${copies} copies are open in new windows. Save each one, then send it.`,
    stopped: (opened: number, wanted: number) =>
      wanted === 1 ? `${opened} of 1 copy was issued.` : `${opened} of ${wanted} copies were issued.`,
    cancelled: "You cancelled the rest: they are still on the list.",
    unregistered: "The copies are not in the register yet.",
    register: "Update register",
    registered: "The register is up to date.",
    sent: "Issued copies",
  },
  email: {
    copy: "Copy email text",
    copyLabel: (name: string) => `Copy email text for ${name}`,
    copied: "Email text copied.",
    byHand: "The clipboard is not available. Copy this text:",
    text: (covering: Parameters<typeof describeCovering>[0]) => {
      const { subject, body } = describeCovering(covering);
      return `${subject}\n\n${body}`;
    },
  },
  returned: {
    title: "Merge returned copies",
    lead: "The add-in reads the files without running anything in them. Nothing changes until you merge.",
    choose: "Choose files…",
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
  decide: {
    title: "Disputed responses",
    lead: "People gave different responses here, or changed one that you also changed. Your response stays until you decide.",
    none: "Nothing is disputed.",
    by: "Decided by",
    byHint: "This name is recorded in the Merge log.",
    byMissing: "Enter the name of the person who decides.",
    yours: "Your workbook",
    unanswered: "No response",
    /** A mark that does not count. @param likely what it probably means; empty if that is not known. */
    refused: (mark: string, under: string, likely: string) =>
      `“${mark}” under ${under}${likely === "" ? "" : `: probably ${likely}`}`,
    givenBy: (names: string) => `From ${names}`,
    saved: (moment: string) => `Saved ${describeDay(moment.slice(0, 10))}`,
    choose: (number: number) => `Decision on statement ${number}`,
    why: "Reason",
    cautious: (rows: number) =>
      rows === 1
        ? "Use the most cautious response for the remaining row"
        : `Use the most cautious response for the remaining ${rows} rows`,
    cautiousNote: "Rows with an N/A are left for you: only a person can decide what does not apply.",
    left: (rows: number) => (rows === 1 ? "1 row still to decide." : `${rows} rows still to decide.`),
    allDecided: "All rows are decided.",
    changed: (items: string) =>
      `Nothing was merged: these rows have changed since: ${items}. Check them, then merge again.`,
    changedTag: "Changed since",
  },
  comments: {
    title: "Comments and notes",
    lead: "These are not merged unless you add them to the evidence.",
    statement: (number: number) => `Statement ${number}`,
    prompt: (prompt: string) => `Prompt ${prompt}`,
    from: (author: string, file: string, address: string) => `${author}, in ${file}, ${address}`,
    add: "Add to evidence",
    addWhat: (item: string, author: string) => `(${item}, ${author})`,
  },
  preview: {
    title: "What will change",
    none: "No response or text changes. The register will show that the copies came back.",
    statement: (number: number) => `Statement ${number}`,
    prompt: (prompt: string) => `Prompt ${prompt}`,
    response: (before: string, after: string, authors: string) => `${before} → ${after} (${authors})`,
    blank: "no response",
    decidedBy: (name: string) => `decided by ${name}`,
    evidence: "Evidence added:",
    answer: "Answer added:",
    bearsOn: (after: string) => `Bears on: ${after}`,
    inLog: (authors: string) =>
      `The cell has no room for the text from ${authors}: it goes to the Merge log.`,
    apply: (rows: number) => (rows === 1 ? "Merge: change 1 row" : `Merge: change ${rows} rows`),
    applyNothing: "Record the return",
    undo: "Excel cannot undo a merge, so save the workbook first.",
  },
  done: {
    title: "Merged",
    what: (rows: number, files: number) =>
      `${rows === 1 ? "1 row was" : `${rows} rows were`} changed, from ${files === 1 ? "1 file" : `${files} files`}. See the Merge log for details.`,
    toLog: "Go to Merge log",
    unlogged: "The responses are in the workbook, but the register and the Merge log could not be updated.",
    again: "Merge again: nothing will be added twice.",
  },
};

export type ShareWords = typeof share;

export const { Provider: ShareWordsProvider, use: useShareWords } = makeWords(share);
