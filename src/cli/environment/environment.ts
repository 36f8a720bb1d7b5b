import type { Checklist } from "../../checklist/checklist";
import type { JobProblem } from "../../jobs/job-problem";
import type { Result } from "../../spreadsheet/result";
import type { CliProblem } from "./cli-problem";
import type { ReaderThread } from "./thread-messages";

/**
 * 0: done. 1: there are findings of work or errors, or disputes without a decision. 2: the call or a file could not
 * be used.
 */
export type ExitStatus = 0 | 1 | 2;

/** What the command line needs from outside: the built-in checklist, the clock, new ids, and output. */
export interface Outside {
  readonly checklist: Checklist;
  readonly version: string;
  /** The add-in's manifest with the address that developers use. */
  readonly manifest: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** The user's local date, `yyyy-mm-dd`. */
  readonly today: () => string;
  readonly newId: () => string;
  /** How the command line was called; without it, `psems`. */
  readonly calledAs?: string;
  /** Whether standard output and standard error get colours [C16]. */
  readonly colours?: { readonly output: boolean; readonly errors: boolean };
  /** Shows what is being done, where a person can see it [C17]. */
  readonly progress?: (text: string) => void;
  /** Standard output. */
  readonly print: (text: string) => void;
  /** A line on standard error. */
  readonly warn: (line: string) => void;
  /** Threads for reading many files; without them, files are read one after the other. */
  readonly threads?: { readonly cores: number; readonly start: () => ReaderThread };
}

/** What a command gets. */
export interface Environment extends Outside {
  /** Prints a text for people: not with `--quiet` [C21]. Data for programs is printed with `print`. */
  readonly show: (text: string) => void;
  readonly progress: (text: string) => void;
}

/** Why a call failed, and the file or option concerned. */
export interface Refusal {
  readonly subject: string;
  readonly problem: CliProblem | JobProblem;
}

/** The outcome of a command. */
export type Outcome = Result<ExitStatus, Refusal>;
