import * as React from "react";
import * as ReactDOM from "react-dom";
import { claimKeeping, loadKept, type KeepingClaim, type KeptWorkbook } from "./storage/keep-workbook";
import { forgetMeasures } from "./look/measure-text";
import { Page } from "./page/Page";
import type { OpenPlan } from "./storage/use-workbook";
import { toError } from "./storage/to-error";
import { words } from "./words";

const place = document.getElementById("page");

async function start(openPlan: OpenPlan, pane: React.ReactNode): Promise<JSX.Element> {
  const [{ kept, claim }] = await Promise.all([takeOver(), document.fonts.ready]);
  return <Page openPlan={openPlan} pane={pane} kept={kept} claim={claim} />;
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

/** Starts the page. */
export async function startPage(openPlan: OpenPlan, pane: React.ReactNode): Promise<void> {
  document.fonts.addEventListener("loadingdone", forgetMeasures);
  try {
    ReactDOM.render(await start(openPlan, pane), place);
  } catch (error) {
    ReactDOM.render(
      <main className="failed" role="alert">
        <h1>{words.cannotStart}</h1>
        <p>{toError(error).message}</p>
      </main>,
      place,
    );
  }
}
