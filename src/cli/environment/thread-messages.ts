import type { Checklist } from "../../checklist/checklist";
import type { Site } from "../../assessment/portfolio/site";
import type { SiteFile } from "../../jobs/roll-up";

/** A request to a reading thread. */
export interface ThreadRequest {
  readonly file: string;
  /** Tried in turn if the file has a password. */
  readonly passwords: readonly string[];
}

/**
 * A thread's answer: what it read, with its checklist unless it is the built-in one; or the message of an
 * error.
 */
export type ThreadAnswer =
  | {
      readonly kind: "read";
      readonly read: Omit<SiteFile, "found"> & {
        readonly found:
          | Extract<SiteFile["found"], { readonly kind: "unused" }>
          | { readonly kind: "site"; readonly site: Omit<Site, "checklist"> };
      };
      /** Null for the built-in checklist. */
      readonly checklist: Checklist | null;
    }
  | { readonly kind: "fault"; readonly message: string };

/** The members of Node's `Worker` that are used. */
export interface ReaderThread {
  postMessage(request: ThreadRequest): void;
  terminate(): Promise<unknown>;
  on(event: "message", listener: (answer: ThreadAnswer) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
}
