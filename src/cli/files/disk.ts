import { readFile } from "node:fs/promises";
import { fail, succeed, type Failed, type Result } from "../../spreadsheet/result";
import type { CliProblem } from "../environment/cli-problem";
import type { Refusal } from "../environment/environment";

/** The code of a file system error, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

export function refuse(subject: string, problem: Refusal["problem"]): Failed<Refusal> {
  return fail({ subject, problem });
}

/** Reports a system error as a refusal; any other error is a bug and is thrown again. */
export function refuseSystem(path: string, error: unknown, isWriting: boolean): Failed<Refusal> {
  const code = systemCode(error);
  if (code === "") throw error;
  const message = error instanceof Error ? error.message : String(error);
  return refuse(path, { kind: "system", code, message, isWriting } satisfies CliProblem);
}

export async function readBytes(path: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    return succeed(await readFile(path));
  } catch (error) {
    return refuseSystem(path, error, false);
  }
}

/** A text file, such as JSON or passwords, without the byte order mark that some editors add. */
export async function readText(path: string): Promise<Result<string, Refusal>> {
  const bytes = await readBytes(path);
  return bytes.ok ? succeed(new TextDecoder().decode(bytes.value)) : bytes;
}
