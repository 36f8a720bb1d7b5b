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
    newId,
  });
  return (
    <App port={port} template={loaded.checklist} today={dayOf(now())} view={readView(location.search)} />
  );
}

/** A random UUID (version 4). `crypto.randomUUID` is younger than the web views of some Macs that run Excel. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const fixed = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, "0");
  });
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
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
