import { fail } from "../../spreadsheet/result";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { FileTask, FileResult, NamedBytes, WholeOutcome } from "./file-tasks";
import type { FileAnswer } from "./file-worker";
import type { FileOutcome } from "../port/port";

/** Reads and writes .xlsx files one at a time, outside the pane's thread. */
export interface FileDesk {
  /**
   * @param passwords tried in turn if the file has a password.
   * @param signal cancels reading, even partway through a file.
   */
  read(file: File, passwords: readonly string[], signal: AbortSignal): Promise<FileOutcome>;
  /** Reads a whole workbook. */
  open(file: Blob, passwords: readonly string[]): Promise<WholeOutcome>;
  /**
   * The bytes of an .xlsx file, encrypted unless the password is empty.
   * @param savedAt ISO 8601.
   * @throws Error for a fault of the add-in.
   */
  write(plan: WorkbookPlan, password: string, savedAt: string): Promise<Uint8Array>;
  /** One .zip with these files in it. */
  zip(files: readonly NamedBytes[], time: Date): Promise<Uint8Array>;
}

/** The part of a worker that the desk uses. */
export interface FileWorker {
  postMessage(task: FileTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FileAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const cancelled = fail({ kind: "cancelled" } as const);

/** A desk whose worker starts on first use, and again after a cancellation. */
export function openFileDesk(startWorker: () => FileWorker): FileDesk {
  let worker: FileWorker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  /** @returns undefined if cancelled. */
  function ask(task: FileTask, signal?: AbortSignal): Promise<FileResult | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined);
    const asked = (worker ??= startWorker());
    return new Promise<FileResult | undefined>((resolve, reject) => {
      const callOff = (): void => {
        stop();
        resolve(undefined);
      };
      signal?.addEventListener("abort", callOff, { once: true });
      asked.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
        signal?.removeEventListener("abort", callOff);
        if (data.ok) resolve(data.result);
        else reject(new Error(data.message));
      };
      asked.onerror = ({ message }) => {
        stop();
        reject(new Error(message || "The part of the add-in that reads files did not start."));
      };
      asked.postMessage(task);
    });
  }

  const write = (task: Extract<FileTask, { kind: "write" | "zip" }>): Promise<Uint8Array> =>
    inTurn(async () => {
      const result = await ask(task);
      if (result?.kind !== "written") throw new Error("The file was not written.");
      return result.bytes;
    });

  return {
    read: (file, passwords, signal) =>
      inTurn(async () => {
        const result = await ask(
          { kind: "read", name: file.name, bytes: await bytesOf(file), passwords },
          signal,
        );
        return result?.kind === "read" ? result.outcome : cancelled;
      }),
    open: (file, passwords) =>
      inTurn(async () => {
        const result = await ask({ kind: "open", bytes: await bytesOf(file), passwords });
        return result?.kind === "opened" ? result.outcome : cancelled;
      }),
    write: (plan, password, savedAt) => write({ kind: "write", plan, password, savedAt }),
    zip: (files, time) => write({ kind: "zip", files, time }),
  };
}

/** The bytes are read here: WebKit lets no worker of a page on a disk read a file. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
