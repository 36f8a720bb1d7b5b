import type { Checklist } from "../../checklist/checklist";
import type { JobProblem } from "../../jobs/job-problem";
import type { Result } from "../../spreadsheet/result";
import type { CliProblem } from "./cli-problem";
import type { ReaderThread } from "./thread-messages";

/** 0: nothing is wrong. 1: there are error findings, or disputes without a decision. 2: the call or a file could not be used. */
export type ExitStatus = 0 | 1 | 2;

/** What the command line takes from outside: its own checklist, the clock, new ids, and where words go. */
export interface Environment {
  readonly checklist: Checklist;
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** `yyyy-mm-dd`, the day it is where the person is. */
  readonly today: () => string;
  readonly newId: () => string;
  /** Standard output. */
  readonly print: (text: string) => void;
  /** A line on standard error. */
  readonly warn: (line: string) => void;
  /** Threads that read many files; without them, files are read one after the other. */
  readonly threads?: { readonly cores: number; readonly start: () => ReaderThread };
}

/** Why a call came to nothing, and the file or option that it is about. */
export interface Refusal {
  readonly subject: string;
  readonly problem: CliProblem | JobProblem;
}

/** What a command comes to. */
export type Outcome = Result<ExitStatus, Refusal>;
