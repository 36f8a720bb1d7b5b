import type { FileProblem } from "../../file/package/problem";
import { read } from "../../file/reading/read";
import { write } from "../../file/writing/write";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { FileOutcome } from "../port/port";

/** What the worker is asked. */
export type FileJob =
  | { readonly kind: "read"; readonly file: File; readonly passwords: readonly string[] }
  /** An empty password is none. */
  | { readonly kind: "write"; readonly plan: WorkbookPlan; readonly password: string };

export type FileResult =
  | { readonly kind: "read"; readonly outcome: FileOutcome }
  | { readonly kind: "written"; readonly bytes: Uint8Array };

/** Reads or writes a file; what it throws is a fault. */
export async function carryOutJob(job: FileJob): Promise<FileResult> {
  if (job.kind === "read") return { kind: "read", outcome: await readFile(job.file, job.passwords) };
  const { plan, password } = job;
  return { kind: "written", bytes: await write(plan, password === "" ? {} : { password }) };
}

/** Without a password first, then with each that is known. */
async function readFile(file: File, passwords: readonly string[]): Promise<FileOutcome> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let outcome = await read(bytes);
  for (const password of passwords) {
    if (outcome.ok || !isLocked(outcome.problem)) break;
    outcome = await read(bytes, { password });
  }
  if (!outcome.ok) return outcome;
  const { grids, origin } = outcome.value;
  return { ok: true, value: { file: file.name, sha256: await hash(bytes), grids, origin } };
}

function isLocked({ kind }: FileProblem): boolean {
  return kind === "encrypted" || kind === "wrong-password";
}

/** SHA-256 in hexadecimal. */
async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
