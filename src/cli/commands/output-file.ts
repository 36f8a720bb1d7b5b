import type { Environment, Outcome } from "../environment/environment";
import type { OpenFile } from "../files/open-file";
import { warnUnread } from "../files/unread-cells";
import { withOutputs, type Outputs } from "../saving/outputs";
import { notCarriedText } from "../words/done-text";

/** The options of every command that makes one workbook from another. */
export interface OutputOptions {
  readonly out: string;
  readonly passwordFile?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Runs a command that makes one workbook from another, with its output claimed. The workbook that it reads is never changed. */
export async function withOutput(
  command: string,
  workbook: string,
  { out, passwordFile, force = false }: OutputOptions,
  environment: Environment,
  call: (outputs: Outputs) => Promise<Outcome>,
): Promise<Outcome> {
  const inputs = [
    { path: workbook, of: "workbook" },
    { path: passwordFile, of: "passwords" },
  ] as const;
  return withOutputs({ command, files: [{ path: out, force }], inputs }, environment, call);
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
