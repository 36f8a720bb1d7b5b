/** The page that the checks run in. */
export interface PageTools {
  /** What the page's policy blocked since it was loaded: `directive address`. */
  readonly violations: () => readonly string[];
  /** Starts a worker from a separate script, and resolves with what it answers to a text. */
  readonly askWorker: (text: string) => Promise<string>;
  /** The part of the page's address after #. */
  readonly view: () => string;
}
