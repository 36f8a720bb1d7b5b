import * as React from "react";
import * as ReactDOM from "react-dom";
import { loadExcel } from "../simulator/browser";
import { claimKeeping, loadKept, type KeptWorkbook } from "./storage/keep-workbook";
import { forgetMeasures } from "./look/measure-text";
import { Page } from "./page/Page";
import { words } from "./words";

const place = document.getElementById("page");

async function start(): Promise<JSX.Element> {
  const [openExcel, claim] = await Promise.all([loadExcel(), claimKeeping(), document.fonts.ready]);
  return <Page openExcel={openExcel} kept={await loadKeptIfAny()} claim={claim} />;
}

/** A browser without storage (a private window) starts blank: the page reports it once there is something to save. */
function loadKeptIfAny(): Promise<KeptWorkbook | undefined> {
  return loadKept().catch(() => undefined);
}

document.fonts.addEventListener("loadingdone", forgetMeasures);
start().then(
  (page) => ReactDOM.render(page, place),
  (error: unknown) =>
    ReactDOM.render(
      <main className="failed" role="alert">
        <h1>{words.cannotStart}</h1>
        <p>{error instanceof Error ? error.message : String(error)}</p>
      </main>,
      place,
    ),
);
