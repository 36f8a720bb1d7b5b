import * as React from "react";
import type { Check, CheckResult } from "./bench/check";
import { ResultList } from "./ResultList";
import { summarise } from "./report";
import type { Run } from "./bench/run-checks";

/** What the page needs of Excel. */
export interface HostCheckPort {
  readonly checks: readonly Check[];
  /** The host, its version and its sets, in one line. */
  readonly host: string;
  readonly run: (
    onProgress: (done: number, check: Check) => void,
    isCancelled: () => boolean,
  ) => Promise<Run>;
  /** Gives the name of the sheet. */
  readonly save: (results: readonly CheckResult[]) => Promise<string>;
}

type State =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly done: number; readonly title: string }
  | { readonly kind: "finished"; readonly run: Run; readonly saved: string }
  | { readonly kind: "stopped"; readonly message: string };

/** Runs the checks in the open workbook, shows what came of them, and saves a report. */
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
    setState({ kind: "finished", run: finished, saved: await savedWords(finished) });
  };
  const savedWords = async ({ results }: Run): Promise<string> => {
    try {
      return `Saved as the sheet ${await port.save(results)}.`;
    } catch (error) {
      return `✘ The report was not saved: ${messageOf(error)}`;
    }
  };

  const isRunning = state.kind === "running";
  return (
    <main>
      <h1>Excel host check</h1>
      <p>
        Tries {total} things that the PSeMS add-in relies on Excel to do, each on a sheet of its own that is
        taken away again. Use a workbook that you can spare: Excel’s undo list is emptied.
      </p>
      <p className="quiet">{port.host}</p>
      <div className="buttons">
        <button type="button" className="primary" disabled={isRunning} onClick={() => void run()}>
          Run the checks
        </button>
        {isRunning && (
          <button type="button" onClick={() => (cancelled.current = true)}>
            Stop
          </button>
        )}
        {state.kind === "finished" && state.run.results.length > 0 && (
          <button type="button" onClick={() => void save(state.run)}>
            Save the report sheet
          </button>
        )}
      </div>
      {isRunning && <progress aria-label="Checks done" value={state.done} max={total} />}
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
      return state.title === "" ? "Starting…" : `${state.done + 1} of ${total}: ${state.title}`;
    case "stopped":
      return `✘ Excel did not do it: ${state.message}`;
    case "finished":
      return finishedWords(state.run, state.saved);
  }
}

function finishedWords({ results, cancelled, leftBehind, viewRestored }: Run, saved: string): string {
  return [
    `${cancelled ? "Stopped early" : "Done"}: ${summarise(results)}.`,
    leftBehind.length > 0 ? `Not taken away again: ${leftBehind.join(", ")}.` : "",
    viewRestored ? "" : "What was selected before could not be selected again.",
    saved,
  ]
    .filter(Boolean)
    .join(" ");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
