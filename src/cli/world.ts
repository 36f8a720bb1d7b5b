import type { Checklist } from "../checklist/checklist";

/** What the command line takes from outside: its own checklist, the clock, new ids, and where words go. */
export interface World {
  readonly checklist: Checklist;
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** `yyyy-mm-dd`, the day it is where the person is. */
  readonly today: () => string;
  readonly newId: () => string;
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}
