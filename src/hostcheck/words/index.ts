import type { Verdict } from "../bench/check";
import type { HostFacts } from "../bench/host-facts";

/** All texts of the page and of the report that it saves. The descriptions of the checks are in `checks`. */
export const words = {
  title: "Excel host check",
  lead: (checks: number) =>
    `Checks ${checks} things that the PSeMS add-in needs Excel to do. Each check uses a new sheet and deletes it afterwards. Use a workbook that you do not need: Excel’s undo list will be cleared.`,
  run: "Run the checks",
  stop: "Stop",
  save: "Save the report sheet",
  progress: "Checks done",
  starting: "Starting…",
  running: (number: number, total: number, title: string) => `${number} of ${total}: ${title}`,
  failed: (message: string) => `✘ Excel reported an error: ${message}`,
  finished: (isCancelled: boolean, summary: string) =>
    `${isCancelled ? "Stopped early" : "Done"}: ${summary}.`,
  leftBehind: (names: readonly string[]) => `Could not be deleted: ${names.join(", ")}.`,
  viewLost: "The cells selected before the checks could not be selected again.",
  saved: (sheet: string) => `Saved as the sheet ${sheet}.`,
  notSaved: (message: string) => `✘ The report was not saved: ${message}`,
  needsAttention: "Needs checking",
  others: "As expected, or not in this Excel",
  found: "Found",
  expected: "Expected",
  why: "Why it matters",
  needs: (set: string) => `Needs ExcelApi ${set}.`,
  noLibrary: "The Excel library, office.js, did not load.",
  notExcel: "Open this page in Excel.",
  tooOld: "This version of Excel is too old for the add-in, which needs ExcelApi 1.9.",
  host: ({ host, platform, version, sets }: HostFacts) =>
    `${host} on ${platform}, version ${version}; ${sets.join(", ")}`,
  /** With a symbol, so that colour is never the only difference. */
  verdicts: {
    pass: "✔ pass",
    fail: "✘ fail",
    "not-here": "– not in this Excel",
  } satisfies Record<Verdict, string>,
  summary: (counts: Readonly<Record<Verdict, number>>) =>
    `${counts.pass} pass, ${counts.fail} fail, ${counts["not-here"]} not in this Excel`,
  report: {
    /** The name of the sheet, and the text in its first cell, by which a later report recognises it. */
    sheet: "Host check report",
    headings: ["Check", "What Excel should do", "Needs", "Result", "Found", "Expected", "Notes", "Why"],
    host: ({ host, platform, version }: HostFacts) => `${host} on ${platform}, version ${version}`,
    noSet: "no requirement set",
    needs: (set: string) => `ExcelApi ${set}`,
    language: (language: string) => `language ${language}`,
    made: (day: string) => `made on ${day}`,
  },
};
