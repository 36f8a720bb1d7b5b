import { openWorkbookFile } from "../../file/reading/open-workbook-file";
import { pack, writeZip } from "../../file/package/zip-writer";
import { write } from "../../file/writing/write";
import type { PlanRead } from "../../file/reading/to-plan";
import type { SheetGrid } from "../../spreadsheet/cells";
import { succeed, type Result } from "../../spreadsheet/result";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { FileOutcome } from "../port/port";

/** A task for the worker. */
export type FileTask =
  | ({ readonly kind: "read"; readonly passwords: readonly string[] } & NamedBytes)
  /** Opens a whole workbook. */
  | { readonly kind: "open"; readonly bytes: Uint8Array; readonly passwords: readonly string[] }
  /** An empty password means no password. */
  | {
      readonly kind: "write";
      readonly plan: WorkbookPlan;
      readonly password: string;
      readonly savedAt: string;
    }
  | { readonly kind: "zip"; readonly files: readonly NamedBytes[]; readonly time: Date };

/** A file's name with its ending, and its contents. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A whole workbook, the sheets as they were read, and the password that opened it; empty for none. */
export interface WholeFile extends PlanRead {
  readonly grids: readonly SheetGrid[];
  readonly password: string;
}

export type WholeOutcome = Result<WholeFile, Extract<FileOutcome, { ok: false }>["problem"]>;

export type FileResult =
  | { readonly kind: "read"; readonly outcome: FileOutcome }
  | { readonly kind: "opened"; readonly outcome: WholeOutcome }
  | { readonly kind: "written"; readonly bytes: Uint8Array };

/** Reads or writes a file; throws only for a fault. */
export async function carryOutTask(task: FileTask): Promise<FileResult> {
  switch (task.kind) {
    case "read":
      return { kind: "read", outcome: await readFile(task) };
    case "open":
      return { kind: "opened", outcome: await openFile(task.bytes, task.passwords) };
    case "write": {
      const { plan, password, savedAt } = task;
      return {
        kind: "written",
        bytes: await write(plan, { savedAt, ...(password === "" ? {} : { password }) }),
      };
    }
    case "zip": {
      const entries = await Promise.all(task.files.map(({ name, bytes }) => pack(name, bytes)));
      return { kind: "written", bytes: writeZip(entries, task.time) };
    }
  }
}

async function readFile({
  name,
  bytes,
  passwords,
}: Extract<FileTask, { kind: "read" }>): Promise<FileOutcome> {
  const read = await openWorkbookFile(bytes, { passwords });
  if (!read.ok) return read;
  const { grids, origin } = read.value;
  return succeed({ file: name, sha256: await hash(bytes), grids, origin });
}

async function openFile(bytes: Uint8Array, passwords: readonly string[]): Promise<WholeOutcome> {
  const read = await openWorkbookFile(bytes, { passwords });
  if (!read.ok) return read;
  const { grids, password, plan } = read.value;
  const whole = await plan();
  return whole.ok ? succeed({ ...whole.value, grids, password }) : whole;
}

/** SHA-256 in hexadecimal. */
async function hash(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
