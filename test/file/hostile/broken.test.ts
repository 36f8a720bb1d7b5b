import { createHash } from "node:crypto";
import { lock } from "../../../src/file/encryption/lock";
import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { samplePlan } from "../../support/file/sample-plan";
import { type HostileFile, type Reading, readInChild } from "../../support/hostile/run-child";

const password = "Sesame";
/** Few rounds, so that files open quickly. */
const rounds = 10;

async function digestOf(bytes: Uint8Array): Promise<string> {
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return createHash("sha256").update(JSON.stringify(outcome.value.grids)).digest("hex");
}

/** A copy for each of some positions, chosen with a fixed seed, with one bit of one byte flipped. */
function flip(bytes: Uint8Array, times: number): HostileFile[] {
  let state = 20261124;
  const draw = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  return Array.from({ length: times }, () => {
    const [at, bit] = [draw(bytes.length), draw(8)];
    const changed = Uint8Array.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << bit);
    return { name: `byte ${String(at).padStart(7, "0")} bit ${bit}`, bytes: changed };
  });
}

function cut(bytes: Uint8Array, step: number): HostileFile[] {
  return Array.from({ length: Math.ceil(bytes.length / step) }, (_, n) => ({
    name: `first ${String(n * step).padStart(7, "0")} bytes`,
    bytes: bytes.subarray(0, n * step),
  }));
}

/** The chosen files may repeat. */
function distinct(files: readonly HostileFile[]): HostileFile[] {
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

function expectSameOrRefused(readings: Iterable<Reading>, digest: string): void {
  const wrong = [...readings].filter(({ outcome, digest: found }) => outcome === "read" && found !== digest);
  expect(wrong).toEqual([]);
}

test("[X2] a file with one byte changed is refused, or read with the same contents", async () => {
  const bytes = await write(samplePlan);
  const readings = await readInChild(distinct(flip(bytes, 1_000)), { isDigested: true });
  expectSameOrRefused(readings.values(), await digestOf(bytes));
  // Most of a zip is packed data with a checksum. Changes that are read anyway affect times, or parts that are not needed.
  const isRead = [...readings.values()].filter(({ outcome, plan }) => outcome === "read" && plan === "read");
  expect(isRead.length).toBeGreaterThan(0);
  expect(isRead.length).toBeLessThan(readings.size / 4);
});

test("[X2] an encrypted file with one byte changed is refused, or read with the same contents", async () => {
  const bytes = await write(samplePlan);
  const files = distinct(flip(await lock(bytes, password, rounds), 300));
  const readings = await readInChild(files, { password, isDigested: true });
  expectSameOrRefused(readings.values(), await digestOf(bytes));
});

test("[X2] a truncated file is refused, encrypted or not", async () => {
  const bytes = await write(samplePlan);
  for (const whole of [bytes, await lock(bytes, password, rounds)]) {
    const readings = await readInChild(cut(whole, 1024), { password });
    expect([...readings.values()].filter(({ outcome }) => outcome === "read")).toEqual([]);
  }
});
