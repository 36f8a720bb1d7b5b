import * as React from "react";
import * as ReactDOM from "react-dom";
import { loadExcel } from "../simulator/browser";
import { claimKeeping, loadKept, type KeepingClaim, type KeptWorkbook } from "./storage/keep-workbook";
import { forgetMeasures } from "./look/measure-text";
import { Page } from "./page/Page";
import { toError } from "./storage/to-error";
import { words } from "./words";

const place = document.getElementById("page");

async function start(): Promise<JSX.Element> {
  const [openExcel, { kept, claim }] = await Promise.all([loadExcel(), takeOver(), document.fonts.ready]);
  return <Page openExcel={openExcel} kept={kept} claim={claim} />;
}

/** Makes this tab the one that keeps its workbook. The page starts even where the browser's storage fails. */
async function takeOver(): Promise<{ claim: KeepingClaim; kept: KeptWorkbook | Error | undefined }> {
  let claim: KeepingClaim = { lost: new Promise(() => undefined) };
  try {
    claim = await claimKeeping();
    return { claim, kept: await loadKept() };
  } catch (error) {
    return { claim, kept: toError(error) };
  }
}

document.fonts.addEventListener("loadingdone", forgetMeasures);
start().then(
  (page) => ReactDOM.render(page, place),
  (error: unknown) =>
    ReactDOM.render(
      <main className="failed" role="alert">
        <h1>{words.cannotStart}</h1>
        <p>{toError(error).message}</p>
      </main>,
      place,
    ),
);
