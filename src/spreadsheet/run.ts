/** How a long piece of work is followed, and called off, from outside. */
export interface Run {
  /** How much is done: 0–1. */
  readonly progress: (share: number) => void;
  readonly isCancelled: () => boolean;
}

/** Work that nobody follows. */
export const unwatched: Run = { progress: () => undefined, isCancelled: () => false };
