import { carryOutJob, type FileJob, type FileResult } from "./file-jobs";

/** What the worker answers: a job's result, or the words of a fault. */
export type FileAnswer =
  { readonly ok: true; readonly result: FileResult } | { readonly ok: false; readonly message: string };

function answer(words: FileAnswer): void {
  self.postMessage(words);
}

self.onmessage = ({ data }: MessageEvent<FileJob>) => {
  carryOutJob(data).then(
    (result) => answer({ ok: true, result }),
    (error: unknown) =>
      answer({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  );
};
