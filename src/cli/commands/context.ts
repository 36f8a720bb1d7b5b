import type { Command } from "@commander-js/extra-typings";
import type { Environment, Outcome } from "../environment/environment";

/** What a command needs to declare itself and to report its outcome. */
export interface CommandContext {
  readonly program: Command;
  readonly environment: Environment;
  /** Runs a command's action; its outcome becomes the exit status, or a line on standard error. */
  readonly finish: (action: Promise<Outcome>) => Promise<void>;
}

/** Options shared by several commands, worded the same everywhere. */
export const commonOptions = {
  json: ["--json", "print JSON, for programs"],
  force: ["--force", "overwrite an existing file"],
  passwords: ["--password-file <file>", "passwords to try on encrypted files, one per line"],
} as const;
