import type { Checklist } from "../../checklist/checklist";
import { leaveOut, type SiteFile } from "../../jobs/roll-up";
import type { ReaderThread, ThreadAnswer, ThreadRequest } from "../environment/thread-messages";
import { describeFault } from "../words/rollup-text";

/** A thread that reads one file at a time. */
interface Reader {
  read(request: ThreadRequest): Promise<ThreadAnswer>;
  readonly isAlive: () => boolean;
  close(): Promise<unknown>;
}

/**
 * Reads files on several threads, one file at a time on each; only small results are sent back. If a thread
 * dies, its file is reported as unused and a new thread replaces it.
 * @returns the result for each file, in the order of the files.
 */
export async function readOnThreads(
  files: readonly string[],
  passwords: readonly string[],
  threads: number,
  start: () => ReaderThread,
  builtIn: Checklist,
  onRead: () => void = () => undefined,
): Promise<readonly SiteFile[]> {
  const results: SiteFile[] = [];
  const checklists = new Map<string, Checklist>();
  let next = 0;
  const work = async (): Promise<void> => {
    let reader = openReader(start());
    try {
      for (let at = next; at < files.length; at = next) {
        next += 1;
        const file = files[at] ?? "";
        if (!reader.isAlive()) reader = openReader(start());
        results[at] = toSiteFile(file, await reader.read({ file, passwords }), builtIn, checklists);
        onRead();
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
    read: (request) =>
      new Promise((resolve) => {
        answer = resolve;
        thread.postMessage(request);
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

/** Keeps only one copy of a checklist that several files share. */
function toSiteFile(
  file: string,
  answer: ThreadAnswer,
  builtIn: Checklist,
  checklists: Map<string, Checklist>,
): SiteFile {
  if (answer.kind === "fault") return leaveOut(file, describeFault(answer.message));
  const { read, checklist } = answer;
  if (read.found.kind === "unused") return { ...read, found: read.found };
  const form = checklist === null ? "" : JSON.stringify(checklist);
  const kept = checklists.get(form) ?? checklist ?? builtIn;
  checklists.set(form, kept);
  return { ...read, found: { kind: "site", site: { ...read.found.site, checklist: kept } } };
}
