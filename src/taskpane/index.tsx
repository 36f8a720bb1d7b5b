import "./frame/fabric-config";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { dayOf } from "../spreadsheet/days";
import { App } from "./frame/App";
import { builtInContent } from "./content/content";
import { makeExcelPort } from "./excel/excel-port";
import { realExcel } from "./excel/real-excel";
import { ProblemBar } from "./notices/ProblemBar";
import { FaultBoundary } from "./notices/FaultBoundary";
import { Notice } from "./notices/Notice";
import { stylePage } from "./look/page";
import { styles } from "./look/styles";
import { followTheme } from "./look/theme";
import { words } from "./words";

/** Connects the pane to Excel, once office.js reports its host. */
async function choosePage(): Promise<JSX.Element> {
  const { noLibrary, notExcel } = words.shell.notices;
  if (typeof Office === "undefined") return <Notice {...noLibrary} />;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return <Notice {...notExcel} />;
  updateTheme();
  const now = (): Date => new Date();
  const port = makeExcelPort({ ...realExcel, now, newId });
  return <App port={port} content={builtInContent} today={dayOf(now())} />;
}

/** A random UUID (version 4). Some web views of Excel on a Mac are older than `crypto.randomUUID`. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const fixed = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, "0");
  });
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Replaces what the page shows while it starts [P25]. */
function show(page: JSX.Element): void {
  ReactDOM.render(<FaultBoundary>{page}</FaultBoundary>, document.getElementById("pane"));
}

/** Office has no context until it is ready. */
const updateTheme = followTheme(() =>
  typeof Office === "undefined"
    ? undefined
    : (Office.context as Partial<Office.Context> | undefined)?.officeTheme,
);
stylePage();
choosePage().then(show, (error: unknown) => {
  show(
    <main className={styles.view}>
      <ProblemBar
        problem={{ kind: "unexpected", message: error instanceof Error ? error.message : String(error) }}
      />
    </main>,
  );
});
