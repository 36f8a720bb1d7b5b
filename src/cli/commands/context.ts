import type { Command } from "@commander-js/extra-typings";
import type { Environment, Outcome } from "../environment/environment";

/** What a command is declared on, and what it hands its outcome to. */
export interface CommandContext {
  readonly program: Command;
  readonly environment: Environment;
  /** Runs the action of a command: its outcome becomes the exit status, or a line on standard error. */
  readonly finish: (action: Promise<Outcome>) => Promise<void>;
}

/** Options that several commands have, with the same words everywhere. */
export const commonOptions = {
  json: ["--json", "print JSON, for programs"],
  force: ["--force", "overwrite an existing file"],
  passwords: ["--password-file <file>", "passwords to try on encrypted files, one per line"],
} as const;
