/** Reports the progress of a long task and lets the caller cancel it. */
export interface Run {
  /** The completed share, from 0 to 1. */
  readonly progress: (share: number) => void;
  readonly isCancelled: () => boolean;
}

/** Ignores progress and never cancels. */
export const unwatched: Run = { progress: () => undefined, isCancelled: () => false };
