import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Details } from "../assessment/assessment";
import type { Assessed, Contents, PaneFailure, PaneOutcome, PanePort } from "./port";

export type Task = "reading" | "creating" | "repairing" | "showing";

export interface PaneState {
  /** Undefined until the workbook has been read. */
  readonly contents: Contents | undefined;
  /** What is being done; nothing else can be started meanwhile. */
  readonly busy: Task | undefined;
  /** What was done last, until the next such thing is started. Showing a cell is nothing to report. */
  readonly done: Exclude<Task, "showing"> | undefined;
  readonly failure: PaneFailure | undefined;
}

type Change =
  | { readonly kind: "started"; readonly task: Task }
  | { readonly kind: "finished"; readonly task: Task; readonly contents: Contents | undefined }
  | { readonly kind: "failed"; readonly failure: PaneFailure };

export interface Pane extends PaneState {
  read(): void;
  create(details: Details): void;
  repair(): void;
  show(sheet: string, address: string | null): void;
}

const atFirst: PaneState = { contents: undefined, busy: undefined, done: undefined, failure: undefined };

/**
 * Asks the port one thing at a time: what is asked while another thing is under way is dropped, so a double click does
 * nothing twice. Whatever the port does, the pane comes to rest with a result or a failure.
 */
export function usePane(port: PanePort): Pane {
  const [state, change] = useReducer(changeState, atFirst);
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback((task: Task, work: () => Promise<PaneOutcome<Contents | undefined>>): void => {
    if (running.current) return;
    running.current = true;
    change({ kind: "started", task });
    void settle(work).then((outcome) => {
      running.current = false;
      if (!mounted.current) return;
      change(
        outcome.ok
          ? { kind: "finished", task, contents: outcome.value }
          : { kind: "failed", failure: outcome.failure },
      );
    });
  }, []);

  const read = useCallback(() => run("reading", () => port.read()), [port, run]);
  const create = useCallback((details: Details) => run("creating", () => port.create(details)), [port, run]);
  const repair = useCallback(() => run("repairing", () => port.repair()), [port, run]);
  const show = useCallback(
    (sheet: string, address: string | null) => run("showing", () => showOnly(port, sheet, address)),
    [port, run],
  );
  return { ...state, read, create, repair, show };
}

function changeState(state: PaneState, event: Change): PaneState {
  switch (event.kind) {
    case "started":
      return {
        ...state,
        busy: event.task,
        done: event.task === "showing" ? state.done : undefined,
        failure: undefined,
      };
    case "finished":
      return {
        contents: event.contents ?? state.contents,
        busy: undefined,
        done: event.task === "showing" ? state.done : event.task,
        failure: undefined,
      };
    case "failed":
      return { ...state, busy: undefined, failure: event.failure };
  }
}

/** Never rejects: what a port throws becomes a failure that the pane can show. */
async function settle<Value>(work: () => Promise<PaneOutcome<Value>>): Promise<PaneOutcome<Value>> {
  try {
    return await work();
  } catch (error) {
    return {
      ok: false,
      failure: { kind: "unexpected", message: error instanceof Error ? error.message : String(error) },
    };
  }
}

async function showOnly(
  port: PanePort,
  sheet: string,
  address: string | null,
): Promise<PaneOutcome<Assessed | undefined>> {
  const outcome = await port.show(sheet, address);
  return outcome.ok ? { ok: true, value: undefined } : outcome;
}
