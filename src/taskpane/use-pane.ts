import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Run } from "../excel/run";
import type {
  Change,
  Contents,
  NewAssessment,
  News,
  PaneFailure,
  PaneOutcome,
  PanePort,
  Place,
} from "./port";

export type Task = "reading" | "creating" | "repairing" | "showing";

export interface PaneState {
  /** Undefined until the workbook has been read. */
  readonly contents: Contents | undefined;
  /** What is being done; nothing else of these can be started meanwhile. */
  readonly busy: Task | undefined;
  /** How much of it is done, 0–1; undefined where that cannot be told. */
  readonly progress: number | undefined;
  /** The person has asked for it to be called off. */
  readonly cancelling: boolean;
  /** What was done last, until the next such thing is started. Showing a cell is nothing to report. */
  readonly done: Exclude<Task, "showing"> | undefined;
  readonly failure: PaneFailure | undefined;
  /** The row of the assessment that is selected in the workbook, as last heard. */
  readonly place: Place | undefined;
  /** Whether the pane hears of changes; if not, it reads again when it is asked to. */
  readonly isLive: boolean;
  /** The changes that are being written. */
  readonly writing: readonly Change[];
}

type Event =
  | { readonly kind: "started"; readonly task: Task }
  | { readonly kind: "progressed"; readonly share: number }
  | { readonly kind: "cancelling" }
  | { readonly kind: "finished"; readonly task: Task; readonly contents: Contents | undefined }
  | { readonly kind: "failed"; readonly failure: PaneFailure }
  | { readonly kind: "writing"; readonly change: Change }
  | { readonly kind: "written"; readonly change: Change; readonly outcome: PaneOutcome<Contents> }
  | { readonly kind: "live"; readonly isLive: boolean }
  | { readonly kind: "news"; readonly news: News }
  | { readonly kind: "dismissed" };

export interface Pane extends PaneState {
  read(): void;
  create(wanted: NewAssessment): void;
  repair(): void;
  /** Calls off what is being done, where it can be. */
  cancel(): void;
  show(sheet: string, address: string | null): void;
  /** Writes one thing; gives the failure, if there is one, and shows it too unless the view asked for it alone. */
  write(change: Change): Promise<PaneFailure | undefined>;
  /** The row that is selected in the workbook now; undefined when Excel would not say, which is shown. */
  locate(): Promise<Place | undefined>;
  dismiss(): void;
}

const atFirst: PaneState = {
  contents: undefined,
  busy: undefined,
  progress: undefined,
  cancelling: false,
  done: undefined,
  failure: undefined,
  place: undefined,
  isLive: false,
  writing: [],
};

/**
 * Asks the port one thing at a time: what is asked while another thing is under way is dropped, so a double click does
 * nothing twice; what is written is never dropped. Whatever the port does, the pane comes to rest with a result or a failure.
 */
export function usePane(port: PanePort): Pane {
  const [state, tell] = useReducer(change, atFirst);
  const running = useRef(false);
  const cancelled = useRef(false);
  const mounted = useRef(true);
  const dispatch = useCallback((event: Event): void => {
    if (mounted.current) tell(event);
  }, []);

  const run = useCallback(
    (task: Task, work: (run: Run) => Promise<PaneOutcome<Contents | undefined>>): Promise<void> => {
      if (running.current) return Promise.resolve();
      running.current = true;
      cancelled.current = false;
      dispatch({ kind: "started", task });
      const watched: Run = {
        progress: (share) => dispatch({ kind: "progressed", share }),
        isCancelled: () => cancelled.current,
      };
      return settle(() => work(watched)).then((outcome) => {
        running.current = false;
        dispatch(
          outcome.ok
            ? { kind: "finished", task, contents: outcome.value }
            : { kind: "failed", failure: outcome.failure },
        );
      });
    },
    [dispatch],
  );

  useEffect(() => {
    mounted.current = true;
    let unfollow: (() => void) | undefined;
    void run("reading", () => port.read())
      .then(() => settle(() => port.follow((news) => dispatch({ kind: "news", news }))))
      .then((outcome) => {
        if (outcome.ok && mounted.current) unfollow = outcome.value;
        else if (outcome.ok) outcome.value();
        dispatch({ kind: "live", isLive: outcome.ok });
      });
    return () => {
      mounted.current = false;
      unfollow?.();
    };
  }, [port, run, dispatch]);

  const read = useCallback(() => void run("reading", () => port.read()), [port, run]);
  const create = useCallback(
    (wanted: NewAssessment) => void run("creating", (watched) => port.create(wanted, watched)),
    [port, run],
  );
  const repair = useCallback(() => void run("repairing", (watched) => port.repair(watched)), [port, run]);
  const cancel = useCallback(() => {
    cancelled.current = true;
    dispatch({ kind: "cancelling" });
  }, [dispatch]);
  const show = useCallback(
    (sheet: string, address: string | null) =>
      void run("showing", async () => {
        const outcome = await port.show(sheet, address);
        return outcome.ok ? { ok: true, value: undefined } : outcome;
      }),
    [port, run],
  );
  const write = useCallback(
    async (change: Change): Promise<PaneFailure | undefined> => {
      dispatch({ kind: "writing", change });
      const outcome = await settle(() => port.write(change));
      dispatch({ kind: "written", change, outcome });
      return outcome.ok ? undefined : outcome.failure;
    },
    [port, dispatch],
  );
  const locate = useCallback(async (): Promise<Place | undefined> => {
    const outcome = await settle(() => port.locate());
    if (!outcome.ok) dispatch({ kind: "failed", failure: outcome.failure });
    return outcome.ok ? outcome.value : undefined;
  }, [port, dispatch]);
  const dismiss = useCallback(() => dispatch({ kind: "dismissed" }), [dispatch]);
  return { ...state, read, create, repair, cancel, show, write, locate, dismiss };
}

const atRest = { busy: undefined, progress: undefined, cancelling: false } as const;

function change(state: PaneState, event: Event): PaneState {
  switch (event.kind) {
    case "started":
      return {
        ...state,
        ...atRest,
        busy: event.task,
        done: event.task === "showing" ? state.done : undefined,
        failure: undefined,
      };
    case "progressed":
      return { ...state, progress: event.share };
    case "cancelling":
      return { ...state, cancelling: true };
    case "finished":
      return {
        ...state,
        ...atRest,
        contents: event.contents ?? state.contents,
        done: event.task === "showing" ? state.done : event.task,
        failure: undefined,
      };
    case "failed":
      return { ...state, ...atRest, failure: event.failure };
    case "writing":
      return { ...state, writing: [...state.writing, event.change], failure: undefined };
    case "written": {
      const writing = state.writing.filter((change) => change !== event.change);
      return event.outcome.ok
        ? { ...state, writing, contents: event.outcome.value }
        : { ...state, writing, failure: event.outcome.failure };
    }
    case "live":
      return { ...state, isLive: event.isLive };
    case "news":
      return hear(state, event.news);
    case "dismissed":
      return { ...state, failure: undefined, done: undefined };
  }
}

function hear(state: PaneState, news: News): PaneState {
  switch (news.kind) {
    case "contents":
      return { ...state, contents: news.contents };
    case "place":
      return { ...state, place: news.place };
    case "failure":
      return { ...state, failure: news.failure };
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
