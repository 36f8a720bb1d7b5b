import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { createSimulator } from "../../../src/simulator";
import { openFileDesk, type FileDesk, type FileWorker } from "../../../src/taskpane/files/file-desk";
import { carryOutTask } from "../../../src/taskpane/files/file-tasks";
import type { FileAnswer } from "../../../src/taskpane/files/file-worker";

/** A desk that does the worker's work in the test's own thread. */
export function openDeskHere(): FileDesk {
  return openFileDesk(() => {
    const answer = (data: FileAnswer): void => worker.onmessage?.({ data } as MessageEvent<FileAnswer>);
    const worker: FileWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: (job) => {
        carryOutTask(job).then(
          (result) => answer({ ok: true, result }),
          (error: unknown) => answer({ ok: false, message: String(error) }),
        );
      },
    };
    return worker;
  });
}

/** What a person types where: `["PLAN Policy", "C6", "X"]`. */
export type Typed = readonly [sheet: string, address: string, text: string];

/** Opens a workbook as Excel would, types into it, and saves it; a cell that refuses what is typed is a fault. */
export async function fillIn(base64: string, file: string, typed: readonly Typed[]): Promise<File> {
  const opened = await readPlan(new Uint8Array(Buffer.from(base64, "base64")));
  if (!opened.ok) throw new Error(opened.problem.kind);
  const copy = createSimulator({ plan: opened.value.plan });
  for (const [sheet, address, text] of typed) {
    const result = copy.type(sheet, address, text);
    if (!result.ok) throw new Error(`${sheet} ${address} refuses ${text}: ${JSON.stringify(result)}`);
  }
  return new File([new Uint8Array(await write(copy.toPlan()))], file);
}
