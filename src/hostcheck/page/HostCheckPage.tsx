import * as React from "react";
import type { CheckResult } from "../bench/check";
import { QuestionPanel } from "./QuestionPanel";
import { ResultList } from "./ResultList";
import { summarise } from "../report/report";
import type { HostCheckPort } from "./port";
import type { Run } from "../bench/run-checks";
import { useRun, type Activity } from "./use-run";
import { words } from "../words";

/** Runs the checks in the open workbook, asks the tester, shows the results, and saves a report. */
export function HostCheckPage({ port }: { readonly port: HostCheckPort }): JSX.Element {
  const { activity, results, start, stop, save, load, forget } = useRun(port);
  const isRunning = activity.kind === "running";
  const left = port.byHand.filter(
    ({ id }) => !results.some(({ check, verdict }) => check.id === id && verdict !== "skipped"),
  );
  return (
    <main>
      <h1>{words.title}</h1>
      <p>{words.lead(port.automatic.length, port.byHand.length)}</p>
      <p className="quiet">{port.host}</p>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          disabled={isRunning}
          onClick={() => void start(port.automatic)}
        >
          {words.run}
        </button>
        <button type="button" disabled={isRunning || left.length === 0} onClick={() => void start(left)}>
          {words.runByHand(left.length)}
        </button>
        {isRunning && (
          <button type="button" onClick={stop}>
            {words.stop}
          </button>
        )}
        {!isRunning && results.length === 0 && (
          <button type="button" onClick={() => void load()}>
            {words.load}
          </button>
        )}
        {!isRunning && results.length > 0 && (
          <>
            <button type="button" onClick={() => void save()}>
              {words.save}
            </button>
            <button type="button" onClick={forget}>
              {words.forget}
            </button>
          </>
        )}
      </div>
      {isRunning && <progress aria-label={words.progress} value={activity.done} max={activity.total} />}
      <p role="status">{statusOf(activity, results)}</p>
      {isRunning && activity.question && (
        <QuestionPanel key={activity.question.number} asked={activity.question} />
      )}
      {!isRunning && <ResultList results={results} />}
    </main>
  );
}

function statusOf(activity: Activity, results: readonly CheckResult[]): string {
  switch (activity.kind) {
    case "ready":
      return "";
    case "restored":
      return [
        words.restored(summarise(results)),
        activity.interrupted ? words.loadedAgain(activity.interrupted.title) : "",
      ].join(" ");
    case "running":
      return activity.title === ""
        ? words.starting
        : words.running(activity.done + 1, activity.total, activity.title);
    case "stopped":
      return words.failed(activity.message);
    case "told":
      return activity.message;
    case "finished":
      return describeRun(activity.run, results);
  }
}

function describeRun({ cancelled, leftBehind, viewRestored }: Run, results: readonly CheckResult[]): string {
  return [
    words.finished(cancelled, summarise(results)),
    leftBehind.length > 0 ? words.leftBehind(leftBehind) : "",
    viewRestored ? "" : words.viewLost,
  ]
    .filter(Boolean)
    .join(" ");
}
