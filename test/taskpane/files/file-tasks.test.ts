import { createHash } from "node:crypto";
import type { ReadOptions } from "../../../src/file/guard/open-package";
import type { FileResult } from "../../../src/file/package/problem";
import type { FileRead } from "../../../src/file/reading/read";
import { openFileDesk, type FileWorker } from "../../../src/taskpane/files/file-desk";
import type { FileTask } from "../../../src/taskpane/files/file-tasks";

const tried: (string | undefined)[] = [];
jest.mock("../../../src/file/reading/read", () => ({
  read: async (_bytes: Uint8Array, { password }: ReadOptions = {}): Promise<FileResult<FileRead>> => {
    tried.push(password);
    if (password === undefined) return { ok: false, problem: { kind: "encrypted" } };
    if (password !== "right") return { ok: false, problem: { kind: "wrong-password" } };
    const origin = { application: null, modified: null, hasMacros: false, wasEncrypted: true };
    return { ok: true, value: { grids: [], origin } };
  },
}));
const tasks = import("../../../src/taskpane/files/file-tasks");
const carryOutTask = async (task: FileTask) => (await tasks).carryOutTask(task);
beforeEach(() => void tried.splice(0));

const file = new File(["content"], "anna.xlsx");
const { signal } = new AbortController();

describe("reading a file", () => {
  test("[P10] tries every password that is known, and stops at the one that opens it", async () => {
    const result = await carryOutTask({ kind: "read", file, passwords: ["wrong", "right", "other"] });
    expect(result).toMatchObject({ outcome: { ok: true, value: { file: "anna.xlsx" } } });
    expect(tried).toEqual([undefined, "wrong", "right"]);
  });

  test("tells a password that is missing from one that is wrong", async () => {
    expect(await carryOutTask({ kind: "read", file, passwords: [] })).toMatchObject({
      outcome: { problem: { kind: "encrypted" } },
    });
    expect(await carryOutTask({ kind: "read", file, passwords: ["wrong"] })).toMatchObject({
      outcome: { problem: { kind: "wrong-password" } },
    });
  });

  test("knows the file by the SHA-256 of its bytes", async () => {
    const result = await carryOutTask({ kind: "read", file, passwords: ["right"] });
    const sha256 = createHash("sha256").update("content").digest("hex");
    expect(result).toMatchObject({ outcome: { value: { sha256 } } });
  });
});

/** Workers that answer when the test says so. */
class Workers {
  readonly made: (FileWorker & { readonly tasks: FileTask[]; isTerminated: boolean })[] = [];
  start = (): FileWorker => {
    const worker = {
      onmessage: null,
      onerror: null,
      tasks: [] as FileTask[],
      isTerminated: false,
      postMessage: (task: FileTask) => void worker.tasks.push(task),
      terminate: () => void (worker.isTerminated = true),
    };
    this.made.push(worker);
    return worker;
  };
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done));

describe("the desk", () => {
  test("has one worker, and gives it one task after the other", async () => {
    const workers = new Workers();
    const desk = openFileDesk(workers.start);
    const both = [desk.read(file, [], signal), desk.read(file, [], signal)];
    await settle();
    const [worker] = workers.made;
    expect([workers.made.length, worker?.tasks.length]).toEqual([1, 1]);
    const outcome = { ok: false, problem: { kind: "empty" } } as const;
    for (let task = 0; task < both.length; task += 1) {
      worker?.onmessage?.({ data: { ok: true, result: { kind: "read", outcome } } } as MessageEvent);
      await settle();
    }
    expect(await Promise.all(both)).toEqual([outcome, outcome]);
    expect(worker?.tasks).toHaveLength(2);
  });

  test("[P10] stops in the middle of a file when it is called off, and starts again for the next", async () => {
    const workers = new Workers();
    const desk = openFileDesk(workers.start);
    const stopper = new AbortController();
    const reading = desk.read(file, [], stopper.signal);
    const waiting = desk.read(file, [], stopper.signal);
    await settle();
    stopper.abort();
    const cancelled = { ok: false, problem: { kind: "cancelled" } };
    expect(await Promise.all([reading, waiting])).toEqual([cancelled, cancelled]);
    expect(workers.made).toMatchObject([{ isTerminated: true, tasks: [{ kind: "read" }] }]);
    void desk.read(file, [], signal);
    await settle();
    expect(workers.made).toHaveLength(2);
  });

  test("a worker that does not start, and a fault in it, are faults of the one who asked", async () => {
    const workers = new Workers();
    const desk = openFileDesk(workers.start);
    const first = desk.read(file, [], signal);
    await settle();
    workers.made[0]?.onerror?.({ message: "no script" } as ErrorEvent);
    await expect(first).rejects.toThrow("no script");
    const second = desk.read(file, [], signal);
    await settle();
    workers.made[1]?.onmessage?.({ data: { ok: false, message: "boom" } } as MessageEvent);
    await expect(second).rejects.toThrow("boom");
  });
});
