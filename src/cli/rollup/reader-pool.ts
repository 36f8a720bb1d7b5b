import type { Checklist } from "../../checklist/checklist";
import { notOpened, type FileRead } from "./read-file";
import type { ThreadAnswer } from "./reader-thread";

/** What is needed of a thread; Node's `Worker` is one. */
export interface ReaderThread {
  postMessage(file: string): void;
  terminate(): Promise<unknown>;
  on(event: "message", listener: (answer: ThreadAnswer) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
}

/** A thread at work on one file, or waiting for one. */
interface Reader {
  read(file: string): Promise<ThreadAnswer>;
  readonly isAlive: () => boolean;
  close(): Promise<unknown>;
}

/**
 * Reads files on several threads, each one file at a time; what a thread sends back is small. A thread that dies costs the file
 * that it was reading, which is said, and another takes its place. What came of each file, in the order of the files.
 */
export async function readOnThreads(
  files: readonly string[],
  threads: number,
  start: () => ReaderThread,
  builtIn: Checklist,
): Promise<readonly FileRead[]> {
  const results: FileRead[] = [];
  const checklists = new Map<string, Checklist>();
  let next = 0;
  const work = async (): Promise<void> => {
    let reader = openReader(start());
    try {
      for (let at = next; at < files.length; at = next) {
        next += 1;
        const file = files[at] ?? "";
        if (!reader.isAlive()) reader = openReader(start());
        results[at] = toFileRead(file, await reader.read(file), builtIn, checklists);
      }
    } finally {
      await reader.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, files.length) }, work));
  return results;
}

function openReader(thread: ReaderThread): Reader {
  let isAlive = true;
  let answer: (said: ThreadAnswer) => void = () => undefined;
  const die = (message: string): void => {
    isAlive = false;
    answer({ kind: "fault", message });
  };
  thread.on("message", (said) => answer(said));
  thread.on("error", (error) => die(describeDeath(error)));
  thread.on("exit", () => die("the thread that read it has ended"));
  return {
    read: (file) =>
      new Promise((resolve) => {
        answer = resolve;
        thread.postMessage(file);
      }),
    isAlive: () => isAlive,
    close: () => thread.terminate(),
  };
}

function describeDeath(error: Error): string {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "it needs more memory than a file is given"
    : error.message;
}

/** The same checklist, read many times, is kept once. */
function toFileRead(
  file: string,
  answer: ThreadAnswer,
  builtIn: Checklist,
  checklists: Map<string, Checklist>,
): FileRead {
  if (answer.kind === "fault")
    return {
      file,
      found: notOpened(
        `Reading the file failed: ${answer.message.replace(/\.$/, "")}. Open it in Excel, save it under another name, and give that; if it fails again, please report it.`,
      ),
      hasMacros: false,
    };
  const { read, checklist } = answer;
  if (read.found.kind === "unused") return { ...read, found: read.found };
  const form = checklist === null ? "" : JSON.stringify(checklist);
  const kept = checklists.get(form) ?? checklist ?? builtIn;
  checklists.set(form, kept);
  return { ...read, found: { kind: "site", site: { ...read.found.site, checklist: kept } } };
}
