import * as React from "react";
import * as ReactDOM from "react-dom";
import { allChecks } from "./checks";
import { HostCheckPage } from "./HostCheckPage";
import { readHostFacts, supportsSet } from "./bench/host-facts";
import { reportRows } from "./report";
import { runChecks } from "./bench/run-checks";
import { saveReport } from "./save-report";

/** Joins the page to Excel, once office.js says where the page is. */
async function choosePage(): Promise<JSX.Element> {
  if (typeof Office === "undefined") return <Notice words="Excel’s library, office.js, did not load." />;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return <Notice words="Open this page in Excel." />;
  if (!supportsSet("1.9"))
    return <Notice words="This Excel is older than the add-in needs (ExcelApi 1.9)." />;
  const facts = readHostFacts();
  return (
    <HostCheckPage
      port={{
        checks: allChecks,
        host: `${facts.host} on ${facts.platform}, version ${facts.version}; ${facts.sets.join(", ")}`,
        run: (onProgress, isCancelled) => runChecks(allChecks, { supportsSet, onProgress, isCancelled }),
        save: (results) => saveReport(reportRows(facts, results, today())),
      }}
    />
  );
}

function Notice({ words }: { readonly words: string }): JSX.Element {
  return (
    <main>
      <h1>Excel host check</h1>
      <p>{words}</p>
    </main>
  );
}

/** This day by the clock of this machine, `yyyy-mm-dd`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function show(page: JSX.Element): void {
  ReactDOM.render(page, document.getElementById("pane"));
}

choosePage().then(show, (error: unknown) => {
  show(<Notice words={error instanceof Error ? error.message : String(error)} />);
});
