import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import {
  describeMovement,
  describeScoreMovement,
  rulesDifferWords,
} from "../../assessment/time/words/describe-movement";
import type { ValidatorId } from "../../assessment/answers/board-records";
import type { ChangedItem } from "../../workbook/board/verify-seal";
import type { SealedPart } from "../../workbook/sealing/sealed-now";
import { validatorLabels } from "../../workbook/form/sign-off-columns";
import { describeDay } from "../../assessment/issuing/words/covering-email";
import { formatPercent } from "../../assessment/words/describe-result";
import { makeWords } from "./make-words";

const count = (number: number, one: string, several: string): string =>
  `${number} ${number === 1 ? one : several}`;

/** The words of the view that prepares papers for the Board. */
export const report = {
  title: "Report",
  lead: "Prepare papers for the Board. The sheets also work in Excel without the add-in.",
  copy: {
    what: "This workbook is a copy. Reports are made in the original workbook.",
    toSetUp: "See your statements",
  },
  goTo: (sheet: string) => `Go to ${sheet}`,
  actions: {
    title: "Actions",
    lead: "One row for each In part, No and Not sure, and each Yes without evidence. You write what to do, who does it and by when.",
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
    lead: "One page that updates with the workbook. Text drafted by the add-in is marked Draft until you accept or rewrite it on the sheet.",
    compare: "Compare with",
    none: "No snapshot",
    start: "Make Board paper",
    again: "Update Board paper",
    done: (added: number, closed: number) =>
      `The Board paper and the actions are up to date: ${count(added, "row", "rows")} added, ${closed} closed. Text you wrote or accepted was not changed.`,
    copyLead: "The Board copy has values only: no evidence, formulas or hidden sheets.",
    withDashboard: "Include the Dashboard",
    makeCopy: "Make Board copy",
    copied: "The Board copy is ready. Save it, then send it as its protective marking requires.",
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
    title: "Snapshots",
    lead: "A snapshot keeps today’s scores and responses. It never changes.",
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
    tally: (counts: readonly (readonly [Parameters<typeof describeMovement>[0], number])[]) =>
      `${counts.map(([id, number]) => `${describeMovement(id).word} ${number}`).join(", ")}.`,
  },
  signOff: {
    title: "Sign-off",
    lead: "On the Sign-off sheet, people record that they validated the assessment. A seal records who sealed it, and the responses, settings, actions and texts of the Board paper as agreed. It is not a digital signature.",
    open: "Make Sign-off sheet",
    opened: "The Sign-off sheet is ready. Record on it who validated the assessment.",
    by: "Sealed by",
    start: "Seal",
    again: "Seal again",
    ask: (unanswered: number) => `Seal with ${unanswered} unanswered?`,
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
    changed: (changed: number) =>
      `✗ ${count(changed, "sealed item has", "sealed items have")} changed since:`,
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
    chosen: (files: number) => `${count(files, "file", "files")} chosen`,
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
