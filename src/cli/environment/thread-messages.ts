import type { Checklist } from "../../checklist/checklist";
import type { Site } from "../../assessment/portfolio/site";
import type { SiteFile } from "../../jobs/roll-up";

/** What a reading thread is sent. */
export interface ThreadRequest {
  readonly file: string;
  /** Tried in turn where the file has one. */
  readonly passwords: readonly string[];
}

/** What a thread answers: what it read, but without a checklist that everybody has; or the words of a fault. */
export type ThreadAnswer =
  | {
      readonly kind: "read";
      readonly read: Omit<SiteFile, "found"> & {
        readonly found:
          | Extract<SiteFile["found"], { readonly kind: "unused" }>
          | { readonly kind: "site"; readonly site: Omit<Site, "checklist"> };
      };
      /** Null for the built-in one. */
      readonly checklist: Checklist | null;
    }
  | { readonly kind: "fault"; readonly message: string };

/** What is needed of a thread; Node's `Worker` is one. */
export interface ReaderThread {
  postMessage(request: ThreadRequest): void;
  terminate(): Promise<unknown>;
  on(event: "message", listener: (answer: ThreadAnswer) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
}
