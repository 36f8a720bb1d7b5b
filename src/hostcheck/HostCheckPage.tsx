import * as React from "react";
import type { Check, CheckResult } from "./bench/check";
import { ResultList } from "./ResultList";
import { summarise } from "./report";
import type { Run } from "./bench/run-checks";
import { words } from "./words";

/** What the page needs from Excel. */
export interface HostCheckPort {
  readonly checks: readonly Check[];
  /** The host, its version and its requirement sets, in one line. */
  readonly host: string;
  readonly run: (
    onProgress: (done: number, check: Check) => void,
    isCancelled: () => boolean,
  ) => Promise<Run>;
  /** Saves a report; resolves with the name of its sheet. */
  readonly save: (results: readonly CheckResult[]) => Promise<string>;
}

type State =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly done: number; readonly title: string }
  | { readonly kind: "finished"; readonly run: Run; readonly saved: string }
  | { readonly kind: "stopped"; readonly message: string };

/** Runs the checks in the open workbook, shows the results, and saves a report. */
export function HostCheckPage({ port }: { readonly port: HostCheckPort }): JSX.Element {
  const [state, setState] = React.useState<State>({ kind: "ready" });
  const cancelled = React.useRef(false);
  const total = port.checks.length;

  const run = async (): Promise<void> => {
    cancelled.current = false;
    setState({ kind: "running", done: 0, title: "" });
    try {
      const finished = await port.run(
        (done, { title }) => setState({ kind: "running", done, title }),
        () => cancelled.current,
      );
      setState({ kind: "finished", run: finished, saved: "" });
    } catch (error) {
      setState({ kind: "stopped", message: messageOf(error) });
    }
  };
  const save = async (finished: Run): Promise<void> => {
    setState({ kind: "finished", run: finished, saved: await saveReport(finished) });
  };
  const saveReport = async ({ results }: Run): Promise<string> => {
    try {
      return words.saved(await port.save(results));
    } catch (error) {
      return words.notSaved(messageOf(error));
    }
  };

  const isRunning = state.kind === "running";
  return (
    <main>
      <h1>{words.title}</h1>
      <p>{words.lead(total)}</p>
      <p className="quiet">{port.host}</p>
      <div className="buttons">
        <button type="button" className="primary" disabled={isRunning} onClick={() => void run()}>
          {words.run}
        </button>
        {isRunning && (
          <button type="button" onClick={() => (cancelled.current = true)}>
            {words.stop}
          </button>
        )}
        {state.kind === "finished" && state.run.results.length > 0 && (
          <button type="button" onClick={() => void save(state.run)}>
            {words.save}
          </button>
        )}
      </div>
      {isRunning && <progress aria-label={words.progress} value={state.done} max={total} />}
      <p role="status">{statusOf(state, total)}</p>
      {state.kind === "finished" && <ResultList results={state.run.results} />}
    </main>
  );
}

function statusOf(state: State, total: number): string {
  switch (state.kind) {
    case "ready":
      return "";
    case "running":
      return state.title === "" ? words.starting : words.running(state.done + 1, total, state.title);
    case "stopped":
      return words.failed(state.message);
    case "finished":
      return describeRun(state.run, state.saved);
  }
}

function describeRun({ results, cancelled, leftBehind, viewRestored }: Run, saved: string): string {
  return [
    words.finished(cancelled, summarise(results)),
    leftBehind.length > 0 ? words.leftBehind(leftBehind) : "",
    viewRestored ? "" : words.viewLost,
    saved,
  ]
    .filter(Boolean)
    .join(" ");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
