import { describeUnused } from "../../assessment/portfolio/words/describe-portfolio";
import {
  describeMovement,
  describeScoreMovement,
  rulesDifferWords,
} from "../../assessment/time/words/describe-movement";
import { describeDay } from "../../assessment/issuing/words/covering-email";
import { formatPercent } from "../../assessment/words/describe-result";
import { makeWords } from "./make-words";

const count = (number: number, one: string, several: string): string =>
  `${number} ${number === 1 ? one : several}`;

/** The words of the view that makes things for the Board. */
export const report = {
  title: "Report",
  lead: "Make what the Board reads. What stands on the sheets of this workbook works in any copy of Excel.",
  copy: {
    what: "This workbook is a copy for somebody to fill in. Reports belong to the workbook that it came from.",
    toSetUp: "See what is asked",
  },
  goTo: (sheet: string) => `Go to ${sheet}`,
  actions: {
    title: "Actions",
    lead: "A row for each In part, No and Not sure, and for each Yes without evidence, drafted from what you wrote.",
    tally: (open: number, overdue: number, unowned: number) =>
      [
        `${open} open`,
        ...(overdue > 0 ? [`✗ ${overdue} overdue`] : []),
        ...(unowned > 0 ? [`${unowned} without an owner`] : []),
      ].join(", "),
    start: "Bring actions up to date",
    done: (added: number, closed: number) =>
      added + closed === 0
        ? "The actions were up to date. Nothing was changed."
        : `${count(added, "row", "rows")} added, ${closed} closed. Nothing that you wrote was changed.`,
  },
  board: {
    title: "Board paper",
    lead: "One page, live. Texts that the add-in drafts say Draft until you accept or rewrite them on the sheet.",
    compare: "Compare with",
    none: "No snapshot",
    start: "Make the Board paper",
    again: "Bring the Board paper up to date",
    done: (added: number, closed: number) =>
      `The Board paper is up to date, and the actions with it: ${count(added, "row", "rows")} added, ${closed} closed. What you wrote or accepted is as it was.`,
    copyLead: "The Board’s own copy has values only: no evidence, no formulas, no hidden sheets.",
    withDashboard: "With the Dashboard",
    openCopy: "Open the Board’s copy",
    copied: "The Board’s copy is open in a window of its own: save it, and send it as its marking says.",
  },
  pivots: {
    title: "Board pivot",
    lead: "PivotTables on Responses, for whoever asks more. One that you have changed is left as it is.",
    start: "Make the pivots",
    made: (made: number, refreshed: number, sheet: string) =>
      made > 0
        ? `${count(made, "PivotTable", "PivotTables")} made on ${sheet}${refreshed > 0 ? `, ${refreshed} refreshed` : ""}.`
        : `${count(refreshed, "PivotTable", "PivotTables")} on ${sheet} refreshed.`,
    kept: (kept: readonly string[]) => `Left as it is: ${kept.join(", ")}.`,
  },
  snapshots: {
    title: "Snapshots",
    lead: "Keeps every score and answer as it is today. Snapshots are added, and never changed.",
    name: "Name",
    nameHint: "For example 2026 Q4. Without one it has today’s date.",
    by: "Taken by",
    start: "Take a snapshot",
    done: (name: string) => `Snapshot ${name} is taken.`,
    from: "What moved from",
    to: "to",
    moved: "Answers that moved",
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
    lead: "Who validated it stands on the sheet Sign-off. A seal keeps the answers, texts and settings as they were agreed; it is no digital signature.",
    open: "Make the sheet Sign-off",
    opened: "The sheet Sign-off is there: note on it who validated the assessment.",
    by: "Sealed by",
    start: "Seal the answers",
    again: "Seal anew",
    done: (items: number, hash: string) =>
      `Sealed: ${items} answers, texts and settings. SHA-256 ${hash}. Note it in the minutes.`,
    sealed: (on: string, by: string) => `Sealed on ${describeDay(on)}${by === "" ? "" : ` by ${by}`}.`,
    broken: "What is kept as sealed is not what was sealed: the sheet Sign-off was changed.",
    unchanged: "✓ Nothing has changed since.",
    changed: (changed: number) =>
      `✗ ${count(changed, "answer or text has", "answers and texts have")} changed since:`,
    changedSince: "Changed since the seal",
    item: (item: string) => (/^\d+$/.test(item) ? `Statement ${item}` : item),
    gone: "It is not in the checklist any more.",
    parts: { response: "answer", evidence: "evidence", other: "key mark, or what it bears on" },
    goTo: (item: string) => `Go to ${item}`,
    place: (sheet: string, address: string | null) => (address === null ? sheet : `${sheet}, ${address}`),
  },
  renew: {
    title: "Next assessment",
    lead: "Begins the next one from this: each answer waits to be confirmed or changed, evidence, actions and snapshots are kept. This workbook stays as it is.",
    start: "Start the next assessment",
    done: (waiting: number, snapshot: string | null) =>
      `The next assessment is open in a window of its own: save it. ${count(waiting, "answer waits", "answers wait")} to be confirmed.${snapshot === null ? "" : ` The old answers are in its snapshot ${snapshot}.`}`,
  },
  sites: {
    title: "Many sites",
    lead: "Choose finished workbooks to see them side by side. They are read one after the other on this machine, and stay as they are.",
    choose: "Choose workbooks",
    password: "Password of the files, if they have one",
    chosen: (files: number) => `${count(files, "file", "files")} chosen`,
    start: "Open the portfolio",
    done: (sites: number) =>
      `${count(sites, "site", "sites")} side by side, in a window of its own: save it.`,
    nothing: "None of the files can be used.",
    tooMany: "A workbook has no room for so many sites. Use psems rollup --parquet or --csv.",
    unused: (file: string, why: Parameters<typeof describeUnused>[0]) => `${file}: ${describeUnused(why)}`,
  },
};

export const { Provider: ReportWordsProvider, use: useReportWords } = makeWords(report);
