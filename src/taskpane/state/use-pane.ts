import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Run } from "../../spreadsheet/run";
import type { MergeWanted } from "../../jobs/merge";
import type { UndoWanted } from "../../jobs/undo-merge";
import type { CopyRequest } from "../../workbook/sharing/plan-copy";
import type {
  Change,
  Contents,
  IssueResult,
  MergeResult,
  NewAssessment,
  News,
  PaneProblem,
  PaneResult,
  PanePort,
  Place,
  BoardResult,
  BoardWanted,
  UndoResult,
} from "../port/port";

export type Task =
  "reading" | "creating" | "repairing" | "issuing" | "merging" | "undoing" | "reporting" | "showing";

interface PaneState {
  /** Undefined until the workbook has been read. */
  readonly contents: Contents | undefined;
  /** The task in progress; no other can be started until it ends. */
  readonly busy: Task | undefined;
  /** Its progress, 0–1; undefined where it is not known. */
  readonly progress: number | undefined;
  /** The user has cancelled it. */
  readonly cancelling: boolean;
  /** The last task that was finished, until another starts. Showing a cell does not count. */
  readonly done: Exclude<Task, "showing"> | undefined;
  readonly problem: PaneProblem | undefined;
  /** The selected row of the assessment, from the last event. */
  readonly place: Place | undefined;
  /** Whether Excel reports changes; if not, the pane reads on request. Undefined until known [P3]. */
  readonly isLive: boolean | undefined;
  /** Changes not written yet. */
  readonly writing: readonly Change[];
}

type Event =
  | { readonly kind: "started"; readonly task: Task }
  | { readonly kind: "progressed"; readonly share: number }
  | { readonly kind: "cancelling" }
  | { readonly kind: "finished"; readonly task: Task; readonly contents: Contents | undefined }
  | { readonly kind: "failed"; readonly problem: PaneProblem }
  | { readonly kind: "writing"; readonly change: Change }
  | { readonly kind: "written"; readonly change: Change; readonly outcome: PaneResult<Contents> }
  | { readonly kind: "live"; readonly isLive: boolean }
  | { readonly kind: "news"; readonly news: News }
  | { readonly kind: "dismissed" };

export interface Pane extends PaneState {
  read(): void;
  create(wanted: NewAssessment): void;
  repair(): void;
  cancel(task: Task): void;
  show(sheet: string, address: string | null): void;
  /** Writes one change; resolves with the failure, if there is one, which is also shown. */
  write(change: Change): Promise<PaneProblem | undefined>;
  /** Issues copies; undefined after a failure, which is shown. */
  issue(requests: readonly CopyRequest[], password: string): Promise<IssueResult | undefined>;
  /** Merges returned copies; undefined after a failure, which is shown. */
  merge(wanted: MergeWanted): Promise<MergeResult | undefined>;
  /** Undoes a merge; undefined after a failure, which is shown. */
  undoMerge(wanted: UndoWanted): Promise<UndoResult | undefined>;
  /** Takes a step of Report; undefined after a failure, which is shown. */
  makeForBoard(wanted: BoardWanted): Promise<BoardResult | undefined>;
  readonly readFile: PanePort["readFile"];
  /** The row selected in the workbook now; undefined after a failure, which is shown. */
  locate(): Promise<Place | undefined>;
  dismiss(): void;
}

const initial: PaneState = {
  contents: undefined,
  busy: undefined,
  progress: undefined,
  cancelling: false,
  done: undefined,
  problem: undefined,
  place: undefined,
  isLive: undefined,
  writing: [],
};

/**
 * Runs one task at a time: a task started while another runs is ignored, so that a double click does nothing
 * twice; a write is never ignored. Every task ends with a result or a failure, whatever the port does.
 */
export function usePane(port: PanePort): Pane {
  const [state, send] = useReducer(reduce, initial);
  /** The id of the running task; the outcome of a task with another id is ignored. */
  const running = useRef<number>();
  const count = useRef(0);
  const cancelled = useRef(false);
  const mounted = useRef(true);
  const dispatch = useCallback((event: Event): void => {
    if (mounted.current) send(event);
  }, []);

  const run = useCallback(
    (task: Task, work: (run: Run) => Promise<PaneResult<Contents | undefined>>): Promise<void> => {
      if (running.current !== undefined) return Promise.resolve();
      const own = (count.current += 1);
      running.current = own;
      cancelled.current = false;
      dispatch({ kind: "started", task });
      const watched: Run = {
        progress: (share) => dispatch({ kind: "progressed", share }),
        isCancelled: () => cancelled.current,
      };
      return catchErrors(() => work(watched)).then((outcome) => {
        if (running.current !== own) return;
        running.current = undefined;
        dispatch(
          outcome.ok
            ? { kind: "finished", task, contents: outcome.value }
            : { kind: "failed", problem: outcome.problem },
        );
      });
    },
    [dispatch],
  );

  const unfollow = useRef<() => void>();
  /** Follows the workbook once; after a refusal, tries again after the next reading. */
  const follow = useCallback(async (): Promise<void> => {
    if (unfollow.current) return;
    const outcome = await catchErrors(() => port.follow((news) => dispatch({ kind: "news", news })));
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
      // Reading changes nothing, so there is nothing to wait for.
      running.current = undefined;
      dispatch({ kind: "failed", problem: { kind: "cancelled" } });
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
    async (change: Change): Promise<PaneProblem | undefined> => {
      dispatch({ kind: "writing", change });
      const outcome = await catchErrors(() => port.write(change));
      dispatch({ kind: "written", change, outcome });
      return outcome.ok ? undefined : outcome.problem;
    },
    [port, dispatch],
  );
  const locate = useCallback(async (): Promise<Place | undefined> => {
    const outcome = await catchErrors(() => port.locate());
    if (!outcome.ok) dispatch({ kind: "failed", problem: outcome.problem });
    return outcome.ok ? outcome.value : undefined;
  }, [port, dispatch]);
  /** Runs a task whose result includes the contents of the workbook. */
  const obtain = useCallback(
    async <Value extends { readonly contents: Contents }>(
      task: Task,
      work: (run: Run) => Promise<PaneResult<Value>>,
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
  const undoMerge = useCallback(
    (wanted: UndoWanted) => obtain("undoing", (watched) => port.undoMerge(wanted, watched)),
    [port, obtain],
  );
  const makeForBoard = useCallback(
    (wanted: BoardWanted) => obtain("reporting", (watched) => port.makeForBoard(wanted, watched)),
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
    undoMerge,
    makeForBoard,
    readFile,
    locate,
    dismiss,
  };
}

const idle = { busy: undefined, progress: undefined, cancelling: false } as const;

function reduce(state: PaneState, event: Event): PaneState {
  switch (event.kind) {
    case "started":
      return {
        ...state,
        ...idle,
        busy: event.task,
        // Showing a cell does not clear a failure.
        ...(event.task === "showing" ? {} : { done: undefined, problem: undefined }),
      };
    case "progressed":
      return { ...state, progress: event.share };
    case "cancelling":
      return { ...state, cancelling: true };
    case "finished":
      return {
        ...state,
        ...idle,
        contents: event.contents ?? state.contents,
        ...(event.task === "showing" ? {} : { done: event.task, problem: undefined }),
      };
    case "failed":
      return { ...state, ...idle, problem: event.problem };
    case "writing":
      return { ...state, writing: [...state.writing, event.change], problem: undefined };
    case "written": {
      const writing = state.writing.filter((change) => change !== event.change);
      return event.outcome.ok
        ? { ...state, writing, contents: event.outcome.value }
        : { ...state, writing, problem: event.outcome.problem };
    }
    case "live":
      return { ...state, isLive: event.isLive };
    case "news":
      return reduceNews(state, event.news);
    case "dismissed":
      return { ...state, problem: undefined, done: undefined };
  }
}

function reduceNews(state: PaneState, news: News): PaneState {
  switch (news.kind) {
    case "contents":
      return { ...state, contents: news.contents };
    case "place":
      return { ...state, place: news.place };
    case "problem":
      return { ...state, problem: news.problem };
  }
}

/** Never rejects: an error from the port becomes a failure that the pane can show. */
async function catchErrors<Value>(work: () => Promise<PaneResult<Value>>): Promise<PaneResult<Value>> {
  try {
    return await work();
  } catch (error) {
    return {
      ok: false,
      problem: { kind: "unexpected", message: error instanceof Error ? error.message : String(error) },
    };
  }
}
