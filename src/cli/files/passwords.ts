import { longestPassword } from "../../file/writing/write";
import { succeed, type Result } from "../../spreadsheet/result";
import type { Refusal } from "../environment/environment";
import { readText, refuse } from "./disk";

/**
 * The lines of a password file, tried in turn [C9]; none without a file. A password on the command line
 * itself would be visible to other users of the machine.
 */
export async function readPasswords(path: string | undefined): Promise<Result<readonly string[], Refusal>> {
  if (path === undefined) return succeed([]);
  const text = await readText(path);
  return text.ok ? succeed(text.value.split(/\r?\n/)) : text;
}

/** The password for copies: the first line. */
export function choosePassword(path: string, [password = ""]: readonly string[]): Result<string, Refusal> {
  if (password === "") return refuse(path, { kind: "no-password" });
  if (password.length > longestPassword)
    return refuse(path, { kind: "long-password", most: longestPassword });
  return succeed(password);
}
