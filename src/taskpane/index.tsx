import "./fabric-config";
import * as React from "react";
import * as ReactDOM from "react-dom";
import template from "../../assets/templates/psems.json";
import { loadChecklist } from "../checklist/load";
import { buildWorkbook } from "../excel/build-workbook";
import { readSheets } from "../excel/read-sheets";
import { repairWorkbook } from "../excel/repair-workbook";
import { activateSheet, selectCell } from "../excel/show";
import { App } from "./App";
import { dayOf, makeExcelPort } from "./excel-port";
import { FailureBar } from "./FailureBar";
import { FaultBoundary } from "./FaultBoundary";
import { registerPaneIcons } from "./icons";
import { Notice } from "./Notice";
import { readView } from "./port";
import { stylePage, styles } from "./styles";

/** Joins the pane to Excel, once office.js says where the page is. */
async function choosePage(): Promise<JSX.Element> {
  if (typeof Office === "undefined") {
    return (
      <Notice title="Excel's library did not load">
        The network may block appsforoffice.microsoft.com. Ask whoever runs the add-in to allow it, or to
        build the add-in for closed networks.
      </Notice>
    );
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    return (
      <Notice title="Open this page in Excel">It is an add-in: in Excel, find it on the Home tab.</Notice>
    );
  }
  const loaded = loadChecklist(template);
  if (loaded.kind !== "loaded") {
    return (
      <Notice title="The checklist is damaged">
        {loaded.problems.map(({ message }) => message).join(" ")}
      </Notice>
    );
  }
  const now = (): Date => new Date();
  const port = makeExcelPort({
    excel: { readSheets, buildWorkbook, repairWorkbook, activateSheet, selectCell },
    template: loaded.checklist,
    now,
    newId: () => crypto.randomUUID(),
  });
  return (
    <App port={port} template={loaded.checklist} today={dayOf(now())} view={readView(location.search)} />
  );
}

function show(page: JSX.Element): void {
  ReactDOM.render(<FaultBoundary>{page}</FaultBoundary>, document.getElementById("pane"));
}

stylePage();
registerPaneIcons();
choosePage().then(show, (error: unknown) => {
  show(
    <main className={styles.view}>
      <FailureBar
        failure={{ kind: "unexpected", message: error instanceof Error ? error.message : String(error) }}
      />
    </main>,
  );
});
