import { dayOf } from "../spreadsheet/days";
import { automaticChecks } from "./checks";
import { browserTools } from "./page/browser-tools";
import { findExcel } from "./page/find-excel";
import { pause } from "./page/pause";
import { sendBatch } from "./bench/bench";
import { readHostFacts, supportsSet } from "./bench/host-facts";
import { Skipped } from "./bench/question";
import { runChecks } from "./bench/run-checks";
import type { Message } from "./report/message";
import { reportRows } from "./report/report";
import { words } from "./words";

/**
 * Runs the checks that need nobody, as soon as Excel has opened the pane, and sends the report to the server of the
 * page. It is built for `npm run test:excel` only: no other page of the project sends anything.
 */
async function runUnattended(): Promise<void> {
  const excel = await findExcel();
  if (!excel.ok) return send({ kind: "failed", message: excel.problem });
  const { results } = await runChecks(automaticChecks, {
    supportsSet,
    pause,
    page: browserTools,
    ask: () => Promise.reject(new Skipped()),
    // Only shown while the run lasts; the report itself must arrive.
    onProgress: (_, { title }) => void send({ kind: "progress", title }).catch(() => undefined),
  });
  const facts = await readHostFacts(navigator.userAgent);
  await send({ kind: "report", rows: reportRows(facts, results, dayOf(new Date())) });
  if (supportsSet("1.11")) await sendBatch(({ workbook }) => workbook.close("SkipSave"));
}

async function send(message: Message): Promise<void> {
  await fetch("results", { method: "POST", body: JSON.stringify(message) });
}

function show(text: string): void {
  const pane = document.getElementById("pane");
  if (pane) pane.textContent = text;
}

show(words.starting);
runUnattended().catch(async (error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  show(words.failed(message));
  await send({ kind: "failed", message });
});
