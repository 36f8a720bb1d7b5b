import type { Result } from "../../spreadsheet/result";
import type { Environment, Refusal } from "../environment/environment";
import { isSameFile, refuse, refuseExisting } from "../files/disk";
import type { OpenFile } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { warnUnread } from "../files/unread-cells";
import { notCarriedText } from "../words/done-text";

/** The options of every command that makes one workbook from another. */
export interface OutputOptions {
  readonly out: string;
  readonly passwordFile?: string | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Checks that neither the workbook nor another file would be overwritten.
 * @returns the passwords to try on the workbook
 */
export async function prepareOutput(
  workbook: string,
  { out, passwordFile, force = false }: OutputOptions,
): Promise<Result<readonly string[], Refusal>> {
  if (isSameFile(workbook, out)) return refuse(out, { kind: "is-source", of: "workbook" });
  return (await refuseExisting(out, force)) ?? readPasswords(passwordFile);
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
