import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Run } from "../../excel/host/run";
import type { CopyRequest } from "../../workbook/sharing/plan-copy";
import type {
  Change,
  Contents,
  Issued,
  Merged,
  MergeWanted,
  NewAssessment,
  News,
  PaneFailure,
  PaneOutcome,
  PanePort,
  Place,
  Reported,
  ReportWanted,
} from "../port/port";

export type Task = "reading" | "creating" | "repairing" | "issuing" | "merging" | "reporting" | "showing";

interface PaneState {
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
  /** Whether the pane hears of changes; if not, it reads again when it is asked to. Undefined until that is known. */
  readonly isLive: boolean | undefined;
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
  cancel(task: Task): void;
  show(sheet: string, address: string | null): void;
  /** Writes one thing; gives the failure, if there is one, and shows it too. */
  write(change: Change): Promise<PaneFailure | undefined>;
  /** Opens copies; undefined when nothing came of it, which is shown. */
  issue(requests: readonly CopyRequest[], password: string): Promise<Issued | undefined>;
  /** Merges; undefined when nothing came of it, which is shown. */
  merge(wanted: MergeWanted): Promise<Merged | undefined>;
  /** Makes something for the Board; undefined when nothing came of it, which is shown. */
  report(wanted: ReportWanted): Promise<Reported | undefined>;
  readonly readFile: PanePort["readFile"];
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
  isLive: undefined,
  writing: [],
};

/**
 * Asks the port one thing at a time: what is asked while another thing is under way is dropped, so a double click does
 * nothing twice; what is written is never dropped. Whatever the port does, the pane comes to rest with a result or a failure.
 */
export function usePane(port: PanePort): Pane {
  const [state, tell] = useReducer(change, atFirst);
  /** The number of what is running; another number, and its outcome no longer matters. */
  const running = useRef<number>();
  const count = useRef(0);
  const cancelled = useRef(false);
  const mounted = useRef(true);
  const dispatch = useCallback((event: Event): void => {
    if (mounted.current) tell(event);
  }, []);

  const run = useCallback(
    (task: Task, work: (run: Run) => Promise<PaneOutcome<Contents | undefined>>): Promise<void> => {
      if (running.current !== undefined) return Promise.resolve();
      const own = (count.current += 1);
      running.current = own;
      cancelled.current = false;
      dispatch({ kind: "started", task });
      const watched: Run = {
        progress: (share) => dispatch({ kind: "progressed", share }),
        isCancelled: () => cancelled.current,
      };
      return settle(() => work(watched)).then((outcome) => {
        if (running.current !== own) return;
        running.current = undefined;
        dispatch(
          outcome.ok
            ? { kind: "finished", task, contents: outcome.value }
            : { kind: "failed", failure: outcome.failure },
        );
      });
    },
    [dispatch],
  );

  const unfollow = useRef<() => void>();
  /** Once is enough; what was refused is asked again after the next reading. */
  const follow = useCallback(async (): Promise<void> => {
    if (unfollow.current) return;
    const outcome = await settle(() => port.follow((news) => dispatch({ kind: "news", news })));
    if (outcome.ok && mounted.current) unfollow.current = outcome.value;
    else if (outcome.ok) outcome.value();
    dispatch({ kind: "live", isLive: outcome.ok });
  }, [port, dispatch]);
  const read = useCallback(() => void run("reading", () => port.read()).then(follow), [port, run, follow]);
  useEffect(() => {
    mounted.current = true;
    read();
    return () => {
      mounted.current = false;
      unfollow.current?.();
      unfollow.current = undefined;
    };
  }, [read]);

  const create = useCallback(
    (wanted: NewAssessment) => void run("creating", (watched) => port.create(wanted, watched)),
    [port, run],
  );
  const repair = useCallback(() => void run("repairing", (watched) => port.repair(watched)), [port, run]);
  const cancel = useCallback(
    (task: Task) => {
      cancelled.current = true;
      if (task !== "reading") return dispatch({ kind: "cancelling" });
      // Reading changes nothing, so that nothing has to be waited for.
      running.current = undefined;
      dispatch({ kind: "failed", failure: { kind: "cancelled" } });
    },
    [dispatch],
  );
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
  /** Runs work and gives what came of it, which has the contents of the workbook in it. */
  const obtain = useCallback(
    async <Value extends { readonly contents: Contents }>(
      task: Task,
      work: (run: Run) => Promise<PaneOutcome<Value>>,
    ): Promise<Value | undefined> => {
      let obtained: Value | undefined;
      await run(task, async (watched) => {
        const outcome = await work(watched);
        if (!outcome.ok) return outcome;
        obtained = outcome.value;
        return { ok: true, value: outcome.value.contents };
      });
      return obtained;
    },
    [run],
  );
  const issue = useCallback(
    (requests: readonly CopyRequest[], password: string) =>
      obtain("issuing", (watched) => port.issue(requests, password, watched)),
    [port, obtain],
  );
  const merge = useCallback(
    (wanted: MergeWanted) => obtain("merging", (watched) => port.merge(wanted, watched)),
    [port, obtain],
  );
  const report = useCallback(
    (wanted: ReportWanted) => obtain("reporting", (watched) => port.report(wanted, watched)),
    [port, obtain],
  );
  const dismiss = useCallback(() => dispatch({ kind: "dismissed" }), [dispatch]);
  const { readFile } = port;
  return {
    ...state,
    read,
    create,
    repair,
    cancel,
    show,
    write,
    issue,
    merge,
    report,
    readFile,
    locate,
    dismiss,
  };
}

const atRest = { busy: undefined, progress: undefined, cancelling: false } as const;

function change(state: PaneState, event: Event): PaneState {
  switch (event.kind) {
    case "started":
      return {
        ...state,
        ...atRest,
        busy: event.task,
        // Showing a cell is nothing that would answer a failure.
        ...(event.task === "showing" ? {} : { done: undefined, failure: undefined }),
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
        ...(event.task === "showing" ? {} : { done: event.task, failure: undefined }),
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
