import type { Change, Contents, News, PaneProblem, PaneResult, Place } from "../port/port";

export type Task =
  | "reading"
  | "creating"
  | "repairing"
  | "issuing"
  | "registering"
  | "merging"
  | "undoing"
  | "reporting"
  | "finishing"
  | "removing"
  | "calculating"
  | "rolling-up"
  | "showing";

/** What the pane shows of the workbook and of the task in progress. */
export interface PaneState {
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

export type PaneEvent =
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

export const initialState: PaneState = {
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

const idle = { busy: undefined, progress: undefined, cancelling: false } as const;

export function reducePane(state: PaneState, event: PaneEvent): PaneState {
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
