import * as React from "react";
import * as ReactDOM from "react-dom";
import { dayOf } from "../spreadsheet/days";
import { allChecks } from "./checks";
import { HostCheckPage } from "./HostCheckPage";
import { readHostFacts, supportsSet } from "./bench/host-facts";
import { reportRows } from "./report";
import { runChecks } from "./bench/run-checks";
import { saveReport } from "./save-report";
import { words } from "./words";

/** Connects the page to Excel, once office.js reports its host. */
async function choosePage(): Promise<JSX.Element> {
  if (typeof Office === "undefined") return <Notice text={words.noLibrary} />;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return <Notice text={words.notExcel} />;
  if (!supportsSet("1.9")) return <Notice text={words.tooOld} />;
  const facts = readHostFacts();
  return (
    <HostCheckPage
      port={{
        checks: allChecks,
        host: words.host(facts),
        run: (onProgress, isCancelled) => runChecks(allChecks, { supportsSet, onProgress, isCancelled }),
        save: (results) => saveReport(reportRows(facts, results, dayOf(new Date()))),
      }}
    />
  );
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

choosePage().then(show, (error: unknown) => {
  show(<Notice text={error instanceof Error ? error.message : String(error)} />);
});
