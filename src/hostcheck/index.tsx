import * as React from "react";
import * as ReactDOM from "react-dom";
import { dayOf } from "../spreadsheet/days";
import { allChecks, automaticChecks, checksByHand } from "./checks";
import { HostCheckPage } from "./page/HostCheckPage";
import { browserTools, preventDrops } from "./page/browser-tools";
import { keepResults, restoreResults } from "./page/keep-results";
import { pause } from "./page/pause";
import { findExcel } from "./page/find-excel";
import { readHostFacts, supportsSet } from "./bench/host-facts";
import { reportRows } from "./report/report";
import { runChecks } from "./bench/run-checks";
import { readReport } from "./report/read-report";
import { readSavedReport, saveReport } from "./report/save-report";
import { words } from "./words";

/** Connects the page to Excel, once office.js reports its host. */
async function choosePage(): Promise<JSX.Element> {
  const excel = await findExcel();
  if (!excel.ok) return <Notice text={excel.problem} />;
  const storage = findStorage();
  return (
    <HostCheckPage
      port={{
        automatic: automaticChecks,
        byHand: checksByHand,
        host: words.host(excel.value),
        restored: storage ? restoreResults(storage, allChecks) : { results: [] },
        run: (checks, options) => runChecks(checks, { ...options, supportsSet, pause, page: browserTools }),
        keep: (results, current) => storage && keepResults(storage, results, current),
        load: async () => {
          const report = readReport(await readSavedReport(), allChecks);
          return report.ok ? report.value.results : [];
        },
        save: async (results) =>
          saveReport(reportRows(await readHostFacts(navigator.userAgent), results, dayOf(new Date()))),
      }}
    />
  );
}

/** None where the browser keeps nothing for a page in a frame. */
function findStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function Notice({ text }: { readonly text: string }): JSX.Element {
  return (
    <main>
      <h1>{words.title}</h1>
      <p>{text}</p>
    </main>
  );
}

function show(page: JSX.Element): void {
  ReactDOM.render(page, document.getElementById("pane"));
}

preventDrops(window);
choosePage().then(show, (error: unknown) => {
  show(<Notice text={error instanceof Error ? error.message : String(error)} />);
});
