import type { Simulator } from "../../../src/simulator";
import { write } from "../../../src/file/writing/write";

interface Done {
  (result: { readonly status: string; readonly value: unknown }): void;
}

/** The way of a file through Excel, for tests of checks that look at it; it can change the file. */
export function letSave(
  simulator: Simulator,
  change: (bytes: Uint8Array) => Promise<Uint8Array> = async (bytes) => bytes,
): void {
  const { Office } = simulator as unknown as { readonly Office: { readonly context: object } };
  const succeed = (done: Done, value: unknown): void => done({ status: "succeeded", value });
  Object.assign(Office, {
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  });
  const getFileAsync = async (_: string, done: Done): Promise<void> => {
    const bytes = await change(await write(simulator.toPlan()));
    const half = Math.ceil(bytes.length / 2);
    succeed(done, {
      sliceCount: 2,
      getSliceAsync: (index: number, got: Done) =>
        succeed(got, { data: [...bytes.subarray(index * half, (index + 1) * half)] }),
      closeAsync: () => undefined,
    });
  };
  Object.assign(Office.context, { document: { getFileAsync } });
}
