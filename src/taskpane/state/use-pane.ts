import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Run } from "../../spreadsheet/run";
import type { Change, Contents, PanePort, PaneProblem, PaneResult, Place } from "../port/port";
import { initialState, reducePane, type PaneEvent, type PaneState, type Task } from "./pane-state";

export interface Pane extends PaneState {
  read(): void;
  cancel(task: Task): void;
  show(sheet: string, address: string | null): void;
  /** Writes one change; resolves with the failure, if there is one, which is also shown. */
  write(change: Change): Promise<PaneProblem | undefined>;
  /** Runs a task of the port; a failure is shown. What the task is comes from the view, whose code is not in the first load [P8]. */
  run(
    task: Task,
    work: (port: PanePort, run: Run) => Promise<PaneResult<Contents | undefined>>,
  ): Promise<void>;
  /** Runs a task that has a result; undefined after a failure, which is shown. */
  obtain<Value extends { readonly contents: Contents | undefined }>(
    task: Task,
    work: (port: PanePort, run: Run) => Promise<PaneResult<Value>>,
  ): Promise<Value | undefined>;
  readonly canDownload: PanePort["canDownload"];
  readonly readFile: PanePort["readFile"];
  /** The row selected in the workbook now; undefined after a failure, which is shown. */
  locate(): Promise<Place | undefined>;
  dismiss(): void;
}

/**
 * Runs one task at a time: a task started while another runs is ignored, so that a double click does nothing
 * twice; a write is never ignored. Every task ends with a result or a failure, whatever the port does.
 */
export function usePane(port: PanePort): Pane {
  const [state, send] = useReducer(reducePane, initialState);
  /** The id of the running task; the outcome of a task with another id is ignored. */
  const running = useRef<number>();
  const count = useRef(0);
  const cancelled = useRef(false);
  const mounted = useRef(true);
  const dispatch = useCallback((event: PaneEvent): void => {
    if (mounted.current) send(event);
  }, []);

  const run = useCallback(
    (
      task: Task,
      work: (port: PanePort, run: Run) => Promise<PaneResult<Contents | undefined>>,
    ): Promise<void> => {
      if (running.current !== undefined) return Promise.resolve();
      const own = (count.current += 1);
      running.current = own;
      cancelled.current = false;
      dispatch({ kind: "started", task });
      const watched: Run = {
        progress: (share) => dispatch({ kind: "progressed", share }),
        isCancelled: () => cancelled.current,
      };
      return catchErrors(() => work(port, watched)).then((outcome) => {
        if (running.current !== own) return;
        running.current = undefined;
        dispatch(
          outcome.ok
            ? { kind: "finished", task, contents: outcome.value }
            : { kind: "failed", problem: outcome.problem },
        );
      });
    },
    [port, dispatch],
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
  const obtain = useCallback<Pane["obtain"]>(
    async <Value extends { readonly contents: Contents | undefined }>(
      task: Task,
      work: (port: PanePort, run: Run) => Promise<PaneResult<Value>>,
    ): Promise<Value | undefined> => {
      let obtained: Value | undefined;
      await run(task, async (...given) => {
        const outcome = await work(...given);
        if (!outcome.ok) return outcome;
        obtained = outcome.value;
        return { ok: true, value: outcome.value.contents };
      });
      return obtained;
    },
    [run],
  );
  const dismiss = useCallback(() => dispatch({ kind: "dismissed" }), [dispatch]);
  const { readFile, canDownload } = port;
  return {
    ...state,
    read,
    run,
    cancel,
    show,
    write,
    obtain,
    canDownload,
    readFile,
    locate,
    dismiss,
  };
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
