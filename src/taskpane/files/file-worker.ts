import { carryOutTask, type FileTask, type FileResult } from "./file-tasks";

/** The worker's answer: a task's result, or the message of a fault. */
export type FileAnswer =
  { readonly ok: true; readonly result: FileResult } | { readonly ok: false; readonly message: string };

function answer(words: FileAnswer): void {
  self.postMessage(words);
}

self.onmessage = ({ data }: MessageEvent<FileTask>) => {
  carryOutTask(data).then(
    (result) => answer({ ok: true, result }),
    (error: unknown) =>
      answer({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  );
};
