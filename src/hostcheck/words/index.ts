import type { Verdict } from "../bench/check";
import type { HostFacts, Program } from "../bench/host-facts";

/** All texts of the page and of the report that it saves. The descriptions of the checks are in `checks`. */
export const words = {
  title: "Excel host check",
  lead: (automatic: number, byHand: number) =>
    `Checks ${automatic} things that the PSeMS add-in needs Excel to do, then ${byHand} that need your hand. Each check uses a new sheet and deletes it afterwards. Use a workbook that you do not need: Excel’s undo list will be cleared.`,
  run: "Run the checks",
  runByHand: (left: number) => `Do the steps by hand (${left})`,
  stop: "Stop",
  save: "Save the report sheet",
  load: "Go on with the saved report",
  forget: "Clear the results",
  progress: "Checks done",
  starting: "Starting…",
  running: (number: number, total: number, title: string) => `${number} of ${total}: ${title}`,
  failed: (message: string) => `✘ Excel reported an error: ${message}`,
  finished: (isCancelled: boolean, summary: string) =>
    `${isCancelled ? "Stopped early" : "Done"}: ${summary}.`,
  restored: (summary: string) => `Results from before the page was loaded again: ${summary}.`,
  loadedAgain: (title: string) => `The page was loaded again during a step. This is recorded: ${title}.`,
  leftBehind: (names: readonly string[]) => `Could not be deleted: ${names.join(", ")}.`,
  viewLost: "The cells selected before the checks could not be selected again.",
  saved: (sheet: string) => `Saved as the sheet ${sheet}. Save this workbook and send it to us.`,
  loaded: (count: number) =>
    count === 0 ? "This workbook has no saved report." : `The saved report has ${count} results.`,
  notSaved: (message: string) => `✘ The report was not saved: ${message}`,
  step: {
    title: "Please do this",
    skip: "Skip this step",
    source: "Text",
    copy: "Copy",
    paste: "Paste here",
    download: (count: number) => (count === 1 ? "Download" : `Download ${count} files`),
    files: "Files",
    drop: "Drop a file here",
    received: (count: number) => `Files read: ${count}`,
  },
  needsAttention: "Needs checking",
  others: "All other results",
  found: "Found",
  expected: "Expected",
  why: "Why it matters",
  needs: (set: string) => `Needs ExcelApi ${set}.`,
  noLibrary: "The Excel library, office.js, did not load.",
  notExcel: "Open this page in Excel.",
  tooOld: "This version of Excel is too old for the add-in, which needs ExcelApi 1.9.",
  host: ({ host, platform, version, sets }: Program) =>
    `${host} on ${platform}, version ${version}; ${sets.join(", ")}`,
  /** With a symbol, so that colour is never the only difference. */
  verdicts: {
    pass: "✔ pass",
    foreseen: "◆ known difference",
    fail: "✘ fail",
    recorded: "• recorded",
    skipped: "– skipped",
    "not-here": "– not in this Excel",
  } satisfies Record<Verdict, string>,
  counted: {
    pass: (count) => `${count} pass`,
    foreseen: (count) => `${count} known difference${count === 1 ? "" : "s"}`,
    fail: (count) => `${count} fail`,
    recorded: (count) => `${count} recorded`,
    skipped: (count) => `${count} skipped`,
    "not-here": (count) => `${count} not in this Excel`,
  } satisfies Record<Verdict, (count: number) => string>,
  report: {
    /** The name of the sheet, and the text in its first cell, by which a later report recognises it. */
    sheet: "Host check report",
    headings: [
      "Check",
      "Assumption",
      "Switch",
      "What Excel should do",
      "Needs",
      "Result",
      "Found",
      "Expected",
      "Answers by hand",
      "Notes",
      "Why",
    ] as const,
    facts: { day: "Made on", result: "Results" },
    /** The facts about this Excel, in the order of the report. */
    host: {
      host: "Program",
      platform: "Platform",
      version: "Version",
      language: "Language of the windows",
      contentLanguage: "Language of the content",
      culture: "Region",
      decimalSeparator: "Decimal separator",
      thousandsSeparator: "Thousands separator",
      calculation: "Calculation",
      browser: "Browser of the page",
      sets: "Requirement sets",
    } satisfies Record<keyof HostFacts, string>,
    needs: (set: string) => `ExcelApi ${set}`,
  },
  /** What `npm run hostcheck -- --compare` and `npm run test:excel` print. */
  compared: {
    switches: "Switches of the simulator",
    matches: "this Excel behaves in this way",
    differs: "this Excel does not",
    undecided: "not decided",
    switch: (id: string, verdict: string, checks: readonly string[]) =>
      `  ${id}: ${verdict} (${checks.join(", ")})`,
    broken: "Assumptions of the product that this Excel breaks",
    noneBroken: "This Excel breaks no assumption of the product that was tried.",
    assumption: (id: string, statement: string) => `  ${id}: ${statement}`,
    check: (id: string, found: string, expected: string) =>
      `    ✘ ${id}: found ${found || "nothing"}, expected ${expected}`,
    untried: (ids: readonly string[]) => `Not tried: ${ids.join(", ")}`,
    notHere: (ids: readonly string[]) => `Not in this Excel: ${ids.join(", ")}`,
    unknown: (ids: readonly string[]) => `No longer checked: ${ids.join(", ")}`,
    notAReport: (path: string) => `${path} has no sheet “Host check report” that can be read.`,
  },
};
