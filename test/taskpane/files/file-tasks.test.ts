import { createHash } from "node:crypto";
import { lock } from "../../../src/file/encryption/lock";
import { write } from "../../../src/file/writing/write";
import { openFileDesk, type FileWorker } from "../../../src/taskpane/files/file-desk";
import { carryOutTask, type FileTask } from "../../../src/taskpane/files/file-tasks";
import { samplePlan } from "../../support/file/sample-plan";

const file = new File(["content"], "anna.xlsx");
const { signal } = new AbortController();

describe("reading a file", () => {
  let bytes: Uint8Array<ArrayBuffer>;
  let locked: { readonly name: string; readonly bytes: Uint8Array };
  beforeAll(async () => {
    bytes = new Uint8Array(await lock(await write(samplePlan), "right", 10));
    locked = { name: "anna.xlsx", bytes };
  });

  test("[P10] tries every password that is known", async () => {
    const result = await carryOutTask({
      kind: "read",
      ...locked,
      passwords: ["", "wrong", "right", "other"],
    });
    expect(result).toMatchObject({ outcome: { ok: true, value: { file: "anna.xlsx" } } });
  });

  test("tells a password that is missing from one that is wrong", async () => {
    for (const passwords of [[], [""]])
      expect(await carryOutTask({ kind: "read", ...locked, passwords })).toMatchObject({
        outcome: { problem: { kind: "encrypted" } },
      });
    expect(await carryOutTask({ kind: "read", ...locked, passwords: ["wrong"] })).toMatchObject({
      outcome: { problem: { kind: "wrong-password" } },
    });
  });

  test("knows the file by the SHA-256 of its bytes", async () => {
    const result = await carryOutTask({ kind: "read", ...locked, passwords: ["right"] });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
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
