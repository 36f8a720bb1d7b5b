import type { Result } from "../../spreadsheet/result";
import type { Environment, Refusal } from "../environment/environment";
import { isSameFile, refuse, refuseExisting } from "../files/disk";
import type { OpenFile } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { notCarriedText } from "../words/done-text";

/** What every command is given that makes one workbook from another. */
export interface OutputOptions {
  readonly out: string;
  readonly passwordFile?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Makes sure that the workbook is kept and that nothing is overwritten. @returns the passwords to try on it */
export async function prepareOutput(
  workbook: string,
  { out, passwordFile, force = false }: OutputOptions,
): Promise<Result<readonly string[], Refusal>> {
  if (isSameFile(workbook, out)) return refuse(out, { kind: "is-source", of: "workbook" });
  return (await refuseExisting(out, force)) ?? readPasswords(passwordFile);
}

/** Names what people added to a workbook and what the one written from it does not have. */
export async function warnNotCarried(
  source: OpenFile,
  out: string,
  { warn }: Pick<Environment, "warn">,
): Promise<void> {
  const whole = await source.readWhole();
  if (whole.ok) for (const what of whole.value.notCarried) warn(notCarriedText(source.path, what, out));
}
