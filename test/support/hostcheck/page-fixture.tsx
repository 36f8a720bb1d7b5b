import * as React from "react";
import * as ReactDOM from "react-dom";
import type { Bench } from "../../../src/hostcheck/bench/bench";
import { judge, type Check, type CheckResult } from "../../../src/hostcheck/bench/check";
import { Skipped } from "../../../src/hostcheck/bench/question";
import { paneChecks } from "../../../src/hostcheck/checks/by-hand/pane";
import { pageChecks } from "../../../src/hostcheck/checks/page/page";
import { browserTools, preventDrops } from "../../../src/hostcheck/page/browser-tools";
import { HostCheckPage } from "../../../src/hostcheck/page/HostCheckPage";
import { keepResults, restoreResults } from "../../../src/hostcheck/page/keep-results";

/** One that passes, one that fails and one that is not for this Excel; they need no workbook. */
const inExcel: readonly Check[] = ["typed-apostrophe", "rule-through-sheet", "table-resized"].map((id) => ({
  id,
  title: `What ${id} relies on, in a sentence that is long enough to need a second line`,
  why: "It matters.",
  since: "1.13",
  expected: { formula: "='A very long name of a sheet without any break'!$A$1" },
  find: () => Promise.resolve({ formula: "=#REF!" }),
}));

/** A check that waits until it is let go, for a look at the page at work. */
const held = new URLSearchParams(location.search).has("held");
/** The first report is refused. */
let saves = 0;
let saved: readonly CheckResult[] = [];
let cancelled = (): boolean => false;

async function untilCancelled(): Promise<void> {
  while (held && !cancelled()) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function runOne(check: Check, ask: Bench["ask"]): Promise<CheckResult> {
  const index = inExcel.indexOf(check);
  const notes = ["refused with AccessDenied"];
  const bench: Pick<Bench, "ask" | "choose" | "page"> = {
    page: browserTools,
    ask,
    choose: async (question) => (await ask(question)).choice,
  };
  try {
    const found = await check.find(bench as Bench);
    const verdict = (["pass", "fail", "not-here"] as const)[index] ?? judge(check, found);
    return { check, verdict, found, answers: [], notes };
  } catch (error) {
    if (error instanceof Skipped) return { check, verdict: "skipped", found: undefined, answers: [], notes };
    throw error;
  }
}

const automatic = [...inExcel, ...pageChecks];

preventDrops(window);
ReactDOM.render(
  <HostCheckPage
    port={{
      automatic,
      byHand: paneChecks,
      host: "Excel on PC, version 16.0; ExcelApi 1.17",
      restored: restoreResults(sessionStorage, [...automatic, ...paneChecks]),
      keep: (results, current) => keepResults(sessionStorage, results, current),
      run: async (checks, { onProgress, isCancelled, ask }) => {
        cancelled = isCancelled;
        const results: CheckResult[] = [];
        for (const check of checks) {
          if (isCancelled()) break;
          onProgress(results, check);
          results.push(await runOne(check, (question) => ask(question, check)));
        }
        await untilCancelled();
        return { results, cancelled: isCancelled(), leftBehind: [], viewRestored: true };
      },
      load: () => Promise.resolve(saved),
      save: (results) => {
        saves += 1;
        if (saves > 1) saved = results;
        return saves === 1
          ? Promise.reject(new Error("Excel is in cell-editing mode."))
          : Promise.resolve(`Host check report of ${results.length}`);
      },
    }}
  />,
  document.getElementById("pane"),
);
