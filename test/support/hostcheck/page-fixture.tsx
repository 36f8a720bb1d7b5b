import * as React from "react";
import * as ReactDOM from "react-dom";
import type { Check, CheckResult } from "../../../src/hostcheck/bench/check";
import { HostCheckPage } from "../../../src/hostcheck/HostCheckPage";

const checks: readonly Check[] = ["typed-apostrophe", "rule-through-sheet", "table-resized"].map((id) => ({
  id,
  title: `What ${id} relies on, in a sentence that is long enough to need a second line`,
  why: "It matters.",
  since: "1.13",
  expected: { formula: "='A very long name of a sheet without any break'!$A$1" },
  find: () => Promise.resolve(null),
}));

/** A check that waits until it is let go, for a look at the page at work. */
const held = new URLSearchParams(location.search).has("held");
/** The first report is refused. */
let saves = 0;
let cancelled = (): boolean => false;

async function untilCancelled(): Promise<void> {
  while (held && !cancelled()) await new Promise((resolve) => setTimeout(resolve, 10));
}

ReactDOM.render(
  <HostCheckPage
    port={{
      checks,
      host: "Excel on PC, version 16.0; ExcelApi 1.17",
      run: async (onProgress, isCancelled) => {
        cancelled = isCancelled;
        const results: CheckResult[] = [];
        for (const [index, check] of checks.entries()) {
          onProgress(index, check);
          const verdict = (["pass", "fail", "not-here"] as const)[index] ?? "pass";
          results.push({
            check,
            verdict,
            found: { formula: "=#REF!" },
            notes: ["refused with AccessDenied"],
          });
        }
        await untilCancelled();
        return { results, cancelled: isCancelled(), leftBehind: [], viewRestored: true };
      },
      save: (results) => {
        saves += 1;
        return saves === 1
          ? Promise.reject(new Error("Excel is in cell-editing mode."))
          : Promise.resolve(`Host check report of ${results.length}`);
      },
    }}
  />,
  document.getElementById("pane"),
);
