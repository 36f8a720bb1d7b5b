import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import {
  describeMovement,
  describeScoreMovement,
  rulesDifferWords,
} from "../../assessment/time/words/describe-movement";
import type { TextReview } from "../../assessment/board/review-texts";
import type { ValidatorId } from "../../assessment/answers/board-records";
import type { ChangedItem } from "../../workbook/board/verify-seal";
import type { SealedPart } from "../../workbook/sealing/sealed-now";
import { validatorLabels } from "../../workbook/form/sign-off-columns";
import { describeDay } from "../../assessment/issuing/words/covering-email";
import { formatPercent } from "../../assessment/words/describe-result";
import { makeWords } from "./make-words";

const count = (number: number, one: string, several: string): string =>
  `${number} ${number === 1 ? one : several}`;

type MovementCount = readonly [Parameters<typeof describeMovement>[0], number];

const tally = (counts: readonly MovementCount[]): string =>
  `${counts.map(([id, number]) => `${number} ${describeMovement(id).word.replace(/^./, (first) => first.toLowerCase())}`).join(", ")}.`;

/** `The summary, decision 2`: 0 is the summary. */
const listTexts = (texts: readonly number[]): string => {
  const [first = "", ...others] = texts.map((index) => (index === 0 ? "the summary" : `decision ${index}`));
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...others].join(", ");
};

/** The words of the view that prepares papers for the Board. */
export const report = {
  title: "Report",
  steps: {
    title: "To the Board in six steps",
    lead: "A step cannot be undone, so save the workbook first.",
    label: (title: string, isDone: boolean) => `${title}, ${isDone ? "done" : "to do"}`,
  },
  others: "Other tasks",
  goBack: "To go back, close the workbook without saving it.",
  goTo: (sheet: string) => `Go to ${sheet}`,
  check: {
    title: "Answer and check",
    tally: (answered: number, statements: number, toCorrect: number) =>
      `${answered} of ${statements} answered, ${toCorrect === 0 ? "nothing" : toCorrect} to correct.`,
    answer: (unanswered: number, answered: number) =>
      `Answer ${answered === 0 ? "all" : "the other"} ${unanswered}`,
    check: "Open Check",
  },
  actions: {
    title: "Actions",
    lead: "One row for each In part, No and Not sure, and each Yes without evidence. You write what to do, who does it and by when.",
    none: "No answer needs an action.",
    tally: (open: number, overdue: number, unowned: number) =>
      [
        `${open} open`,
        ...(overdue > 0 ? [`✗ ${overdue} overdue`] : []),
        ...(unowned > 0 ? [`${unowned} without an owner`] : []),
      ].join(", "),
    start: "Update actions",
    done: (added: number, closed: number) =>
      added + closed === 0
        ? "The actions are up to date. Nothing was changed."
        : `${count(added, "row", "rows")} added, ${closed} closed. Your text was not changed.`,
  },
  board: {
    title: "Board paper",
    lead: "One page that follows the workbook. You accept or rewrite a summary and four decisions.",
    doubts: ({ drafts, outdated }: TextReview) => [
      ...(drafts === 0 ? [] : [`${count(drafts, "draft", "drafts")} to accept on the Board paper.`]),
      ...(outdated.length === 0
        ? []
        : [
            `${listTexts(outdated)} may no longer agree with the assessment: the figures have changed since.`,
          ]),
    ],
    ready: "Made, and every text is accepted or your own.",
    accept: "On the sheet, put X next to each text that you accept, or write your own.",
    redraft:
      "Rewrite what no longer agrees. Or clear its X, then update the Board paper: it is drafted again.",
    compare: "Compare with",
    none: "No snapshot",
    start: "Make Board paper",
    again: "Update Board paper",
    done: (added: number, closed: number) =>
      `The Board paper and the actions are up to date: ${count(added, "row", "rows")} added, ${closed} closed. Text you wrote or accepted was not changed.`,
    print: "To print it, go to Board and print only that sheet: it is one A4 page.",
  },
  copyForBoard: {
    title: "Board copy",
    lead: "The file to send to the Board. It has values only: no evidence, formulas or hidden sheets.",
    withDashboard: "Include the Dashboard",
    password: "Password for the Board copy",
    start: "Make Board copy",
    unprotected: (marking: string) =>
      `The Board copy is marked ${marking} and has no password. Anyone who gets the file can open it.`,
    ask: "Make the Board copy as it is?",
    confirm: "Make it anyway",
    cancel: "Go back",
    pdf: "For a PDF, open the Board copy and save that as a PDF. Never make one from this workbook: it would show your evidence.",
    done: "The Board copy is ready. Save it, then send it as its protective marking requires. This workbook was not changed.",
  },
  pivots: {
    title: "Board pivot",
    lead: "PivotTables of the responses, for more detail. Any that you have changed are left as they are.",
    start: "Make PivotTables",
    made: (made: number, refreshed: number, sheet: string) =>
      made > 0
        ? `${count(made, "PivotTable", "PivotTables")} added on ${sheet}${refreshed > 0 ? `, ${refreshed} refreshed` : ""}.`
        : `${count(refreshed, "PivotTable", "PivotTables")} on ${sheet} refreshed.`,
    kept: (kept: readonly string[]) => `Not changed: ${kept.join(", ")}.`,
  },
  snapshots: {
    title: "Snapshot",
    lead: "Keeps today’s scores and responses, to compare with next time. It never changes.",
    since: (name: string, counts: readonly MovementCount[]) => `Since ${name}: ${tally(counts)}`,
    changes: "What has changed",
    nothing: "Nothing has changed.",
    name: "Name",
    nameHint: "For example 2026 Q4. If blank, today’s date is used.",
    by: "Taken by",
    start: "Take snapshot",
    done: (name: string) => `Snapshot ${name} was taken.`,
    from: "Changes from",
    to: "to",
    moved: "Changed responses",
    now: "now",
    rulesDiffer: rulesDifferWords,
    overall: "Overall",
    score: (score: number | null) => (score === null ? "N/A" : formatPercent(score)),
    scoreMovement: (id: Parameters<typeof describeScoreMovement>[0]) => {
      const { sign, word } = describeScoreMovement(id);
      return `${sign} ${word}`;
    },
    movement: (id: Parameters<typeof describeMovement>[0]) => {
      const { sign, word } = describeMovement(id);
      return `${sign} ${word}`;
    },
    statement: (number: number) => `Statement ${number}`,
    unanswered: "Unanswered",
    change: (before: string, after: string) => `${before} → ${after}`,
    tally,
  },
  signOff: {
    title: "Sign-off and seal",
    lead: "People record that they validated the assessment. A seal then shows later changes. It is not a digital signature.",
    open: "Make Sign-off sheet",
    opened: "The Sign-off sheet is ready. Record on it who validated the assessment.",
    by: "Sealed by",
    start: "Seal",
    again: "Seal again",
    ask: (unanswered: number) => `Seal with ${unanswered} unanswered?`,
    askAnyway: "Seal as it is?",
    unanswered: (unanswered: number) => `${count(unanswered, "statement is", "statements are")} unanswered.`,
    confirm: "Seal anyway",
    cancel: "Cancel",
    done: (items: number, hash: string) =>
      `${items} responses, settings, actions and texts are sealed. Record this code (SHA-256) in the minutes: ${hash}`,
    sealed: (on: string, by: string, unanswered: number) =>
      `Sealed on ${describeDay(on)}${by === "" ? "" : ` by ${by}`}${unanswered === 0 ? "" : `, with ${unanswered} unanswered`}.`,
    validated: (role: ValidatorId, name: string, on: string) =>
      `Validated: ${validatorLabels[role]}, ${name}, ${on === "" ? "no date" : describeDay(on)}.`,
    notValidated: "Not validated yet.",
    altered: "The stored seal on Sign-off has been altered. Compare it with the minutes, then seal again.",
    unchanged: "✓ Nothing has changed since.",
    changed: (changed: number, isListed: boolean) =>
      `✗ ${count(changed, "sealed item has", "sealed items have")} changed since${isListed ? ":" : "."}`,
    changedSinceSeal: (changed: number) =>
      `${count(changed, "sealed item has", "sealed items have")} changed since the seal.`,
    see: "Open Sign-off and seal",
    changedSince: "Changed since the seal",
    item: ({ item, kind }: Pick<ChangedItem, "item" | "kind">) =>
      kind === "statement" ? `Statement ${item}` : item,
    gone: "No longer in the workbook.",
    parts: ({ kind, parts, columns }: Pick<ChangedItem, "kind" | "parts" | "columns">) =>
      parts
        .flatMap((part) => (kind === "action" && part === "evidence" ? columns : [partWords[kind][part]]))
        .join(", "),
    goTo: (item: string) => `Go to ${item}`,
    place: (sheet: string, address: string | null) => (address === null ? sheet : `${sheet}, ${address}`),
  },
  renew: {
    title: "Next assessment",
    lead: "Starts the next assessment in a new workbook, with each response to confirm or change. Evidence, actions and snapshots are kept, and this workbook is not changed.",
    start: "Start next assessment",
    done: (waiting: number, snapshot: string | null) =>
      `The next assessment is ready: save it. ${count(waiting, "response", "responses")} to confirm${snapshot === null ? "." : `; the old ones are in its snapshot ${snapshot}.`}`,
  },
  sites: {
    title: "Portfolio",
    lead: "Compare finished workbooks from several sites. They are read on this computer and are not changed.",
    choose: "Choose workbooks…",
    password: "Password, if the files have one",
    chooseMore: "Add more…",
    chosen: (files: number) => `${count(files, "file", "files")} chosen`,
    remove: "Remove",
    removeLabel: (file: string) => `Remove ${file}`,
    start: "Make portfolio",
    done: (sites: number) => `The portfolio of ${count(sites, "site", "sites")} is ready: save it.`,
    nothing: "None of the files can be used.",
    tooMany: "There are too many sites for one workbook. Ask your IT team to use psems rollup.",
    unused: (file: string, why: Parameters<typeof describeUnused>[0]) => `${file}: ${describeUnused(why)}`,
  },
};

const answerParts = {
  response: "response",
  evidence: "evidence",
  other: "key statement, or statements it bears on",
};

/** What the parts of a sealed item are. The other columns of an action have their headings. */
const partWords: Readonly<Record<ChangedItem["kind"], Readonly<Record<SealedPart, string>>>> = {
  statement: answerParts,
  other: { ...answerParts, response: "content" },
  action: { ...answerParts, response: "Action" },
  board: { ...answerParts, response: "Draft", evidence: "text" },
};

export const useReportWords = makeWords(report);
