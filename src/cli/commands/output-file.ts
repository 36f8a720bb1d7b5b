import type { JobProblem } from "../../jobs/job-problem";
import type { JobPort } from "../../jobs/port";
import { succeed, type Result } from "../../spreadsheet/result";
import type { Environment, Outcome, Refusal } from "../environment/environment";
import { aboutFile, openFile, type OpenFile } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { warnUnread } from "../files/unread-cells";
import { makeFilePort } from "../saving/file-port";
import { withOutputs } from "../saving/outputs";
import { notCarriedText } from "../words/done-text";

/** The options of every command that makes one workbook from another. */
export interface OutputOptions {
  readonly out: string;
  readonly passwordFile?: string | undefined;
  readonly force?: boolean | undefined;
}

/** How a command makes one workbook from another. */
interface Making<Value> {
  readonly command: string;
  readonly job: (port: JobPort<Refusal>) => Promise<Result<Value, JobProblem | Refusal>>;
  readonly say: (made: Value) => string;
  /** Warns about what the new workbook does not have. */
  readonly warn?: (source: OpenFile, out: string, environment: Environment) => void | Promise<void>;
}

/** Makes one workbook from another, with its output claimed. The workbook that it reads is never changed. */
export async function makeFrom<Value>(
  workbook: string,
  { out, passwordFile, force = false }: OutputOptions,
  environment: Environment,
  { command, job, say, warn = warnNotCarried }: Making<Value>,
): Promise<Outcome> {
  const inputs = [
    { path: workbook, of: "workbook" },
    { path: passwordFile, of: "passwords" },
  ] as const;
  return withOutputs({ command, files: [{ path: out, force }], inputs }, environment, async (outputs) => {
    const passwords = await readPasswords(passwordFile);
    if (!passwords.ok) return passwords;
    const opened = await openFile(workbook, passwords.value, environment);
    if (!opened.ok) return opened;
    const made = aboutFile(workbook, await job(makeFilePort(opened.value, out, outputs, environment)));
    if (!made.ok) return made;
    environment.show(say(made.value));
    await warn(opened.value, out, environment);
    return succeed(0);
  });
}

/** Warns about each thing that people added to a workbook and that is missing from the new one, and about cells that could not be read. */
export async function warnNotCarried(
  source: OpenFile,
  out: string,
  { warn }: Pick<Environment, "warn">,
): Promise<void> {
  warnUnread(source.path, source.interpretation, { warn });
  const whole = await source.readWhole();
  if (whole.ok) for (const what of whole.value.notCarried) warn(notCarriedText(source.path, what, out));
}
